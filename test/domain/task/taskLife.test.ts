import { describe, expect, test } from 'vitest';
import { stepKindOf } from '../../../domain/policy/steps/stepIds.ts';
import type { Step } from '../../../domain/policy/types.ts';
import { stepsToCome } from '../../../domain/task/life/steps.ts';
import { stepsOf } from '../../../workflows/contract/start.ts';
import { actor, give } from '../../support/commandArgs.ts';
import { facts, reported } from '../../support/facts.ts';
import { linesOf } from '../../support/lifeLines.ts';
import { handOverAll, lifeWith, playUntil } from '../../support/lives.ts';

const step = (id: string, kind: Step['kind'], at: string): Step => ({
  ...{ id, kind, at, deliverAt: at, date: at.slice(0, 10), to: ['officer'] },
});

const REMIND = step('remind/5', 'remind', '2024-03-11T00:00:00.000Z');
const ASK = step('progress/2024-Q1', 'ask-progress', '2024-03-11T00:00:00.000Z');
const LATER = step('remind/1', 'remind', '2024-03-28T00:00:00.000Z');
const AFTER_AN_OUTAGE = '2024-03-12T03:00:00.000Z';

/** A task whose engine was down while its first steps fell due; a command is what wakes it. */
const woken = (steps = [REMIND, ASK, LATER]) =>
  lifeWith({}, {}, { steps, policyVersion: '', calendarVersion: '' });

const proof = { product: '', documentNo: '1/BC', documentDate: '2024-03-11' };
const report = { proofs: [proof], note: '' };

const became = (life: ReturnType<typeof lifeWith>): string[] =>
  life.notices
    .all()
    .flatMap(({ id, suppressed }) =>
      suppressed ? [`${id}: ${JSON.stringify(suppressed.because)}`] : [],
    );

describe('a command after an outage', () => {
  test('that cancels the task keeps what fell due, with the reason why nobody got it', () => {
    const life = woken();
    give(life, 'cancel', { reason: '' }, AFTER_AN_OUTAGE);
    expect(became(life)).toEqual([
      'remind/5@2024-03-11: {"why":"command","command":"cancel"}',
      'progress/2024-Q1@2024-03-11: {"why":"command","command":"cancel"}',
    ]);
    expect(life.fellDue(AFTER_AN_OUTAGE)).toEqual([]);
  });

  test('that reports overtakes a fallen reminder, but not a question that is owed all the same', () => {
    const life = woken();
    give(life, 'report', report, AFTER_AN_OUTAGE, actor('an'));
    expect(became(life)).toEqual(['remind/5@2024-03-11: {"why":"command","command":"report"}']);
    expect(life.fellDue(AFTER_AN_OUTAGE).map(({ id }) => id)).toEqual(['progress/2024-Q1']);
  });

  test('that demands an explanation overtakes the policy’s own demand', () => {
    const owed = step('explanation', 'require-explanation', '2024-04-11T00:00:00.000Z');
    const life = woken([owed]);
    give(life, 'demand-explanation', { reason: '' }, '2024-04-12T03:00:00.000Z', actor('dung'));
    expect(became(life)).toEqual([
      'explanation@2024-04-11: {"why":"command","command":"demand-explanation"}',
    ]);
  });

  test('that moves the due date records the fallen steps its new schedule does not have', () => {
    const life = woken();
    const due = { words: '', kind: 'date', dueDate: '2024-05-31' } as const;
    give(life, 'reschedule', { due, reason: '' }, AFTER_AN_OUTAGE);
    expect(became(life)).toEqual([
      'remind/5@2024-03-11: {"why":"command","command":"reschedule"}',
      'progress/2024-Q1@2024-03-11: {"why":"command","command":"reschedule"}',
    ]);
    expect(
      life
        .toCome()
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['remind/10', 'remind/5']);
  });

  test('that names a new officer gives him what fell due before', () => {
    const life = woken();
    const listed = { officer: 'em', supervisor: 'chi' };
    const unit = { unit: 'tp', unitName: 'Tư pháp', relation: 'subordinate' as const };
    give(
      life,
      'reassign',
      { officer: null, ...unit, listed, named: '', reason: '' },
      AFTER_AN_OUTAGE,
    );
    expect(became(life)).toEqual([]);
    expect(life.fellDue(AFTER_AN_OUTAGE)).toHaveLength(2);
  });
});

test('each of two commands in a row owes a notice of its own', () => {
  const life = woken([]);
  give(life, 'report', report, AFTER_AN_OUTAGE, actor('an'));
  give(life, 'return', { note: 'thiếu' }, AFTER_AN_OUTAGE, actor('chi'));
  give(life, 'report', report, AFTER_AN_OUTAGE, actor('an'));
  const owed = life.notices.all().map(({ id }) => id);
  expect(owed).toEqual(['to-accept@r2', 'returned@r3', 'to-accept@r4']);
});

test('what falls due while a report waits is never caught up on', () => {
  const life = lifeWith();
  playUntil(life, '2024-03-18T03:00:00.000Z');
  give(life, 'report', report, '2024-03-18T03:00:00.000Z', actor('an'));
  playUntil(life, '2024-03-26T03:00:00.000Z');
  give(life, 'return', { note: 'thiếu' }, '2024-03-26T03:00:00.000Z', actor('chi'));
  playUntil(life, '2024-03-29T03:00:00.000Z');
  const reminders = /^(handed-over|suppressed) remind/;
  expect(linesOf(life.carried()).filter((line) => reminders.test(line))).toEqual([
    'handed-over remind/10@2024-03-15',
    'suppressed remind/5@2024-03-22',
    'handed-over remind/1@2024-03-28',
  ]);
});

describe('a report nobody looks at', () => {
  test('is put before the leader again, then told to the coordinator; once decided on, neither', () => {
    const life = lifeWith();
    give(life, 'report', report, '2024-03-18T03:00:00.000Z', actor('an'));
    playUntil(life, '2024-04-30T03:00:00.000Z');
    const lines = linesOf(life.carried());
    expect(lines).toContain('handed-over review-reminder/2024-03-18@2024-03-21');
    expect(lines).toContain('handed-over review-report/2024-03-18@2024-03-25');
    expect(lines.some((line) => line.includes('urge'))).toBe(false);
  });

  test('is not spoken of once it was accepted', () => {
    const life = lifeWith();
    give(life, 'report', report, '2024-03-18T03:00:00.000Z', actor('an'));
    give(life, 'accept', { note: '' }, '2024-03-19T03:00:00.000Z', actor('chi'));
    expect(life.toCome()).toEqual([]);
  });
});

describe('a task that was to be confirmed', () => {
  const late = { toConfirm: true, dueDate: '2024-01-31', workBy: '2024-01-31' };

  test('owes its ladder again once its report is returned, from that day on', () => {
    const life = lifeWith(late);
    give(life, 'report', report, '2024-03-12T03:00:00.000Z', actor('an'));
    expect(life.facts.toConfirm).toBe(false);
    give(life, 'return', { note: 'chưa đủ' }, '2024-03-14T03:00:00.000Z', actor('chi'));
    expect(
      life
        .toCome()
        .slice(0, 3)
        .map(({ id, date }) => `${id} ${date}`),
    ).toEqual(['urge 2024-03-15', 'supervisor 2024-03-19', 'chairman/2024-03-25 2024-03-25']);
    playUntil(life, '2024-03-27T03:00:00.000Z');
    expect(linesOf(life.carried()).filter((line) => line.includes('explanation'))).toEqual([]);
  });
});

test('a peer’s task that was returned after its urging is written about again', () => {
  const life = lifeWith({ relation: 'peer' });
  playUntil(life, '2024-04-03T03:00:00.000Z');
  give(life, 'report', report, '2024-04-03T03:00:00.000Z');
  give(life, 'return', { note: 'thiếu' }, '2024-04-08T03:00:00.000Z', actor('chi'));
  expect(life.toCome().map(({ id, date }) => `${id} ${date}`)).toEqual(['urge 2024-04-09']);
});

describe('the log of a command', () => {
  test('keeps who gave it with names of the day, what with, and the old values of what it changed', () => {
    const life = lifeWith();
    const typist = { id: 'os:vp', name: 'vp', title: '' };
    const by = actor('an', { typist, ground: 'bút phê ngày 05/03/2024' });
    give(life, 'report', report, '2024-03-18T03:00:00.000Z', by);
    expect(life.carried().log.at(-1)).toEqual({
      at: '2024-03-18T03:00:00.000Z',
      what: 'report',
      by,
      revision: 2,
      kept: report,
      before: { reports: [] },
    });
  });

  test('keeps the old values of a move, and neither schedule nor policy', () => {
    const life = lifeWith();
    const before = life.facts;
    const due = { words: 'ngày 31/5', kind: 'date', dueDate: '2024-05-31' } as const;
    give(life, 'reschedule', { due, reason: 'CV 15' }, '2024-03-18T03:00:00.000Z');
    const entry = life.carried().log.at(-1);
    expect(entry).toMatchObject({ kept: { due, reason: 'CV 15' } });
    const { dueDate, workBy, dueQuarter, kind, dueReason } = before;
    expect(entry).toMatchObject({ before: { dueDate, workBy, dueQuarter, kind, dueReason } });
    expect(JSON.stringify(entry)).not.toContain('steps');
  });
});

describe('a repeated command', () => {
  const at = '2024-03-18T03:00:00.000Z';
  const repeats = (
    life: ReturnType<typeof lifeWith>,
    id: string,
    fingerprint: string,
    now: string,
  ) => life.repeats({ id, fingerprint }, now) !== null;
  const print = JSON.stringify(['progress', 'an', { note: 'xong nửa' }]);

  test('is known by its update’s id for as long as fifty commands, and by actor, kind and content for ten minutes', () => {
    const life = lifeWith();
    give(life, 'progress', { note: 'xong nửa' }, at, actor('an'));
    expect(repeats(life, `${print}-1`, 'other', '2024-04-18T03:00:00.000Z')).toBe(true);
    expect(repeats(life, 'new', print, '2024-03-18T03:09:59.000Z')).toBe(true);
    expect(repeats(life, 'new', print, '2024-03-18T03:10:01.000Z')).toBe(false);
  });

  test('is another one once something else was done in between', () => {
    const life = lifeWith();
    give(life, 'report', report, at, actor('an'));
    const fingerprint = JSON.stringify(['report', 'an', report]);
    expect(repeats(life, 'new', fingerprint, '2024-03-18T03:01:00.000Z')).toBe(true);
    give(life, 'return', { note: 'thiếu' }, '2024-03-18T03:02:00.000Z', actor('chi'));
    expect(repeats(life, 'new', fingerprint, '2024-03-18T03:03:00.000Z')).toBe(false);
  });
});

test('a new run knows all that the one before did', () => {
  const life = lifeWith();
  playUntil(life, '2024-03-18T03:00:00.000Z');
  give(life, 'progress', { note: 'xong nửa' }, '2024-03-18T03:00:00.000Z', actor('an'));
  const { facts: known, schedule, policy, language } = life;
  const next = lifeWith(facts(known), {}, schedule);
  const carried = structuredClone(life.carried());
  const again = new (
    life.constructor as typeof import('../../../domain/task/life/taskLife.ts').TaskLife
  )({ facts: known, schedule, policy, language }, '2024-03-19T03:00:00.000Z', carried);
  expect(next.toCome().length).toBeGreaterThan(again.toCome().length);
  expect(again.toCome()).toEqual(life.toCome());
  expect(again.carried().log).toEqual(life.carried().log);
  expect(again.carried().notices).toEqual(life.carried().notices);
});

test('an ended task waits a day for a hand-over that fails, an open one for as long as it takes', () => {
  const failAll = (ended: boolean): string[] => {
    const life = lifeWith(reported());
    give(
      life,
      ended ? 'accept' : 'return',
      { note: 'x' },
      '2024-03-21T03:00:00.000Z',
      actor('chi'),
    );
    for (let tries = 0, at = '2024-03-21T03:00:00.000Z'; tries < 30; tries += 1) {
      const owed = life.notices.nextOwed(at);
      if (!owed) return ['given up', life.notices.trouble() ?? ''];
      life.notices.handingOver(owed);
      life.notices.failed(owed.id, at, 'no such unit', ended);
      at = life.notices.nextTryAt() ?? at;
    }
    return ['still owed', life.notices.trouble() ?? ''];
  };
  expect(failAll(true)).toEqual(['given up', '']);
  expect(failAll(false)).toEqual(['still owed', 'no such unit']);
});

test('a hand-over that fails is tried when its time comes, whatever is done meanwhile, and is told until it is settled', () => {
  const life = lifeWith(reported());
  const at = '2024-03-21T03:00:00.000Z';
  give(life, 'return', { note: 'thiếu' }, at, actor('chi'));
  const first = life.notices.nextOwed(at);
  if (!first) throw new Error('a return is told');
  life.notices.handingOver(first);
  life.notices.failed(first.id, at, 'no such unit', false);
  for (let minute = 1; minute <= 30; minute += 1) {
    const now = new Date(Date.parse(at) + minute * 60_000).toISOString();
    give(life, 'progress', { note: `${minute}` }, now, actor('an'));
    expect(life.notices.nextOwed(now)).toBeNull();
  }
  // What else is told meanwhile gets through.
  give(life, 'request-extension', { to: '2024-04-15', reason: 'chờ' }, at, actor('an'));
  handOverAll(life, at);
  expect([life.facts.trouble, life.notices.trouble()]).toEqual(['no such unit', 'no such unit']);
  handOverAll(life, '2024-03-21T04:00:00.000Z');
  expect(life.notices.trouble()).toBeNull();
});

test('once an explanation is recorded, nothing is to come of it, in lists neither', () => {
  const late = { toConfirm: false, dueDate: '2024-02-20', workBy: '2024-02-20' };
  const life = lifeWith(late);
  const at = '2024-03-12T03:00:00.000Z';
  give(life, 'demand-explanation', { reason: 'chậm' }, at, actor('dung'));
  const isOfIt = ({ kind }: { kind: string }): boolean => kind === 'urge-explanation';
  const listed = () => {
    const steps = stepsOf(life.schedule).map((step) => ({ ...step, kind: stepKindOf(step.id) }));
    return stepsToCome(steps, life.facts).filter(isOfIt);
  };
  expect([life.toCome().some(isOfIt), listed().length > 0]).toEqual([true, true]);
  const document = { documentNo: '3/GT', documentDate: '2024-03-12' };
  give(life, 'record-explanation', document, '2024-03-13T03:00:00.000Z', actor('an'));
  expect([life.toCome().filter(isOfIt), listed()]).toEqual([[], []]);
});

test('a command given while its notice is being handed over still asks it back', () => {
  const life = lifeWith();
  const [first] = life.toCome();
  const at = first?.at ?? '';
  life.carryOut(life.fellDue(at), at);
  const owed = life.notices.nextOwed(at);
  if (!owed) throw new Error('a reminder is owed');
  life.notices.handingOver(owed);
  give(life, 'report', report, at, actor('an'));
  expect(life.notices.takeRecalls(at)).toEqual([]);
  const to = { person: 'an', roles: ['officer' as const], mail: 'm', notice: '', deliverAt: at };
  life.notices.handedOver(owed.id, at, [to], []);
  expect(life.notices.takeRecalls(at)).toMatchObject([{ mail: 'm', because: 'report' }]);
  handOverAll(life, at);
  expect(life.notices.isPending).toBe(false);
});
