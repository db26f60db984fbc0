import type { Context } from 'hono';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { roundId } from '../../../domain/case/ids.ts';
import { mayActOnRound } from '../../../domain/round/mayAct.ts';
import type { Shares } from '../../../domain/round/state.ts';
import type { RoundFacts, RoundUnit } from '../../../domain/round/types.ts';
import type { RoundState } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';

/** A round as one visitor sees it, and what of it is his to do. */
export interface SeenRound {
  state: RoundState;
  facts: RoundFacts;
  shares: Shares;
  /** The units that are his to see. */
  units: RoundUnit[];
  today: LocalDate;
  now: string;
  mayOffice: boolean;
  mayFor(unit: string): boolean;
}

/** Where a round stands on the page. */
export const roundAddress = ({ collection, period }: Pick<RoundFacts, 'collection' | 'period'>) =>
  `/ky-bao-cao/${encodeURIComponent(collection.id)}/${encodeURIComponent(period.id)}`;

/** Where a collection's sums stand. */
export const collectionAddress = (collection: string): string =>
  `/ky-bao-cao/${encodeURIComponent(collection)}`;

/** The units of a round that a visitor may see. */
export const unitsSeen = (visitor: Visitor, { units }: RoundFacts): RoundUnit[] =>
  units.filter(({ unit }) => visitor.seesUnit(unit));

/** The round that an address names; null where there is none, or none of it is his to see. */
export async function seenRound(c: Context<WebEnv>): Promise<SeenRound | null> {
  const { visitor } = c.var;
  const { agency, desk, person } = visitor;
  const code = agency.directory.agency;
  const [collection = '', period = ''] = [c.req.param('collection'), c.req.param('period')];
  const state = await desk.rounds.find(roundId({ agency: code, collection, period }));
  if (!state) return null;
  const { facts } = state;
  const units = unitsSeen(visitor, facts);
  if (units.length === 0) return null;
  const isProgress = facts.collection.what === 'progress';
  const [today, now, rows] = await Promise.all([
    desk.queries.today(code),
    desk.queries.now(),
    isProgress ? desk.queries.tasks({ agency: code, all: true }) : [],
  ]);
  const may = (who: 'unit' | 'office', unit?: string): boolean =>
    mayActOnRound(agency.directory, facts.collection, who, unit, person.id, today);
  const shares = desk.rounds.shares(
    agency,
    facts,
    rows.map((row) => row.facts),
  );
  return {
    ...{ state, facts, shares, units, today, now },
    mayOffice: may('office'),
    mayFor: (unit) => may('unit', unit),
  };
}
