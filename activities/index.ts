import { createCompose } from './composeDigest.ts';
import type { Deps } from './deps.ts';
import { createForgetRuns } from './forgetRuns.ts';
import { createHandOver } from './handOver.ts';
import { outagesKnownTo, readWatch } from './outages.ts';
import { createPassOn } from './passOn.ts';
import { createPlanAhead } from './planAhead.ts';
import { createPushOn } from './pushOn.ts';
import type { Activities } from './types.ts';
import { createTellUndelivered } from './undelivered.ts';
import { createWithdraw } from './withdraw.ts';

/** Everything workflows ask of the world, bound to a world. */
export function createActivities(deps: Deps): Activities {
  const outagesUntil = outagesKnownTo(() => readWatch(deps.client));
  return {
    handOver: createHandOver(deps),
    compose: createCompose(deps),
    deliver: (mail) => deps.mailer.deliver(mail),
    passOn: createPassOn(deps),
    withdraw: createWithdraw(deps),
    tellUndelivered: createTellUndelivered(deps),
    planAhead: createPlanAhead(deps, outagesUntil),
    pushOn: createPushOn(deps, outagesUntil),
    forgetRuns: createForgetRuns(deps),
  };
}
