import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { afterEach, expect, test } from 'vitest';
import { createHandOver } from '../../activities/handOver.ts';
import { createPassOn } from '../../activities/passOn.ts';
import type { HandedOver } from '../../activities/types.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import type { HandOver, Notice } from '../../domain/digest/types.ts';
import { subjectOf } from '../../domain/task/subjectOf.ts';
import type { DigestInput } from '../../workflows/contract/digest.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { facts } from '../support/facts.ts';
import { notice } from '../support/notices.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

const agency = smallOffice();
const FRIDAY = 'mail/thu-nghiem/an/2024-03-15';

/** The mail of Thursday 14/3/2024, which nothing left in. */
const thursday: DigestInput = {
  shape: SHAPE,
  agency: 'thu-nghiem',
  person: 'an',
  date: '2024-03-14',
  deliverAt: '2024-03-14T00:10:00.000Z',
  spans: [{ from: '2024-03-14T00:30:00.000Z', to: '2024-03-14T10:00:00.000Z' }],
  quietMs: 0,
  quietAtMostMs: 0,
  urgent: false,
  atOnce: false,
  retryMs: 900_000,
};

const passOn = (notices: Notice[], now: string): Promise<string> =>
  createPassOn({ client: office.world.client, agencyOf: () => agency })({
    id: 'mail/thu-nghiem/an/2024-03-14',
    digest: thursday,
    notices,
    now,
  });

const noticesOf = async (id: string): Promise<string[]> =>
  (await readLedger(office.world.client, id)).notices.map((one) => one.id);

test('of notices passed on together, those a mail that has left does not carry go on into the next one', async () => {
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency]);
  await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-15T03:00:00.000Z');
  const [known = ''] = await noticesOf(FRIDAY);
  const to = await passOn(
    [notice('remind', 1, { id: known }), notice('remind', 2, { id: 'new' })],
    '2024-03-15T03:00:00.000Z',
  );
  expect(to).toBe('mail/thu-nghiem/an/2024-03-18');
  expect(await noticesOf(to)).toEqual(['new']);
  expect(await passOn([notice('remind', 1, { id: known })], '2024-03-15T03:00:00.000Z')).toBe(
    FRIDAY,
  );
});

const handOver = (
  change: Partial<HandOver> = {},
  client: Client = office.world.client,
): Promise<HandedOver> =>
  createHandOver({ client, agencyOf: () => agency })({
    subject: subjectOf(facts()),
    notice: 'remind/10@2024-03-15',
    kind: 'remind',
    to: ['officer'],
    deliverAt: '2024-03-15T00:30:00.000Z',
    urgent: false,
    rule: {},
    next: null,
    detail: '',
    delivery: agency.policy.delivery,
    now: '2024-03-14T23:50:00.000Z',
    since: '2024-03-14T23:50:00.000Z',
    ...change,
  });

test('after a mail was ended from outside, another of the same day takes what comes', async () => {
  office = await playOffice('2024-03-14T23:50:00.000Z', [agency]);
  await handOver();
  const ended = office.world.client.workflow.getHandle(FRIDAY);
  await ended.cancel();
  await expect(ended.result()).rejects.toThrow();
  const { to } = await handOver({ notice: 'remind/5@2024-03-15' });
  expect(to.map(({ mail }) => mail)).toEqual([`${FRIDAY}/2`]);
  await office.until('2024-03-15T03:00:00.000Z');
  expect(await readLedger(office.world.client, `${FRIDAY}/2`)).toMatchObject({ end: 'delivered' });
});

test('a recipient who cannot be reached holds up nobody else, and the next day’s try finds the others served', async () => {
  office = await playOffice('2024-03-14T23:50:00.000Z', [agency]);
  const request = { to: ['officer', 'coordinator'] } satisfies Partial<HandOver>;
  await expect(handOver(request, refusing('/an/'))).rejects.toThrow('engine says no');
  await office.until('2024-03-15T11:00:00.000Z');
  expect(office.mails.map(({ person }) => person)).toEqual(['binh']);
  const since = '2024-03-14T23:50:00.000Z';
  const { to } = await handOver({ ...request, now: '2024-03-15T11:00:00.000Z', since });
  expect(to.map(({ mail }) => mail)).toEqual([
    'mail/thu-nghiem/an/2024-03-18',
    'mail/thu-nghiem/binh/2024-03-15',
  ]);
});

/** The office's client, but for mails whose id contains `part`. */
function refusing(part: string): Client {
  const { connection, options } = office.world.client;
  const signalWithStart: WorkflowClientInterceptor['signalWithStart'] = (input, next) => {
    if (input.options.workflowId.includes(part)) throw new Error('the engine says no');
    return next(input);
  };
  return new Client({
    connection,
    namespace: options.namespace,
    interceptors: { workflow: [{ signalWithStart }] },
  });
}
