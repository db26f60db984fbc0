import { atLocal } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import type { RoundFacts } from '../../../domain/round/types.ts';
import type { Visitor } from '../env.ts';
import { unitsSeen } from './seenRound.ts';

/** A round that asks for progress now, and since when it counts. */
export interface AskingRound {
  round: RoundFacts;
  since: Instant;
}

/** The rounds that ask units of this visitor's for progress on a day, the first due first. */
export async function progressRounds(visitor: Visitor, today: LocalDate): Promise<AskingRound[]> {
  const { agency, desk } = visitor;
  const all = await desk.rounds.list(agency.directory.agency);
  return all
    .filter(
      (one) =>
        one.collection.what === 'progress' &&
        !one.locked &&
        !one.ended &&
        one.period.from <= today &&
        // Until it ends by itself late tasks are still to be updated, but the newest round asks.
        today <= (one.due.date > one.period.to ? one.due.date : one.period.to) &&
        unitsSeen(visitor, one).length > 0,
    )
    .map((round) => ({ round, since: atLocal(agency.calendar, round.period.from, '00:00') }));
}
