import { matchSupervisor } from '../../directory/matchSupervisor.ts';
import { matchUnits } from '../../directory/matchUnits.ts';
import { unitOf } from '../../directory/roles.ts';
import type { Directory, PersonId, Unit } from '../../directory/types.ts';
import type { Question } from '../../due/types.ts';
import type { PlannedTask } from '../types.ts';

/** A unit that owes a task, and the people the plan names for it. */
export interface Party {
  unit: Unit;
  officer: PersonId | null;
  supervisor: PersonId | null;
}

/**
 * Looks up a task's own words in the directory: who owes it, who follows it, and what must be
 * asked.
 */
export function partiesOf(
  directory: Directory,
  task: PlannedTask,
): { parties: Party[]; questions: Question[] } {
  const matches = (task.leadUnits.length > 0 ? task.leadUnits : ['']).map((words) =>
    matchUnits(directory, words),
  );
  const questions = matches.flatMap((match) => match.questions);
  const parties = new Map<string, Party>();
  for (const { units, officer } of matches) {
    for (const unit of units.flatMap((id) => unitOf(directory, id) ?? [])) {
      const leader = matchSupervisor(directory, task.supervisor, unit.id);
      if (parties.has(unit.id)) continue;
      parties.set(unit.id, { unit, officer, supervisor: leader.person });
      questions.push(...leader.questions);
    }
  }
  return { parties: [...parties.values()], questions: once(questions) };
}

const once = (questions: Question[]): Question[] => [
  ...new Map(questions.map((asked) => [asked.said.vi, asked])).values(),
];
