import type { Instant } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { type Text, text } from '../text/text.ts';
import type { Collection, RoundFacts, RoundUnit, Share, UnitReport } from './types.ts';

/** How a unit's report stands. That it is late is told beside it: it is never stored. */
export const UNIT_STATES = ['not-sent', 'draft', 'returned', 'sent', 'received'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export const UNIT_STATE_TEXT: Record<UnitState, Text> = {
  'not-sent': text('chưa gửi', 'not sent'),
  draft: text('đang soạn', 'draft'),
  returned: text('trả lại', 'sent back'),
  sent: text('đã gửi', 'sent'),
  received: text('đã nhận', 'received'),
};

/** The same where progress is asked for, which tasks say and nobody sends. */
const PROGRESS_STATE_TEXT: Record<UnitState, Text> = {
  ...UNIT_STATE_TEXT,
  'not-sent': text('chưa cập nhật', 'not updated'),
  draft: text('cập nhật một phần', 'updated in part'),
  sent: text('đã cập nhật', 'updated'),
};

/** How a state is called in a round. */
export const stateText = ({ what }: Pick<Collection, 'what'>, state: UnitState): Text =>
  (what === 'progress' ? PROGRESS_STATE_TEXT : UNIT_STATE_TEXT)[state];

/** The states that units of a round may be in. */
export const statesOf = ({ what }: Pick<Collection, 'what'>): readonly UnitState[] =>
  what === 'progress' ? ['not-sent', 'draft', 'sent'] : UNIT_STATES;

/** What is to be known to say how units stand; a list knows no more of a round. */
export type Standing = Pick<RoundFacts, 'units' | 'reports' | 'due' | 'collection'>;

/** Of a round that asks for progress: what its units' tasks say now; absent: of figures. */
export type Shares = Record<UnitId, Share>;

export const reportOf = ({ reports }: Pick<RoundFacts, 'reports'>, unit: UnitId): UnitReport =>
  reports[unit] ?? {};

/** How a unit stands, by what was done. */
export function stateOf(round: Standing, unit: UnitId, shares: Shares = {}): UnitState {
  if (round.collection.what === 'progress') return stateOfShare(shares[unit]);
  const { draft, sent, received, returned } = reportOf(round, unit);
  if (received) return 'received';
  if (sent) return 'sent';
  if (returned) return 'returned';
  return draft ? 'draft' : 'not-sent';
}

/** A unit without an open task owes nothing. */
function stateOfShare(share: Share | undefined): UnitState {
  if (!share) return 'not-sent';
  if (share.updated >= share.open) return 'sent';
  return share.updated > 0 ? 'draft' : 'not-sent';
}

/** Whether something is still to come from a unit: the only ones that are reminded. */
export const isMissing = (state: UnitState): boolean => state !== 'sent' && state !== 'received';

/** The units from which something is still to come. */
export const missingUnits = (round: Standing, shares: Shares = {}): RoundUnit[] =>
  round.units.filter(({ unit }) => isMissing(stateOf(round, unit, shares)));

/** By when a unit owes what it owes now: a report that was sent back has another day. */
export const dueAtOf = (round: Pick<RoundFacts, 'reports' | 'due'>, unit: UnitId): Instant =>
  reportOf(round, unit).returned?.dueAt ?? round.due.at;

/** The same as day and hour. */
export const dueOf = (
  { reports, due }: Pick<RoundFacts, 'reports' | 'due'>,
  unit: UnitId,
): Pick<RoundFacts['due'], 'date' | 'time'> => ({
  time: due.time,
  date: reportOf({ reports }, unit).returned?.dueDate ?? due.date,
});

/**
 * Whether a unit is late: it has not sent by its moment, or had first sent after the round's. A
 * sending within its last minute is in time.
 */
export function isLateUnit(
  round: Standing,
  unit: UnitId,
  now: Instant,
  shares: Shares = {},
): boolean {
  if (isMissing(stateOf(round, unit, shares))) return now >= minuteAfter(dueAtOf(round, unit));
  const { firstSentAt } = reportOf(round, unit);
  return firstSentAt !== undefined && firstSentAt >= minuteAfter(round.due.at);
}

const minuteAfter = (at: Instant): Instant => new Date(Date.parse(at) + 60_000).toISOString();

/** How many units stand how, and how many of them are late; of progress, units with open tasks. */
export type RoundCounts = Record<UnitState, number> & { late: number; units: number };

export function countsOf(round: Standing, now: Instant, shares: Shares = {}): RoundCounts {
  const units = round.units.filter(({ unit }) => shares[unit]?.open !== 0);
  const states = units.map(({ unit }) => stateOf(round, unit, shares));
  const count = (state: UnitState): number => states.filter((one) => one === state).length;
  const late = units.filter(({ unit }) => isLateUnit(round, unit, now, shares)).length;
  return {
    'not-sent': count('not-sent'),
    draft: count('draft'),
    returned: count('returned'),
    sent: count('sent'),
    received: count('received'),
    late,
    units: units.length,
  };
}
