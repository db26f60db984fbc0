import type { Agency } from '../../../../config/agency.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import { coordinatingOf } from '../../../../domain/plan/expand/coordinating.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { partiesOf } from '../../../../domain/plan/expand/parties.ts';
import type { PlannedTask, PlanReading } from '../../../../domain/plan/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import type { Language, Text } from '../../../../domain/text/text.ts';
import { acceptedIn } from '../../../../reading/answers/accepted.ts';
import { expanding } from '../../plans/expandPlan.ts';

/** What the tasks of a plan would start. */
export interface Expansions {
  byRef: Map<string, Expansion>;
  /** Why others cannot be started: a past year without a calendar. */
  refused: Text[];
}

/**
 * What each task, and each suggestion that was accepted, would start at a moment, by its ref. Dates
 * explain themselves in the reader's language: nothing is started.
 */
export function expandForPreview(
  reading: PlanReading,
  agency: Agency,
  language: Language,
  now: Instant,
): Expansions {
  const told = { ...agency, directory: { ...agency.directory, language } };
  const expand = expanding(told, reading, now);
  const found: Expansions = { byRef: new Map(), refused: [] };
  for (const task of [...reading.tasks, ...acceptedIn(reading)])
    try {
      found.byRef.set(task.ref, expand(task));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.refused.push(error.said);
    }
  return found;
}

/** A plan with its units by their names in the directory; what that does not know is asked. */
export function withUnits(
  reading: PlanReading,
  { directory }: Pick<Agency, 'directory'>,
): PlanReading {
  const resolve = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = partiesOf(directory, task);
    const beside = coordinatingOf(directory, task);
    const known = parties.length > 0 ? parties.map(({ unit }) => unit.name) : task.leadUnits;
    const asksUnit = task.questions.some(({ about }) => about === 'unit');
    // A row without a unit is asked about once.
    const asked = [
      ...task.questions,
      ...questions.filter(({ value }) => !asksUnit || value !== ''),
    ];
    // Who takes part may stay open: the row is read as surely as before.
    const confidence = asked.length > 0 ? 'ask' : 'sure';
    return {
      ...task,
      leadUnits: known,
      questions: [...asked, ...beside.questions],
      confidence,
    };
  };
  const suggestions = reading.suggestions.map((one) =>
    one.decision === 'refused' ? one : resolve(one),
  );
  return { ...reading, tasks: reading.tasks.map(resolve), suggestions };
}
