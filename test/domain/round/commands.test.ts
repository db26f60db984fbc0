import { describe, expect, test } from 'vitest';
import {
  ROUND_COMMAND_NAMES,
  type RoundCommandName,
  refuseRound,
  roundCommandOf,
} from '../../../domain/round/commands/index.ts';
import type { RoundArgs } from '../../../domain/round/commands/types.ts';
import { countsOf, isLateUnit, stateOf } from '../../../domain/round/state.ts';
import type { RoundFacts, UnitReport } from '../../../domain/round/types.ts';
import { roundFacts } from '../../support/roundFacts.ts';

const binh = { id: 'binh', name: 'Trần Văn Bình', title: '' };
const by = { person: binh, typist: null, origin: 'page' as const, ground: '' };
const due = { date: '2024-04-12', at: '2024-04-12T09:00:00.000Z' };
const ARGS: RoundArgs = {
  ...{ by, today: '2024-04-02', unit: 'dcxd', values: { 'so-ho': 3 }, note: '' },
  ...{ reason: 'thiếu thôn 3', due, agreed: true, number: '12/BC-UBND', on: '2024-04-01' },
};
const at = '2024-04-02T02:00:00.000Z';
const sending = { at, by: binh, values: { 'so-ho': 3 }, note: '' };
const withReport = (report: UnitReport, change: Partial<RoundFacts> = {}) =>
  roundFacts({ reports: { dcxd: report }, ...change });
const locked = { at, by: binh };

const taken = (facts: RoundFacts): RoundCommandName[] =>
  ROUND_COMMAND_NAMES.filter((name) => refuseRound(name, facts, ARGS) === null);

const OFFICE = ['round-remind', 'round-lock', 'round-record-outgoing', 'round-end'];

describe('what a round takes', () => {
  test.each<[string, RoundFacts, string[]]>([
    ['at first', roundFacts(), ['round-draft', 'round-submit', ...OFFICE]],
    [
      'once the unit has sent',
      withReport({ sent: sending }),
      ['round-submit', 'round-take-back', 'round-receive', 'round-send-back', ...OFFICE],
    ],
    [
      'once the office has it',
      withReport({ sent: sending, received: locked }),
      ['round-send-back', ...OFFICE],
    ],
    [
      'locked',
      withReport({}, { locked }),
      ['round-ask-supplement', 'round-remind', 'round-record-outgoing', 'round-end'],
    ],
    ['over', roundFacts({ ended: { at, by: null, reason: '' } }), []],
  ])('%s', (_, facts, names) => {
    expect(taken(facts).sort()).toEqual([...names].sort());
  });

  test('a form that lacks a number is refused by its name', () => {
    const said = refuseRound('round-submit', roundFacts(), { ...ARGS, values: {} });
    expect(said?.vi).toBe('chưa nhập mục “Số hộ thoát nghèo”');
  });

  test('a draft may lack anything', () => {
    expect(refuseRound('round-draft', roundFacts(), { ...ARGS, values: {} })).toBeNull();
  });

  test('a day gone by is none to send again on', () => {
    const facts = withReport({ sent: sending });
    const args = { ...ARGS, today: '2024-04-13' };
    expect(refuseRound('round-send-back', facts, args)?.en).toBe('the new due day has passed');
  });

  test('what was sent again since the page was opened is not confirmed unseen', () => {
    const facts = withReport({ sent: { ...sending, at: '2024-04-02T03:00:00.000Z' } });
    expect(refuseRound('round-receive', facts, { ...ARGS, of: at })?.vi).toContain('đã gửi lại');
    expect(refuseRound('round-send-back', facts, { ...ARGS, of: at })?.vi).toContain('đã gửi lại');
    const seen = { ...ARGS, of: '2024-04-02T03:00:00.000Z' };
    expect(refuseRound('round-receive', facts, seen)).toBeNull();
  });

  test('a supplement is decided on as it was shown', () => {
    const supplement = { ...sending, unit: 'vp', reason: 'sót' };
    const facts = withReport({}, { locked, supplement });
    const stale = { ...ARGS, of: '2024-04-01T02:00:00.000Z' };
    expect(refuseRound('round-decide-supplement', facts, stale)?.vi).toContain('đề nghị khác');
    expect(refuseRound('round-decide-supplement', facts, { ...ARGS, of: at })).toBeNull();
  });

  test.each<[RoundCommandName, Partial<RoundArgs>, string]>([
    ['round-draft', { note: 'x'.repeat(2001) }, 'ghi chú dài 2001 ký tự; rút còn 2000'],
    [
      'round-submit',
      { values: { 'so-ho': 3, 'kho-khan': 'x'.repeat(2001) } },
      'mục “Khó khăn” dài 2001 ký tự; rút còn 2000',
    ],
    ['round-record-outgoing', { number: 'x'.repeat(61) }, 'số văn bản dài 61 ký tự; rút còn 60'],
    ['round-end', { reason: 'x'.repeat(501) }, 'lý do, ý kiến dài 501 ký tự; rút còn 500'],
  ])('%s with too much written is refused', (name, more, words) => {
    expect(refuseRound(name, roundFacts(), { ...ARGS, ...more })?.vi).toBe(words);
  });

  test('a draft has no field that the form does not ask for', () => {
    const said = refuseRound('round-draft', roundFacts(), { ...ARGS, values: { la: 'x' } });
    expect(said?.vi).toBe('biểu không có mục “la”');
  });

  test('a reminder touches who has not sent, and no peer', () => {
    const facts = withReport({ sent: sending });
    const told = roundCommandOf('round-remind').tells?.(facts, {
      ...ARGS,
      unit: undefined,
    } as never);
    expect(told?.map(({ unit }) => unit)).toEqual(['vp']);
  });
});

describe('how a unit stands', () => {
  const now = '2024-04-10T09:01:00.000Z';
  test.each<[string, UnitReport, string, boolean]>([
    ['nothing', {}, 'not-sent', true],
    ['a draft', { draft: sending }, 'draft', true],
    ['sent in time', { sent: sending, firstSentAt: at }, 'sent', false],
    ['sent late', { sent: { ...sending, at: now }, firstSentAt: now }, 'sent', true],
    ['received', { sent: sending, firstSentAt: at, received: locked }, 'received', false],
    [
      'sent back, with days left',
      { returned: { at, by: binh, reason: '', dueAt: due.at, dueDate: due.date } },
      'returned',
      false,
    ],
  ])('%s', (_, report, state, isLate) => {
    const facts = withReport(report);
    expect(stateOf(facts, 'dcxd')).toBe(state);
    expect(isLateUnit(facts, 'dcxd', now)).toBe(isLate);
  });

  test('within its last minute it is in time', () => {
    expect(isLateUnit(roundFacts(), 'dcxd', '2024-04-10T09:00:59.000Z')).toBe(false);
  });

  test('states add up to the units', () => {
    const { units, late, ...states } = countsOf(withReport({ sent: sending }), at);
    expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(units);
    expect(late).toBe(0);
  });
});
