import { describe, expect, test } from 'vitest';
import { documentDoubts, type Office } from '../../../domain/task/documentDoubts.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { facts as factsWith } from '../../support/facts.ts';

const task = (unit: string, documentNo?: string, documentDate = '2026-03-05'): TaskFacts => ({
  ...factsWith(),
  id: `xa/ke-hoach/${unit}-${documentNo ?? ''}/${unit}/2026-03-31`,
  plan: 'ke-hoach',
  unit,
  unitName: `Thôn ${unit}`,
  reports: documentNo
    ? [
        {
          at: '2026-03-06T01:00:00.000Z',
          by: unit,
          proofs: [{ product: '', documentNo, documentDate }],
          note: '',
        },
      ]
    : [],
});

const office = (...tasks: TaskFacts[]): Office => ({ tasks, issued: new Map() });
const ask = (documentNo: string, among: Office = office(), ...tasks: TaskFacts[]): string[] =>
  documentDoubts(
    { documentNo, documentDate: '2026-03-20' },
    tasks.length > 0 ? tasks : [task('1')],
    among,
  ).map(({ vi }) => vi);

describe('an odd document number is asked about', () => {
  test.each([
    ['BC-UBND', 'số văn bản “BC-UBND” không có chữ số'],
    ['không số', 'số văn bản “không số” không có chữ số'],
    ['20/11/2026', '“20/11/2026” là một ngày, không phải số văn bản'],
    ['05/03', '“05/03” là một ngày, không phải số văn bản'],
    ['2026-03-05', '“2026-03-05” là một ngày, không phải số văn bản'],
    ['ngày 5.3.2026', '“ngày 5.3.2026” là một ngày, không phải số văn bản'],
    ['12', 'số văn bản “12” không có ký hiệu, ví dụ “12/BC-UBND”'],
    ['số 12', 'số văn bản “số 12” không có ký hiệu, ví dụ “12/BC-UBND”'],
  ])('%s', (documentNo, said) => {
    expect(ask(documentNo)).toEqual([said]);
  });

  test.each(['12/BC-UBND', '12/BC', '05/03/BC-VP', 'Số: 88/TTr-UBND', '12-BC/ĐU', '1234/QĐ-UBND'])(
    'one as offices write it is not: %s',
    (documentNo) => expect(ask(documentNo)).toEqual([]),
  );

  test('a mere number is not where this office mostly writes them so', () => {
    const bare = office(task('1', '7'), task('2', '8'), task('3', '9/BC'));
    expect(ask('12', bare)).toEqual([]);
    expect(ask('12', office(task('1', '7/BC-VP'), task('2', '8/TB')))).toEqual([
      'số văn bản “12” không có ký hiệu, ví dụ “8/TB”',
    ]);
  });
});

describe('one number for several units is asked about', () => {
  const [one, two, three] = [task('1'), task('2'), task('3')];

  test('given at once', () => {
    expect(ask('15/BC-UBND', office(), one, two, three)).toEqual([
      'một văn bản “15/BC-UBND” báo cáo cho 3 đơn vị: Thôn 1, Thôn 2, Thôn 3',
    ]);
  });

  test('given before, however it was spaced', () => {
    expect(ask('15 / bc-ubnd', office(task('2', '15/BC-UBND')))).toEqual([
      'số văn bản “15 / bc-ubnd” đã dùng cho báo cáo của Thôn 2',
    ]);
  });

  test('but several tasks of one unit by one document are as usual, now and before', () => {
    expect(ask('15/BC', office(task('1', '15/BC')), one, task('1'))).toEqual([]);
  });

  test('numbers begin anew each year', () => {
    expect(ask('15/BC', office(task('2', '15/BC', '2025-12-30')))).toEqual([]);
  });

  test('a returned report gave its number, too', () => {
    const returned = task('2', '15/BC');
    expect(ask('15/BC', office(returned))).toHaveLength(1);
  });
});

describe('a document older than the work is asked about', () => {
  const old = (facts: TaskFacts, issued: string | null) =>
    documentDoubts({ documentNo: '15/BC', documentDate: '2026-03-20' }, [facts], {
      tasks: [],
      issued: new Map(issued ? [['plan/xa/ke-hoach', issued]] : []),
    }).map(({ vi }) => vi);
  const facts = { ...task('1'), agency: 'xa' };

  test('than its plan', () => {
    expect(old(facts, '2026-03-21')).toEqual([
      'văn bản ngày 20/03/2026 có trước ngày ban hành kế hoạch (21/03/2026)',
    ]);
    expect(old(facts, '2026-03-20')).toEqual([]);
    expect(old(facts, null)).toEqual([]);
  });

  test('than the event it answers', () => {
    const opened = (on: string) => ({ ...facts, id: `xa/ke-hoach/5/1/e${on}` });
    expect(old(opened('2026-03-22'), null)).toEqual([
      'văn bản ngày 20/03/2026 có trước sự kiện ngày 22/03/2026',
    ]);
    expect(old(opened('2026-03-20'), null)).toEqual([]);
  });

  test('than the document or the word that gave work of no plan', () => {
    const given = (givenOn: string) => ({ ...task('1'), plan: 'van-ban-den-2026', givenOn });
    expect(old(given('2026-03-21'), null)).toEqual([
      'văn bản ngày 20/03/2026 có trước ngày giao việc (21/03/2026)',
    ]);
    expect(old(given('2026-03-20'), null)).toEqual([]);
  });
});
