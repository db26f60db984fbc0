import { setTimeout as pause } from 'node:timers/promises';
import pMap from 'p-map';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import type { Step } from '../../domain/policy/types.ts';
import { rawCommand, reportOf } from '../../test/support/rawCommand.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import { until } from '../measure/until.ts';
import { CHAIRMAN } from './agency.ts';
import type { Office } from './office.ts';
import { dueTomorrow, tasksDue } from './tasks.ts';

const NOTICES = 3;
/** How lives are lived: so many at a time, each waited for so long before it is reported. */
export interface Pace {
  abreast: number;
  patienceMs: number;
}

/** So many that the engine and the worker are what limits them, not the seconds between notices. */
export const BUSY: Pace = { abreast: 128, patienceMs: 5_000 };
/** So few that each notice is handed over by itself: a life leaves all it ever does. */
export const CALM: Pace = { abreast: 12, patienceMs: 20_000 };
const APART_MS = 1_000;
/** Started, waiting; three times woken, handed over, waiting again. */
const EVENTS_BEFORE_REPORT = 5 + NOTICES * 6;

/** Whole lives of our tasks: three notices, one report that closes. */
export const ourLives = async (
  office: Office,
  count: number,
  series: string,
  pace = BUSY,
): Promise<void> => {
  const inputs = tasksDue(office, dueTomorrow(office), { count, squeeze: office.squeeze, series });
  const live = async (input: TaskInput): Promise<void> => {
    const task = soon(input);
    await startAll(office.world, [task]);
    await endLife(office, input.facts.id, () => reportNow(office, task), pace);
  };
  await pMap(inputs, live, { concurrency: pace.abreast });
};

const reportNow = ({ agency }: Office, task: TaskInput): object => {
  const now = new Date().toISOString();
  const own = reportOf({ documentNo: '12/BC', documentDate: localDate(agency.calendar, now) });
  return rawCommand('report', own, { task, rules: agency, person: CHAIRMAN, now });
};

/** When the notices of a life that begins now are due. */
export const moments = (): Date[] =>
  Array.from({ length: NOTICES }, (_, index) => new Date(Date.now() + (index + 1) * APART_MS));

/**
 * Three questions a second apart, which nothing makes needless, in place of this morning's
 * reminder; a report closes.
 */
function soon(input: TaskInput): TaskInput {
  const [first, ...rest] = input.schedule.steps;
  if (!first) throw new Error('no step falls on this morning');
  const asked = moments().map(
    (at, index): Step => ({
      ...first,
      id: `progress/2024-Q${index + 1}`,
      kind: 'ask-progress',
      at: at.toISOString(),
    }),
  );
  const schedule = { ...input.schedule, steps: [...asked, ...rest] };
  return { ...input, schedule, policy: { ...input.policy, approval: false } };
}

/** Reports once all notices were handed over, and waits for the end. */
export async function endLife(
  { engine }: Office,
  workflowId: string,
  reportArgs: () => unknown,
  { patienceMs }: Pace,
): Promise<void> {
  const handle = engine.client.workflow.getHandle(workflowId);
  await pause(NOTICES * APART_MS);
  const handedOver = async (): Promise<boolean> =>
    (await handle.describe()).historyLength >= EVENTS_BEFORE_REPORT;
  // Notices that fell due together under load leave fewer events: these lives are waited for, not
  // lost.
  await until('', patienceMs, handedOver).catch(() => {});
  await handle.executeUpdate('report', { args: [reportArgs()] });
  await handle.result();
}
