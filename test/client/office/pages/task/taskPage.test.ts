import { describe, expect, test } from 'vitest';
import { comingSteps } from '../../../../../client/office/pages/task/comingSteps.ts';
import { noticeEnds } from '../../../../../client/office/pages/task/noticeEnds.ts';
import { shownFacts } from '../../../../../client/office/pages/task/shownFacts.ts';
import { taskPage } from '../../../../../client/office/pages/task/taskPage.ts';
import type { Step } from '../../../../../domain/policy/types.ts';
import type { NoticeFate } from '../../../../../domain/task/life/fates.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { text } from '../../../../../domain/text/text.ts';
import type { TaskState } from '../../../../../workflows/contract/task.ts';
import { facts } from '../../../../support/facts.ts';
import { lifeWith } from '../../../../support/lives.ts';
import { smallDirectory, smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-03-25';
const AN = { id: 'an', name: 'Lê Thị An', title: 'Công chức Địa chính – Xây dựng' };
const CHI = { id: 'chi', name: 'Phạm Thị Chi', title: 'Phó Chủ tịch UBND xã' };
const EM = { id: 'em', name: 'Võ Thị Em', title: 'Công chức Tư pháp' };

test.each<[what: string, change: Partial<TaskFacts>, shown: object]>([
  ['its holders', {}, { officer: AN, supervisor: CHI, doer: null, status: 'due-this-quarter' }],
  [
    'to whom it was handed on, by when',
    { doers: [{ person: 'em', innerDue: '2024-03-28' }] },
    { doer: { person: EM, innerDue: '2024-03-28' } },
  ],
  [
    'somebody the directory does not know by his id',
    { doers: [{ person: 'cu', innerDue: null }] },
    { doer: { person: { id: 'cu', name: 'cu', title: '' }, innerDue: null } },
  ],
  [
    'what the plan prints, where its due text was answered',
    { dueText: '29/3', printedDue: 'Định kỳ' },
    {
      printedDue: text(
        '“Định kỳ”; đầu mối xác định “29/3”',
        '“Định kỳ”; the coordinator says “29/3”',
      ),
    },
  ],
  ['nothing of that, where the due text is the plan’s', {}, { printedDue: text('', '') }],
  ['nobody, where nobody holds the role', { unit: 'du' }, { officer: null, supervisor: null }],
])('the facts of a task name %s', (_what, change, shown) => {
  expect(shownFacts(facts(change), smallDirectory(), TODAY)).toMatchObject(shown);
});

test('why the date is what it is stands there step by step', () => {
  const { due } = shownFacts(facts(), smallDirectory(), TODAY);
  expect(due.map(({ step }) => step)).toEqual(['words', 'nominal', 'calendar', 'work-by']);
});

function stateOf(steps?: Step[]): TaskState {
  const life = lifeWith();
  const { facts: now, schedule } = life;
  const planned = steps ? { ...schedule, steps } : schedule;
  return { ...life.carried(), facts: now, policyVersion: 'p1', schedule: planned };
}

const step = (kind: Step['kind'], date: string): Step => ({
  ...{ id: kind, kind, date, to: ['officer'] },
  ...{ at: `${date}T00:00:00.000Z`, deliverAt: `${date}T00:00:00.000Z` },
});

describe('steps to come', () => {
  test('of reminders whose days are over when the task begins only the nearest is shown', () => {
    const at = { date: '2024-03-28', kind: 'remind' as const };
    const steps = [10, 5, 1].map((n) => ({ ...step('remind', at.date), id: `remind/${n}` }));
    const all = [...steps, step('urge', '2024-04-01')];
    expect(comingSteps(stateOf(all), smallOffice().calendar)).toMatchObject([
      at,
      { date: '2024-04-01', kind: 'urge' },
    ]);
  });

  test.each<[what: string, one: Step, shown: object]>([
    [
      'a reminder says how many working days are left',
      step('remind', '2024-03-26'),
      {
        kind: 'remind',
        said: text('nhắc việc, còn 3 ngày làm việc', 'reminder, 3 working days left'),
      },
    ],
    [
      'the end of the last year on file says which calendar is missing',
      step('extend', '2027-12-31'),
      { needsCalendar: 2028 },
    ],
    [
      'one in the middle of a year waits for none',
      step('extend', '2024-06-30'),
      { needsCalendar: null },
    ],
  ])('%s', (_what, one, shown) => {
    expect(comingSteps(stateOf([one]), smallOffice().calendar)).toMatchObject([shown]);
  });
});

const FATE: NoticeFate = {
  ...{ notice: 'urge@2024-04-01', kind: 'urge', person: 'an', mail: null },
  ...{ at: '2024-04-01T00:30:00.000Z', end: 'delivered', detail: text('', '') },
};

test.each<[what: string, fate: Partial<NoticeFate>, person: object | null]>([
  ['its person', {}, AN],
  ['nobody, where it was never handed over', { person: null, end: 'suppressed' }, null],
])('the end of a notice names %s', (_what, fate, person) => {
  const [shown] = noticeEnds([{ ...FATE, ...fate }], smallDirectory());
  expect(shown?.person).toEqual(person);
});

test('a page is plain data', () => {
  const at = { id: facts().id, state: stateOf(), agency: smallOffice(), today: TODAY };
  const page = taskPage({ ...at, fates: [FATE] });
  expect(structuredClone(page)).toEqual(page);
  expect(page).toMatchObject({ title: facts().title, notices: [{ person: AN }] });
  expect(page.actions.length).toBeGreaterThan(0);
});
