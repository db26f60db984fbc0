import { afterEach, expect, test, vi } from 'vitest';
import { post } from '../../activities/post.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { DeliveryOutcome, Notice } from '../../domain/digest/types.ts';
import { RECALL_SIGNAL } from '../../workflows/contract/digest.ts';
import type { TaskMemo } from '../../workflows/contract/task.ts';
import { recordHistories } from '../replay/record.ts';
import { accept, progress, reassign, report } from '../support/act.ts';
import { notice } from '../support/notices.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

// The activities' own retries take real time.
vi.setConfig({ testTimeout: 90_000 });

let office: PlayedOffice;
let agency: ReturnType<typeof smallOffice>;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const MAIL = 'mail/thu-nghiem/an/2024-03-15';
const evidence = { as: 'an', documentNo: '9/BC', documentDate: '14/03/2024' };
const allDay = Array.from(
  { length: 33 },
  (): DeliveryOutcome => ({ outcome: 'refused', permanent: false, response: '451' }),
);

/** One task whose reminder is due on 15/3/2024, a Friday. */
const open = (...script: PlayedOffice['script']): Promise<string> => openWith('Quý 1/2024', script);

async function openWith(dueText: string, script: PlayedOffice['script']): Promise<string> {
  agency = smallOffice();
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  office.script.push(...script);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask(dueText)]);
  return id;
}

const mailsTo = (person: string) => office.mails.filter((mail) => mail.person === person);
const endsIn = async (id: string) =>
  (await readLedger(office.world.client, id)).notices.map(({ end }) => end);
const factsListed = async (id: string) =>
  ((await office.world.client.workflow.getHandle(id).describe()).memo as unknown as TaskMemo).live;

/** The directory cannot be read for a while. */
async function brokenUntil(instant: string): Promise<void> {
  const { people, units } = agency.directory;
  Object.assign(agency.directory, { people: null, units: null });
  await office.until(instant);
  Object.assign(agency.directory, { people, units });
}

test('a mail that could not be written all day does not leave in the evening or on Saturday', async () => {
  await openWith('Quý 4/2024', []);
  await office.until('2024-03-14T12:00:00.000Z');
  await postToAn(1);
  await brokenUntil('2024-03-16T13:00:00.000Z');
  await office.until('2024-03-18T05:00:00.000Z');
  expect((await readLedger(office.world.client, MAIL)).end).toBe('moved');
  expect(mailsTo('an').map(({ at }) => at.slice(0, 13))).toEqual(['2024-03-18T00']);
});

test.each([
  ['noon', '2024-03-15T04:20', ['2024-03-15T06:3']],
  ['closing time', '2024-03-15T10:20', ['2024-03-18T00:2']],
])(
  'a mail that can be written again just after %s waits for office hours',
  async (_, due, left) => {
    await openWith('Quý 4/2024', []);
    await office.until('2024-03-14T12:00:00.000Z');
    await postToAn(1, `${due}:00.000Z`);
    const sixMinutesLater = new Date(Date.parse(`${due}:00.000Z`) + 6 * 60_000).toISOString();
    await brokenUntil(sixMinutesLater);
    await office.until('2024-03-18T02:00:00.000Z');
    expect(mailsTo('an').map(({ at }) => at.slice(0, 15))).toEqual(left);
  },
);

test('what is reported while its mail cannot leave does not move on with it', async () => {
  const id = await open(...allDay);
  await office.until('2024-03-15T02:00:00.000Z');
  await report(office.world, id, evidence);
  await office.until('2024-03-18T05:00:00.000Z');
  expect(await endsIn(MAIL)).toEqual(['suppressed']);
  expect(mailsTo('an')).toEqual([]);
});

test('a report calls its reminder back from the mail it has moved to', async () => {
  const id = await open(...allDay);
  await office.until('2024-03-15T12:00:00.000Z');
  expect(await endsIn(MAIL)).toEqual(['moved']);
  await report(office.world, id, evidence);
  await accept(office.world, id, { as: 'chi', note: '' });
  await office.until('2024-03-18T05:00:00.000Z');
  const [mail, ...others] = mailsTo('an');
  expect(others).toEqual([]);
  expect(mail?.text).toContain('Đã xác nhận hoàn thành');
  expect(mail?.text).not.toContain('SẮP ĐẾN HẠN');
});

test('lists show that a notice cannot be handed over, and a report given meanwhile', async () => {
  const id = await open();
  await office.until('2024-03-14T23:00:00.000Z');
  const { people, units } = agency.directory;
  Object.assign(agency.directory, { people: null, units: null });
  await office.until('2024-03-15T00:20:00.000Z');
  expect((await factsListed(id)).trouble).not.toBeNull();
  Object.assign(agency.directory, { people, units });
  await report(office.world, id, evidence);
  await office.until('2024-03-15T02:00:00.000Z');
  expect(await factsListed(id)).toMatchObject({
    trouble: null,
    reports: [{ proofs: [{ documentNo: '9/BC' }] }],
  });
  expect(mailsTo('an')).toEqual([]);
});

test('three commands at one moment are three notices', async () => {
  const id = await open();
  const to = { as: 'dung', officer: 'em' };
  await Promise.all(
    ['một', 'hai', 'ba'].map((reason) => reassign(office.world, id, { ...to, reason })),
  );
  await office.until('2024-03-14T05:00:00.000Z');
  const ledger = await readLedger(office.world.client, 'mail/thu-nghiem/em/2024-03-14');
  expect(new Set(ledger.notices.map(({ id: notice }) => notice)).size).toBe(3);
});

test('a mail of five hundred notices moves to the next working day in parts', async () => {
  await openWith('Quý 4/2024', allDay.slice(0, 2));
  await office.until('2024-03-14T12:00:00.000Z');
  await postToAn(500);
  await office.until('2024-03-18T05:00:00.000Z');
  const moved = await readLedger(office.world.client, 'mail/thu-nghiem/an/2024-03-18');
  expect(moved.notices.filter(({ end }) => end === 'delivered').length).toBeGreaterThanOrEqual(500);
});

test('what is asked back while a mail is still moving on is asked back where it has moved to', async () => {
  await openWith('Quý 4/2024', []);
  await office.until('2024-03-14T12:00:00.000Z');
  await postToAn(500);
  const mends = passesOnOnce();
  await brokenUntil('2024-03-15T10:45:00.000Z');
  const { client } = office.world;
  const notice = noticeOf(0).id;
  await client.workflow.getHandle(MAIL).signal(RECALL_SIGNAL, { notice, because: 'đã báo cáo' });
  mends();
  await office.until('2024-03-18T05:00:00.000Z');
  const moved = await readLedger(client, 'mail/thu-nghiem/an/2024-03-18');
  expect(moved.notices.find(({ id }) => id === notice)).toMatchObject({ end: 'suppressed' });
  expect(moved.notices.filter(({ end }) => end === 'delivered')).toHaveLength(499);
});

/** Only the first part of a mail can be passed on until that is mended. */
function passesOnOnce(): () => void {
  const { policy } = agency;
  let [asked, isBroken] = [0, true];
  const get = (): typeof policy => {
    asked += 1;
    if (isBroken && asked > 1) throw new Error('the policy cannot be read');
    return policy;
  };
  Object.defineProperty(agency, 'policy', { configurable: true, get });
  return () => {
    isBroken = false;
  };
}

/** Notices in tomorrow's mail to An, half an hour before closing where nothing is said. */
async function postToAn(count: number, deliverAt = '2024-03-15T10:00:00.000Z'): Promise<void> {
  const spans = [
    { from: '2024-03-15T00:30:00.000Z', to: '2024-03-15T04:30:00.000Z' },
    { from: '2024-03-15T06:30:00.000Z', to: '2024-03-15T10:30:00.000Z' },
  ];
  const slot = { date: '2024-03-15', deliverAt, spans };
  const notices = Array.from({ length: count }, (_, at) => noticeOf(at));
  const { delivery } = agency.policy;
  const posting = { agency, delivery, person: 'an', slot, urgent: false, notices };
  await post(office.world.client, posting);
}

const noticeOf = (number: number): Notice =>
  notice('urge', number, {
    id: `k${number}#urge@an`,
    subject: `thu-nghiem/ke-hoach/I.${number}/dcxd/2024-03-14`,
    title: `Báo cáo số ${number}`,
  });

test('the facts keep the newest ten progress notes, the log all of them', async () => {
  const id = await open();
  for (let note = 1; note <= 12; note += 1)
    await progress(office.world, id, { as: 'an', note: `bước ${note}` });
  const { facts, log } = (await readTask(office.world, id)).state;
  expect(facts.progress.map(({ note }) => note)).toEqual(
    Array.from({ length: 10 }, (_, at) => `bước ${at + 3}`),
  );
  expect(log.filter(({ what }) => what === 'progress')).toHaveLength(12);
});
