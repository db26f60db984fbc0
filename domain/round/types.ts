import type { Instant, LocalDate } from '../calendar/types.ts';
import type { Actor, NamedPerson } from '../case/actor.ts';
import type { PersonId, Relation, UnitId } from '../directory/types.ts';
import type { Text } from '../text/text.ts';

/** How often units report. */
export const RHYTHMS = [
  ...(['weekly', 'monthly', 'quarterly', 'half-year', 'nine-months', 'yearly', 'once'] as const),
] as const;
export type RoundRhythm = (typeof RHYTHMS)[number];

/** What a collection asks: figures of a form, or how each open task stands. */
export type Asked = 'figures' | 'progress';

/**
 * How a field's numbers are put together over periods: added, or the newest one stands for all
 * (what has been counted since the year's beginning). Over units they are always added.
 */
export type Summing = 'add' | 'newest';

/** One line of the form that units fill in. */
export interface RoundField {
  id: string;
  name: string;
  /** `hộ`, `%`; empty: none. */
  measure: string;
  kind: 'number' | 'words';
  need: 'required' | 'optional';
  /** Null: it is not summed up. */
  summing: Summing | null;
}

/** What was typed, by the field's id; numbers as numbers. */
export type Values = Record<string, number | string>;

/** A standing duty of units to report to the office. Each period of it is a round. */
export interface Collection {
  id: string;
  title: string;
  what: Asked;
  /** Empty: of no plan. */
  plan: string;
  planName: string;
  rhythm: RoundRhythm;
  fields: RoundField[];
}

/** A unit that reports, as it was when the round was opened. */
export interface RoundUnit {
  unit: UnitId;
  name: string;
  relation: Relation;
  /** The leader of its field; null: none is named. */
  supervisor: PersonId | null;
}

/** What was sent at a moment, by whom. */
export interface Sending {
  at: Instant;
  by: NamedPerson;
  values: Values;
  note: string;
}

/** All that is known of one unit's report. */
export interface UnitReport {
  /** Kept, not sent. */
  draft?: Sending;
  /** The newest sending that stands. */
  sent?: Sending;
  /** The first one was sent then, whatever came after. */
  firstSentAt?: Instant;
  /** The office has it: confirmed apart from the sending. */
  received?: { at: Instant; by: NamedPerson };
  /** Sent back; it owes another by that day. */
  returned?: { at: Instant; by: NamedPerson; reason: string; dueAt: Instant; dueDate: LocalDate };
  /** How often it was reminded, and when last. */
  reminded?: { times: number; at: Instant };
}

/** What a unit asks to add to a round that is locked. One is open at a time. */
export interface Supplement extends Sending {
  unit: UnitId;
  reason: string;
}

/** The report that the agency itself owes on this. */
export interface Outgoing {
  to: string;
  by: LocalDate;
}

/** Tasks of a unit that are open, and how many of them say how they stand since a day. */
export interface Share {
  open: number;
  updated: number;
}

/** One period of a collection. */
export interface RoundFacts {
  /** The workflow id. */
  id: string;
  agency: string;
  collection: Collection;
  period: { id: string; said: Text; from: LocalDate; to: LocalDate };
  /** When units owe it, and why then. */
  due: { date: LocalDate; time: string; at: Instant; reason: Text };
  outgoing: Outgoing | null;
  units: RoundUnit[];
  openedBy: Actor;
  startedAt: Instant;
  reports: Record<UnitId, UnitReport>;
  locked: { at: Instant; by: NamedPerson } | null;
  supplement: Supplement | null;
  /** The agency's own report was issued; with the sums as they stood. */
  issued: { at: Instant; by: NamedPerson; number: string; on: LocalDate; sums: Values } | null;
  /** Of tasks, when it fell due: how many said how they stand. Null before that. */
  shares: { at: Instant; units: Record<UnitId, Share> } | null;
  /** Over, by a word or by the end of its time. */
  ended: { at: Instant; by: NamedPerson | null; reason: string } | null;
  changedAt: Instant;
  revision: number;
}

/** What will happen to a round by itself. */
export interface RoundStep {
  id: string;
  kind: 'remind' | 'note-polite' | 'tally' | 'urge' | 'tell-leaders' | 'close';
  /** Working days before the due day, or after it. */
  n: number;
  date: LocalDate;
  at: Instant;
  deliverAt: Instant;
}
