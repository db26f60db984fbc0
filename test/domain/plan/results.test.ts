import { describe, expect, test } from 'vitest';
import { resultLines } from '../../../client/cli/pages/resultLines.ts';
import { expanding } from '../../../client/office/plans/expandPlan.ts';
import { planId } from '../../../domain/case/ids.ts';
import { type PlanResults, resultsOf, withDoubts } from '../../../domain/plan/results.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const NOW = '2026-06-10T01:00:00.000Z';

/** What a plan of a table with these rows says of results; `last` heads its last column. */
async function results(last: string, ...rows: string[]): Promise<PlanResults> {
  const head = `TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\t${last}`;
  const words = ['KẾ HOẠCH', 'Công tác năm 2026', '', head, ...rows, ''].join('\n');
  const reading = await readPlan(new TextEncoder().encode(words), { fileName: 'ke-hoach.txt' });
  return resultsOf(reading.tasks.map(expanding(smallOffice(), reading, NOW)), '2026-06-10');
}

const DONE = '1\tLập danh sách hộ\tVăn phòng\tQuý I\tBáo cáo số 12/BC-UBND ngày 05/03/2026';
const OPEN = '2\tKiểm tra sổ sách\tVăn phòng\tQuý II\t';

describe('a column of results', () => {
  test.each(['Kết quả thực hiện', 'Sản phẩm/kết quả', 'Kết quả đến nay', 'Tình trạng'])(
    'names the documents of rows that are done: %s',
    async (heading) => {
      const { done, unclear } = await results(heading, DONE, OPEN);
      expect(unclear).toEqual([]);
      expect(done).toMatchObject([
        { task: { ref: '1' }, document: { documentNo: '12/BC-UBND', documentDate: '2026-03-05' } },
      ]);
      expect(done[0]?.facts.id).toContain('/2026-03-31');
    },
  );

  test('says nothing where it is of products alone, or vague', async () => {
    expect(await results('Sản phẩm', DONE, OPEN)).toEqual({ done: [], unclear: [] });
    const vague = DONE.replace(/Báo cáo số.*$/u, 'Đã xong');
    expect(await results('Kết quả thực hiện', vague, OPEN)).toEqual({ done: [], unclear: [] });
  });

  test.each([
    ['a day to come', DONE.replace('05/03/2026', '05/07/2026'), 'ngày văn bản chưa tới'],
    ['several units', DONE.replace('Văn phòng', 'Văn phòng; ĐC-XD'), 'nhiều đơn vị'],
    ['several dates', DONE.replace('Quý I', 'Hàng quý'), 'nhiều kỳ'],
    ['work under way', DONE.replace('Báo cáo', 'Đang trình Báo cáo'), 'đã xong chưa'],
  ])('is unclear where it leaves open what is proved: %s', async (_what, row, why) => {
    const { done, unclear } = await results('Kết quả thực hiện', row, OPEN);
    expect(done).toEqual([]);
    expect(unclear).toHaveLength(1);
    expect(unclear[0]?.why.vi).toContain(why);
  });
});

describe('a document that a row names is doubted as one that is typed', () => {
  const ISSUED = new Map([[planId('thu-nghiem', 'ke-hoach'), '2026-03-10']]);
  const OTHER = DONE.replace('1\t', '3\t').replace('Văn phòng', 'ĐC-XD');

  test('where it is older than the plan', async () => {
    const { done } = await results('Kết quả thực hiện', DONE, OPEN);
    const [row] = withDoubts(done, { tasks: [], issued: ISSUED });
    expect(row?.doubts.map(({ vi }) => vi)).toEqual([
      'văn bản ngày 05/03/2026 có trước ngày ban hành kế hoạch (10/03/2026)',
    ]);
  });

  test('where rows of several units name it, and not where one unit does', async () => {
    const nothing = { tasks: [], issued: new Map() };
    const { done } = await results('Kết quả thực hiện', DONE, OTHER);
    for (const { doubts } of withDoubts(done, nothing))
      expect(doubts).toMatchObject([{ vi: expect.stringContaining('báo cáo cho 2 đơn vị') }]);
    const own = await results('Kết quả thực hiện', DONE, DONE.replace('1\t', '3\t'));
    expect(withDoubts(own.done, nothing).flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('and is listed with the words of its cell', async () => {
    const found = await results('Kết quả', DONE.replace('Báo cáo', 'Đã gửi Báo cáo'), OPEN);
    const done = withDoubts(found.done, { tasks: [], issued: ISSUED });
    const shown = resultLines({ ...found, done }, 'vi')
      .join(' ')
      .replace(/\s+/gu, ' ');
    expect(shown).toContain('Lập danh sách hộ – “Đã gửi Báo cáo số 12/BC-UBND ngày 05/03/2026”');
    expect(shown).toContain('CẦN XEM LẠI: văn bản ngày 05/03/2026 có trước');
  });
});
