import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { todayFor } from '../../../../domain/digest/today.ts';
import type { DigestContent } from '../../../../domain/digest/types.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';

/**
 * What stands open for a person on a day: what a list says that is pasted into a chat. Whoever has
 * no mailbox has it from the office all the same: it is his own.
 */
export const personList = (
  person: PersonId,
  tasks: TaskFacts[],
  agency: Agency,
  date: LocalDate,
): DigestContent => ({
  agencyName: agency.directory.name,
  person: named(agency.directory, person),
  date,
  notices: todayFor(person, tasks, agency, date).map((notice) =>
    notice.instead?.why === 'via-office' ? { ...notice, instead: null } : notice,
  ),
  omitted: 0,
});
