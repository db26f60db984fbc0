import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { unreadableDue } from '../../domain/due/questions.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Deadline, Question } from '../../domain/due/types.ts';
import type { Suggestion } from '../../domain/plan/types.ts';
import { text } from '../../domain/text/text.ts';

const KINDS = new Set(['date', 'month', 'quarter']);

/**
 * A document gives out no work that was due before its own day: a time without a year that would
 * be is taken for the first such one after it, and asked about.
 */
export function askedOfIssue(
  duties: Suggestion[],
  issued: LocalDate | null,
  context: DueContext,
): Suggestion[] {
  if (issued === null) return duties;
  return duties.map((duty) => {
    if (!isOver(duty, issued) || saysYear(duty.dueText, context)) return duty;
    const next = firstAfter(duty, issued, context);
    const question = next ? taken(duty, next, issued) : unreadableDue(duty.dueText, 'open year');
    return {
      ...duty,
      deadline: next ?? duty.deadline,
      confidence: 'ask',
      questions: [...duty.questions, question],
    };
  });
}

function isOver({ deadline: { kind, dueDates } }: Suggestion, issued: LocalDate): boolean {
  const last = dueDates.at(-1);
  return KINDS.has(kind) && last !== undefined && last < issued;
}

/** The deadline as a plan of a certain calendar year would mean it. */
const readIn = (year: number, dueText: string, { beforeIsInclusive }: DueContext): Deadline =>
  readDueText(dueText, { planYear: year, beforeIsInclusive }).deadline;

/** A time with its year is the same in the plans of all years. */
function saysYear(dueText: string, context: DueContext): boolean {
  const [own, other] = [context.planYear, context.planYear + 1].map((year) =>
    readIn(year, dueText, context).dueDates.join(),
  );
  return own !== '' && own === other;
}

function firstAfter(
  { dueText, deadline: { kind } }: Suggestion,
  issued: LocalDate,
  context: DueContext,
): Deadline | null {
  const year = Number(issued.slice(0, 4));
  const years = [year, year + 1].map((each) => readIn(each, dueText, context));
  const next = years.find(({ dueDates }) => (dueDates.at(-1) ?? '') >= issued);
  return next?.kind === kind ? next : null;
}

function taken({ dueText, deadline }: Suggestion, next: Deadline, issued: LocalDate): Question {
  const [printed, days] = [deadline, next].map(({ dueDates }) =>
    dueDates.map(shownDate).join(', '),
  );
  const day = shownDate(issued);
  const said = text(
    `thời hạn “${dueText}” không ghi năm; văn bản ban hành ngày ${day} nên đã tính là ${days}, có đúng không?`,
    `due text “${dueText}” gives no year; the document is of ${day}, so it was taken as ${days}, is that right?`,
  );
  const choices = ['có', ...(deadline.dueDates.length === 1 && printed ? [printed] : [])];
  return { about: 'due', value: dueText, said, blocking: true, choices };
}
