import type { UnitId } from '../../directory/types.ts';
import { isOpenWork } from '../../task/phase.ts';
import type { TaskFacts } from '../../task/types.ts';
import { normalise } from '../../text/fold.ts';

/**
 * Whether a plan names other units beside the lead than it did. Of a task whose units nobody had
 * looked up its words are compared: as long as those stand, it stays as it is. So does what was
 * reported.
 */
export function wantsOthersBeside(task: TaskFacts, to: TaskFacts): boolean {
  if (!isOpenWork(task)) return false;
  const wanted = idsOf(to);
  const planned = task.plannedCoordinating ?? (task.coordinating && idsOf(task));
  if (planned) return [...planned].sort().join() !== [...wanted].sort().join();
  return wanted.length > 0 && wordsOf(task) !== wordsOf(to);
}

const idsOf = ({ coordinating = [] }: TaskFacts): UnitId[] => coordinating.map(({ unit }) => unit);

const wordsOf = ({ coordinatingUnits }: TaskFacts): string =>
  normalise(coordinatingUnits.join('; '));
