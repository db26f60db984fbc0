import { setTimeout as pause } from 'node:timers/promises';
import { performTyped } from '../../client/office/commands/perform.ts';
import { startAll } from '../../client/office/commands/startTasks.ts';
import type { Step } from '../../domain/policy/types.ts';
import { plannedTask } from '../../test/support/plannedTask.ts';
import { playOffice } from '../../test/support/playedOffice.ts';
import { rawCommand, reportOf } from '../../test/support/rawCommand.ts';
import { smallOffice } from '../../test/support/smallOffice.ts';
import { startInputs } from '../../test/support/startTasks.ts';
import { obtainTimeSkipping } from '../../test/timeskipping/obtain.ts';
import { startServers } from '../../test/timeskipping/servers.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { between } from '../measure/actions.ts';
import { type HistoryCost, historyCost } from '../measure/history.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { CHAIRMAN } from '../world/agency.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const document = { documentNo: '12/BC-UBND', documentDate: '2024-03-29' };
const FACTOR = 30;
/** Between the notices of one task: time enough for its workflow to wait again. */
const APART_MS = 4_000;
const LATE_MS = 120_000;

/**
 * What a life costs (three reminders, one report, accepted): events by its history, Actions by
 * history and metric.
 */
export async function life(options: Options): Promise<Row[]> {
  return [...(await played(options)), ...(await counted(options))];
}

/**
 * Under time skipping with its true calendar: reminders weeks apart, the report the day after the
 * last of them.
 */
async function played(options: Options): Promise<Row[]> {
  const dir = await obtainTimeSkipping(({ en }) => options.say(en));
  const { port, stop } = await startServers(dir);
  try {
    return playedRows(
      await playedOnce(options, port, false),
      await playedOnce(options, port, true),
    );
  } finally {
    await stop();
  }
}

type Played = HistoryCost & { digests: HistoryCost[] };

function playedRows(plain: Played, approved: Played): Row[] {
  const { events, actions, digests } = plain;
  const share =
    `its ${digests.length} digests of one notice: ` +
    `${mean(digests, 'events')} events, ${mean(digests, 'actions')} Actions each`;
  const also = (of: 'events' | 'actions'): string =>
    `${approved[of]} where the report has to be accepted`;
  return [
    {
      figure: 'history events per life',
      unit: '',
      measured: events,
      target: 32,
      note: `${also('events')}; ${share}`,
    },
    {
      figure: 'Actions per life, by its history',
      unit: '',
      measured: actions,
      target: 12,
      note: also('actions'),
    },
    {
      figure: 'bytes of a life in its history',
      unit: 'KB',
      measured: plain.bytes / 1024,
      target: 30,
      note: `${(approved.bytes / 1024).toFixed(1)} where the report has to be accepted`,
    },
  ];
}

async function playedOnce(options: Options, servers: number, approval: boolean): Promise<Played> {
  const agency = smallOffice({ policy: { approval } });
  const office = await playOffice('2024-03-01T02:00:00.000Z', [agency], { servers });
  const costOf = (id: string): Promise<HistoryCost> => historyCost(office.world.client, id);
  try {
    const [task] = await startInputs(office.world, agency, [plannedTask('Quý 1/2024')]);
    if (!task) throw new Error('no task');
    await office.until('2024-03-29T08:30:00.000Z');
    // Not by the office, which asks the task first: only a real server forgets a question.
    const handle = office.world.client.workflow.getHandle(task.facts.id);
    const knowing = async (person: string) => {
      return { task, rules: agency, person, now: await office.world.now() };
    };
    const reporting = rawCommand('report', reportOf(document), await knowing('an'));
    await handle.executeUpdate('report', { args: [reporting] });
    await office.until('2024-04-01T08:00:00.000Z');
    const accepting = rawCommand('accept', { note: '' }, await knowing('chi'));
    if (approval) await handle.executeUpdate('accept', { args: [accepting] });
    await office.until('2024-04-03T08:00:00.000Z');
    const cost = await costOf(task.facts.id);
    options.say(`a life${approval ? ' with acceptance' : ''}: ${cost.types.join(' ')}`);
    const mails = office.workflowIds().filter((one) => one.startsWith('mail/'));
    return { ...cost, digests: await Promise.all(mails.map(costOf)) };
  } finally {
    await office.stop();
  }
}

/** On the embedded server, whose own metric is read: many lives, several notices a digest. */
async function counted(options: Options): Promise<Row[]> {
  const lives = scaled(options, 60, 6);
  const office = await openOffice(options, {
    people: Math.ceil(lives / 10),
    factor: FACTOR,
    opensInMinutes: 2.6,
  });
  try {
    const inputs = tasksDue(office, dueTomorrow(office), {
      count: lives,
      squeeze: office.squeeze,
      series: 'a',
    }).map(threefold);
    const before = await office.engine.actions();
    await startAll(office.world, inputs);
    await until(
      'the reminders',
      office.squeeze.opensAt - Date.now() + LATE_MS,
      () => office.sink.mails.length >= Math.ceil(lives / 10),
    );
    for (const { facts } of inputs) {
      const proof = { ...document, documentDate: office.today };
      await performTyped(office.world, facts.id, 'report', proof, asking());
      await performTyped(office.world, facts.id, 'accept', {}, asking(CHAIRMAN));
    }
    // The server reports its counters once a second.
    await pause(3_000);
    const actions = between(before, await office.engine.actions());
    return await rowsOf(office, inputs, actions);
  } finally {
    await office.close();
  }
}

/** Absent: the coordinator. */
const asking = (as?: string) => ({ as, typist: null, origin: 'api', ground: '' }) as const;

/**
 * Three notices within the squeezed hour. They ask for progress, because a reminder still under way
 * would be called back by the report, which real reminders of other days are not.
 */
function threefold(input: TaskInput): TaskInput {
  const [first, ...rest] = input.schedule.steps;
  if (!first) throw new Error('no step falls on this morning');
  const again = (n: number): Step => ({
    ...first,
    id: `progress/2024-Q${n + 1}`,
    kind: 'ask-progress',
    at: new Date(Date.parse(first.at) + n * APART_MS).toISOString(),
  });
  return {
    ...input,
    schedule: { ...input.schedule, steps: [again(0), again(1), again(2), ...rest] },
  };
}

async function rowsOf(
  office: Office,
  inputs: TaskInput[],
  actions: Map<string, number>,
): Promise<Row[]> {
  const { client } = office.engine;
  const tasks = await costsOf(
    client,
    inputs.map(({ facts }) => facts.id),
  );
  const digestIds: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: "WorkflowType = 'digest'" }))
    digestIds.push(workflowId);
  const digests = await costsOf(client, digestIds);
  const asked = actions.get('grpc_QueryWorkflow') ?? 0;
  const [all, ofDigests] = [billed(actions) - asked, sum(digests, 'actions')];
  const each = (n: number): string => (n / inputs.length).toFixed(1);
  const byType = [...actions].map(
    ([type, n]) => `${type.replace(/^(grpc|command|message)_/, '')} ${each(n)}`,
  );
  const notices = inputs.length * 5;
  return [
    {
      figure: 'Actions per accepted life, by the metric',
      unit: '',
      measured: (all - ofDigests) / inputs.length,
      baseline: { of: 'by histories', value: sum(tasks, 'actions') / inputs.length },
      note:
        `${inputs.length} lives; apart from ${each(asked)} queries by the commands; ` +
        byType.join(', '),
    },
    {
      figure: "digest's share of Actions per notice",
      unit: '',
      measured: ofDigests / notices,
      note:
        `${digests.length} digests of ${(notices / digests.length).toFixed(0)} notices; ` +
        `${(sum(digests, 'events') / notices).toFixed(1)} events a notice; ` +
        `with it a life costs ${each(all)} Actions`,
    },
  ];
}

/**
 * The metric counts every marker and, beside them, each workflow task that has some: the latter is
 * what is billed.
 */
const billed = (actions: Map<string, number>): number =>
  [...actions]
    .filter(([type]) => !type.startsWith('command_RecordMarker'))
    .reduce((total, [, n]) => total + n, 0);

const costsOf = (client: Office['engine']['client'], ids: string[]): Promise<HistoryCost[]> =>
  Promise.all(ids.map((id) => historyCost(client, id)));

const sum = (costs: HistoryCost[], of: 'events' | 'actions' | 'bytes'): number =>
  costs.reduce((total, cost) => total + cost[of], 0);

const mean = (costs: HistoryCost[], of: 'events' | 'actions'): string =>
  (sum(costs, of) / costs.length).toFixed(1);
