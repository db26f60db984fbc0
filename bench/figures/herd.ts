import { setTimeout as pause } from 'node:timers/promises';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { peakMb } from '../measure/process.ts';
import { usedInAll } from '../measure/quiet.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, lateForChairman, tasksDue } from '../world/tasks.ts';

const MINUTE_MS = 60_000;
/**
 * Starts a second that an office of two cores manages at least; sets how long before opening we
 * begin.
 */
const STARTS_A_SECOND = 50;
const FACTOR = 6;

interface Herd {
  name: string;
  /** Reminders of the morning, and the people they are for. */
  tasks: number;
  people: number;
  /** Late tasks on the chairman's list of the morning. */
  late: number;
  /** The engine is down until so long before the opening; null: it runs all the time. */
  downUntilMinutes: number | null;
}

/** Ten thousand tasks due one morning. */
export const herd = (options: Options): Promise<Row[]> =>
  morning(options, { name: 'herd', ...load(options), late: 0, downUntilMinutes: null });

/** One chairman with more late tasks than the engine lets a workflow take signals. */
export const herdChairman = (options: Options): Promise<Row[]> => {
  const late = scaled(options, 10_001, 20);
  return morning(options, {
    name: 'herd-chairman',
    tasks: 50,
    people: 5,
    late,
    downUntilMinutes: null,
  });
};

/**
 * The morning's herd, on an engine that was down the night and starts five minutes before opening.
 */
export const herdLate = (options: Options): Promise<Row[]> =>
  morning(options, { name: 'herd-late', ...load(options), late: 0, downUntilMinutes: 5 });

const load = (options: Options) => ({
  tasks: scaled(options, 10_000, 50),
  people: scaled(options, 500, 5),
});

async function morning(options: Options, herd: Herd): Promise<Row[]> {
  const count = herd.tasks + herd.late;
  // An engine that was down plays the hour at its true pace: all hand-overs are late anyway, and
  // digests leave at their own minute.
  const factor = herd.downUntilMinutes === null ? FACTOR : 1;
  const before = herd.downUntilMinutes === null ? 60 / factor : herd.downUntilMinutes + 0.5;
  const opensInMinutes = before + 0.5 + count / STARTS_A_SECOND / 60;
  const office = await openOffice(options, { people: herd.people, factor, opensInMinutes });
  try {
    const inputs = inputsOf(office, herd);
    const begun = performance.now();
    await startAll(office.world, inputs);
    const startedIn = (performance.now() - begun) / 1000;
    const inTime = Date.now() <= office.squeeze.opensAt - before * MINUTE_MS;
    options.say(
      `${count} started in ${startedIn.toFixed(0)} s${inTime ? '' : ': later than the hour before opening'}`,
    );
    if (herd.downUntilMinutes !== null) await nightDown(office, herd.downUntilMinutes);
    const cpu = usedInAll(office);
    await untilDelivered(office, herd, options);
    return await rowsOf(office, herd, inputs, { factor, inTime, cpuMs: usedInAll(office) - cpu });
  } finally {
    await office.close();
  }
}

function inputsOf(office: Office, { tasks, late, downUntilMinutes }: Herd): TaskInput[] {
  const { squeeze } = office;
  const inputs = [
    ...tasksDue(office, dueTomorrow(office), { count: tasks, squeeze, series: 'a' }),
    ...tasksDue(office, lateForChairman(office), { count: late, squeeze, series: 'b' }),
  ];
  return downUntilMinutes === null
    ? inputs
    : inputs.map((input) => notBefore(office, input, downUntilMinutes));
}

/**
 * Its hand-over would have begun while we were still starting tasks: it falls into the time the
 * engine is down.
 */
function notBefore({ squeeze, today }: Office, input: TaskInput, minutes: number): TaskInput {
  const at = new Date(squeeze.opensAt - (minutes + 0.2) * MINUTE_MS).toISOString();
  const steps = input.schedule.steps.map((step) =>
    step.date === today && step.at < at ? { ...step, at } : step,
  );
  return { ...input, schedule: { ...input.schedule, steps } };
}

async function nightDown(office: Office, minutes: number): Promise<void> {
  const start = await office.halt();
  await pause(Math.max(0, office.squeeze.opensAt - minutes * MINUTE_MS - Date.now()));
  await start();
}

async function untilDelivered(office: Office, herd: Herd, { say }: Options): Promise<void> {
  const mails = herd.people + (herd.late > 0 ? 1 : 0);
  const latest = office.squeeze.opensAt + 20 * MINUTE_MS - Date.now();
  const done = async (): Promise<boolean> =>
    office.sink.mails.length >= mails && (await open(office)) === 0;
  await until('every mail', latest, done, 2_000).catch((error: Error) => say(error.message));
}

const open = async ({ engine }: Office): Promise<number> =>
  (await engine.client.workflow.count("WorkflowType = 'digest' AND ExecutionStatus = 'Running'"))
    .count;

/**
 * What the digests' ledgers say of every notice: `delivered` and how often, by the task's short id.
 */
async function delivered({ engine: { client } }: Office): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for await (const { workflowId, status } of client.workflow.list({
    query: "WorkflowType = 'digest'",
  })) {
    if (status.name !== 'COMPLETED') continue;
    const ledger: DigestLedger = await client.workflow.getHandle(workflowId).result();
    for (const { id, end } of ledger.notices) {
      // A long ledger is told in brief, but a notice's id begins with its task's.
      const key = id.slice(0, id.indexOf('#'));
      if (end === 'delivered') times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return times;
}

async function rowsOf(
  office: Office,
  herd: Herd,
  inputs: TaskInput[],
  run: { factor: number; inTime: boolean; cpuMs: number },
): Promise<Row[]> {
  const { name, people, late, tasks } = herd;
  const { mails } = office.sink;
  const times = await delivered(office);
  const keys = inputs.map(({ facts }) => shortKey(facts.id));
  const lost = keys.filter((key) => !times.has(key)).length;
  const doubled = keys.filter((key) => (times.get(key) ?? 0) > 1).length;
  const expected = people + (late > 0 ? 1 : 0);
  const lastAfter = Math.max(...mails.map(({ at }) => at - office.squeeze.opensAt)) / 1000;
  const after = mails.filter(({ at }) => at > office.squeeze.opensAt).length;
  const said = [
    `${tasks} tasks, ${people} people${late > 0 ? `, ${late} late of the chairman` : ''}`,
    run.factor > 1 ? `hour before opening ÷ ${run.factor}` : 'hour before opening as it is',
    `last mail ${lastAfter.toFixed(0)} s after opening`,
    run.inTime ? '' : 'NOT all tasks were started before that hour',
  ];
  const cached = (office.worker.first as { maxCachedWorkflows: number }).maxCachedWorkflows;
  const punctual: Row =
    herd.downUntilMinutes === null
      ? { figure: `${name}: mails after opening`, unit: '', measured: after, target: 0, note: '' }
      : {
          figure: `${name}: last mail after opening`,
          unit: 's',
          measured: lastAfter,
          target: 900,
          note: '',
        };
  return [
    {
      figure: `${name}: mails`,
      unit: '',
      measured: mails.length,
      target: expected,
      bound: '=',
      note: said.filter(Boolean).join('; '),
    },
    punctual,
    {
      figure: `${name}: notices lost`,
      unit: '',
      measured: lost,
      target: 0,
      note: `${doubled} doubled, by the ledgers`,
    },
    {
      figure: `${name}: CPU per notice`,
      unit: 'ms',
      measured: run.cpuMs / inputs.length,
      note: 'with what runs idle',
    },
    {
      figure: `${name}: worker memory, peak`,
      unit: 'MB',
      measured: peakMb(office.worker.pid),
      target: 512,
      note: `maxCachedWorkflows ${cached}; engine ${peakMb(office.engine.pid).toFixed(0)} MB`,
    },
  ];
}
