import { describe, expect, it } from 'vitest';
import { titleOf, yearOf } from '../../../reading/tasks/planFacts.ts';

const document = (...lines: string[]) =>
  lines.map((text, at) => ({ type: 'paragraph' as const, text, source: { line: at + 1 } }));

describe('a document’s title and year', () => {
  it.each([
    [['KẾ HOẠCH', 'Công tác năm 2026'], 'Công tác năm 2026'],
    [['KẾ HOẠCH CÔNG TÁC NĂM 2026'], 'CÔNG TÁC NĂM 2026'],
    [['CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026'], 'CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026'],
    [
      ['QUYẾT ĐỊNH', 'Về việc giao nhiệm vụ năm 2026', 'QUYẾT ĐỊNH:'],
      'QUYẾT ĐỊNH Về việc giao nhiệm vụ năm 2026',
    ],
    [['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ NĂM 2026'], 'DANH MỤC NHIỆM VỤ NĂM 2026'],
    [
      ['Chương trình công tác năm 2026 gồm các nhiệm vụ sau', 'PHÂN CÔNG VIỆC NĂM 2026'],
      'PHÂN CÔNG VIỆC NĂM 2026',
    ],
  ])('are found in %j', (lines, title) => {
    const blocks = document('ỦY BAN NHÂN DÂN PHƯỜNG BẾN XUÂN', ...lines);
    expect(titleOf(blocks)).toBe(title);
    expect(yearOf(blocks, title, 'x', undefined)).toBe(2026);
  });

  it('are none where nothing is headed so', () => {
    expect(titleOf(document('Kính gửi: các phòng', 'Chương trình làm việc kèm theo'))).toBe('');
  });
});
