import type { Context } from 'hono';
import { atLocal } from '../../../../domain/calendar/officeTime.ts';
import {
  ROUND_COMMAND_NAMES,
  type RoundCommandName,
} from '../../../../domain/round/commands/index.ts';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { typedDate } from '../../../../domain/text/typedDate.ts';
import type { RoundInputs } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { unitsToRemind } from '../../rounds/remindedUnits.ts';
import type { SeenRound } from '../../rounds/seenRound.ts';
import { seenIn } from '../../tasks/seen.ts';

/** Commands that come with a form's values have a page of their own. */
const BY_FORM: readonly RoundCommandName[] = [
  'round-draft',
  'round-submit',
  'round-ask-supplement',
];

/**
 * Carries out the command that an address names, with what was typed beside it; null where there is
 * none such.
 * @param named the command, where the address does not end in it
 */
export async function actOnRound(
  c: Context<WebEnv>,
  seen: SeenRound,
  named = c.req.param('command'),
): Promise<{ done: RoundCommandName } | { fault: Refused } | null> {
  const name = ROUND_COMMAND_NAMES.find((one) => one === named);
  if (!name || BY_FORM.includes(name)) return null;
  try {
    const typed = await formOf(c);
    const inputs = inputsOf(name, typed, c, seen);
    await c.var.visitor.desk.rounds.perform(seen.facts.id, name, inputs, seenIn(typed));
    return { done: name };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.said };
    throw error;
  }
}

function inputsOf(
  name: RoundCommandName,
  typed: Record<string, string>,
  c: Context<WebEnv>,
  seen: SeenRound,
): RoundInputs {
  const { calendar } = c.var.visitor.agency;
  const { unit = '', reason = '', number = '', on = '', due = '', agreed, of } = typed;
  const shown = of === undefined ? {} : { of };
  switch (name) {
    case 'round-send-back': {
      const date = typedDate(due);
      return {
        unit,
        reason,
        ...shown,
        due: { date, at: atLocal(calendar, date, seen.facts.due.time) },
      };
    }
    case 'round-record-outgoing':
      return { number, on: typedDate(on) };
    case 'round-decide-supplement':
      return { agreed: agreed === 'yes', reason, ...shown };
    case 'round-remind':
      return { units: unitsToRemind(seen).map((one) => one.unit) };
    case 'round-end':
      return { reason };
    case 'round-lock':
      return {};
    case 'round-receive':
      return { unit, ...shown };
    default:
      return { unit };
  }
}
