import { afterEach, expect, test } from 'vitest';
import { readLedger } from '../../client/office/queries/mails.ts';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';
import { recordHistories } from '../replay/record.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const now: DeliveryOutcome = {
  outcome: 'refused',
  permanent: false,
  response: '451 try again later',
};
const forGood: DeliveryOutcome = {
  outcome: 'refused',
  permanent: true,
  response: '550 no such user',
};

/** A reminder falls due on 15/3/2024; its mail meets what the script says. */
async function remind(...script: PlayedOffice['script']): Promise<string> {
  const agency = smallOffice();
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  office.script.push(...script);
  await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-15T12:00:00.000Z');
  return 'mail/thu-nghiem/an/2024-03-15';
}

const ledgerOf = (id: string) => readLedger(office.world.client, id);

test('ten tasks of one morning are one mail', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  const rows = Array.from({ length: 10 }, (_, i) =>
    plannedTask('Quý 1/2024', { ref: `I.${i + 1}` }),
  );
  await startTasks(office.world, agency, rows);
  await office.until('2024-03-15T12:00:00.000Z');
  expect(office.mails).toHaveLength(1);
  expect(office.mails[0]?.at).toMatch(/^2024-03-15T00:([0-2]\d)/);
  expect((await ledgerOf('mail/thu-nghiem/an/2024-03-15')).notices).toHaveLength(10);
});

test('a mail refused for now is tried again a quarter of an hour later, within office hours', async () => {
  const ledger = await ledgerOf(await remind(now, now));
  expect(ledger.end).toBe('delivered');
  expect(ledger.attempts.map(({ at, outcome }) => `${at.slice(11, 16)} ${outcome}`)).toEqual([
    '00:21 refused-for-now',
    '00:36 refused-for-now',
    '00:51 accepted',
  ]);
});

test('a mail whose fate is unknown is shown so, then sent again with the same Message-ID', async () => {
  const ledger = await ledgerOf(await remind('throw'));
  expect(ledger.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'accepted']);
  expect(office.mails).toHaveLength(1);
  expect(office.mails[0]?.messageId).toBe(ledger.messageId);
});

test('after three copies it stays unknown and stands on the coordinator’s list', async () => {
  const ledger = await ledgerOf(await remind('throw', 'throw', 'throw', 'throw'));
  expect(ledger.attempts).toHaveLength(4);
  expect(ledger.notices.map(({ end }) => end)).toEqual(['unknown']);
  await office.until('2024-03-18T03:00:00.000Z');
  expect(office.mails.map(({ person }) => person)).toEqual(['binh']);
  expect(office.mails[0]?.text).toContain('Lê Thị An');
});

test('a mail refused for good is not tried again; the coordinator is told why', async () => {
  const ledger = await ledgerOf(await remind(forGood));
  expect(ledger).toMatchObject({ end: 'refused', attempts: [{ outcome: 'refused' }] });
  await office.until('2024-03-18T03:00:00.000Z');
  const told = office.mails.find(({ person }) => person === 'binh')?.text.replace(/\s+/g, ' ');
  expect(told).toContain('máy chủ thư từ chối hẳn: không có hộp thư này (550 no such user)');
});

test('a mail that could not leave all day moves into the next working day’s, with what came meanwhile', async () => {
  const ledger = await ledgerOf(await remind(...Array.from({ length: 33 }, () => now)));
  expect(ledger.end).toBe('moved');
  await office.until('2024-03-18T03:00:00.000Z');
  const next = await ledgerOf(ledger.notices[0]?.movedTo ?? '');
  expect(next).toMatchObject({ date: '2024-03-18', end: 'delivered' });
  expect(office.mails).toHaveLength(1);
});

test('at an agency that delivers at once, a notice that comes while the fate of a mail is unknown leaves in a mail of its own', async () => {
  const agency = smallOffice({
    policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
  });
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  office.script.push('throw');
  await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-13T02:01:00.000Z');
  await startTasks(office.world, agency, [
    plannedTask('Quý 2/2024', { ref: 'I.2', title: 'Đến giữa lúc thư đang gửi' }),
  ]);
  await office.until('2024-03-13T03:00:00.000Z');
  expect(office.mails.map(({ text }) => text.includes('Đến giữa lúc thư đang gửi'))).toEqual([
    false,
    true,
  ]);
  const first = await ledgerOf('mail/thu-nghiem/an/2024-03-13');
  expect(first.notices.map(({ end }) => end)).toEqual(['delivered', 'moved']);
  expect((await ledgerOf('mail/thu-nghiem/an/2024-03-13/2')).end).toBe('delivered');
});
