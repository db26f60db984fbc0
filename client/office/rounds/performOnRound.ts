import { createHash } from 'node:crypto';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { aboutPlan } from '../../../domain/directory/roles.ts';
import { type RoundCommandName, refuseRound } from '../../../domain/round/commands/index.ts';
import type { RoundArgs } from '../../../domain/round/commands/types.ts';
import { refuseActor } from '../../../domain/round/mayAct.ts';
import { roundTitle } from '../../../domain/round/words.ts';
import { Refusal, refusedAbout } from '../../../domain/text/refusal.ts';
import type { RoundAnswer } from '../../../workflows/contract/round.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import { askedAgain } from '../commands/askedAgain.ts';
import type { OfficeContext } from '../context.ts';
import { readRound } from './readRounds.ts';

/** What a command to a round comes with, beside who gives it and when. */
export type RoundInputs = Omit<RoundArgs, 'by' | 'today'>;

/**
 * Gives a command to a round. The same command to the round as it was seen is carried out once,
 * however often it is sent. Throws a `Refusal` that says why not.
 * @param seen the round's revision as whoever gives it saw it; absent: as it is now
 */
export async function performOnRound(
  context: OfficeContext,
  id: string,
  name: RoundCommandName,
  inputs: RoundInputs,
  asker: Asker,
  seen?: number,
): Promise<RoundAnswer> {
  const { facts } = await readRound(context, id);
  const { directory, calendar } = context.agencies.get(facts.agency);
  const today = localDate(calendar, await context.now());
  const about = { ...aboutPlan(facts.collection.plan), unit: inputs.unit ?? '' };
  const by = actorFor(directory, about, asker, today);
  refuseActor(directory, facts.collection, name, inputs.unit, by.person.id, today);
  const args: RoundArgs = { ...inputs, by, today };
  const said = refuseRound(name, facts, args);
  const title = roundTitle(facts);
  if (said) throw new Refusal(refusedAbout(title, said));
  const updateId = hashOf([name, inputs, by.person.id, seen ?? facts.revision]);
  return askedAgain(context.client, title, () =>
    context.client.workflow
      .getHandle(id)
      .executeUpdate<RoundAnswer, [RoundArgs]>(name, { args: [args], updateId }),
  );
}

const hashOf = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
