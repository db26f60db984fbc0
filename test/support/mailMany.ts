import { createSmtpMailer } from '../../activities/mail/deliver.ts';
import { post } from '../../activities/post.ts';
import type { Agency } from '../../config/agency.ts';
import { nextMorning } from '../../domain/digest/delivery/deliverySlot.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import { notice } from './notices.ts';
import { type PlayedOffice, playOffice } from './playedOffice.ts';
import { smallDirectory, smallOffice } from './smallOffice.ts';
import { startSmtpServer, type TestSmtpServer } from './smtpServer.ts';

/** Many people whose mails are due on Friday, 15 March 2024, and a real mail server. */
export interface MailedOffice {
  office: PlayedOffice;
  server: TestSmtpServer;
  /** Mails the server took. */
  taken(): string[];
  /** Mails it refused. */
  refused(): number;
  /** The ledgers of that day's mails, once they are closed. */
  ledgers(): Promise<DigestLedger[]>;
  stop(): Promise<void>;
}

export async function mailMany(count: number): Promise<MailedOffice> {
  const people = Array.from({ length: count }, (_, n) => `p${n}`);
  const agency = officeOf(people);
  const server = await startSmtpServer();
  const { host, port } = server;
  const smtp = { host, port, secure: false, requireTls: false, auth: null, ca: null };
  const office = await playOffice('2024-03-14T09:00:00.000Z', [agency], {
    wrap: () => createSmtpMailer(smtp),
  });
  const ids = await handOut(office, agency, people);
  const of = (accepted: boolean) => server.received.filter((mail) => mail.accepted === accepted);
  return {
    office,
    server,
    taken: () => of(true).map(({ to }) => to.join()),
    refused: () => of(false).length,
    ledgers: () =>
      Promise.all(ids.map((id) => office.world.client.workflow.getHandle(id).result())),
    stop: async () => {
      await office.stop();
      await server.close();
    },
  };
}

function officeOf(people: string[]): Agency {
  const more = people.map((id) => ({
    ...{ id, name: `Người ${id}`, title: 'Công chức', viaOffice: false },
    email: `${id}@thu-nghiem.example.vn`,
  }));
  return smallOffice({ directory: { people: [...smallDirectory().people, ...more] } });
}

async function handOut(office: PlayedOffice, agency: Agency, people: string[]): Promise<string[]> {
  const { delivery } = agency.policy;
  const now = await office.world.now();
  const ids: string[] = [];
  for (const [n, person] of people.entries()) {
    const slot = nextMorning(agency.calendar, delivery, person, now);
    const notices = [notice('remind', n, { id: `k${n}#remind@${person}` })];
    const posting = { agency, delivery, person, notices, slot, urgent: false };
    ids.push((await post(office.world.client, posting)).id);
  }
  return ids;
}
