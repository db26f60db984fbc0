import type { RoundFacts } from '../../../domain/round/types.ts';
import type { OfficeContext } from '../context.ts';
import { listRounds } from './readRounds.ts';

/** Lists of the engine lag about as long behind what was done. */
const KEPT_MS = 3000;

type Kept = Map<string, { atMs: number; rounds: Promise<RoundFacts[]> }>;

const readings = new WeakMap<OfficeContext, Kept>();

const keptOf = (context: OfficeContext): Kept => {
  const known = readings.get(context) ?? new Map();
  readings.set(context, known);
  return known;
};

/** The rounds of an agency; pages that are opened one after another share one reading of them. */
export async function recentRounds(context: OfficeContext, agency: string): Promise<RoundFacts[]> {
  const kept = keptOf(context);
  const known = kept.get(agency);
  if (known && performance.now() - known.atMs < KEPT_MS) return known.rounds;
  const rounds = listRounds(context, agency);
  kept.set(agency, { atMs: performance.now(), rounds });
  rounds.catch(() => kept.delete(agency));
  return rounds;
}

/** What was done here is read anew at once. */
export const forgetRounds = (context: OfficeContext): void => keptOf(context).clear();
