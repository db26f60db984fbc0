import type { NoticeKind } from '../digest/types.ts';
import type { Role } from '../directory/types.ts';
import type { CommandArgs, CommandName } from './commands.ts';

/** A notice that a command owes to somebody other than the one who gave it. */
export interface Echo {
  kind: NoticeKind;
  to: Role[];
  detail: string;
}

type EchoOf = { [N in CommandName]: (args: CommandArgs[N]) => Echo[] };

const toOfficer = (kind: NoticeKind, detail: string): Echo[] => [{ kind, to: ['officer'], detail }];
const toSupervisor = (kind: NoticeKind, detail: string): Echo[] => [{ kind, to: ['supervisor'], detail }];

const ECHOES: EchoOf = {
  report: ({ documentNo, note }) => toSupervisor('to-accept', [documentNo, note].filter(Boolean).join(' – ')),
  progress: () => [],
  accept: ({ note }) => toOfficer('accepted', note),
  return: ({ note }) => toOfficer('returned', note),
  'request-extension': ({ to, reason }) => toSupervisor('extension-requested', `${to} – ${reason}`),
  'decide-extension': ({ granted, note }) => toOfficer(granted ? 'extension-granted' : 'extension-refused', note),
  reassign: ({ reason }) => toOfficer('reassigned', reason),
  reschedule: ({ reason }) => toOfficer('rescheduled', reason),
  'demand-letter': ({ reason }) => [{ kind: 'require-letter', to: ['officer', 'coordinator'], detail: reason }],
  'record-letter': () => [],
  'set-due': ({ source }) => toOfficer('rescheduled', source),
  confirm: () => [],
  cancel: ({ reason }) => toOfficer('cancelled', reason),
};

/** Who is to be told of a command, and in what words. */
export function echoesOf<N extends CommandName>(name: N, args: CommandArgs[N]): Echo[] {
  return ECHOES[name](args);
}

/** Commands after which a reminder that is on its way no longer says the truth. */
export const OUTDATES_NOTICES: ReadonlySet<CommandName> = new Set([
  'report',
  'decide-extension',
  'reassign',
  'reschedule',
  'set-due',
  'cancel',
]);
