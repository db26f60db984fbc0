import { ApplicationFailure, defineUpdate, setHandler } from '@temporalio/workflow';
import {
  applyPlanCommand,
  isRepeated,
  type PlanCommandArgs,
  refuseSent,
} from '../../domain/plan/commands/index.ts';
import { PLAN_COMMAND_NAMES, type PlanCommandName } from '../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../domain/plan/record.ts';
import { now } from '../clock.ts';
import type { PlanCommandAnswer } from '../contract/plan.ts';
import { REFUSED } from '../contract/task.ts';

/** A plan as its commands see it. */
interface PlanHeld {
  record(): PlanRecord;
  becomes(next: PlanRecord): void;
}

/** Everything a plan can be told that its log keeps. Registered before the first await. */
export function receivePlanCommands(plan: PlanHeld): void {
  for (const name of PLAN_COMMAND_NAMES) receive(name, plan);
}

function receive(name: PlanCommandName, plan: PlanHeld): void {
  setHandler(
    defineUpdate<PlanCommandAnswer, [PlanCommandArgs]>(name),
    (args) => {
      const at = now();
      const repeated = isRepeated(name, plan.record(), args);
      if (!repeated) plan.becomes(applyPlanCommand(name, plan.record(), args, at));
      return { at, repeated };
    },
    {
      validator: (args) => {
        const said = refuseSent(name, plan.record(), args);
        if (said) throw ApplicationFailure.nonRetryable(said.en, REFUSED, said);
      },
    },
  );
}
