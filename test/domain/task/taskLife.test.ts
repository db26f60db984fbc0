import { expect, test } from 'vitest';
import type { Step } from '../../domain/policy/types.ts';
import { TaskLife } from '../../workflows/taskLife.ts';
import { facts } from '../support/facts.ts';
import { standardPolicy } from '../support/smallOffice.ts';

const step = (id: string, kind: Step['kind'], at: string): Step => ({
  ...{ id, kind, at, deliverAt: at, date: at.slice(0, 10), to: ['officer'], reason: '' },
});

const REMIND = step('remind-5', 'remind', '2024-03-10T00:00:00.000Z');
const ASK = step('ask', 'ask-progress', '2024-03-10T00:00:00.000Z');
const LATER = step('remind-1', 'remind', '2024-03-28T00:00:00.000Z');
const AFTER_AN_OUTAGE = '2024-03-12T00:00:00.000Z';

/** A task whose engine was down while its first steps fell due; a command is what wakes it. */
function woken(): TaskLife {
  const schedule = { steps: [REMIND, ASK, LATER], policyVersion: '', calendarVersion: '' };
  const input = { facts: facts(), schedule, policy: standardPolicy(), language: 'en' as const };
  return new TaskLife(input, '2024-03-01T00:00:00.000Z');
}

const suppressed = (life: TaskLife): string[] =>
  life
    .state()
    .log.filter(({ what }) => what === 'suppressed')
    .map(({ step: about, detail }) => `${about}: ${detail}`);

test('a step that fell due in an outage and is overtaken by a cancellation is recorded, with the reason', () => {
  const life = woken();
  life.command('cancel', { by: 'dung', reason: '' }, AFTER_AN_OUTAGE);
  expect(suppressed(life)).toEqual([
    'remind-5: cancelled before delivery',
    'ask: cancelled before delivery',
  ]);
  expect(life.isOvertaken(REMIND)).toBe(true);
});

test('a report overtakes a fallen reminder, but not a question that is owed all the same', () => {
  const life = woken();
  life.command(
    'report',
    { by: 'an', documentNo: '1', documentDate: '2024-03-11' },
    AFTER_AN_OUTAGE,
  );
  expect(suppressed(life)).toEqual(['remind-5: reported before delivery']);
  expect(life.fellDue(AFTER_AN_OUTAGE).map(({ id }) => id)).toEqual(['ask']);
});

test('a demand for an explanation overtakes the policy’s own, and the log says so', () => {
  const owed = step('letter+10', 'require-letter', '2024-03-10T00:00:00.000Z');
  const schedule = { steps: [owed], policyVersion: '', calendarVersion: '' };
  const input = { facts: facts(), schedule, policy: standardPolicy(), language: 'en' as const };
  const life = new TaskLife(input, '2024-03-01T00:00:00.000Z');
  const change = { revision: life.facts.revision, schedule };
  life.command('demand-letter', { by: 'dung', reason: '', change }, AFTER_AN_OUTAGE);
  expect(suppressed(life)).toEqual(['letter+10: explanation demanded before delivery']);
});

test('a moved due date overtakes fallen steps that its new schedule does not have', () => {
  const life = woken();
  const { revision, kind, dueText, dueDate, workBy, dueQuarter, explanation } = life.facts;
  const schedule = { ...life.schedule, steps: [ASK, LATER] };
  const change = {
    revision,
    kind,
    dueText,
    dueDate,
    workBy,
    dueQuarter,
    explanation,
    ladderFrom: null,
    schedule,
  };
  life.command('reschedule', { by: 'binh', reason: '', change }, AFTER_AN_OUTAGE);
  expect(suppressed(life)).toEqual(['remind-5: due date moved before delivery']);
  expect(life.fellDue(AFTER_AN_OUTAGE).map(({ id }) => id)).toEqual(['ask']);
});

test('a fallen step that the new schedule has again, later, is recorded as moved and comes again', () => {
  const life = woken();
  const { revision, kind, dueText, dueDate, workBy, dueQuarter, explanation } = life.facts;
  const again = { ...REMIND, at: '2024-03-20T00:00:00.000Z' };
  const schedule = { ...life.schedule, steps: [ASK, again] };
  const change = {
    revision,
    kind,
    dueText,
    dueDate,
    workBy,
    dueQuarter,
    explanation,
    ladderFrom: null,
    schedule,
  };
  life.command('reschedule', { by: 'binh', reason: '', change }, AFTER_AN_OUTAGE);
  expect(suppressed(life)).toEqual(['remind-5: due date moved before delivery']);
  expect(life.fellDue(again.at).map(({ id }) => id)).toEqual(['ask', 'remind-5']);
});

test('a new officer gets what fell due before he was named', () => {
  const life = woken();
  const listed = { officer: 'em', supervisor: 'chi' };
  const unit = { unit: 'tp', unitName: 'Tư pháp', relation: 'subordinate' as const };
  life.command(
    'reassign',
    { by: 'binh', officer: null, ...unit, listed, reason: '' },
    AFTER_AN_OUTAGE,
  );
  expect(suppressed(life)).toEqual([]);
  expect(life.fellDue(AFTER_AN_OUTAGE)).toHaveLength(2);
});

test('each of two commands in a row owes a notice of its own', () => {
  const life = woken();
  life.command(
    'report',
    { by: 'an', documentNo: '1', documentDate: '2024-03-11' },
    AFTER_AN_OUTAGE,
  );
  life.command('return', { by: 'chi', note: '' }, AFTER_AN_OUTAGE);
  life.command(
    'report',
    { by: 'an', documentNo: '2', documentDate: '2024-03-11' },
    AFTER_AN_OUTAGE,
  );
  const owed = life.echoes.map(({ kind, revision }) => `${kind}@r${revision}`);
  expect(owed).toHaveLength(3);
  expect(new Set(owed).size).toBe(3);
});
