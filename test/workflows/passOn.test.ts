import { afterEach, expect, test } from 'vitest';
import { createPassOn } from '../../activities/passOn.ts';
import { post } from '../../activities/post.ts';
import { readLedger } from '../../client/facade/mails.ts';
import { leaveAtOnce } from '../../domain/digest/leave.ts';
import type { Notice } from '../../domain/digest/types.ts';
import { digestId } from '../../workflows/contract/ids.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

const DAY = '2024-03-13';
const START = `${DAY}T02:00:00.000Z`;
const agency = smallOffice({ policy: { delivery: { inboxBy: '07:30', atOnce: true } } });
const id = (series: number): string => digestId('thu-nghiem', 'an', DAY, series);

const notice = (name: string): Notice => ({
  ...{
    id: name,
    task: 't',
    key: name,
    kind: 'report-chairman',
    title: name,
    ref: '1',
    plan: 'kh',
    unitName: '',
  },
  ...{
    dueText: '',
    dueDate: null,
    workBy: null,
    reason: '',
    roles: ['officer'],
    instead: null,
    next: '',
    detail: '',
  },
  handedOverAt: START,
});

const letter = (name: string, urgent = false) => ({
  ...{ agency, policy: agency.policy, person: 'an', notices: [notice(name)], urgent },
  leave: leaveAtOnce(agency.calendar, START),
});

const endsOf = async (mail: string) =>
  (await readLedger(office.world.client, mail)).notices.map((one) => `${one.id} ${one.end}`);

test('a notice is never passed back to a mail that passed it on before', async () => {
  office = await playOffice(START, [agency]);
  const { client } = office.world;
  office.script.push({ outcome: 'refused', permanent: false, response: '451 try again later' });
  await post(client, letter('first'));
  await office.until(`${DAY}T02:01:00.000Z`);
  await post(client, letter('late'));
  await office.until(`${DAY}T03:00:00.000Z`);
  expect(await endsOf(id(1))).toEqual(['first delivered', 'late moved']);
  expect(await endsOf(id(2))).toEqual(['late delivered']);
  const passOn = createPassOn({ client, agencyOf: () => agency });
  const { leave, person } = letter('late');
  const digest = {
    ...leave,
    agency: 'thu-nghiem',
    person,
    quietMs: 0,
    quietAtMostMs: 0,
    urgent: false,
  };
  expect(await passOn({ id: id(2), digest, notices: [notice('late')], now: START })).toBe(id(3));
});

test('a second urgent notice of a kind on one day leaves in a mail of its own', async () => {
  office = await playOffice(START, [agency]);
  const { client } = office.world;
  const first = await post(client, letter('urgent', true));
  await office.until(`${DAY}T02:10:00.000Z`);
  const again = letter('urgent', true);
  const second = await post(client, {
    ...again,
    notices: [{ ...notice('urgent'), id: 'urgent-again' }],
  });
  await office.until(`${DAY}T02:20:00.000Z`);
  expect(second.id).toBe(`${first.id}/2`);
  expect(await endsOf(second.id)).toEqual(['urgent-again delivered']);
  expect((await post(client, letter('urgent', true))).id).toBe(first.id);
});
