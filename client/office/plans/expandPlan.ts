import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { taskId } from '../../../domain/case/ids.ts';
import { type Expansion, expandTask } from '../../../domain/plan/expand/expand.ts';
import { identityOf } from '../../../domain/plan/identity.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** A plan whose start waits for somebody to answer or to choose. */
export class NothingStarted extends Refusal {}

/** What may be meant where a plan is like one that runs. */
export const IS_ANOTHER_PLAN = text('Nếu là kế hoạch khác', 'If it is another plan');

/**
 * `all` dated duties that can be read and whatever was accepted by an answer, or the refs of the
 * suggestions to start; none by default.
 */
export type Accept = 'all' | string[];

/**
 * What starting at a moment would do, without doing it, rows with questions that block among it;
 * `unclear` are suggestions among `all` that cannot be read and are left out.
 */
export function expandAll(
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
  now: Instant,
): { expansions: Expansion[]; unclear: Expansion[] } {
  const expand = expanding(agency, reading, now);
  const suggested = accepted(reading.suggestions, accept).map(expand);
  // `all` means all that can be read: one unclear sentence of the body does not hold up a plan.
  const unclear = accept === 'all' ? suggested.filter(isOpen) : [];
  const clear = suggested.filter((expansion) => !unclear.includes(expansion));
  return { expansions: [...reading.tasks.map(expand), ...clear], unclear };
}

/** How the tasks of a plan are expanded by the agency's rules at a moment. */
export function expanding(agency: Agency, reading: PlanReading, now: Instant) {
  const identity = identityOf(reading, agency.directory.language);
  const plan = { startedOn: localDate(agency.calendar, now), ...identity };
  const ofPlan = { agency: agency.directory.agency, plan: plan.id };
  const name = (unit: string, ref: string, period: string): string =>
    taskId({ ...ofPlan, unit, ref, period });
  return (task: PlannedTask): Expansion => expandTask(plan, task, agency, now, name);
}

/** Whether a question holds a row up. */
export const isOpen = ({ questions }: Expansion): boolean =>
  questions.some(({ blocking }) => blocking);

function accepted(suggestions: Suggestion[], accept: Accept): Suggestion[] {
  if (accept === 'all') return suggestions.filter(isAmongAll);
  const unknown = accept.filter((ref) => !suggestions.some((suggestion) => suggestion.ref === ref));
  if (unknown.length === 0) return suggestions.filter(({ ref }) => accept.includes(ref));
  const known = suggestions.map(({ ref }) => ref).join(', ');
  throw new Refusal(
    text(
      `Kế hoạch không có gợi ý ${unknown.join(', ')}; các gợi ý: ${known || 'không có'}.`,
      `The plan has no suggestion ${unknown.join(', ')}; its suggestions: ${known || 'none'}.`,
    ),
  );
}

/** A dated duty, or anything that a person accepted by his answer. */
const isAmongAll = ({ offeredAs, decision }: Suggestion): boolean =>
  offeredAs === undefined || decision === 'accepted';

/** The questions that hold rows up, each with its place. */
export const openQuestions = (expansions: Expansion[]): { place: Text; said: Text }[] =>
  expansions.flatMap(({ task, questions }) =>
    questions
      .filter(({ blocking }) => blocking)
      .map(({ said }) => ({ place: showPlace(task), said })),
  );

/** Throws one Refusal with every question that blocks. */
export function refuseOpen(expansions: Expansion[]): void {
  const open = openQuestions(expansions);
  if (open.length === 0) return;
  throw new NothingStarted(
    text(
      `Chưa bắt đầu việc nào: còn ${open.length} câu hỏi.\n${open.map(({ place, said }) => `  ${place.vi}: ${said.vi}`).join('\n')}`,
      `Nothing was started: ${open.length} questions are open.\n${open.map(({ place, said }) => `  ${place.en}: ${said.en}`).join('\n')}`,
    ),
    { action: 'answer-questions' },
  );
}
