import type { Instant } from '../../calendar/types.ts';
import type { Refused } from '../../text/refusal.ts';
import { text } from '../../text/text.ts';
import { type PlanRecord, whyClosed } from '../record.ts';
import { addExclusion, dropExclusion } from './exclusions.ts';
import { addFinding, dropFinding } from './findings.ts';
import {
  addInspection,
  changeInspection,
  concludeInspection,
  dropInspection,
  holdInspection,
  setInspections,
} from './inspections.ts';
import { logged, type PlanEntry } from './log.ts';
import type { PlanCommandName } from './names.ts';
import { addTarget, changeTarget, dropTarget, reportTarget } from './targets.ts';
import { dropTaskAbove, setTaskAbove } from './taskAbove.ts';
import type { PlanCommand, PlanCommandBase } from './types.ts';

/** The record of every command. */
export const PLAN_COMMANDS = {
  'add-target': addTarget,
  'change-target': changeTarget,
  'drop-target': dropTarget,
  'report-target': reportTarget,
  'set-inspections': setInspections,
  'add-inspection': addInspection,
  'hold-inspection': holdInspection,
  'conclude-inspection': concludeInspection,
  'change-inspection': changeInspection,
  'drop-inspection': dropInspection,
  'add-finding': addFinding,
  'drop-finding': dropFinding,
  'add-exclusion': addExclusion,
  'drop-exclusion': dropExclusion,
  'set-task-above': setTaskAbove,
  'drop-task-above': dropTaskAbove,
} as const satisfies Record<PlanCommandName, unknown>;

/** A command's own arguments. */
export type PlanCommandOwn<N extends PlanCommandName> =
  (typeof PLAN_COMMANDS)[N] extends PlanCommand<infer Own> ? Own : never;

/** All that a command carries. */
export type PlanCommandArgs<N extends PlanCommandName = PlanCommandName> = PlanCommandOwn<N> &
  PlanCommandBase;

/** The record of a command, for code that treats all alike. */
export const planCommandOf = (name: PlanCommandName): PlanCommand<object> =>
  PLAN_COMMANDS[name] as unknown as PlanCommand<object>;

/** Whether this command was carried out before. */
export const isRepeated = (
  name: PlanCommandName,
  record: PlanRecord,
  args: PlanCommandBase,
): boolean => {
  const known = withId(record, args);
  return known !== undefined && known.what === name && sameAs(known.kept, keptOf(args));
};

/**
 * Why a plan does not take a command that was sent; null when it may, or did before. A form that
 * comes again with other content is no repetition, and is not lost without a word. Pure: safe in a
 * validator.
 */
export function refuseSent(
  name: PlanCommandName,
  record: PlanRecord,
  args: PlanCommandBase,
): Refused | null {
  if (isRepeated(name, record, args)) return null;
  return withId(record, args) ? SENT_OTHERWISE : refusePlanCommand(name, record, args);
}

const withId = ({ log = [] }: PlanRecord, { id }: PlanCommandBase): PlanEntry | undefined =>
  log.find((entry) => entry.id === id);

/** What the log keeps of a command. */
function keptOf({ by: _by, today: _today, id: _id, ...kept }: PlanCommandBase): object {
  return kept;
}

const sameAs = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const SENT_OTHERWISE = text(
  'biểu mẫu này đã được ghi với nội dung khác; mở lại trang rồi ghi lại',
  'this form was recorded with other content; open the page again first',
);

/** Why a plan does not take a command; null when it may. Pure: safe in a validator. */
export const refusePlanCommand = (
  name: PlanCommandName,
  record: PlanRecord,
  args: PlanCommandBase,
): Refused | null => whyClosed(record) ?? planCommandOf(name).refuse(record, args);

/** The record after a command that was not refused, with its line in the log. */
export function applyPlanCommand(
  name: PlanCommandName,
  record: PlanRecord,
  args: PlanCommandBase,
  now: Instant,
): PlanRecord {
  const { by, id } = args;
  const entry: PlanEntry = { at: now, id, what: name, by, kept: keptOf(args) };
  return {
    ...record,
    ...planCommandOf(name).apply(record, args, now),
    log: logged(record.log ?? [], entry),
  };
}
