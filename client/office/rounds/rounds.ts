import type { Agency } from '../../../config/agency.ts';
import { atLocal } from '../../../domain/calendar/officeTime.ts';
import type { RoundCommandName } from '../../../domain/round/commands/index.ts';
import { sharesOf } from '../../../domain/round/shares.ts';
import type { Shares } from '../../../domain/round/state.ts';
import type { RoundFacts } from '../../../domain/round/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Asker } from '../commands/actor.ts';
import type { OfficeContext } from '../context.ts';
import { openRounds, previewRounds, type WantedCollection } from './openRounds.ts';
import { performOnRound, type RoundInputs } from './performOnRound.ts';
import { readRound, UnknownRound } from './readRounds.ts';
import { forgetRounds, recentRounds } from './recentRounds.ts';

/** Everything that can be asked about rounds of reports and done with them. */
export const roundsOf = (context: OfficeContext, asker: Asker) => ({
  /** The rounds of an agency, the first due first. */
  list: (agency: string) => recentRounds(context, agency),
  /** One round, with its log and its steps to come. */
  read: (id: string) => readRound(context, id),
  /** The same; null where there is none. */
  find: (id: string) => readRound(context, id).catch(nullIfUnknown),
  /** The rounds that a collection would have. */
  preview: (agency: Agency, wanted: WantedCollection) => previewRounds(context, agency, wanted),
  /** Opens them. */
  open: (agency: Agency, wanted: WantedCollection) =>
    openRounds(context, agency, wanted, asker).finally(() => forgetRounds(context)),
  /** One command of `domain/round/commands`. */
  perform: (id: string, name: RoundCommandName, inputs: RoundInputs, seen?: number) =>
    performOnRound(context, id, name, inputs, asker, seen).finally(() => forgetRounds(context)),
  /** What tasks say of their progress, for a round that asks for it; as counted when it was due. */
  shares: (agency: Agency, round: RoundFacts, tasks: readonly TaskFacts[]): Shares =>
    sharesNow(agency, round, tasks),
});

function nullIfUnknown(error: unknown): null {
  if (error instanceof UnknownRound) return null;
  throw error;
}

function sharesNow(agency: Agency, round: RoundFacts, tasks: readonly TaskFacts[]): Shares {
  if (round.collection.what !== 'progress') return {};
  if (round.ended && round.shares) return round.shares.units;
  const since = atLocal(agency.calendar, round.period.from, '00:00');
  return sharesOf({ ...round, since }, tasks);
}
