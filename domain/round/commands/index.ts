import { type Text, text } from '../../text/text.ts';
import type { RoundFacts } from '../types.ts';
import { end, lock, recordOutgoing } from './close.ts';
import { decideSupplement } from './decideSupplement.ts';
import { refuseLong } from './limits.ts';
import { remind } from './remind.ts';
import { receive, sendBack } from './review.ts';
import type { RoundArgs, RoundCommand } from './types.ts';
import { askSupplement, draft, submit, takeBack } from './unitsOwn.ts';

/** Every command to a round, by the name that histories know it by. */
export const ROUND_COMMANDS = {
  'round-draft': draft,
  'round-submit': submit,
  'round-take-back': takeBack,
  'round-ask-supplement': askSupplement,
  'round-receive': receive,
  'round-send-back': sendBack,
  'round-remind': remind,
  'round-lock': lock,
  'round-decide-supplement': decideSupplement,
  'round-record-outgoing': recordOutgoing,
  'round-end': end,
} satisfies Record<string, RoundCommand>;

export type RoundCommandName = keyof typeof ROUND_COMMANDS;

export const ROUND_COMMAND_NAMES = Object.keys(ROUND_COMMANDS) as RoundCommandName[];

export const roundCommandOf = (name: RoundCommandName): RoundCommand => ROUND_COMMANDS[name];

/** Why a round does not take a command; null when it does. */
export function refuseRound(
  name: RoundCommandName,
  facts: RoundFacts,
  args: RoundArgs,
): Text | null {
  const { needs, refuse } = roundCommandOf(name);
  const lacks = needs.find((key) => args[key] === undefined);
  if (lacks) return text(`thiếu “${lacks}”`, `"${lacks}" is missing`);
  return refuseLong(facts, args) ?? refuse(facts, args);
}
