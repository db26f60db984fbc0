import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RolloutResult, rollOut } from '../../client/office/commands/rollout.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { untilListed } from '../../client/office/queries/listTasks.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { shareOf } from '../support/shareOf.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';
import { openSealedOffice, type SealedOffice } from '../worker/codec/sealedOffice.ts';
import { CALENDAR_KEEPER, officeWithHoliday } from './newHoliday.ts';

const TASKS = shareOf(1000, 100);
const agency = smallOffice();
const today = localDate(agency.calendar, new Date().toISOString());
// The third day late comes after it: whenever the test runs, that is in the running schedule.
const before = addWorkingDays(agency.calendar, today, 18);
const holiday = addWorkingDays(agency.calendar, today, 20);
const APPLIED = 'apply-calendar';
const AT_ONCE = { concurrency: 8 };

let office: SealedOffice;
let world: OfficeContext;
let stopWorker: () => Promise<void>;
let ids: string[];

beforeAll(async () => {
  office = await openSealedOffice(agency);
  world = office.world(null);
  stopWorker = await office.work(null, {
    deliver: () => Promise.reject(new Error('nothing is due')),
    close: async () => {},
  });
  const rows = Array.from({ length: TASKS }, (_, at) =>
    plannedTask(
      `Chậm nhất ngày ${shownDate(at % 5 ? holiday : before)}`,
      { ref: `I.${at}` },
      Number(today.slice(0, 4)),
    ),
  );
  ids = await startTasks(world, agency, rows, Number(today.slice(0, 4)));
  await untilListed(world, {}, TASKS);
}, 180_000);
afterAll(async () => {
  await stopWorker?.();
  await office?.close();
});

/** Runs the applying process; with `killAfter` it is killed once it has told so much progress. */
async function applying(killAfter?: number): Promise<RolloutResult | null> {
  const script = fileURLToPath(new URL('./applyHoliday.ts', import.meta.url));
  const child = fork(script, [office.address, holiday], { execArgv: ['--import', 'tsx'] });
  let applied: RolloutResult | null = null;
  child.on('message', (said: { done?: number; applied?: RolloutResult }) => {
    if (said.applied) applied = said.applied;
    if (said.done === killAfter) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return applied;
}

/**
 * How a task stands: its day, the days of its steps, and how often a calendar was applied to it.
 */
async function standing(id: string) {
  const { facts, schedule, log } = (await readTask(world, id)).state;
  return {
    workBy: facts.workBy,
    steps: new Map(schedule.steps.map((step) => [step.id, step.date])),
    applied: log.filter(({ what }) => what === APPLIED).length,
  };
}

describe(`a holiday declared while ${TASKS} tasks run`, { timeout: 300_000 }, () => {
  test('reaches each of them once, as the preview said, though the first who applied it was killed', async () => {
    const declared = { ...world, agencies: officeIn(world) };
    const rollout = { what: 'calendar', dryRun: true, asker: CALENDAR_KEEPER } as const;
    const preview = await rollOut(declared, officeWithHoliday(holiday), rollout);
    expect(preview).toMatchObject({ unchanged: 0, refused: [] });
    expect(preview.changed).toHaveLength(TASKS);

    expect(await applying(TASKS * 0.4)).toBeNull();
    const reached = (await pMap(ids, standing, AT_ONCE)).filter(
      ({ applied }) => applied > 0,
    ).length;
    expect(reached).toBeGreaterThan(TASKS / 10);
    expect(reached).toBeLessThan(TASKS);
    const rest = await applying();
    expect(rest).toMatchObject({ refused: [] });
    expect(rest?.changed).toHaveLength(TASKS - reached);

    const promised = new Map(preview.changed.map((task) => [task.id, task]));
    const isKept = async (id: string): Promise<boolean> => {
      const { workBy, steps, applied } = await standing(id);
      const task = promised.get(id);
      const moved = task?.steps.every(({ id: step, to }) => (steps.get(step) ?? null) === to);
      return applied === 1 && workBy === task?.workBy.to && moved === true;
    };
    const kept = await pMap(ids, isKept, AT_ONCE);
    expect(kept.filter((one) => !one)).toEqual([]);
  });
});

function officeIn({ agencies }: OfficeContext): OfficeContext['agencies'] {
  const declared = officeWithHoliday(holiday);
  return { ...agencies, get: () => declared, all: () => [declared] };
}
