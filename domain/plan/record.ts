import { shownDate } from '../calendar/shown.ts';
import type { Instant } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import type { PlanPeriod } from '../due/context.ts';
import type { ExclusionRule } from '../evaluation/exclusion.ts';
import type { Inspection, InspectionProgramme } from '../inspection/types.ts';
import type { Target } from '../target/types.ts';
import type { Tally } from '../task/buckets.ts';
import { type Text, text } from '../text/text.ts';
import type { PlanEntry } from './commands/log.ts';
import { type PlanIssue, planName } from './issue.ts';
import type { TaskAbove } from './taskAbove.ts';

/** An answer to a question of a plan, or to what was offered beside its tasks. */
export interface KeptAnswer {
  subject: {
    about: string;
    words: string;
    row?: { task: string; section: string; units: string; within?: string };
  };
  typed: { answer: string; due: string; unit: string };
}

/** One start of a plan: the first, or one of a corrected version. */
export interface PlanVersion extends PlanIssue {
  at: Instant;
  by: Actor;
  /** The name of its file, without the folder. */
  file: string;
}

/** The end of a plan: its year is over, and what is unfinished was looked at. */
export interface PlanClosing {
  at: Instant;
  by: Actor;
  counts: Tally;
  /** Tasks that were open then, by what was decided about them. */
  carried: string[];
  cancelled: string[];
  left: string[];
}

/** A plan whose tasks were handed out. */
export interface PlanRecord {
  agency: string;
  id: string;
  /** Both days inclusive. Never changes. */
  period: PlanPeriod;
  /** The newest last. */
  versions: PlanVersion[];
  /** The figures of the day it was closed; null while it runs. */
  closed: PlanClosing | null;
  /**
   * In force: they stand in the file beside the plan until it is started, and here from then on.
   */
  answers: KeptAnswer[];
  /** What is to be reached beside its tasks; absent: nothing yet. */
  targets?: Target[];
  /** Which units may be inspected; absent: none was laid down. */
  programme?: InspectionProgramme;
  /** Absent: none. */
  inspections?: Inspection[];
  /** Its own rules on whom not to put forward at the year's end; absent: none. */
  exclusions?: ExclusionRule[];
  /** The task of a plan above that it carries out; absent or null: none. */
  taskAbove?: TaskAbove | null;
  /** Every command that was given to it, the newest last; absent: none. */
  log?: PlanEntry[];
}

/** A plan as people know it; by its id where it says nothing of itself. */
export function namedPlan({ id, versions }: Pick<PlanRecord, 'id' | 'versions'>): Text {
  const version = versions.at(-1);
  return version ? planName(version) : text(id, id);
}

/** Why a plan is not the one that runs under its id; null where it is. */
export function otherPeriod({ period }: PlanRecord, wanted: PlanPeriod): Text | null {
  if (period.from === wanted.from && period.to === wanted.to) return null;
  const [known, now] = [spanOf(period), spanOf(wanted)];
  return text(
    `kế hoạch đang theo dõi là của thời gian ${known.vi}, tệp này được đọc cho thời gian ${now.vi}`,
    `the plan that runs is of ${known.en}, and this file was read for ${now.en}`,
  );
}

const spanOf = ({ from, to }: PlanPeriod): Text =>
  text(`${shownDate(from)}–${shownDate(to)}`, `${shownDate(from)}–${shownDate(to)}`);

/** Why a plan takes no more starts; null while it runs. */
export function whyClosed({ closed }: PlanRecord): Text | null {
  if (!closed) return null;
  const day = shownDate(closed.at.slice(0, 10));
  return text(`kế hoạch đã kết thúc ngày ${day}`, `the plan was closed on ${day}`);
}

/** Answers that say something. */
export const givenAnswers = (answers: KeptAnswer[]): KeptAnswer[] =>
  answers.filter(({ typed }) => Object.values(typed).some((words) => words !== ''));

const keyOf = ({ subject }: KeptAnswer): string => JSON.stringify(subject);

const saidIn = ({ typed }: KeptAnswer): string =>
  [typed.answer, typed.due, typed.unit].filter(Boolean).join('; ');

/** Questions that two sets of answers answer otherwise. */
export function differingAnswers(
  kept: KeptAnswer[],
  now: KeptAnswer[],
): { words: string; kept: string; now: string }[] {
  const before = new Map(givenAnswers(kept).map((one) => [keyOf(one), saidIn(one)]));
  return givenAnswers(now).flatMap((one) => {
    const was = before.get(keyOf(one));
    const is = saidIn(one);
    return was === undefined || was === is
      ? []
      : [{ words: one.subject.words, kept: was, now: is }];
  });
}

/** Those that were kept, with what others answer beside them. */
export function withFurther(kept: KeptAnswer[], others: KeptAnswer[]): KeptAnswer[] {
  const known = new Set(givenAnswers(kept).map(keyOf));
  return [...givenAnswers(kept), ...givenAnswers(others).filter((one) => !known.has(keyOf(one)))];
}
