import type { Payload } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Mailer } from '../../../activities/mail/deliver.ts';
import { decoded } from '../../../client/office/queries/history/decode.ts';
import { historyOf } from '../../../client/office/queries/history/history.ts';
import { type HistoryEvent, messageOf } from '../../../client/office/queries/history/read.ts';
import { listTasks } from '../../../client/office/queries/listTasks.ts';
import { readTask } from '../../../client/office/queries/readTask.ts';
import { questionTo } from '../../../client/office/question.ts';
import type { TaskInput } from '../../../workflows/contract/task.ts';
import { day } from '../../e2e/office.ts';
import { readableIn } from '../../e2e/readable.ts';
import { progress } from '../../support/act.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { rawCommand } from '../../support/rawCommand.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { startInputs } from '../../support/startTasks.ts';
import { keyLine } from './keyLine.ts';
import { openSealedOffice, type SealedOffice } from './sealedOffice.ts';

quietRuntime();

const [A, B] = [keyLine('a'), keyLine('b')];
const due = day(3);
const year = Number(due.slice(-4));
const agency = smallOffice({
  policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
});
const ADDRESS = 'an@thu-nghiem.example.vn';

/** Attempts whose fate is unknown: they reach the engine as thrown errors, not as values. */
const attempts: string[] = [];
const failing: Mailer = {
  async deliver({ to }) {
    attempts.push(to);
    throw new Error(`connection lost after DATA for <${to}>`);
  },
  close: async () => {},
};

let office: SealedOffice;
let stop: () => Promise<void>;
let task: TaskInput;

const written = async (): Promise<HistoryEvent[]> => {
  const { client } = office.world(`${B}\n${A}`);
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list()) ids.push(workflowId);
  const histories = await Promise.all(
    ids.map((one) => client.workflow.getHandle(one).fetchHistory()),
  );
  return histories.flatMap(({ events }) => events ?? []);
};

/** Every payload below a value with the path to it; search attributes are the engine's to read. */
function payloadsIn(value: unknown, at: string): [string, Payload][] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('metadata' in value && 'data' in value) return [[at, value as Payload]];
  return Object.entries(value)
    .filter(([name]) => name !== 'searchAttributes')
    .flatMap(([name, inner]) => payloadsIn(inner, `${at}.${name}`));
}

/** Where words of people stand in histories. */
const PATHS = [
  /StartedEventAttributes\.input/,
  /SignaledEventAttributes\.input/,
  /userMetadata\.summary/,
  /memo\.fields/,
  /markerRecorded.*\.result/,
  /ScheduledEventAttributes\.input/,
  /failure\.encodedAttributes/,
];

const encodingOf = ({ metadata }: Payload): string =>
  Buffer.from(metadata?.encoding ?? []).toString();
const keyIdsOf = (events: HistoryEvent[]): Set<string> =>
  new Set(
    payloadsIn(events, '').flatMap(([, { metadata }]) =>
      metadata?.['key-id'] ? [Buffer.from(metadata['key-id']).toString()] : [],
    ),
  );

beforeAll(async () => {
  office = await openSealedOffice(agency);
  stop = await office.work(A, failing);
  const rows = ['I.1', 'I.2'].map((ref) => plannedTask(`Chậm nhất ngày ${due}`, { ref }, year));
  const [first] = await startInputs(office.world(A), agency, rows, year);
  if (!first) throw new Error('no task');
  task = first;
  await vi.waitFor(() => expect(attempts).toContain(ADDRESS), 30_000);
}, 120_000);
afterAll(async () => {
  await stop?.();
  await office?.close();
});

describe('an office that encrypts', { timeout: 60_000 }, () => {
  test('leaves no payload in the clear but what the SDK itself notes of markers', async () => {
    const payloads = await vi.waitFor(async () => {
      const found = payloadsIn(await written(), '');
      for (const path of PATHS)
        expect(found.map(([at]) => at)).toContainEqual(expect.stringMatching(path));
      return found;
    }, 10_000);
    const clear = payloads
      .filter(([, payload]) => encodingOf(payload) !== 'binary/encrypted')
      .map(([at]) => at);
    expect([...new Set(clear.map((at) => at.replace(/\d+/g, 'N')))]).toEqual([
      '.N.markerRecordedEventAttributes.details.data.payloads.N',
    ]);
  });

  test('keeps errors to itself: the address in one is not in the database, but in the mail’s ledger', async () => {
    await vi.waitFor(async () => {
      const { client } = office.world(A);
      for await (const { workflowId } of client.workflow.list({
        query: `WorkflowType = 'digest' AND Officer = 'an'`,
      })) {
        const ledger = JSON.stringify(
          await questionTo(client.workflow.getHandle(workflowId), 'ledger'),
        );
        expect(ledger).toContain(`connection lost after DATA for <${ADDRESS}>`);
        return;
      }
      expect.fail('no mail');
    }, 10_000);
    expect(
      readableIn(office.dataDir, [ADDRESS, 'connection lost after DATA', 'Lê Thị An']),
    ).toEqual([]);
  });

  test('goes on with a new key: old tasks are read with the old one, the new one writes', async () => {
    await stop();
    stop = await office.work(`${B}\n${A}`, failing);
    const both = office.world(`${B}\n${A}`);
    const before = keyIdsOf(await written());
    await progress(both, task.facts.id, { as: 'an', note: 'đã đo đạc' });
    expect([before, keyIdsOf(await written())]).toEqual([new Set(['a']), new Set(['a', 'b'])]);
    expect(JSON.stringify(await historyOf(both, task.facts.id))).toContain('đã đo đạc');
  });

  test('says which key is missing, to commands and in what the engine keeps of a worker’s failure', async () => {
    await stop();
    stop = await office.work(B, failing);
    const onlyB = office.world(B);
    await expect(listTasks(onlyB, {})).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('encrypted with the key "a"'),
    });
    const both = office.world(`${B}\n${A}`);
    const handle = both.client.workflow.getHandle(task.facts.id);
    const now = new Date().toISOString();
    const knowing = { task, rules: agency, person: 'an', now };
    const asked = handle.executeUpdate('progress', {
      args: [rawCommand('progress', { note: 'chờ khóa' }, knowing)],
    });
    const faults = async (): Promise<string[]> => {
      const { events } = await handle.fetchHistory();
      const opened = await decoded(both.client, events ?? []);
      return opened.flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
        messageOf(failed?.failure ?? {}),
      );
    };
    await vi.waitFor(
      async () =>
        expect(await faults()).toContainEqual(
          expect.stringContaining('encrypted with the key "a"'),
        ),
      20_000,
    );
    await stop();
    stop = await office.work(`${B}\n${A}`, failing);
    expect(await asked).toMatchObject({ repeated: false });
    const { state } = await readTask(both, task.facts.id);
    expect(state.facts.progress.map(({ note }) => note)).toContain('chờ khóa');
  });
});
