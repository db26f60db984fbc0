import { expect, test } from 'vitest';
import { eventOccurrence } from '../../../../domain/plan/expand/eventOccurrence.ts';
import { UNTOUCHED } from '../../../../domain/plan/expand/newFacts.ts';
import { dueReasonText } from '../../../../domain/policy/dueReasonText.ts';
import { statusOf } from '../../../../domain/task/status.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { explanation, facts, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const NOW = '2024-03-05T02:00:00.000Z';
const event = facts({
  kind: 'event',
  waiting: 'event',
  dueDate: null,
  workBy: null,
  offsetDays: 10,
  dueText: '10 ngày sau khi ban hành kế hoạch',
});
const happening = { on: '2024-03-04', note: 'Kế hoạch số 5', due: null };

test('an event’s occurrence has nothing of what was done about its parent', () => {
  const parent = { ...event, ...reported(), ...explanation(), doers: [] };
  const { facts: opened } = eventOccurrence(parent, happening, smallOffice(), NOW);
  for (const fact of Object.keys(UNTOUCHED) as (keyof typeof UNTOUCHED)[])
    expect(opened[fact]).toEqual(UNTOUCHED[fact]);
  expect(statusOf(opened, '2024-03-05')).toBe('due-this-quarter');
});

test('nor what is only there once it was done: a wish, an obstacle, a part of the result, a notice held', () => {
  const by = { at: NOW, by: 'an' };
  const held = [
    { id: 'supervisor@2024-03-05', kind: 'report-supervisor', to: ['supervisor'], since: NOW },
  ] satisfies TaskFacts['held'];
  const obstacle = {
    ...{ id: '1', raisedAt: NOW, raisedOn: '2024-03-05', by: 'an', words: 'thiếu', proposal: '' },
    ...{ asked: { person: null, by: '2024-03-08' }, answers: [], settled: null },
  };
  const done: Partial<TaskFacts> = {
    ...{ handOverAsked: { ...by, reason: 'nghỉ thai sản' }, obstacles: [obstacle] },
    ...{ proven: [{ product: 'Biên bản', documentNo: '1/BB' }], held, dropped: held },
    postings: [
      {
        ...{ id: '1', product: '', where: 'Nhà văn hóa' },
        from: '2024-03-05',
        to: '2024-04-05',
        takenDown: null,
      },
    ],
    contributions: [{ ...by, note: 'đã góp ý', document: null }],
    plannedDue: '2024-06-30',
  };
  const { facts: opened } = eventOccurrence({ ...event, ...done }, happening, smallOffice(), NOW);
  expect(Object.keys(done).filter((fact) => fact in opened)).toEqual([]);
});

test('whoever its parent was handed on to by an inner date has no part in it, a second officer of the plan does', () => {
  const doers = [
    { person: 'em', innerDue: '2024-02-20' },
    { person: 'giang', innerDue: null },
  ];
  const { facts: opened } = eventOccurrence({ ...event, doers }, happening, smallOffice(), NOW);
  expect(opened.doers).toEqual([{ person: 'giang', innerDue: null }]);
});

test('it is due so many days after the event, and says so', () => {
  const { facts: opened } = eventOccurrence(event, happening, smallOffice(), NOW);
  expect(opened).toMatchObject({ dueDate: '2024-03-14', workBy: '2024-03-14', revision: 1 });
  expect(opened.dueText).toContain('sự kiện ngày 04/03/2024: Kế hoạch số 5');
});

test('where nobody says when, it waits for a date', () => {
  const { facts: opened } = eventOccurrence(
    { ...event, offsetDays: null },
    happening,
    smallOffice(),
    NOW,
  );
  expect(opened).toMatchObject({ dueDate: null, waiting: 'date' });
});

test('an event’s term is counted by the Civil Code: working days, months, a last day off rolls on', () => {
  const due = (dueText: string, on: string, offsetDays: number | null = null) => {
    const parent = { ...event, dueText, offsetDays };
    const { dueDate, workBy, dueReason } = eventOccurrence(
      parent,
      { ...happening, on },
      smallOffice(),
      NOW,
    ).facts;
    return { dueDate, said: dueReasonText(dueReason, { dueDate, workBy }).vi };
  };
  expect(due('05 ngày làm việc sau khi ban hành kế hoạch', '2024-03-01')).toEqual({
    dueDate: '2024-03-08',
    said: '05 ngày làm việc sau khi ban hành kế hoạch (sự kiện ngày 01/03/2024: Kế hoạch số 5) → tính từ 01/03/2024, không tính ngày đầu: đủ 5 ngày làm việc → 08/03/2024',
  });
  expect(due('02 tháng kể từ khi được phê duyệt', '2024-02-29').dueDate).toBe('2024-05-02');
  const tenDays = due('trong thời hạn 10 ngày kể từ khi có kết luận', '2024-02-28', 10);
  expect(tenDays.dueDate).toBe('2024-03-11');
});
