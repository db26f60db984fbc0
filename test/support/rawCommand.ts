import type { Instant } from '../../domain/calendar/types.ts';
import { commandArgs } from '../../domain/plan/commandArgs.ts';
import type { Rules } from '../../domain/plan/expand/newFacts.ts';
import type { CommandArgs, OwnArgs } from '../../domain/task/commands/index.ts';
import type { CommandName } from '../../domain/task/commands/names.ts';
import type { DocumentRef, TaskStart } from '../../domain/task/types.ts';

/**
 * A command as the office would send it to a task that is known to stand as it was started: for
 * whoever cannot ask it first.
 */
export function rawCommand<N extends CommandName>(
  name: N,
  own: OwnArgs<N>,
  { task, rules, person, now }: { task: TaskStart; rules: Rules; person: string; now: Instant },
): CommandArgs<N> {
  const named = { id: person, name: person, title: '' };
  const by = { person: named, typist: null, origin: 'api', ground: '' } as const;
  const fingerprint = `${name} ${JSON.stringify(own)}`;
  return commandArgs(name, own, task, rules, { by, fingerprint, now }) as CommandArgs<N>;
}

/** What a report by one document says. */
export const reportOf = (document: DocumentRef): OwnArgs<'report'> => ({
  proofs: [{ product: '', ...document }],
  note: '',
});
