import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post } from '../../activities/post.ts';
import { questionTo } from '../../client/office/question.ts';
import { adoptStranded, pinnedElsewhere } from '../../client/office/release/pinned.ts';
import { release } from '../../client/office/release/release.ts';
import { routingOf } from '../../client/office/release/routing.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { quietRuntime } from '../support/quiet.ts';
import { rawCommand, reportOf } from '../support/rawCommand.ts';
import { shareOf } from '../support/shareOf.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startInputs, startTasks } from '../support/startTasks.ts';
import { openUpgrades, type Upgrades, version } from './releases.ts';

quietRuntime();

const TASKS = shareOf(1000, 100);
const year = new Date().getUTCFullYear();
const office = smallOffice({ policy: { approval: false } });

let upgrades: Upgrades;
let tasks: TaskInput[];
const started = new Map<string, () => Promise<void>>();

const count = async (query: string): Promise<number> =>
  (await upgrades.world.client.workflow.count(query)).count;

/** The index follows what happened within moments. */
const indexed = (query: string, expected: number): Promise<void> =>
  expect.poll(() => count(query), { timeout: 15_000, interval: 200 }).toBe(expected);

const handleOf = (id: string) => upgrades.world.client.workflow.getHandle(id);

async function reportAll(some: TaskInput[]): Promise<void> {
  const own = reportOf({ documentNo: '12/BC', documentDate: `${year}-01-05` });
  const report = (task: TaskInput): Promise<unknown> => {
    const now = new Date().toISOString();
    const args = rawCommand('report', own, { task, rules: office, person: 'an', now });
    return handleOf(task.facts.id).executeUpdate('report', { args: [args] });
  };
  await pMap(some, report, { concurrency: 16 });
}

/** A mail to somebody that leaves so many seconds from now. */
async function mailIn(person: string, seconds: number): Promise<string> {
  const at = (ahead: number): string => new Date(Date.now() + ahead * 1000).toISOString();
  const slot = {
    date: at(0).slice(0, 10),
    deliverAt: at(seconds),
    spans: [{ from: at(0), to: at(3600) }],
  };
  const { delivery } = office.policy;
  const posting = { agency: office, delivery, person, notices: [], slot, urgent: false };
  return (await post(upgrades.world.client, posting)).id;
}

const ledgerOf = (id: string): Promise<DigestLedger> => handleOf(id).result();

beforeAll(async () => {
  upgrades = await openUpgrades(office);
  started.set('unversioned', await upgrades.start(null, await upgrades.bundle('before')));
  const rows = Array.from({ length: TASKS }, (_, at) =>
    plannedTask(`Chậm nhất ngày 31/12/${year}`, { ref: `I.${at}` }, year),
  );
  tasks = await startInputs(upgrades.world, office, rows, year);
}, 180_000);
afterAll(async () => {
  for (const stop of started.values()) await stop();
  await upgrades.close();
});

describe(`${TASKS} running tasks meet new releases`, { timeout: 120_000 }, () => {
  test('a first release takes over what an unversioned worker began', async () => {
    await reportAll(tasks.slice(0, TASKS / 5));
    started.set('now', await upgrades.start('now', await upgrades.bundle('now')));
    expect(await release(upgrades.world.client, version('now'))).toMatchObject({
      before: null,
      current: 'now',
    });
    await started.get('unversioned')?.();
    started.delete('unversioned');
    await reportAll(tasks.slice(TASKS / 5, TASKS / 2));
    const endedOnNow = `TemporalWorkerDeploymentVersion = 'dondoc:now' AND ExecutionStatus = 'Completed'`;
    await indexed(endedOnNow, TASKS / 2 - TASKS / 5);
  });

  test('a mail under way ends on the release it began on, as long as somebody works for that', async () => {
    // Packed before: it takes longer than the mail waits.
    const next = await upgrades.bundle('next');
    const mail = await mailIn('an', 8);
    await questionTo(handleOf(mail), 'ledger');
    started.set('next', await upgrades.start('next', next));
    const released = await release(upgrades.world.client, version('next'));
    expect(released).toEqual({ before: 'now', current: 'next', adopted: 0, leftToOlder: 1 });
    expect((await ledgerOf(mail)).end).toBe('nothing');
    await indexed(`WorkflowId = '${mail}' AND TemporalWorkerDeploymentVersion = 'dondoc:now'`, 1);
  });

  test('running tasks go on with the new release, new ones begin with it, and the old one can be stopped', async () => {
    await reportAll(tasks.slice(TASKS / 2));
    const [fresh = ''] = await startTasks(
      upgrades.world,
      office,
      [plannedTask('Thường xuyên', { ref: 'II.1' }, year)],
      year,
    );
    await questionTo(handleOf(fresh), 'state');
    expect((await handleOf(fresh).describe()).memo).toMatchObject({
      startedOn: 'next',
    });
    await indexed(`WorkflowType = 'task' AND ExecutionStatus = 'Completed'`, TASKS);
  });

  test('a mail of a release that nobody works for any more is taken over', async () => {
    await release(upgrades.world.client, version('now'));
    const mail = await mailIn('em', 8);
    await questionTo(handleOf(mail), 'ledger');
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
    for (const { facts } of tasks) {
      const { events } = await handleOf(facts.id).fetchHistory();
      if (events?.some((event) => event.workflowTaskFailedEventAttributes)) failed.push(facts.id);
    }
    expect(failed).toEqual([]);
  });
});
