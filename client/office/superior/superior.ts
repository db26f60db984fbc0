import pMap from 'p-map';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import {
  type ComparedBy,
  compareList,
  type ListComparison,
} from '../../../domain/superior/compare.ts';
import type { AssignedRow } from '../../../domain/superior/types.ts';
import type { commandsOf } from '../commands/commands.ts';
import type { OfficeContext } from '../context.ts';
import type { queriesOf } from '../queries/queries.ts';
import { bringRowIn, type RowOutcome, type WantedRow } from './bringIn.ts';

/** Rows that are carried out at once. */
const AT_ONCE = 4;

/** A superior's list beside the agency's tasks, and what is brought in of it. */
export function superiorOf(context: OfficeContext, { queries, commands }: Hands) {
  const by = async (agency: Agency, assigner: string): Promise<ComparedBy> => {
    const { directory, calendar, policy } = agency;
    const planYear = Number(localDate(calendar, await context.now()).slice(0, 4));
    return { assigner, directory, planYear, beforeIsInclusive: policy.beforeIsInclusive };
  };
  const compare = async (
    agency: Agency,
    rows: AssignedRow[],
    assigner: string,
  ): Promise<ListComparison> => {
    const tasks = await queries.tasks({ agency: agency.directory.agency, all: true });
    return compareList(
      rows,
      tasks.map(({ facts }) => facts),
      await by(agency, assigner),
    );
  };
  return {
    /** How each row stands to the tasks of the agency. */
    compare,
    /**
     * Does what is wanted of each row, where it is still to be done: a row that was brought in
     * before is left alone. One refusal holds up no other.
     */
    bringIn: async (
      agency: Agency,
      rows: AssignedRow[],
      assigner: string,
      wanted: WantedRow[],
      progress: (done: number) => void = () => {},
    ): Promise<RowOutcome[]> => {
      const found = await compare(agency, rows, assigner);
      const today = localDate(agency.calendar, await context.now());
      const bringing = { agency, by: await by(agency, assigner), hands: commands, today };
      const ends: RowOutcome[] = [];
      await pMap(
        wanted,
        async (one) => {
          const row = found.rows[one.at];
          if (row) ends.push(await bringRowIn(row, one, bringing));
          progress(ends.length);
        },
        { concurrency: AT_ONCE },
      );
      return ends.sort((a, b) => a.at - b.at);
    },
  };
}

interface Hands {
  queries: ReturnType<typeof queriesOf>;
  commands: ReturnType<typeof commandsOf>;
}
