import type { LocalDate } from '../calendar/types.ts';
import { asOf } from '../directory/asOf.ts';
import type { Directory, Person } from '../directory/types.ts';
import { readMailAddress } from '../text/mailAddress.ts';

/**
 * The people of an agency on a day whose mailbox an address is, however it was typed; several where
 * they share one, none for an address that is none.
 */
export function peopleOfMailbox(directory: Directory, typed: string, date: LocalDate): Person[] {
  const wanted = mailboxOf(typed.trim());
  if (wanted === null) return [];
  return asOf(directory, date).people.filter(
    ({ email }) => email !== undefined && mailboxOf(email) === wanted,
  );
}

function mailboxOf(typed: string): string | null {
  const read = readMailAddress(typed);
  return 'fault' in read ? null : read.address.toLowerCase();
}
