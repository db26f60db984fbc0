import type { LocalDate } from '../../domain/calendar/types.ts';
import type { Question } from '../../domain/due/types.ts';
import type { Suggestion } from '../../domain/plan/types.ts';
import { text } from '../../domain/text/text.ts';

const KINDS = new Set(['date', 'month', 'quarter']);

/**
 * A document gives out no work that was due before its own day: a time without a year that would
 * be is asked about, for it may be of the year after.
 */
export function askedOfIssue(duties: Suggestion[], issued: LocalDate | null): Suggestion[] {
  if (issued === null) return duties;
  return duties.map((duty) => {
    if (!isOver(duty, issued)) return duty;
    const questions = [...duty.questions, overBy(duty.dueText, issued)];
    return { ...duty, confidence: 'ask', questions };
  });
}

function isOver({ dueText, deadline: { kind, dueDates } }: Suggestion, issued: LocalDate): boolean {
  const last = dueDates.at(-1);
  return KINDS.has(kind) && last !== undefined && last < issued && !/20\d\d/u.test(dueText);
}

function overBy(dueText: string, issued: LocalDate): Question {
  const [year, month, day] = issued.split('-');
  const next = `${dueText.replace(/[\s.;,]+$/u, '')}/${Number(year) + 1}`;
  const said = text(
    `thời hạn “${dueText}” không ghi năm, mà văn bản ban hành ngày ${day}/${month}/${year}; có phải là năm sau không?`,
    `due text “${dueText}” gives no year, and the document is of ${day}/${month}/${year}; is it the year after?`,
  );
  return { about: 'due', value: dueText, said, blocking: true, choices: [next, 'có'] };
}
