import type { OfficeContext } from '../../client/office/context.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Carried } from '../../domain/task/life/taskLife.ts';

/**
 * What happened to a task, a few words a line, in the order of time: `handed-over urge@2024-04-15`.
 */
export function linesOf({ log, notices }: Pick<Carried, 'log' | 'notices'>): string[] {
  const lines = [
    ...log.filter(({ what }) => what !== 'closed').map(({ at, what }) => ({ at, said: `${what}` })),
    ...notices.flatMap(({ id, suppressed, handedOver, givenUp, spared, owedAt }) => [
      ...(suppressed ? [{ at: suppressed.at, said: `suppressed ${id}` }] : []),
      ...(spared ? [{ at: owedAt, said: `spared ${id} ${spared.to}` }] : []),
      ...(handedOver ? [{ at: handedOver.at, said: `handed-over ${id}` }] : []),
      ...(givenUp ? [{ at: givenUp.at, said: `given-up ${id}` }] : []),
      ...(handedOver?.to ?? []).flatMap(({ recall, person }) =>
        recall ? [{ at: recall.at, said: `recalled ${id} ${person}` }] : [],
      ),
    ]),
    ...log.filter(({ what }) => what === 'closed').map(({ at, what }) => ({ at, said: `${what}` })),
  ];
  return lines.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ said }) => said);
}

/** The same of a running or ended task, without the days of its steps. */
export async function lifeOf(world: OfficeContext, id: string): Promise<string[]> {
  const { state } = await readTask(world, id);
  return linesOf(state).map((line) => line.replace(/@[\d-]+/, ''));
}
