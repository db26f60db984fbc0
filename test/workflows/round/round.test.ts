import { afterEach, beforeEach, expect, test } from 'vitest';
import { roundsOf } from '../../../client/office/rounds/rounds.ts';
import { stateOf } from '../../../domain/round/state.ts';
import { recordHistories } from '../../replay/record.ts';
import { asking } from '../../support/act.ts';
import { wantedCollection } from '../../support/collections.ts';
import { type PlayedOffice, playOffice } from '../../support/playedOffice.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const agency = smallOffice();
const ROUND = 'round/thu-nghiem/ho-ngheo/2024-Q1';
let office: PlayedOffice;

beforeEach(async () => {
  office = await playOffice('2024-04-01T02:00:00.000Z', [agency]);
});
afterEach(async ({ task }) => {
  await recordHistories(office, task.name);
  await office.stop();
});

const desk = (as?: string) => roundsOf(office.world, asking(as));
const mailsTo = (person: string) =>
  office.mails.filter((mail) => mail.person === person).map(({ at }) => at.slice(0, 10));

test('the rounds of a collection are opened together, and once', async () => {
  const first = await desk().open(agency, wantedCollection());
  expect(first).toEqual(['Q1', 'Q2', 'Q3', 'Q4'].map((q) => `round/thu-nghiem/ho-ngheo/2024-${q}`));
  expect(await desk().open(agency, wantedCollection())).toEqual([]);
});

test('whoever has not sent is reminded before the due day and after it, and nobody else', async () => {
  await desk().open(agency, wantedCollection());
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values: { 'so-ho': 12 } });
  await office.until('2024-04-16T03:00:00.000Z');
  expect(mailsTo('an')).toEqual([]);
  // Due on Wednesday the 10th: three working days before it, one, the day, and one after it.
  expect(mailsTo('em')).toEqual(['2024-04-05', '2024-04-09', '2024-04-10', '2024-04-11']);
  const { facts } = await desk().read(ROUND);
  expect(facts.units.map(({ unit }) => stateOf(facts, unit))).toEqual([
    'sent',
    'not-sent',
    'not-sent',
  ]);
  expect(facts.reports.tp?.reminded?.times).toBe(4);
});

test('coordinator and leader get one line a round that lists who is missing', async () => {
  await desk().open(agency, wantedCollection());
  await desk('binh').perform(ROUND, 'round-submit', { unit: 'vp', values: { 'so-ho': 1 } });
  await office.until('2024-04-16T03:00:00.000Z');
  const lines = office.mails.filter(({ text }) => text.includes('2/3 đơn vị'));
  expect(lines.map(({ person, at }) => `${person} ${at.slice(0, 10)}`)).toEqual([
    'binh 2024-04-11',
    'chi 2024-04-15',
  ]);
  const words = lines[0]?.text.replace(/\s+/g, ' ');
  expect(words).toContain('Địa chính – Xây dựng, Tư pháp – Hộ tịch');
});

test('a report that is sent in the morning calls its reminder back', async () => {
  await desk().open(agency, wantedCollection());
  // The reminder is handed over between 06:30 and 07:00; the mail leaves before 07:30.
  await office.until('2024-04-05T00:00:20.000Z');
  await desk('em').perform(ROUND, 'round-submit', { unit: 'tp', values: { 'so-ho': 3 } });
  await office.until('2024-04-06T03:00:00.000Z');
  expect(mailsTo('em')).toEqual([]);
  expect(mailsTo('an')).toEqual(['2024-04-05']);
});

test('a round that is ended before its reminders leave calls them back, those put off included', async () => {
  await desk().open(agency, wantedCollection());
  office.script.push({ outcome: 'refused', permanent: false, response: '451 later' });
  // The first mail that leaves is put off; the other reminders have left.
  await office.until('2024-04-05T00:31:00.000Z');
  const left = office.mails.length;
  await desk().perform(ROUND, 'round-end', { reason: 'thôi thu thập' });
  await office.until('2024-04-12T03:00:00.000Z');
  expect(left).toBeGreaterThan(0);
  expect(office.mails).toHaveLength(left);
});

test('sent and received are confirmed apart, and what is sent back has another day', async () => {
  await desk().open(agency, wantedCollection());
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values: { 'so-ho': 12 } });
  await expect(desk('an').perform(ROUND, 'round-receive', { unit: 'dcxd' })).rejects.toThrow(
    'may not confirm a report',
  );
  await desk().perform(ROUND, 'round-receive', { unit: 'dcxd' });
  const due = { date: '2024-04-12', at: '2024-04-12T09:00:00.000Z' };
  const back = { unit: 'dcxd', reason: 'thiếu thôn 3', due };
  await desk().perform(ROUND, 'round-send-back', back);
  await office.until('2024-04-02T03:00:00.000Z');
  expect(office.mails.find(({ person }) => person === 'an')?.text).toContain('thiếu thôn 3');
  const { facts } = await desk().read(ROUND);
  expect(stateOf(facts, 'dcxd')).toBe('returned');
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values: { 'so-ho': 13 } });
  const again = (await desk().read(ROUND)).facts;
  expect(stateOf(again, 'dcxd')).toBe('sent');
});

test('a locked round takes a supplement only with approval, one at a time', async () => {
  await desk().open(agency, wantedCollection());
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values: { 'so-ho': 12 } });
  await desk().perform(ROUND, 'round-lock', {});
  const values = { 'so-ho': 14 };
  await expect(desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values })).rejects.toThrow(
    'locked',
  );
  const asked = { unit: 'dcxd', values, reason: 'sót hai hộ' };
  await desk('an').perform(ROUND, 'round-ask-supplement', asked);
  await expect(
    desk('em').perform(ROUND, 'round-ask-supplement', { ...asked, unit: 'tp' }),
  ).rejects.toThrow('one is open at a time');
  expect((await desk().read(ROUND)).facts.reports.dcxd?.sent?.values).toEqual({ 'so-ho': 12 });
  await desk().perform(ROUND, 'round-decide-supplement', { agreed: true });
  const { facts, log } = await desk().read(ROUND);
  expect(facts.reports.dcxd?.sent?.values).toEqual({ 'so-ho': 14 });
  expect(log.map(({ said }) => said.vi).at(-1)).toBe('đồng ý bổ sung của Địa chính – Xây dựng');
  await office.until('2024-04-16T03:00:00.000Z');
  expect(mailsTo('em'), 'a locked round reminds nobody').toEqual([]);
});

test('what was decided or sent again in a day is no question in the next morning’s mails', async () => {
  await desk().open(agency, wantedCollection());
  const values = { 'so-ho': 12 };
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values });
  const due = { date: '2024-04-12', at: '2024-04-12T09:00:00.000Z' };
  await desk().perform(ROUND, 'round-send-back', { unit: 'dcxd', reason: 'thiếu thôn 3', due });
  await desk('an').perform(ROUND, 'round-submit', { unit: 'dcxd', values });
  await desk().perform(ROUND, 'round-lock', {});
  const asked = { unit: 'tp', values, reason: 'nộp muộn' };
  await desk('em').perform(ROUND, 'round-ask-supplement', asked);
  await desk().perform(ROUND, 'round-decide-supplement', { agreed: true });
  await office.until('2024-04-02T03:00:00.000Z');
  expect([mailsTo('an'), mailsTo('binh'), mailsTo('em')]).toEqual([[], [], ['2024-04-02']]);
});

test('a reminder that is sent twice by one form reaches nobody twice', async () => {
  await desk().open(agency, wantedCollection());
  const { revision } = (await desk().read(ROUND)).facts;
  await desk().perform(ROUND, 'round-remind', {}, revision);
  await desk().perform(ROUND, 'round-remind', {}, revision);
  expect((await desk().read(ROUND)).facts.reports.tp?.reminded?.times).toBe(1);
});

test('a round ends by itself two months after its year', async () => {
  await desk().open(agency, wantedCollection());
  await office.until('2025-03-02T03:00:00.000Z');
  const { facts } = await desk().read(ROUND);
  expect(facts.ended?.at.slice(0, 10)).toBe('2025-03-01');
});
