import type { LocalDate } from '../../domain/calendar/types.ts';
import type { TaskRow } from '../office/types.ts';
import type { Visitor } from './env.ts';

/** Tasks with their office's day. */
interface Seen {
  rows: TaskRow[];
  today: LocalDate;
}

/** The tasks that a visitor's lists and figures are made of, ended ones too, by due date. */
export const rowsOf = (visitor: Visitor): Promise<Seen> =>
  seen(visitor, ({ facts }) => visitor.counts(facts));

/** The same with those that he sees because a unit of his takes part in them. */
export const rowsWithJoint = (visitor: Visitor): Promise<Seen> =>
  seen(visitor, ({ facts }) => visitor.sees(facts));

/** Those that a list narrowed so is made of: of units that take part all that he sees. */
export const rowsFor = (visitor: Visitor, { beside }: { beside: string }): Promise<Seen> =>
  beside ? rowsWithJoint(visitor) : rowsOf(visitor);

async function seen(visitor: Visitor, isHis: (row: TaskRow) => boolean): Promise<Seen> {
  const { desk, agency } = visitor;
  const code = agency.directory.agency;
  const [rows, today] = await Promise.all([
    desk.queries.tasks({ agency: code, all: true }),
    desk.queries.today(code),
  ]);
  return { rows: rows.filter(isHis), today };
}
