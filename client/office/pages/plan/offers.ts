import type { Suggestion } from '../../../../domain/plan/types.ts';

/** What a plan offers beside its rows. */
export interface Offers {
  /** Dated duties inside cells and body text. */
  dated: Suggestion[];
  /** Work charged to units without a time. */
  continuous: Suggestion[];
  /** Rules about the plan's tasks. */
  rules: Suggestion[];
}

/** Suggestions by what they are. */
export function offersOf(suggestions: Suggestion[]): Offers {
  const of = (sort: Suggestion['offeredAs']): Suggestion[] =>
    suggestions.filter(({ offeredAs }) => offeredAs === sort);
  return { dated: of(undefined), continuous: of('continuous'), rules: of('rule') };
}
