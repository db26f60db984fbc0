import type { Actor } from '../../domain/case/actor.ts';
import { commandArgs } from '../../domain/plan/commandArgs.ts';
import type { OwnArgs } from '../../domain/task/commands/index.ts';
import type { CommandName } from '../../domain/task/commands/names.ts';
import type { CommandBase } from '../../domain/task/commands/types.ts';
import type { TaskLife } from '../../domain/task/life/taskLife.ts';
import { smallDirectory, smallOffice } from './smallOffice.ts';

/** A person of the small office, who types for himself. */
export function actor(id: string, more: Partial<Actor> = {}): Actor {
  const person = smallDirectory().people.find((one) => one.id === id);
  const { name = id, title = '' } = person ?? {};
  return { person: { id, name, title }, typist: null, origin: 'command-line', ground: '', ...more };
}

/** A command of the small office as it goes to a task, with dates and schedule computed. */
export function argsFor<N extends CommandName>(
  name: N,
  own: OwnArgs<N>,
  life: Pick<TaskLife, 'facts' | 'schedule' | 'policy'>,
  now: string,
  by: Actor = actor('binh'),
): OwnArgs<N> & CommandBase {
  const fingerprint = JSON.stringify([name, by.person.id, own]);
  return commandArgs(name, own as object, life, smallOffice(), {
    by,
    fingerprint,
    now,
  }) as OwnArgs<N> & CommandBase;
}

/** Gives a life a command, as its workflow does with one that was not refused. */
export function give<N extends CommandName>(
  life: TaskLife,
  name: N,
  own: OwnArgs<N>,
  now: string,
  by?: Actor,
): void {
  const args = argsFor(name, own, life, now, by);
  life.command(name, args, now, `${args.fingerprint}-${args.revision}`);
}
