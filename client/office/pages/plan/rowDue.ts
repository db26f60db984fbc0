import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { Deadline } from '../../../../domain/due/types.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { SPARE_WEEKDAYS } from '../../../../domain/plan/expand/occurrences.ts';
import type { PlannedTask } from '../../../../domain/plan/types.ts';
import { type DueStep, dueSteps } from '../../../../domain/policy/dueSteps.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** A row's due text beside the dates it reads as. */
export interface RowDue {
  /** As printed. */
  words: string;
  kind: Deadline['kind'];
  /** Of a weekly duty the days it falls on; else null. */
  weekdays: number[] | null;
  /** Due dates, each with the day to work towards where a calendar was asked. */
  days: { day: LocalDate; workBy: LocalDate | null }[];
  /** How the first of them was found. */
  why: DueStep[];
  /** `trước ngày 5` was taken for the 4th. */
  endsDayBefore: boolean;
}

/** What a row without a date is due: the kinds in words. */
export const KIND_TEXT: Record<Deadline['kind'], Text> = {
  date: text('ngày', 'day'),
  month: text('tháng', 'month'),
  quarter: text('quý', 'quarter'),
  year: text('năm', 'year'),
  recurring: text('định kỳ', 'recurring'),
  continuous: text('thường xuyên, không có hạn riêng', 'continuous, without a due date of its own'),
  event: text('khi phát sinh', 'on an event'),
  external: text('chờ cấp trên định ngày', 'date from outside'),
  unspecified: text('chưa có thời hạn', 'no due date yet'),
};

/** When a row is due, and why. */
export function rowDue(
  { dueText, deadline }: PlannedTask,
  expansion: Expansion | null,
  { beforeIsInclusive }: { beforeIsInclusive: boolean },
): RowDue {
  const { kind, dueDates, recurrence, boundary, weekdays = SPARE_WEEKDAYS } = deadline;
  const workBy = new Map(expansion?.starts.map(({ facts }) => [facts.dueDate, facts.workBy]));
  return {
    ...{ words: dueText, kind },
    weekdays: recurrence?.[0] === 'weekly' ? weekdays : null,
    days: dueDates.map((day) => ({ day, workBy: workBy.get(day) ?? null })),
    why: whyFirst(dueText, deadline, expansion),
    endsDayBefore: boundary === 'before' && !beforeIsInclusive,
  };
}

/** With an agency also what its calendar makes of it. */
function whyFirst(words: string, deadline: Deadline, expansion: Expansion | null): DueStep[] {
  const [day] = deadline.dueDates;
  if (day === undefined) return [];
  const facts = expansion?.starts.find((start) => start.facts.dueDate === day)?.facts;
  if (facts) return dueSteps(facts.dueReason, facts);
  return [
    ...(words === '' ? [] : [{ step: 'words' as const, words, moved: null, day: null }]),
    { step: 'nominal', day, kind: deadline.kind },
  ];
}
