import type { Sender } from '../text/sender.ts';
import { personOf } from './roles.ts';
import type { Directory, PersonId } from './types.ts';

/**
 * Who an agency's mails come from, and whom an answer reaches (null: the sender). Where its folder
 * names no sender, the settings' address stands under the agency's name; where it names nobody for
 * answers, they go to the coordinator of everything, who can do something about them.
 * @param fallback the address of the settings' `mail.from`
 */
export function senderOf(
  directory: Directory,
  fallback: string,
): { from: Sender; replyTo: Sender | null } {
  const { name, sender, replyTo } = directory;
  const from = sender ?? { name: '', address: fallback };
  return {
    from: { ...from, name: from.name || name },
    replyTo: replyTo === undefined ? coordinatorOf(directory) : { name, address: replyTo },
  };
}

/** The coordinator of everything; where there is none, the first of all; null for nobody. */
export const generalCoordinator = ({ coordinators }: Directory): PersonId | null =>
  (coordinators.find(({ plan, field }) => !plan && !field) ?? coordinators[0])?.person ?? null;

/** The mailbox of the coordinator of everything; null where he has none. */
export function coordinatorOf(directory: Directory): Sender | null {
  const person = personOf(directory, generalCoordinator(directory));
  return person?.email ? { name: person.name, address: person.email } : null;
}
