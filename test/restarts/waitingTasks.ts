import { inputOf } from '../../client/office/commands/startTasks.ts';
import { expandAll } from '../../client/office/plans/expandPlan.ts';
import type { Agency } from '../../config/agency.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { day } from '../e2e/office.ts';
import { plannedTask } from '../support/plannedTask.ts';

/** A row's title, found in no other's: `việc thứ [7]`. */
export const titleOf = (index: number): string => `Báo cáo của việc thứ [${index}]`;

/** So many tasks whose only step falls due at an instant. */
export function tasksFiringAt(agency: Agency, count: number, at: string): TaskInput[] {
  const due = day(20);
  const year = Number(due.slice(-4));
  const units = agency.directory.units.filter(({ relation }) => relation === 'subordinate');
  const rows = Array.from({ length: count }, (_, index) => {
    const leadUnits = [units[index % units.length]?.name ?? ''];
    const change = { ref: `I.${index}`, title: titleOf(index), leadUnits };
    return plannedTask(`Chậm nhất ngày ${due}`, change, year);
  });
  const plan = { id: 'ke-hoach', title: '', year, agency: '' };
  const reading = { plan, tasks: rows, suggestions: [] };
  return expandAll(agency, reading, [], new Date().toISOString())
    .expansions.flatMap(({ starts }) => starts.map((start) => inputOf(agency, start)))
    .map((input) => firingAt(input, at));
}

/** A question about progress, which nothing that is done meanwhile makes needless. */
function firingAt(input: TaskInput, at: string): TaskInput {
  const [first] = input.schedule.steps;
  if (!first) throw new Error(`${input.facts.id} has no step`);
  const step = { ...first, id: 'progress/1', kind: 'ask-progress' as const, at, deliverAt: at };
  return { ...input, schedule: { ...input.schedule, steps: [step] } };
}
