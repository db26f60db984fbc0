import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post } from '../../activities/post.ts';
import { abreast } from '../../client/facade/abreast.ts';
import { questionTo } from '../../client/facade/question.ts';
import { adoptStranded, pinnedElsewhere } from '../../client/facade/release/pinned.ts';
import { release } from '../../client/facade/release/release.ts';
import { routingOf } from '../../client/facade/release/routing.ts';
import type { DigestLedger } from '../../domain/digest/ledger.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { quietRuntime } from '../support/quiet.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';
import { openUpgrades, type Upgrades, version } from './releases.ts';

quietRuntime();

const TASKS = 1000;
const year = new Date().getUTCFullYear();
const office = smallOffice({ policy: { approval: false } });

let upgrades: Upgrades;
let ids: string[];
const started = new Map<string, () => Promise<void>>();

const count = async (query: string): Promise<number> =>
  (await upgrades.world.client.workflow.count(query)).count;

/** The index follows what happened within moments. */
const indexed = (query: string, expected: number): Promise<void> =>
  expect.poll(() => count(query), { timeout: 15_000, interval: 200 }).toBe(expected);

async function reportAll(some: string[]): Promise<void> {
  const evidence = { by: 'an', documentNo: '12/BC', documentDate: `${year}-01-05` };
  await abreast(some, 16, (id) =>
    upgrades.world.client.workflow.getHandle(id).executeUpdate('report', { args: [evidence] }),
  );
}

/** A mail to somebody that leaves so many seconds from now. */
async function mailIn(person: string, seconds: number): Promise<string> {
  const at = (ahead: number): string => new Date(Date.now() + ahead * 1000).toISOString();
  const leave = {
    date: at(0).slice(0, 10),
    deliverAt: at(seconds),
    spans: [{ from: at(0), to: at(3600) }],
  };
  const agency = office;
  const letter = { agency, policy: office.policy, person, notices: [], leave, urgent: false };
  return (await post(upgrades.world.client, letter)).id;
}

const ledgerOf = (id: string): Promise<DigestLedger> =>
  upgrades.world.client.workflow.getHandle(id).result();

beforeAll(async () => {
  upgrades = await openUpgrades(office);
  started.set('unversioned', await upgrades.start(null, upgrades.bundles.before));
  const rows = Array.from({ length: TASKS }, (_, at) =>
    plannedTask(`Chậm nhất ngày 31/12/${year}`, { ref: `I.${at}` }, year),
  );
  ids = await startTasks(upgrades.world, office, rows, year);
}, 180_000);
afterAll(async () => {
  for (const stop of started.values()) await stop();
  await upgrades.close();
});

describe('a thousand running tasks meet new releases', { timeout: 120_000 }, () => {
  test('a first release takes over what an unversioned worker began', async () => {
    await reportAll(ids.slice(0, 200));
    started.set('now', await upgrades.start('now', upgrades.bundles.now));
    expect(await release(upgrades.world.client, version('now'))).toMatchObject({
      before: null,
      current: 'now',
    });
    await started.get('unversioned')?.();
    started.delete('unversioned');
    await reportAll(ids.slice(200, 500));
    const endedOnNow = `TemporalWorkerDeploymentVersion = 'dondoc:now' AND ExecutionStatus = 'Completed'`;
    await indexed(endedOnNow, 300);
  });

  test('a mail under way ends on the release it began on, as long as somebody works for that', async () => {
    const mail = await mailIn('an', 8);
    await questionTo(upgrades.world.client.workflow.getHandle(mail), 'ledger');
    started.set('next', await upgrades.start('next', upgrades.bundles.next));
    const released = await release(upgrades.world.client, version('next'));
    expect(released).toEqual({ before: 'now', current: 'next', adopted: 0, leftToOlder: 1 });
    expect((await ledgerOf(mail)).end).toBe('nothing');
    await indexed(`WorkflowId = '${mail}' AND TemporalWorkerDeploymentVersion = 'dondoc:now'`, 1);
  });

  test('running tasks go on with the new release, new ones begin with it, and the old one can be stopped', async () => {
    await reportAll(ids.slice(500));
    const { client } = upgrades.world;
    const [fresh = ''] = await startTasks(
      upgrades.world,
      office,
      [plannedTask('Thường xuyên', { ref: 'II.1' }, year)],
      year,
    );
    await questionTo(client.workflow.getHandle(fresh), 'state');
    expect((await client.workflow.getHandle(fresh).describe()).memo).toMatchObject({
      startedOn: 'next',
    });
    await indexed(`WorkflowType = 'task' AND ExecutionStatus = 'Completed'`, TASKS);
  });

  test('a mail of a release that nobody works for any more is taken over', async () => {
    await release(upgrades.world.client, version('now'));
    const mail = await mailIn('em', 8);
    await questionTo(upgrades.world.client.workflow.getHandle(mail), 'ledger');
    await release(upgrades.world.client, version('next'));
    await started.get('now')?.();
    started.delete('now');
    const routing = { ...(await routingOf(upgrades.world.client)), polled: new Set(['next']) };
    expect(await pinnedElsewhere(upgrades.world.client, routing)).toEqual([
      { id: mail, buildId: 'now', worked: false },
    ]);
    expect(await adoptStranded(upgrades.world.client, routing)).toBe(1);
    expect((await ledgerOf(mail)).end).toBe('nothing');
  });

  test('no workflow task failed in any of their histories', async () => {
    const failed: string[] = [];
    for (const id of ids) {
      const { events } = await upgrades.world.client.workflow.getHandle(id).fetchHistory();
      if (events?.some((event) => event.workflowTaskFailedEventAttributes)) failed.push(id);
    }
    expect(failed).toEqual([]);
  });
});
