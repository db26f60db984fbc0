import { localDate } from '../../../domain/calendar/officeTime.ts';
import { todayFor } from '../../../domain/digest/today.ts';
import type { TaskRow } from '../../office/types.ts';
import type { OpenedLink } from './ground.ts';
import { subjectsOf } from './linkedTasks.ts';

/**
 * The ids of the tasks that a link leads to: those its mail speaks of, or those that its person's
 * list says today, with what he has reported since the list was made.
 */
export async function linkedSubjects(
  { desk, link, agency, person, today }: OpenedLink,
  rows?: TaskRow[],
): Promise<string[]> {
  if (link.place === 'mail') return subjectsOf(await desk.queries.mail(link.id));
  const known = rows ?? (await desk.queries.tasks({ agency: link.agency, all: true }));
  const facts = known.map((row) => row.facts);
  const listed = todayFor(person.id, facts, agency, today).map(({ subject }) => subject);
  const reported = facts.filter(({ reports }) => {
    const last = reports.at(-1);
    return last?.by === person.id && localDate(agency.calendar, last.at) >= link.date;
  });
  return [...new Set([...listed, ...reported.map(({ id }) => id)])];
}
