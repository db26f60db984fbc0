import type { SearchAttributePair } from '@temporalio/common';
import type { Instant } from '../../domain/calendar/types.ts';
import type { UnitId } from '../../domain/directory/types.ts';
import type { CarriedRound, RoundStart } from '../../domain/round/life/roundLife.ts';
import type { RoundFacts, RoundStep, UnitReport } from '../../domain/round/types.ts';
import { roundTitle } from '../../domain/round/words.ts';
import { AGENCY, CHANGED_AT, DUE_AT, PLAN_ID, SHAPE_OF_RUN } from './searchAttributes.ts';
import { SHAPE } from './shape.ts';
import { cutBytes } from './start.ts';

/** What a round's workflow begins with. */
export interface RoundInput extends RoundStart {
  shape: number;
  /** Of the run before: its history was getting long; absent in the first. */
  carried?: CarriedRound;
}

/** What a command to a round answers. */
export interface RoundAnswer {
  revision: number;
  changedAt: Instant;
}

/** What stays of a round when it has ended, and what its question answers. */
export interface RoundState extends CarriedRound {
  facts: RoundFacts;
  steps: RoundStep[];
}

export const ROUND_QUESTION = 'round';

type LiveFact = 'locked' | 'supplement' | 'issued' | 'shares' | 'ended' | 'changedAt' | 'revision';

/**
 * What lists read without asking a worker. Each unit's report stands for itself: a command writes
 * no more than what it changed.
 */
export type RoundMemo = {
  fixed: Omit<RoundFacts, LiveFact | 'reports'>;
  live: Pick<RoundFacts, LiveFact>;
} & Record<`unit/${UnitId}`, UnitReport>;

/** A round's facts as its memo has them. */
export function roundMemoOf(facts: RoundFacts): RoundMemo {
  const { reports, locked, supplement, issued, shares, ended, changedAt, revision, ...fixed } =
    facts;
  const live = { locked, supplement, issued, shares, ended, changedAt, revision };
  return { fixed, live, ...reportsIn(reports) };
}

/** What of the memo is another one than before. */
export function changedRoundMemo(now: RoundFacts, before: RoundFacts): Partial<RoundMemo> {
  const { live } = roundMemoOf(now);
  const changed = Object.entries(now.reports).filter(
    ([unit, report]) => before.reports[unit] !== report,
  );
  return { live, ...reportsIn(Object.fromEntries(changed)) } as Partial<RoundMemo>;
}

const reportsIn = (reports: Record<UnitId, UnitReport>): Record<`unit/${UnitId}`, UnitReport> =>
  Object.fromEntries(Object.entries(reports).map(([unit, report]) => [`unit/${unit}`, report]));

/** The facts that a memo holds. */
export function roundFactsIn({ fixed, live, ...others }: RoundMemo): RoundFacts {
  const reports = Object.fromEntries(
    Object.entries(others).map(([key, report]) => [key.slice('unit/'.length), report]),
  );
  // The engine drops what is null from a memo that is written anew.
  const { locked = null, supplement = null, issued = null, shares = null, ended = null } = live;
  return { ...fixed, ...live, locked, supplement, issued, shares, ended, reports };
}

/** Codes only, no names: what lists filter by. */
export const roundAttributes = (facts: RoundFacts): SearchAttributePair[] => [
  { key: AGENCY, value: facts.agency },
  ...(facts.collection.plan === '' ? [] : [{ key: PLAN_ID, value: facts.collection.plan }]),
  { key: DUE_AT, value: new Date(facts.due.at) },
  { key: CHANGED_AT, value: new Date(facts.changedAt) },
  { key: SHAPE_OF_RUN, value: SHAPE },
];

/** One line for Temporal's own page. */
export const roundSummary = (facts: RoundFacts): string => cutBytes(roundTitle(facts).vi, 300);
