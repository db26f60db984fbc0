import type { Instant } from '../../calendar/types.ts';
import { changed } from '../changed.ts';
import type { TaskFacts } from '../types.ts';
import { cancel } from './cancel.ts';
import { contribute } from './coordinating/contribute.ts';
import { setCoordinating } from './coordinating/setCoordinating.ts';
import { confirm, reschedule, setDue } from './dates.ts';
import { demandExplanation, recordExplanation } from './explanation.ts';
import { decideExtension, requestExtension } from './extension.ts';
import { askHandOver } from './handingOn/askHandOver.ts';
import { handOn } from './handingOn/handOn.ts';
import { dropHeld, sendHeld } from './held.ts';
import type { CommandName } from './names.ts';
import { answerObstacle } from './obstacle/answer.ts';
import { assignObstacle } from './obstacle/assign.ts';
import { raiseObstacle } from './obstacle/raise.ts';
import { settleObstacle } from './obstacle/settle.ts';
import { takeDown } from './posting/takeDown.ts';
import { progress } from './progress.ts';
import { reassign } from './reassign.ts';
import { report } from './report.ts';
import { accept, returnReport } from './review.ts';
import { applyCalendar, applyPolicy } from './rollout.ts';
import { trigger } from './trigger.ts';
import type { Command, CommandBase } from './types.ts';
import { reinstate, reopen, withdraw } from './undo.ts';

/** The record of every command. */
export const COMMANDS = {
  report,
  progress,
  accept,
  return: returnReport,
  'request-extension': requestExtension,
  'decide-extension': decideExtension,
  reassign,
  'hand-on': handOn,
  'ask-hand-over': askHandOver,
  'raise-obstacle': raiseObstacle,
  'assign-obstacle': assignObstacle,
  'answer-obstacle': answerObstacle,
  'settle-obstacle': settleObstacle,
  'take-down': takeDown,
  reschedule,
  confirm,
  'demand-explanation': demandExplanation,
  'record-explanation': recordExplanation,
  trigger,
  'set-due': setDue,
  cancel,
  'send-held': sendHeld,
  'drop-held': dropHeld,
  withdraw,
  reopen,
  reinstate,
  'apply-calendar': applyCalendar,
  'apply-policy': applyPolicy,
  contribute,
  'set-coordinating': setCoordinating,
} as const satisfies Record<CommandName, unknown>;

/** A command's own arguments. */
export type OwnArgs<N extends CommandName> =
  (typeof COMMANDS)[N] extends Command<infer Own> ? Own : never;

/** All that a command carries. */
export type CommandArgs<N extends CommandName = CommandName> = OwnArgs<N> & CommandBase;

/** The record of a command, for code that treats all alike. */
export const commandOf = (name: CommandName): Command<object> =>
  COMMANDS[name] as unknown as Command<object>;

/** Applies a command that was not refused. Pure; `now` is the moment it was carried out. */
export function applyCommand(
  name: CommandName,
  facts: TaskFacts,
  args: CommandBase,
  now: Instant,
): TaskFacts {
  return changed(facts, now, commandOf(name).apply(facts, args, now));
}
