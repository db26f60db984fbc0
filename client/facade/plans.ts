import type { Agency } from '../../config/agency.ts';
import { type Expansion, expandTask } from '../../domain/plan/expand.ts';
import { showPlace } from '../../domain/plan/place.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../domain/plan/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { inputOf, namer, startAll } from './start.ts';
import type { World } from './world.ts';

/** What a plan becomes under an agency's rules: one expansion for each task, and for each suggestion that was accepted. */
export interface PlanStart {
  expansions: Expansion[];
  started: string[];
  known: string[];
}

/** `all` that can be read, or the refs of the suggestions to start; none by default. */
export type Accept = 'all' | string[];

/**
 * Starts a plan. Nothing is started while a row has an open question that blocks: all of them are told at once.
 * Starting the same plan again starts nothing twice.
 */
export async function startPlan(
  world: World,
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
  progress?: (done: number) => void,
): Promise<PlanStart> {
  const expansions = await expandPlan(world, agency, reading, accept);
  const inputs = expansions.flatMap(({ starts }) => starts.map((start) => inputOf(agency, start)));
  return { expansions, ...(await startAll(world, inputs, progress)) };
}

/** What starting would do, without doing it. Throws one Refusal with every question that blocks. */
export async function expandPlan(
  world: Pick<World, 'now'>,
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
): Promise<Expansion[]> {
  const now = await world.now();
  const name = namer(agency.directory.agency, reading.plan.id);
  const expand = (task: PlannedTask): Expansion => expandTask(reading.plan, task, agency, now, name);
  const suggested = accepted(reading.suggestions, accept).map(expand);
  // `all` means all that can be read: one unclear sentence of the body does not hold up a plan.
  const clear = accept === 'all' ? suggested.filter((expansion) => !isOpen(expansion)) : suggested;
  const expansions = [...reading.tasks.map(expand), ...clear];
  refuseOpen(expansions);
  return expansions;
}

const isOpen = ({ questions }: Expansion): boolean => questions.some(({ blocking }) => blocking);

function accepted(suggestions: Suggestion[], accept: Accept): Suggestion[] {
  if (accept === 'all') return suggestions;
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

function refuseOpen(expansions: Expansion[]): void {
  const open = expansions.flatMap(({ task, questions }) =>
    questions.filter(({ blocking }) => blocking).map(({ said }) => ({ place: showPlace(task), said })),
  );
  if (open.length === 0) return;
  throw new Refusal(
    text(
      `Chưa bắt đầu việc nào: còn ${open.length} câu hỏi.\n${open.map(({ place, said }) => `  ${place.vi}: ${said.vi}`).join('\n')}`,
      `Nothing was started: ${open.length} questions are open.\n${open.map(({ place, said }) => `  ${place.en}: ${said.en}`).join('\n')}`,
    ),
  );
}
