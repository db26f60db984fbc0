import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsOf } from '../../client/office/accounts/accounts.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { listTasks } from '../../client/office/queries/listTasks.ts';
import { readFates } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { releaseFirst } from '../../client/office/release/release.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { prepareNamespace } from '../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { thisRelease } from '../../worker/release.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { cancel, progress, reassign, reinstate, report, returnReport } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { quietRuntime } from '../support/quiet.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';
import { workFor } from '../support/workFor.ts';

quietRuntime();

/** The server suggests a new run after so many events: five runs are a matter of seconds. */
const SUGGESTED_AFTER = 40;
const NAMESPACE = 'default';
const agency = smallOffice({
  policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
});
const year = new Date().getUTCFullYear();

let env: TestWorkflowEnvironment;
let world: OfficeContext;
let stop: () => Promise<void>;
let id: string;

beforeAll(async () => {
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  env = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: executable },
      log: { format: 'pretty', level: 'error' },
      extraArgs: [
        '--dynamic-config-value',
        `limit.historyCount.suggestContinueAsNew=${SUGGESTED_AFTER}`,
      ],
    },
  });
  await prepareNamespace(env.connection, {
    namespace: NAMESPACE,
    retentionDays: 1,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  stop = await workFor(agency, { connection: env.nativeConnection, client: env.client });
  await releaseFirst(env.client, thisRelease());
  world = {
    client: env.client,
    agencies: { get: () => agency, all: () => [agency] },
    now: async () => new Date().toISOString(),
  };
  const rows = [plannedTask(`Chậm nhất ngày 31/12/${year}`, {}, year)];
  [id = ''] = await startTasks(world, agency, rows, year);
}, 120_000);

afterAll(async () => {
  await stop?.();
  await env?.teardown();
});

/** Runs of the task so far, the oldest first. */
async function runs(): Promise<string[]> {
  const found: string[] = [];
  for await (const info of env.client.workflow.list({ query: `WorkflowId = '${id}'` }))
    found.push(info.status.name);
  return found.reverse();
}

test('a task of five runs knows all that was done and told in the first', {
  timeout: 120_000,
}, async () => {
  await reassign(world, id, { as: 'binh', unit: 'tp', reason: 'điều chuyển công tác' });
  await report(world, id, { as: 'em', documentNo: '1/BC', documentDate: `01/01/${year}` });
  await returnReport(world, id, { as: 'chi', note: 'thiếu phụ lục' });
  let notes = 0;
  while ((await runs()).length < 5) {
    notes += 1;
    await progress(world, id, { as: 'em', note: `bước ${notes}` });
  }
  expect(await runs()).toEqual([...Array(4).fill('CONTINUED_AS_NEW'), 'RUNNING']);
  const { state } = await readTask(world, id);
  const commands = state.log.filter((entry) => 'revision' in entry);
  expect(commands.map(({ what }) => what)).toEqual([
    'reassign',
    'report',
    'return',
    ...Array(notes).fill('progress'),
  ]);
  expect(commands[0]).toMatchObject({ before: { unit: 'dcxd' }, by: { person: { id: 'binh' } } });
  expect(state.log.filter(({ what }) => what === 'new-run')).toHaveLength(4);
  expect(state.facts.revision).toBe(commands.at(-1)?.revision);
  const fates = await readFates(env.client, state);
  expect(fates.map(({ kind }) => kind)).toEqual(['assign', 'reassigned', 'to-accept', 'returned']);
});

test('a list has it once, as it stands now', async () => {
  // Before the mails of a morning, what was told in the night is still shown as to come.
  const halfADayLater = async () => new Date(Date.now() + 12 * 3_600_000).toISOString();
  const rows = await listTasks({ ...world, now: halfADayLater }, { agency: 'thu-nghiem' });
  expect(rows.map(({ facts }) => facts.id)).toEqual([id]);
  expect(rows[0]).toMatchObject({
    facts: { unit: 'tp', reports: [{ proofs: [{ documentNo: '1/BC' }] }] },
    next: { kind: 'remind' },
  });
});

test('a command of an earlier run, repeated by the network, does nothing again', async () => {
  const { state } = await readTask(world, id);
  const sent = state.remembered[0];
  const entry = state.log.find((one) => 'revision' in one && one.revision === sent?.revision);
  if (!sent || !entry || !('kept' in entry)) throw new Error('the first command is remembered');
  const { rescheduling: _, ...kept } = entry.kept as { rescheduling?: unknown };
  const answer = await env.client.workflow.getHandle(id).executeUpdate(entry.what, {
    updateId: sent.id,
    args: [{ ...kept, by: entry.by, fingerprint: sent.fingerprint, revision: 0, today: '' }],
  });
  expect(answer).toMatchObject({ repeated: true, revision: state.facts.revision });
  expect((await readTask(world, id)).state.log).toEqual(state.log);
});

test('it still ends when it is cancelled, with its whole history', async () => {
  await cancel(world, id, { as: 'dung', reason: 'không còn phù hợp' });
  const result = await env.client.workflow.getHandle(id).result();
  expect(result.log.map(({ what }: { what: string }) => what)).toEqual(
    expect.arrayContaining(['started', 'reassign', 'new-run', 'cancel', 'closed']),
  );
});

test('restored after it had closed, it goes on in another run, and a list has it once', async () => {
  await reinstate(world, id, { as: 'dung', reason: 'hủy nhầm' });
  const { id: found, state } = await readTask(world, shortKey(id));
  expect(found).toBe(id);
  expect(state.log.filter(({ what }) => what === 'new-run')).toHaveLength(4);
  expect(state.facts).toMatchObject({ cancelled: null, unit: 'tp' });
  const rows = await listTasks(world, { agency: 'thu-nghiem', all: true });
  expect(rows.map(({ facts }) => facts.cancelled)).toEqual([null]);
});

test('sessions that were ended stay ended over new runs of an account', async () => {
  const accounts = accountsOf(world);
  const an = { agency: agency.directory.agency, person: 'an' };
  for (let times = 1; times <= 15; times += 1) expect(await accounts.endSessions(an)).toBe(times);
  const handle = env.client.workflow.getHandle(`account/${an.agency}/${an.person}`);
  const { raw } = await handle.describe();
  const { firstRunId } = raw.workflowExecutionInfo ?? {};
  expect(firstRunId).not.toBe(raw.workflowExecutionInfo?.execution?.runId);
  expect(await accounts.epochOf(an)).toBe(15);
});
