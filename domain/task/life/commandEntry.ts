import type { Instant } from '../../calendar/types.ts';
import { commandOf } from '../commands/index.ts';
import type { CommandName } from '../commands/names.ts';
import type { CommandBase } from '../commands/types.ts';
import type { TaskFacts } from '../types.ts';
import type { CommandEntry } from './log.ts';

/** What changes with every command, and notes that the log has by themselves. */
const NOT_KEPT: ReadonlySet<string> = new Set([
  ...['revision', 'changedAt', 'trouble', 'progress', 'held', 'dropped'],
]);

const BASE: ReadonlySet<string> = new Set([
  ...['by', 'today', 'revision', 'fingerprint', 'dates', 'rescheduling'],
]);

/** The log's line of a command: who gave it, with what, and the old values of what it changed. */
export function commandEntry(
  name: CommandName,
  args: CommandBase,
  { before, after, at }: { before: TaskFacts; after: TaskFacts; at: Instant },
): CommandEntry {
  const own = Object.fromEntries(Object.entries(args).filter(([key]) => !BASE.has(key)));
  return {
    at,
    what: name,
    by: args.by,
    revision: after.revision,
    kept: commandOf(name).kept?.(own) ?? own,
    before: oldValues(before, after),
    ...(opened(args) ? { opened: opened(args) } : {}),
  };
}

function oldValues(before: TaskFacts, after: TaskFacts): Partial<TaskFacts> {
  const keys = Object.keys({ ...before, ...after }) as (keyof TaskFacts)[];
  const old = keys.filter((key) => before[key] !== after[key] && !NOT_KEPT.has(key));
  return Object.fromEntries(old.map((key) => [key, before[key] ?? null]));
}

const opened = (args: object): string =>
  'occurrence' in args ? ((args.occurrence as { facts: TaskFacts }).facts.id ?? '') : '';
