import { describe, expect, test } from 'vitest';
import { expanding } from '../../../client/office/plans/expandPlan.ts';
import { type PlanResults, resultsOf } from '../../../domain/plan/results.ts';
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
      expect(done[0]?.id).toContain('/2026-03-31');
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
