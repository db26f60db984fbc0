import { createAskForDecisions } from './askForDecisions.ts';
import { createCompose } from './compose.ts';
import type { Deps } from './deps.ts';
import { createForgetRuns } from './forgetRuns.ts';
import { createHandOver } from './handOver.ts';
import { outagesKnownTo, readWatch } from './outages.ts';
import { createPassOn } from './passOn.ts';
import { createPlanAhead } from './planAhead.ts';
import { createCountShares } from './progress/countShares.ts';
import { createRecall } from './recall.ts';
import { createSkipOutageDays } from './skipOutageDays.ts';
import type { Activities } from './types.ts';
import { createTellUndelivered } from './undelivered.ts';

/** Everything workflows ask of the world, bound to a world. */
export function createActivities(deps: Deps): Activities {
  const outagesUntil = outagesKnownTo(() => readWatch(deps.client));
  return {
    note: async (at) => at,
    handOver: createHandOver(deps),
    compose: createCompose(deps),
    deliver: (mail) => deps.mailer.deliver(mail),
    passOn: createPassOn(deps),
    recall: createRecall(deps),
    tellUndelivered: createTellUndelivered(deps),
    planAhead: createPlanAhead(deps, outagesUntil),
    skipOutageDays: createSkipOutageDays(deps, outagesUntil),
    askForDecisions: createAskForDecisions(deps),
    countShares: createCountShares(deps),
    forgetRuns: createForgetRuns(deps),
  };
}
