import { scheduleInputOf } from '../domain/plan/scheduleInput.ts';
import { computeSchedule } from '../domain/policy/schedule.ts';
import { createCompose } from './composeDigest.ts';
import type { Deps } from './deps.ts';
import { createHandOver } from './handOver.ts';
import { outagesKnownTo, readWatch } from './outages.ts';
import { createPassOn } from './passOn.ts';
import { createPushOn, uncountedDays } from './pushOn.ts';
import type { Activities } from './types.ts';
import { createTellUndelivered } from './undelivered.ts';

/** Everything workflows ask of the world, bound to a world. */
export function createActivities(deps: Deps): Activities {
  const outagesUntil = outagesKnownTo(() => readWatch(deps.client));
  return {
    handOver: createHandOver(deps),
    compose: createCompose(deps),
    deliver: (mail) => deps.mailer.deliver(mail),
    passOn: createPassOn(deps),
    tellUndelivered: createTellUndelivered(deps),
    pushOn: createPushOn(deps, outagesUntil),
    planAhead: async ({ facts, policy, continues, now }) => {
      const agency = deps.agencyOf(facts.agency);
      const { calendar, directory } = agency;
      const downDays = uncountedDays(agency, policy, await outagesUntil(now));
      const asking = { calendar, language: directory.language, from: now, continues, downDays };
      return computeSchedule(scheduleInputOf(facts, asking), policy, calendar);
    },
  };
}
