import { inputOf, startAll } from '../../client/office/commands/startTasks.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { expandAll } from '../../client/office/plans/expandPlan.ts';
import type { Agency } from '../../config/agency.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';

/**
 * Starts rows of an invented plan; returns the ids of the tasks, in the order of their due dates.
 */
export const startTasks = async (...started: Parameters<typeof startInputs>): Promise<string[]> =>
  (await startInputs(...started)).map(({ facts }) => facts.id);

/** The same, with all that each was started with. */
export async function startInputs(
  world: OfficeContext,
  agency: Agency,
  tasks: PlannedTask[],
  year = 2024,
): Promise<TaskInput[]> {
  const plan = { id: 'ke-hoach', title: '', year, agency: '' };
  const expansions = expandAll(
    agency,
    { plan, tasks, suggestions: [] },
    [],
    await world.now(),
  ).expansions;
  const inputs = expansions.flatMap(({ starts }) => starts.map((one) => inputOf(agency, one)));
  await startAll(world, inputs);
  return inputs;
}
