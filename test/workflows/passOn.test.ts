import { afterEach, expect, test } from 'vitest';
import { createPassOn } from '../../activities/passOn.ts';
import { post } from '../../activities/post.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { mailId } from '../../domain/case/ids.ts';
import { atOnceSlot } from '../../domain/digest/delivery/deliverySlot.ts';
import type { Notice } from '../../domain/digest/types.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { notice } from '../support/notices.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

const DAY = '2024-03-13';
const START = `${DAY}T02:00:00.000Z`;
const agency = smallOffice({
  policy: { delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
});
const id = (series: number): string =>
  mailId({ agency: 'thu-nghiem', person: 'an', date: DAY, urgent: false, series });

const aNotice = (name: string): Notice =>
  notice('report-chairman', 1, { id: name, handedOverAt: START });

const { delivery } = agency.policy;
const slot = atOnceSlot(agency.calendar, START);

const posting = (name: string, urgent = false) => ({
  ...{ agency, delivery, person: 'an', notices: [aNotice(name)], urgent, slot },
});

const endsOf = async (mail: string) =>
  (await readLedger(office.world.client, mail)).notices.map((one) => `${one.id} ${one.end}`);

test('a notice is never passed back to a mail that passed it on before', async () => {
  office = await playOffice(START, [agency]);
  const { client } = office.world;
  office.script.push('throw');
  await post(client, posting('first'));
  await office.until(`${DAY}T02:01:00.000Z`);
  await post(client, posting('late'));
  await office.until(`${DAY}T03:00:00.000Z`);
  expect(await endsOf(id(1))).toEqual(['first delivered', 'late moved']);
  expect(await endsOf(id(2))).toEqual(['late delivered']);
  const passOn = createPassOn({ client, agencyOf: () => agency });
  const digest = {
    ...slot,
    ...{ shape: SHAPE, agency: 'thu-nghiem', person: 'an', urgent: false, atOnce: true },
    ...{ quietMs: 0, quietAtMostMs: 0, retryMs: 900_000 },
  };
  expect(await passOn({ id: id(2), digest, notices: [aNotice('late')], now: START })).toBe(id(3));
});

test('a second urgent notice of a kind on one day leaves in a mail of its own', async () => {
  office = await playOffice(START, [agency]);
  const { client } = office.world;
  const first = await post(client, posting('urgent', true));
  await office.until(`${DAY}T02:10:00.000Z`);
  const again = posting('urgent', true);
  const second = await post(client, {
    ...again,
    notices: [aNotice('urgent-again')],
  });
  await office.until(`${DAY}T02:20:00.000Z`);
  expect(second.id).toBe(`${first.id}/2`);
  expect(await endsOf(second.id)).toEqual(['urgent-again delivered']);
  expect((await post(client, posting('urgent', true))).id).toBe(first.id);
});
