import { type HistoryCost, historyCost } from '../measure/history.ts';
import { LISTS, type PartBytes, partsOf } from '../measure/tables.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { bareLives, startBareWorker } from '../world/bareLives.ts';
import { CALM, ourLives } from '../world/lives.ts';
import { type Office, openOffice } from '../world/office.ts';

const TEN_HOURS = 600;
const PEOPLE = 20;
/** Histories that are read event by event. */
const READ = 20;

/** The database at rest: all of its file, and its parts. */
interface Settled {
  bytes: number;
  parts: PartBytes[];
}

/**
 * What a closed life leaves in the database, by where it lies there and by what it is in the
 * history: each saving can be seen alone.
 */
export async function lifeBytes(options: Options): Promise<Row[]> {
  const count = scaled(options, 240, 20);
  const office = await openOffice(options, {
    people: PEOPLE,
    factor: 1,
    opensInMinutes: TEN_HOURS,
  });
  try {
    // The first lives bring tables and lists of their own along.
    await ourLives(office, READ, 'warm', CALM);
    const before = await settled(office);
    await ourLives(office, count, 'ours', CALM);
    const ours = await settled(office);
    const costs = await costsOf(office, READ);
    const bareWorker = await startBareWorker(office);
    await bareLives(office, count, 'bare', PEOPLE, CALM);
    await bareWorker.stop();
    const bare = await settled(office);
    return [...databaseRows(before, ours, bare, count), ...historyRows(costs)];
  } finally {
    await office.close();
  }
}

/** Its write-ahead log worked in: the engine is stopped and started again. */
async function settled(office: Office): Promise<Settled> {
  const resume = await office.halt();
  const parts = partsOf(office.engine.database);
  const bytes = office.engine.databaseBytes();
  await resume();
  return { bytes, parts };
}

/** Columns that hold something in each row, and by which no query of the product narrows a list. */
const NOT_ASKED =
  /^by_(history_length|history_size_bytes|execution_duration|execution_time|state_transition_count|task_queue|root_workflow_id|root_run_id|temporal_worker_deployment)$/;

/** Where bytes lie, and which parts of the database are meant. */
const PLACES: Record<string, (part: PartBytes) => boolean> = {
  'in histories': ({ table }) => /^history_(node|tree)$/.test(table),
  'in the rows of lists': ({ table, kind }) => table === LISTS && kind === 'table',
  'in indexes of lists': ({ table, kind }) => table === LISTS && kind === 'index',
  'in indexes nobody asks by': ({ name, isEmptyColumn }) => isEmptyColumn || NOT_ASKED.test(name),
  'in states of workflows': ({ table }) => /^(current_)?executions$|_maps$|_sets$/.test(table),
};

function databaseRows(before: Settled, ours: Settled, bare: Settled, count: number): Row[] {
  const kb = (bytes: number): number => bytes / 1024 / count;
  const row = (figure: string, of: (at: Settled) => number, note: string): Row => ({
    figure,
    unit: 'KB',
    measured: kb(of(ours) - of(before)),
    baseline: { of: 'KB, bare', value: kb(of(bare) - of(ours)) },
    note,
  });
  const places = Object.entries(PLACES).map(([name, holds]) => {
    const indexes = ours.parts.filter((part) => part.kind === 'index' && holds(part)).length;
    const of = ({ parts }: Settled): number =>
      parts.filter(holds).reduce((sum, { bytes }) => sum + bytes, 0);
    return row(`– ${name}`, of, name.includes('indexes') ? `${indexes} indexes` : '');
  });
  const note = `${count} lives: three notices, a report that closes; digests' share included`;
  return [row('database of a closed life', ({ bytes }) => bytes, note), ...places];
}

/** Some of our lives, and what their digests hold of all of them. */
interface Costs {
  tasks: HistoryCost[];
  /** Bytes of memo and of search attributes, as a list gives them. */
  listedBytes: { memo: number; attributes: number };
}

async function costsOf({ engine: { client } }: Office, count: number): Promise<Costs> {
  const tasks: HistoryCost[] = [];
  const listedBytes = { memo: 0, attributes: 0 };
  const query = `WorkflowType = 'task' AND ExecutionStatus = 'Completed'`;
  for await (const { workflowId, raw } of client.workflow.list({ query })) {
    if (tasks.length === count) break;
    tasks.push(await historyCost(client, workflowId));
    listedBytes.memo += bytesIn(raw.memo?.fields) / count;
    listedBytes.attributes += bytesIn(raw.searchAttributes?.indexedFields) / count;
  }
  return { tasks, listedBytes };
}

const bytesIn = (fields: Record<string, { data?: Uint8Array | null }> | null | undefined): number =>
  Object.values(fields ?? {}).reduce((sum, { data }) => sum + (data?.length ?? 0), 0);

/** What the events of a history are, in the order of a life. */
const KINDS: Record<string, RegExp> = {
  'its start: input, memo, attributes': /^WORKFLOW_EXECUTION_STARTED$/,
  'changes of its memo': /^WORKFLOW_PROPERTIES_MODIFIED$/,
  'changes of its attributes': /^UPSERT_WORKFLOW_SEARCH_ATTRIBUTES$/,
  'commands as they came': /^WORKFLOW_EXECUTION_UPDATE_ACCEPTED$/,
  'answers to commands': /^WORKFLOW_EXECUTION_UPDATE_COMPLETED$/,
  'what was handed over': /^MARKER_RECORDED$/,
  'workflow tasks and timers': /^WORKFLOW_TASK_|^TIMER_/,
};

function historyRows({ tasks, listedBytes }: Costs): Row[] {
  const a = (sum: number): number => sum / tasks.length;
  const all = a(tasks.reduce((sum, { bytes }) => sum + bytes, 0)) / 1024;
  const ofKind = (kind: RegExp): number =>
    a(
      tasks
        .flatMap(({ bytesByType }) => [...bytesByType])
        .reduce((sum, [type, bytes]) => (kind.test(type) ? sum + bytes : sum), 0),
    ) / 1024;
  const baseline = { of: 'KB, all of it', value: all };
  const count = (of: 'events' | 'actions'): number =>
    a(tasks.reduce((sum, cost) => sum + cost[of], 0));
  return [
    {
      figure: 'history of a closed life',
      unit: 'KB',
      measured: all,
      note: `before the server packs it; ${tasks.length} lives read`,
    },
    ...Object.entries(KINDS).map(([name, kind]) => ({
      figure: `– ${name}`,
      unit: 'KB',
      measured: ofKind(kind),
      baseline,
      note: '',
    })),
    {
      figure: 'memo of a closed life',
      unit: 'KB',
      measured: listedBytes.memo / 1024,
      note: `in a list; its attributes ${(listedBytes.attributes / 1024).toFixed(2)} KB`,
    },
    {
      figure: 'events of a closed life',
      unit: '',
      measured: count('events'),
      note: 'fewer where a busy machine let notices fall together: then measure again',
    },
    {
      figure: 'Actions of a closed life',
      unit: '',
      measured: count('actions'),
      note: 'by its history; the digest’s share is measured by life',
    },
  ];
}
