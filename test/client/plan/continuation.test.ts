import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../client/plan/readPlan.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn'];

/** Titles of a table without a sign of page breaks. */
function titles(...rows: string[][]): string[] {
  const grid = [HEADER, ...rows].map((cells, at) => ({ cells, source: { row: at + 1 }, pageStart: false }));
  const reading = readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 });
  return reading.tasks.map(({ title, deliverable }) => (deliverable ? `${title} → ${deliverable}` : title));
}

const UPPER = ['1', 'Rà soát các', 'Văn phòng', 'Danh mục', 'Quý I'];

describe('a row without a number in the middle of a page', () => {
  it.each([
    ['goes on in lower case', ['', 'thủ tục hành chính', '', '', ''], ['Rà soát các thủ tục hành chính → Danh mục']],
    ['lists one more product', ['', '', '', 'Quyết định', ''], ['Rà soát các → Danh mục Quyết định']],
    ['is an item with a letter', ['', 'a) Niêm yết', '', '', ''], ['Rà soát các → Danh mục', 'a) Niêm yết']],
    ['has a unit and a deadline', ['', 'niêm yết', 'Tư pháp', '', 'Quý II'], ['Rà soát các → Danh mục', 'niêm yết']],
    ['begins a sentence', ['', 'Niêm yết', '', '', ''], ['Rà soát các → Danh mục', 'Niêm yết']],
  ])('%s', (_, row, expected) => {
    expect(titles(UPPER, row, ['2', 'Tuyên truyền', 'Đài', '', 'Quý I'])).toEqual([...expected, 'Tuyên truyền']);
  });
});
