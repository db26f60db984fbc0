import type { Agency } from '../../../../config/agency.ts';
import { peopleOfMailbox } from '../../../../domain/access/peopleOfMailbox.ts';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import { fold } from '../../../../domain/text/fold.ts';
import type { Account } from '../../../office/types.ts';

/** The people of a mailbox today, in any agency; of one name, where one is given. */
export const accountsOfMailbox =
  (agencies: { all(): Agency[] }, now: () => Instant) =>
  (mailbox: string, name: string): Account[] => {
    const wanted = fold(name);
    return agencies.all().flatMap(({ directory, calendar }) =>
      peopleOfMailbox(directory, mailbox, localDate(calendar, now()))
        .filter((person) => wanted === '' || fold(person.name) === wanted)
        .map(({ id }): Account => ({ agency: directory.agency, person: id })),
    );
  };
