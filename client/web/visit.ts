import type { LocalDate } from '../../domain/calendar/types.ts';
import type { TaskRow } from '../office/types.ts';
import type { Visitor } from './env.ts';

/** The tasks that are a visitor's to see, ended ones too, by due date; and his office's day. */
export async function rowsOf(visitor: Visitor): Promise<{ rows: TaskRow[]; today: LocalDate }> {
  const { desk, agency } = visitor;
  const code = agency.directory.agency;
  const [rows, today] = await Promise.all([
    desk.queries.tasks({ agency: code, all: true }),
    desk.queries.today(code),
  ]);
  return { rows: rows.filter(({ facts }) => visitor.sees(facts)), today };
}
