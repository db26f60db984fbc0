import { expect, test } from 'vitest';
import { assignee } from '../../../../domain/task/commands/reassign.ts';
import type { TaskLife } from '../../../../domain/task/life/taskLife.ts';
import { actor, argsFor, give } from '../../../support/commandArgs.ts';
import { linesOf } from '../../../support/lifeLines.ts';
import { handOverAll, lifeWith, playUntil } from '../../../support/lives.ts';
import { smallDirectory } from '../../../support/smallOffice.ts';

const PEER = { unit: 'du', unitName: 'Đảng ủy', relation: 'peer' as const };

const report = (life: TaskLife, at: string): void => {
  const proofs = [{ product: '', documentNo: '9/BC', documentDate: at.slice(0, 10) }];
  give(life, 'report', { proofs, note: '' }, at, actor('an'));
  handOverAll(life, at);
};

const reassign = (life: TaskLife, unit: string, at: string): void => {
  const to = assignee(smallDirectory(), life.facts, { officer: null, unit });
  give(life, 'reassign', { ...to, reason: 'đổi phân công' }, at);
  handOverAll(life, at);
};

const giveBack = (life: TaskLife, at: string): void => {
  give(life, 'return', { note: 'thiếu biểu 2' }, at, actor('chi'));
  handOverAll(life, at);
};

const open = (life: TaskLife): string[] => life.open().map(({ id, date }) => `${id}@${date}`);
const lastLines = (life: TaskLife, n: number): string[] => linesOf(life.carried()).slice(-n);

test('a report returned after a demand would have been made: demand and both urgings are to come', () => {
  const life = lifeWith();
  playUntil(life, '2024-04-05T03:00:00.000Z');
  report(life, '2024-04-05T03:00:00.000Z');
  playUntil(life, '2024-04-19T03:00:00.000Z');
  giveBack(life, '2024-04-19T03:00:00.000Z');
  expect(open(life).filter((step) => step.startsWith('explanation'))).toEqual([
    'explanation@2024-05-07',
    'explanation-urging/1@2024-05-10',
    'explanation-urging/2@2024-05-15',
  ]);
});

test('a peer’s late task that goes to a subordinate unit climbs a ladder from that day', () => {
  const life = lifeWith(PEER);
  playUntil(life, '2024-05-31T03:00:00.000Z');
  reassign(life, 'dcxd', '2024-05-31T03:00:00.000Z');
  expect(open(life).slice(0, 4)).toEqual([
    'urge@2024-06-03',
    'supervisor@2024-06-05',
    'chairman/2024-06-10@2024-06-10',
    'explanation@2024-06-14',
  ]);
});

test('who takes over a task hears of the demand and of the return that the officer before was told', () => {
  const life = lifeWith(
    {},
    { explanation: { afterDaysLate: null, byItself: true, urgeAfter: [3] } },
  );
  playUntil(life, '2024-04-05T03:00:00.000Z');
  report(life, '2024-04-05T03:00:00.000Z');
  giveBack(life, '2024-04-08T03:00:00.000Z');
  const reason = { reason: 'chậm' };
  give(life, 'demand-explanation', reason, '2024-04-08T03:00:00.000Z', actor('dung'));
  handOverAll(life, '2024-04-08T03:00:00.000Z');
  reassign(life, 'tp', '2024-04-08T09:00:00.000Z');
  expect(lastLines(life, 3)).toEqual([
    'handed-over reassigned@r5',
    'handed-over returned@r5',
    'handed-over require-explanation@r5',
  ]);
});

test('a wish for an extension ends with the report, and can be made anew when that is returned', () => {
  const life = lifeWith();
  playUntil(life, '2024-03-18T03:00:00.000Z');
  const wish = { to: '2024-04-15', reason: 'chờ số liệu' };
  give(life, 'request-extension', wish, '2024-03-18T03:00:00.000Z', actor('an'));
  handOverAll(life, '2024-03-18T03:00:00.000Z');
  report(life, '2024-03-18T04:00:00.000Z');
  giveBack(life, '2024-03-19T03:00:00.000Z');
  expect(life.facts.extension).toBeNull();
  give(life, 'request-extension', wish, '2024-03-19T04:00:00.000Z', actor('an'));
  handOverAll(life, '2024-03-19T04:00:00.000Z');
  expect(lastLines(life, 1)).toEqual(['handed-over extension-requested@r5']);
});

test.each([
  ['of a peer', { ...PEER }],
  ['to be confirmed', { toConfirm: true }],
])(
  'a report of a task %s that waits past the last calendar is looked at next year',
  (_, change) => {
    const due = { dueDate: '2027-12-15', workBy: '2027-12-15', planYear: 2027 };
    const life = lifeWith({ ...change, ...due });
    playUntil(life, '2027-12-30T03:00:00.000Z');
    report(life, '2027-12-30T03:00:00.000Z');
    expect(open(life)).toContain('extend/2027-12-31@2027-12-31');
  },
);

const UNDATED = { dueDate: null, workBy: null, dueQuarter: null, kind: 'external' as const };

test('a task does not close with its year while its report waits, and when returned the year after', () => {
  const life = lifeWith({ ...UNDATED, waiting: 'date' });
  report(life, '2024-12-30T03:00:00.000Z');
  playUntil(life, '2025-01-10T03:00:00.000Z');
  expect(life.facts.closedAt).toBeNull();
  giveBack(life, '2025-01-10T03:00:00.000Z');
  expect(life.facts.closedAt).toBeNull();
  expect(open(life).at(-1)).toBe('close/2025-12-31@2025-12-31');
});

test('where a policy asks for acceptance no longer, a waiting report is accepted', () => {
  const life = lifeWith();
  const at = '2024-03-20T03:00:00.000Z';
  playUntil(life, at);
  report(life, at);
  const policy = { ...life.policy, version: 'p2', approval: false };
  const { workBy, dueReason } = life.facts;
  give(life, 'apply-policy', { version: 'p2', workBy, dueReason, policy }, at);
  handOverAll(life, at);
  expect(life.facts.review?.accepted).toBe(true);
  expect(lastLines(life, 2)).toEqual([
    'recalled to-accept@r2 supervisor',
    'handed-over accepted@r3',
  ]);
  expect(argsFor('accept', { note: '' }, life, at)).toBeTruthy();
});

test('what could not be handed over is no trouble any more once a command outdates it', () => {
  const life = lifeWith({ dueDate: '2024-01-31', workBy: '2024-01-31', toConfirm: true });
  const [asked] = life.open();
  const at = asked?.at ?? '';
  life.carryOut(life.fellDue(at), at);
  const owed = life.notices.nextOwed(at);
  if (!owed) throw new Error('nothing is owed');
  life.notices.handingOver(owed);
  life.notices.failed(owed.id, at, 'the directory is broken', false);
  life.change(at, { trouble: life.notices.trouble() });
  give(life, 'confirm', { note: '' }, '2024-03-05T03:00:00.000Z');
  expect(life.facts.trouble).toBeNull();
});
