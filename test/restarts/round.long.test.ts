import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficeContext } from '../../client/office/context.ts';
import { questionTo } from '../../client/office/question.ts';
import { roundsOf } from '../../client/office/rounds/rounds.ts';
import type { Agency } from '../../config/agency.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import type { RoundNotice } from '../../domain/round/life/notices.ts';
import { clientOf } from '../../run/clientOf.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { embeddedAt } from '../../worker/engine/connect/connection.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { type Engine, startEngine } from '../../worker/engine/server/embedded.ts';
import { ROUND_WORKFLOW, TASK_QUEUE } from '../../workflows/contract/names.ts';
import { roundAttributes, roundMemoOf } from '../../workflows/contract/round.ts';
import { typed } from '../../workflows/contract/searchAttributes.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { asking } from '../support/act.ts';
import { collection } from '../support/collections.ts';
import { roundInput, roundStep } from '../support/roundInput.ts';
import { MortalWorker } from './mortalWorker.ts';

const ROUNDS = 24;
const KILLS = 8;
/** Rounds remind one after another, so that kills meet some of them in the middle. */
const APART_MS = 1500;
/** Whatever comes twice has come by then. */
const SETTLED_MS = 60_000;
/** A mail whose worker was killed while it sent it is tried again after three minutes. */
const TOLD_WITHIN_MS = 240_000;

let office: Office;
let engine: Engine;
let worker: MortalWorker;
let world: OfficeContext;
let agency: Agency;

const idOf = (n: number): string => `round/xa-thu/bao-cao-${n}/2026-01`;
const titleOf = (n: number): string => `Báo cáo thử số ${100 + n}`;
/** Each unit with an officer's mail of its own. */
let units: { unit: string; address: string }[];

beforeAll(async () => {
  office = await openOffice();
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const port = Number(office.env.DONDOC_ENGINE_PORT);
  const dataDir = path.join(office.dir, 'engine');
  engine = await startEngine({ executable, dataDir, port, uiPort: null });
  worker = new MortalWorker({ ...office.env, DONDOC_TEMPORAL_ADDRESS: engine.address });
  await worker.start();
  agency = loadAgency(office.env.DONDOC_AGENCIES ?? '');
  const temporal = { namespace: 'dondoc' } as Parameters<typeof clientOf>[1]['temporal'];
  world = {
    client: clientOf(await connectClient(embeddedAt(engine.address)), { temporal }, {}),
    agencies: { get: () => agency, all: () => [agency] },
    now: async () => new Date().toISOString(),
  };
  const { people } = agency.directory;
  units = agency.directory.units.flatMap(({ id, officer, relation }) => {
    const address = people.find((one) => one.id === officer && !one.viaOffice)?.email;
    return relation === 'subordinate' && address ? [{ unit: id, address }] : [];
  });
}, 300_000);
afterAll(async () => {
  await world?.client.connection.close();
  await worker?.kill();
  await engine?.stop();
  await office?.remove();
});

async function startRounds(): Promise<void> {
  const from = Date.now() + 5000;
  for (let n = 0; n < ROUNDS; n += 1) {
    const at = new Date(from + n * APART_MS).toISOString();
    const input = roundInput(
      agency,
      {
        ...{ id: idOf(n), agency: 'xa-thu' },
        collection: collection({ id: `bao-cao-${n}`, title: titleOf(n) }),
        units: units.map(({ unit }) => ({
          ...{ unit, name: unit, relation: 'subordinate', supervisor: null },
        })),
      },
      [roundStep('remind', at)],
    );
    await world.client.workflow.start(ROUND_WORKFLOW, {
      ...{ workflowId: idOf(n), taskQueue: TASK_QUEUE, args: [input] },
      memo: { ...roundMemoOf(input.facts) },
      typedSearchAttributes: typed(roundAttributes(input.facts)),
    });
  }
}

/** Mails to an address that speak of a round, each by its Message-ID: a copy is the same mail. */
const mailsOf = (n: number, address: string): number =>
  new Set(
    office.smtp.received
      .filter(({ to, parsed }) => to.includes(address) && parsed.text?.includes(titleOf(n)))
      .map(({ parsed }) => parsed.messageId),
  ).size;

/**
 * The units of a round that got no mail though they should, or a needless one, or several. A mail
 * that a kill cut off may have arrived: the office is shown that before it is sent again.
 */
async function wronglyTold(rounds: ReturnType<typeof roundsOf>, n: number): Promise<unknown[]> {
  const { facts, notices } = await rounds.read(idOf(n));
  const told = units.map(async ({ unit, address }) => {
    const notice = notices.find((one) => one.unit === unit);
    const isTold = notice?.handedOver !== undefined && !notice.outdated;
    const mails = mailsOf(n, address);
    if (mails === 1) return [];
    const mayMiss = (facts.reports[unit]?.sent && !isTold) || (await isUnknown(notice));
    return mayMiss && mails === 0 ? [] : [{ round: n, unit, mails }];
  });
  return (await Promise.all(told)).flat();
}

async function isUnknown(notice: RoundNotice | undefined): Promise<boolean> {
  const [first] = notice?.handedOver?.to ?? [];
  if (!first) return false;
  const mail = world.client.workflow.getHandle(first.mail);
  const { attempts } = await questionTo<DigestLedger>(mail, 'ledger');
  return attempts.some(({ outcome }) => outcome === 'unknown');
}

describe(`${ROUNDS} rounds remind while their worker is killed ${KILLS} times`, {
  timeout: 600_000,
}, () => {
  test('each unit that has not sent is told once of each round, and no other', async () => {
    await startRounds();
    const [first] = units;
    if (!first) throw new Error('there are units');
    const rounds = roundsOf(world, asking());
    for (let n = 0; n < ROUNDS; n += 2)
      await rounds
        .perform(idOf(n), 'round-submit', { unit: first.unit, values: { 'so-ho': n } })
        .catch(() => {});
    for (let kill = 0; kill < KILLS; kill += 1) {
      await worker.restart();
      await pause(Math.random() * 2500);
    }
    await pause(SETTLED_MS);
    const wrong = async (): Promise<unknown[]> =>
      (await Promise.all(Array.from({ length: ROUNDS }, (_, n) => wronglyTold(rounds, n)))).flat();
    await expect.poll(wrong, { timeout: TOLD_WITHIN_MS, interval: 2000 }).toEqual([]);
  });
});
