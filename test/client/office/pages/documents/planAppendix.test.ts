import { expect, test } from 'vitest';
import { planAppendix } from '../../../../../client/office/pages/documents/planAppendix.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-04-10';
const OFFICE = smallOffice();

const appendixOf = (...changes: Partial<TaskFacts>[]) => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.1/dcxd/${at}`, section: 'KINH TẾ', ...change }),
  );
  return planAppendix(rows, 'ke-hoach', OFFICE, TODAY);
};

/** What the four columns say of a row that became these tasks. */
const filledBy = (...changes: Partial<TaskFacts>[]) => {
  const row = appendixOf(...changes)[0]?.rows[0];
  return [row?.result.vi, row?.documents.vi, row?.progress.vi, row?.remarks.vi];
};

const due = (day: string | null) => ({ dueDate: day, workBy: day });
const DONE = { ...reported(), ...decided(true) };
const OF_OFFICE = { unit: 'vp', unitName: 'Văn phòng' };

test('every row stands once, in the order of the plan, under its section', () => {
  const sections = appendixOf(
    { ref: 'II.1', section: 'VĂN HÓA' },
    { ref: 'I.10' },
    { ref: 'I.2' },
    { ref: 'I.2', ...OF_OFFICE },
    { ref: 'I.3', ...cancelled },
    { plan: 'khac', ref: 'I.1' },
  );
  expect(sections.map(({ heading, rows }) => [heading, rows.map(({ no }) => no)])).toEqual([
    ['KINH TẾ', ['I.2', 'I.3', 'I.10']],
    ['VĂN HÓA', ['II.1']],
  ]);
  expect(sections[0]?.rows[0]).toMatchObject({
    ...{ units: 'Địa chính – Xây dựng; Văn phòng', due: 'Quý 1/2024', tasks: 2 },
  });
});

test.each<[string, Partial<TaskFacts>, string[]]>([
  ['done on time', DONE, ['Đã hoàn thành', '12/BC ngày 20/03/2024', 'Hoàn thành đúng hạn', '']],
  [
    'overdue',
    explanation(),
    ['Chưa hoàn thành', '', 'Quá hạn 8 ngày làm việc', 'chưa có văn bản giải trình'],
  ],
  ['not due yet', due('2024-06-30'), ['Chưa hoàn thành', '', 'Đang thực hiện, trong hạn', '']],
  [
    'reported',
    reported(),
    [
      'Đã báo cáo',
      '12/BC ngày 20/03/2024',
      'Đang thực hiện, trong hạn',
      'đã báo cáo, chờ xác nhận',
    ],
  ],
  ['stopped', cancelled, ['Dừng thực hiện', '', 'Đã hủy', 'dừng thực hiện: không còn phù hợp']],
  ['continuous', { ...due(null), kind: 'continuous' }, ['Chưa hoàn thành', '', 'Thường xuyên', '']],
])('a row whose one task is %s says so', (_what, change, said) => {
  expect(filledBy(change)).toEqual(said);
});

test('a progress note and a granted extension are remarked', () => {
  const at = '2024-04-08T03:00:00.000Z';
  const decision = { at, by: 'chi', granted: true, note: '' };
  expect(
    filledBy({
      progress: [{ at, by: 'an', note: 'đã xong 7/9 thôn' }],
      extension: { requestedAt: at, by: 'an', to: '2024-04-30', reason: 'mưa', decision },
      ...due('2024-04-30'),
    })[3],
  ).toBe('được gia hạn đến 30/04/2024; ngày 08/04/2024: đã xong 7/9 thôn');
});

test('of a task with several products those proven so far stand there', () => {
  const proven = [{ product: 'Kế hoạch', documentNo: '5/KH', documentDate: '2024-03-02' }];
  const said = filledBy({ deliverable: 'Kế hoạch; Báo cáo', proven });
  expect([said[1], said[3]]).toEqual(['5/KH ngày 02/03/2024', '1/2 sản phẩm']);
});

test('a row of several units and dates counts them, and names whose each document is', () => {
  expect(filledBy(DONE, { ...OF_OFFICE, ...explanation() }, { ...due('2024-06-30') })).toEqual([
    'Đã hoàn thành 1/3',
    'Địa chính – Xây dựng: 12/BC ngày 20/03/2024',
    'Hoàn thành đúng hạn: 1; quá hạn chưa hoàn thành: 1; đang thực hiện, trong hạn: 1',
    'Văn phòng, 31/03/2024: chưa có văn bản giải trình',
  ]);
});

test('what is said alike of several tasks is said once, with their number', () => {
  const said = filledBy({ toConfirm: true }, { toConfirm: true, ...OF_OFFICE }, explanation());
  expect(said[3]).toBe(
    'cần xác nhận (2 nhiệm vụ); Địa chính – Xây dựng: chưa có văn bản giải trình',
  );
});

test('of a weekly row’s documents a dozen stand there, and the rest is counted', () => {
  const weekly = Array.from({ length: 15 }, (_, n): Partial<TaskFacts> => {
    const [report] = reported().reports;
    const proofs = [{ product: '', documentNo: `${n + 1}/BC`, documentDate: '2024-03-20' }];
    return { ...DONE, reports: report ? [{ ...report, proofs }] : [] };
  });
  expect(filledBy(...weekly)[1]).toMatch(/^1\/BC ngày 20\/03\/2024; .*12\/BC.*; và 3 mục khác$/);
});
