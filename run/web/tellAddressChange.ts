import type { AgencyRegistry } from '../../config/registry.ts';
import { type AddressChange, addressWords } from '../../domain/access/addressWords.ts';
import type { SendNow } from './sendNow.ts';

/**
 * Tells the former address and every coordinator that somebody has another address. Rejects with
 * the first mail that was not taken, when all were tried.
 */
export async function tellAddressChange(
  change: AddressChange,
  registry: Pick<AgencyRegistry, 'get'>,
  sendNow: Pick<SendNow, 'send'>,
): Promise<void> {
  const { agency, person, former, at } = change;
  const { directory, calendar } = registry.get(agency);
  const words = addressWords(directory, change, calendar.zone, directory.language);
  const coordinators = new Set(directory.coordinators.map((one) => one.person));
  const mails = [
    ...(former ? [{ to: { agency, person: person.id }, address: former }] : []),
    ...[...coordinators].map((one) => ({ to: { agency, person: one } })),
  ];
  const sent = await Promise.allSettled(
    mails.map((mail) =>
      sendNow.send({ ...mail, id: `address ${person.id} ${at} ${mail.to.person}`, ...words }),
    ),
  );
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
