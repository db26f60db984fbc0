import type { Directory, PersonId } from '../../../../domain/directory/types.ts';
import { RATES, type RateName } from '../../../../domain/task/rates.ts';

/**
 * The rates somebody is shown: a coordinator fills in forms that mean different ones, everybody
 * else gets the one that targets are set in.
 */
export const ratesFor = (person: PersonId, { coordinators }: Directory): readonly RateName[] =>
  coordinators.some((one) => one.person === person) ? RATES : ['on-time'];
