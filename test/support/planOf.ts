import { type PlanIdentity, wholeYear } from '../../domain/plan/identity.ts';

/** A plan of a calendar year, called as its id is. */
export const planOf = (id: string, year: number): PlanIdentity => ({
  ...{ id, year, name: id, issued: null },
  period: wholeYear(year),
});
