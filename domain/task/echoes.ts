import { shownDate } from '../calendar/shown.ts';
import type { NoticeKind } from '../digest/types.ts';
import type { Role } from '../directory/types.ts';
import { broughtSchedule, type CommandArgs, type CommandName } from './commands.ts';
import type { TaskFacts } from './types.ts';

/** A notice that a command owes to somebody other than the one who gave it. */
export interface Echo {
  kind: NoticeKind;
  to: Role[];
  detail: string;
}

type EchoOf = { [N in CommandName]: (args: CommandArgs[N], facts: TaskFacts) => Echo[] };

const toOfficer = (kind: NoticeKind, detail: string): Echo[] => [{ kind, to: ['officer'], detail }];
const toSupervisor = (kind: NoticeKind, detail: string): Echo[] => [
  { kind, to: ['supervisor'], detail },
];

const ECHOES: EchoOf = {
  report: ({ documentNo, note }) =>
    toSupervisor('to-accept', [documentNo, note].filter(Boolean).join(' – ')),
  progress: () => [],
  accept: ({ note }) => toOfficer('accepted', note),
  return: ({ note }) => toOfficer('returned', note),
  'request-extension': ({ to, reason }) =>
    toSupervisor('extension-requested', `${shownDate(to)} – ${reason}`),
  'decide-extension': ({ granted, note }) =>
    toOfficer(granted ? 'extension-granted' : 'extension-refused', note),
  reassign: ({ reason }) => toOfficer('reassigned', reason),
  reschedule: ({ reason }) => toOfficer('rescheduled', reason),
  'demand-letter': ({ reason }) => [
    { kind: 'require-letter', to: ['officer', 'coordinator'], detail: reason },
  ],
  'record-letter': () => [],
  'set-due': ({ source }) => toOfficer('rescheduled', source),
  confirm: () => [],
  // While it is to be confirmed, only the coordinator knows of the task.
  cancel: ({ reason }, { toConfirm }) => (toConfirm ? [] : toOfficer('cancelled', reason)),
  // The due date stands: what changes is when it is spoken of.
  'apply-calendar': () => [],
  'apply-policy': () => [],
};

/** Who is to be told of a command given to a task as it stood, and in what words. */
export function echoesOf<N extends CommandName>(
  name: N,
  args: CommandArgs[N],
  facts: TaskFacts,
): Echo[] {
  return ECHOES[name](args, facts);
}

/** Notices that speak of the work or its date. */
const OF_THE_WORK: NoticeKind[] = [
  ...(['assign', 'remind', 'urge', 'report-supervisor', 'report-chairman'] as const),
  ...(['ask-date', 'ask-confirmation', 'extension-requested', 'returned'] as const),
];

const OUTDATED_BY: Partial<Record<CommandName, readonly NoticeKind[] | 'all'>> = {
  report: OF_THE_WORK,
  accept: ['to-accept'],
  return: ['to-accept'],
  'decide-extension': ['extension-requested'],
  reschedule: OF_THE_WORK,
  'set-due': OF_THE_WORK,
  confirm: ['ask-confirmation'],
  'record-letter': ['require-letter', 'urge-letter'],
  reassign: 'all',
  cancel: 'all',
};

/** Whether a notice of this kind that is on its way no longer says the truth after a command. */
export function outdates<N extends CommandName>(
  name: N,
  args: CommandArgs[N],
  kind: NoticeKind,
): boolean {
  const kinds =
    name === 'decide-extension' && broughtSchedule(args) ? OF_THE_WORK : OUTDATED_BY[name];
  return kinds === 'all' || (kinds?.includes(kind) ?? false);
}
