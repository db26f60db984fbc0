import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedRow, compareList } from '../../../domain/superior/compare.ts';
import { countAbove } from '../../../domain/superior/counts.ts';
import { stateIn } from '../../../domain/superior/stateAbove.ts';
import type { AssignedRow } from '../../../domain/superior/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, facts, reported } from '../../support/facts.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const ASSIGNER = 'UBND tỉnh Thượng Nguồn';
const BY = {
  ...{ assigner: ASSIGNER, directory: smallDirectory() },
  ...{ planYear: 2024, beforeIsInclusive: false },
};

const row = (change: Partial<AssignedRow> = {}): AssignedRow => ({
  ...{ number: '112', line: '', leader: '', created: '2024-03-01', parent: '' },
  ...{ title: 'Rà soát danh mục dịch vụ công của xã', lead: 'Văn phòng', coordinating: [] },
  ...{ dueText: '31/03/2024', state: 'open', stateText: 'Đang thực hiện' },
  ...{ result: { documentNo: '', documentDate: '' }, source: { row: 2 }, doubts: [], ...change },
});

/** A task as a row of the list becomes one. */
const ours = (of: AssignedRow, change: Partial<TaskFacts> = {}): TaskFacts =>
  facts({
    ...{ plan: 'van-ban-den-2024', ref: of.number, title: of.title, assignedBy: ASSIGNER },
    ...{ slip: { number: of.number, line: of.line }, dueDate: '2024-03-31', ...change },
  });

const only = (one: AssignedRow, tasks: TaskFacts[] = []): ComparedRow => {
  const [found] = compareList([one], tasks, BY).rows;
  if (!found) throw new Error('no row');
  return found;
};
const saidOf = ({ said }: ComparedRow): string => said.map(({ vi }) => vi).join('; ');

describe('a row of a superior’s list', () => {
  test('that the office does not have is new, with the unit that its lead names for certain', () => {
    expect(only(row())).toMatchObject({ is: 'new', act: 'start', unit: 'vp' });
    expect(only(row({ lead: 'UBND xã Thử Nghiệm' }))).toMatchObject({ is: 'new', unit: null });
    expect(only(row({ lead: '' }))).toMatchObject({ is: 'new', unit: null });
  });

  test('that the office has is the same, however its number is written and its text is cut', () => {
    const cut = row({ number: ' 112 ', title: 'Rà soát danh mục dịch vụ …' });
    expect(only(cut, [ours(row())])).toMatchObject({ is: 'same', act: null });
  });

  test('with another due date is offered as a new date, which both sides are named with', () => {
    const found = only(row({ dueText: '30/04/2024' }), [ours(row())]);
    expect(found).toMatchObject({ is: 'changed', act: 'reschedule' });
    expect(saidOf(found)).toBe('thời hạn trong danh sách 30/04/2024, đang theo dõi 31/03/2024');
  });

  test('that is done above closes ours only where somebody says so', () => {
    const done = row({ state: 'done', stateText: 'Đã hoàn thành' });
    expect(only(done, [ours(row())])).toMatchObject({ is: 'done-above', act: 'report' });
    const known = ours(row(), { ...reported(), ...decided(true) });
    expect(only(done, [known])).toMatchObject({ is: 'same', act: null });
    expect(only(done)).toMatchObject({ is: 'done-above', act: null });
    const waits = only(done, [ours(row(), reported())]);
    expect(waits).toMatchObject({ is: 'done-above', act: null });
    expect(saidOf(waits)).toContain('chờ lãnh đạo xác nhận');
  });

  test.each(['moved', 'taken-back'] as const)('that is %s above may end ours', (state) => {
    const over = row({ state });
    expect(only(over, [ours(row())])).toMatchObject({ is: 'ended-above', act: 'cancel' });
    expect(only(over, [ours(row(), cancelled)])).toMatchObject({ is: 'same', act: null });
    expect(only(over)).toMatchObject({ is: 'ended-above', act: null });
  });

  test('that is open above and done here is for what goes back', () => {
    const known = ours(row(), { ...reported(), ...decided(true) });
    expect(saidOf(only(row(), [known]))).toContain('cấp trên chưa ghi nhận');
  });

  test('with a state nobody knows is doubtful and in no rate', () => {
    const odd = row({ state: null, stateText: 'TT03' });
    expect(only(odd)).toMatchObject({ is: 'doubtful', act: 'start', unit: null });
    const { rows } = compareList([odd, row({ number: '9', state: 'done' })], [], BY);
    expect(countAbove(rows)).toEqual({ done: 1, open: 0, ended: 0, unknown: 1 });
  });

  test('with a due date that cannot be read is doubtful and asks for it', () => {
    const unclear = { is: 'doubtful', act: 'start', unit: null, asksDue: true };
    expect(only(row({ dueText: 'Định kỳ' }))).toMatchObject(unclear);
  });

  test('without a number or a task is refused', () => {
    expect(saidOf(only(row({ number: '' })))).toBe('không có số phiếu');
    expect(only(row({ title: '' }))).toMatchObject({ is: 'refused' });
  });

  test('of a slip with other work here is asked about: it may be a new line', () => {
    const other = ours(row({ title: 'Lập hồ sơ nền địa chính' }));
    const two = [row(), row({ title: 'Tổng kết chương trình nước sạch' })];
    const [first] = compareList(two, [other], BY).rows;
    expect(first).toMatchObject({ is: 'doubtful', act: 'start', unit: null });
    // Alone on its slip it is the same work in other words.
    expect(saidOf(only(row(), [other]))).toContain('nội dung đang theo dõi khác');
  });

  test('of another superior is none of its tasks', () => {
    expect(only(row(), [ours(row(), { assignedBy: 'Sở Nội vụ' })]).is).toBe('new');
  });

  test('that was typed in by hand before is known by its number and words', () => {
    const { slip: _, ...typed } = ours(row(), { assignedBy: null });
    expect(only(row(), [typed as TaskFacts]).is).toBe('same');
  });
});

test('of rows with one number for the same work the newest counts', () => {
  const older = row({ dueText: '15/03/2024' });
  const newer = row({ created: '2024-03-05', dueText: '20/03/2024' });
  const { rows } = compareList([newer, older], [], BY);
  expect(rows.map(({ is }) => is)).toEqual(['new', 'replaced']);
});

test('what the list has no more is told, and only of its own superior', () => {
  const own = ours(row({ number: '7' }));
  const tasks = [own, ours(row({ number: '8' }), cancelled), facts(), ours(row())];
  expect(compareList([row()], tasks, BY).gone).toEqual([own]);
});

describe('whatever a list holds', () => {
  const number = fc.constantFrom('1', '2/PG', '3 PG', '3PG', '');
  const line = fc.constantFrom('', '1', '2');
  const title = fc.constantFrom(
    ...['Rà soát danh mục dịch vụ công của xã', 'Rà soát danh mục dịch vụ …', 'Họp', 'HỌP', ''],
  );
  const state = fc.constantFrom('open', 'done', 'moved', 'taken-back', null);
  const someRow = fc
    .record({ number, line, title, state, created: fc.constantFrom('2024-03-01', null) })
    .map(row);

  test('each row is told once, in its order, and brought in it is never new again', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 12 }), (list) => {
        const before = compareList(list, [], BY);
        expect(before.rows.map((one) => one.row)).toEqual(list);
        const started = before.rows
          .filter(({ act }) => act === 'start')
          .map((one) => ours(one.row));
        const after = compareList(list, started, BY);
        expect(after.rows.filter(({ is }) => is === 'new')).toEqual([]);
        expect(after.gone).toEqual([]);
      }),
    );
  });
});

test.each([
  ['Đã hoàn thành', 'done'],
  ['Hoàn thành quá hạn', 'done'],
  ['Chưa hoàn thành', 'open'],
  ['Đang thực hiện', 'open'],
  ['Quá hạn', 'open'],
  ['Đã thu hồi', 'taken-back'],
  ['Chuyển', 'moved'],
  ['Đã chuyển sang Sở Nội vụ', 'moved'],
  ['Chuyển sang năm sau', null],
  ['', null],
] as const)('the state “%s” is %s', (words, state) => {
  expect(stateIn(words)).toBe(state);
});
