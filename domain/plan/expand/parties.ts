import { findPerson } from '../../directory/lookup.ts';
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
  /** Who else the plan names to do it. */
  doers: PersonId[];
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
  for (const { units, officer, further } of matches) {
    for (const unit of units.flatMap((id) => unitOf(directory, id) ?? [])) {
      const leader = matchSupervisor(directory, task.supervisor, unit.id);
      if (parties.has(unit.id)) continue;
      const doers = [...further, ...answeredDoers(directory, task)];
      parties.set(unit.id, { unit, officer, doers, supervisor: leader.person });
      questions.push(...leader.questions);
    }
  }
  return { parties: [...parties.values()], questions: once(questions) };
}

/** Of one lead unit alone: beside several nobody knows whose they are. */
const answeredDoers = (directory: Directory, { leadUnits, doers = [] }: PlannedTask): PersonId[] =>
  leadUnits.length === 1
    ? doers.flatMap((name) => {
        const found = findPerson(directory, name);
        return found.hit === 'one' ? [found.value.id] : [];
      })
    : [];

const once = (questions: Question[]): Question[] => [
  ...new Map(questions.map((asked) => [asked.said.vi, asked])).values(),
];
