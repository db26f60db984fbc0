import { afterEach, expect, test } from 'vitest';
import { readFates, readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';
import { recordHistories } from '../replay/record.ts';
import { report } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;
let agency: Agency;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

/** Reminders of `Quý 1/2024` are due on Friday, 15 March. */
async function open(...script: PlayedOffice['script']): Promise<string> {
  agency = smallOffice();
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  office.script.push(...script);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  return id;
}

const MAIL = 'mail/thu-nghiem/an/2024-03-15';
const putOff: DeliveryOutcome = { outcome: 'refused', permanent: false, response: '451 later' };

test('a day off decided in the afternoon holds back the next morning’s mail, which moves to the next working day', async () => {
  const id = await open();
  await office.until('2024-03-15T00:05:00.000Z');
  agency.calendar = withDayOff('2024-03-15');
  await office.until('2024-03-18T03:00:00.000Z');
  expect(await readLedger(office.world.client, MAIL)).toMatchObject({ end: 'moved', attempts: [] });
  expect(office.mails.map(({ at, person }) => `${at.slice(0, 10)} ${person}`)).toEqual([
    '2024-03-18 an',
  ]);
  const { state } = await readTask(office.world, id);
  expect(await readFates(office.world.client, state)).toMatchObject([{ end: 'delivered' }]);
});

const withDayOff = (day: string): Agency['calendar'] => ({
  ...agency.calendar,
  version: 'vn-one-day-more',
  years: agency.calendar.years.map((one) =>
    one.year === 2024 ? { ...one, daysOff: [...one.daysOff, day].sort() } : one,
  ),
});

test('a reminder whose mail was put off does not leave after its task was reported, and the record says so', async () => {
  const id = await open(putOff);
  await office.until('2024-03-15T00:25:00.000Z');
  await report(office.world, id, { as: 'an', documentNo: '9/BC', documentDate: '14/03/2024' });
  await office.until('2024-03-15T03:00:00.000Z');
  expect(office.mails.filter(({ person }) => person === 'an')).toEqual([]);
  const { attempts, end } = await readLedger(office.world.client, MAIL);
  expect({ outcomes: attempts.map(({ outcome }) => outcome), end }).toEqual({
    outcomes: ['refused-for-now'],
    end: 'nothing',
  });
  const { state } = await readTask(office.world, id);
  const [reminder] = await readFates(office.world.client, state);
  expect(reminder).toMatchObject({ kind: 'remind', end: 'suppressed', person: 'an' });
});

test('a mail that may have arrived is not taken back: the record says that the report came too late for it', async () => {
  const id = await open('throw');
  await office.until('2024-03-15T00:25:00.000Z');
  await report(office.world, id, { as: 'an', documentNo: '9/BC', documentDate: '14/03/2024' });
  await office.until('2024-03-15T03:00:00.000Z');
  const { state } = await readTask(office.world, id);
  const [reminder] = await readFates(office.world.client, state);
  expect(reminder).toMatchObject({ kind: 'remind', end: 'too-late', person: 'an' });
});

test('what was put off is written anew: days are counted on the day it leaves', async () => {
  await open(...Array.from({ length: 33 }, () => putOff));
  await office.until('2024-03-18T03:00:00.000Z');
  const [mail] = office.mails;
  expect(mail?.at.slice(0, 10)).toBe('2024-03-18');
  expect(mail?.text).toContain('còn 9 ngày làm việc');
  expect(mail?.text).not.toContain('10 ngày làm việc');
});
