import { ApplicationFailure, defineUpdate, setHandler } from '@temporalio/workflow';
import {
  ROUND_COMMAND_NAMES,
  type RoundCommandName,
  refuseRound,
} from '../../domain/round/commands/index.ts';
import type { RoundArgs } from '../../domain/round/commands/types.ts';
import type { RoundLife } from '../../domain/round/life/roundLife.ts';
import { answerByUpdate } from '../answerByUpdate.ts';
import { now } from '../clock.ts';
import { ROUND_QUESTION, type RoundAnswer, type RoundState } from '../contract/round.ts';
import { REFUSED } from '../contract/task.ts';
import { commandGiven } from '../onRecord.ts';

/** Everything a round can be told and asked. Registered before the first await. */
export function receiveRoundCommands(life: RoundLife): void {
  answerByUpdate(ROUND_QUESTION, (): RoundState => stateOfRound(life));
  for (const name of ROUND_COMMAND_NAMES) receive(name, life);
}

/** All that is known of a round. */
export const stateOfRound = (life: RoundLife): RoundState => ({
  ...{ facts: life.facts, steps: life.steps },
  ...life.carried(),
});

function receive(name: RoundCommandName, life: RoundLife): void {
  setHandler(
    defineUpdate<RoundAnswer, [RoundArgs]>(name),
    (args) => {
      life.command(name, args, now());
      commandGiven();
      const { revision, changedAt } = life.facts;
      return { revision, changedAt };
    },
    {
      validator: (args) => {
        const said = refuseRound(name, life.facts, args);
        if (said) throw ApplicationFailure.nonRetryable(said.en, REFUSED, said);
      },
    },
  );
}
