import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import PostalMime from 'postal-mime';
import { thawMail } from '../../../activities/mail/compose.ts';
import { Office } from '../../../client/office/office.ts';
import { readTask } from '../../../client/office/queries/readTask.ts';
import type { AuditLine } from '../../../client/web/access/audit.ts';
import { HttpRefusal } from '../../../client/web/access/httpRefusal.ts';
import { createLimits } from '../../../client/web/access/limits.ts';
import { siteOf } from '../../../client/web/access/site.ts';
import type { PublicEnv } from '../../../client/web/env.ts';
import type { LinkReceipt } from '../../../client/web/mailLink/ground.ts';
import { mailLinks } from '../../../client/web/routes/mailLink.tsx';
import { listLinkWord, mailLinkWord } from '../../../domain/access/workLink.ts';
import { addDays } from '../../../domain/calendar/days.ts';
import { mailId } from '../../../domain/case/ids.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { TaskState } from '../../../workflows/contract/task.ts';
import { signingKeys } from '../../domain/access/signingKeys.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { startTasks } from '../../support/startTasks.ts';
import { openSealedOffice } from '../../worker/codec/sealedOffice.ts';

quietRuntime();

/** A day counted from now, as plans write it. */
const inDays = (days: number): string =>
  addDays(new Date().toISOString().slice(0, 10), days).split('-').reverse().join('/');

const keys = signingKeys('k1');
const AGENCY = 'thu-nghiem';

/**
 * An office on a real engine that has just mailed its officers about the tasks of a plan, with the
 * pages that links in mails lead to. Tests share it: each takes tasks of its own.
 */
export async function openLinkedOffice(titles: readonly string[]) {
  const agency = smallOffice({
    policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
  });
  const sealed = await openSealedOffice(agency);
  const texts: { to: string; text: string }[] = [];
  const stopWorker = await sealed.work(null, {
    async deliver(mail) {
      const { text = '' } = await PostalMime.parse(await thawMail(mail));
      texts.push({ to: mail.to, text });
      return { outcome: 'accepted', response: '' };
    },
    close: async () => {},
  });
  const world = sealed.world(null);
  const year = new Date().getUTCFullYear();
  const tasks = titles.map((title, n) =>
    plannedTask(
      title === 'Đo đạc thửa đất' ? `Chậm nhất ngày ${inDays(4)}` : `Chậm nhất ngày 31/12/${year}`,
      {
        ref: `I.${n + 1}`,
        title,
        leadUnits: [title.startsWith('Tư pháp') ? 'Tư pháp – Hộ tịch' : 'ĐC-XD'],
      },
      year,
    ),
  );
  const ids = await startTasks(world, agency, tasks, year);
  while (!['an@', 'em@'].every((name) => texts.some(({ to }) => to.startsWith(name))))
    await pause(200);
  const office = new Office(world.client, world.agencies);
  const index = await office.keepInMemory(() => {});
  const today = await office.as({ typist: null, origin: 'page', ground: '' }).queries.today(AGENCY);
  const receipts: LinkReceipt[] = [];
  const audited: AuditLine[] = [];
  const set = { held: false, pass: 0 };
  const limits = createLimits();
  const app = new Hono<PublicEnv>();
  app.onError((error, c) =>
    error instanceof HttpRefusal ? c.text(error.said.vi, error.status) : c.text(`${error}`, 500),
  );
  app.use(async (c, next) => {
    c.set('language', 'vi');
    await next();
  });
  app.route(
    '/thu',
    mailLinks({
      accounts: office.accounts(),
      ...{ office, agencies: world.agencies, limits },
      site: siteOf({ address: '127.0.0.1:8240', publicUrl: null }),
      keys: () => keys,
      now: () => new Date(Date.now() + set.pass).toISOString(),
      audit: { write: async (line) => void audited.push(line) },
      isHeld: () => set.held,
      sendReceipt: async (receipt) => void receipts.push(receipt),
    }),
  );
  const mailOf = (person: string, date = today): string =>
    mailId({ agency: AGENCY, person, date, urgent: false, series: 1 });
  const idOf = (title: string): string => ids[titles.indexOf(title)] ?? '';
  return {
    ...{ today, receipts, audited, set, year, keys },
    /** What a title's task is called in addresses. */
    keyOf: (title: string) => shortKey(idOf(title)),
    idOf,
    /** The address of the page that the link of a person's mail opens. */
    link: (person = 'an', date = today) => `/thu/${mailLinkWord(mailOf(person, date), keys)}`,
    /** The same of the link in the list that somebody pasted to a person on a day. */
    listLink: (person = 'an', date = today) =>
      `/thu/${listLinkWord({ agency: AGENCY, person, date }, keys)}`,
    /** Ends what was mailed to a person until a day. */
    endLinks: (person: string, day = today) =>
      office.accounts().endLinks({ agency: AGENCY, person }, day),
    yesterday: (days: number) => addDays(today, -days),
    get: async (address: string, method = 'GET') => app.request(address, { method }),
    /** Sends a form, as a browser does. */
    post: async (address: string, form: Record<string, string> = {}) =>
      app.request(address, { method: 'POST', body: new URLSearchParams(form) }),
    state: async (title: string): Promise<TaskState> => (await readTask(world, idOf(title))).state,
    async close() {
      await index.stop();
      await stopWorker();
      await sealed.close();
    },
  };
}

export type LinkedOffice = Awaited<ReturnType<typeof openLinkedOffice>>;
