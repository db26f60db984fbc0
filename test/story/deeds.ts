import type { IncomingTask } from '../../client/office/commands/addTask.ts';
import { startAll } from '../../client/office/commands/startTasks.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { expandAll } from '../../client/office/plans/expandPlan.ts';
import { inputsOf, type PlanStart } from '../../client/office/plans/startPlan.ts';
import { readTask, type Subject } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import { taskId } from '../../domain/case/ids.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { actingFor, holderOf } from '../../domain/directory/roles.ts';
import type { PersonId, Role } from '../../domain/directory/types.ts';
import type { PlanReading } from '../../domain/plan/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import * as act from '../support/act.ts';

/** What a deed is done to, and where it notes the tasks it started. */
export interface Scene {
  world: OfficeContext;
  agency: Agency;
  reading: PlanReading;
  started: string[];
}

/** Something somebody does; returns what the office answered. */
export type Does = (scene: Scene) => Promise<unknown>;

/** One line of the script: a local time, and what is done then. */
export interface Deed {
  /** `2024-03-20 15:00`, at the office. */
  at: string;
  does: Does;
}

/** `1.VI.2/a mot-cua 2024-06-04`: how the script names a task of the plan. */
export function named(task: string): string {
  const [ref = '', unit = '', period = ''] = task.split(' ');
  return taskId({ agency: 'hoa-lien', plan: 'hoa-lien-2024', ref, unit, period });
}

/** How the script names a task of an incoming document. */
export const incoming = (documentNo: string, unit: string, period: string, title: string): string =>
  taskId({
    agency: 'hoa-lien',
    plan: 'van-ban-den-2024',
    ref: `${documentNo}-${shortKey(normalise(title))}`,
    unit,
    period,
  });

/** Who fills a role for a task today: himself, or who acts for him. */
function playing({ agency, state, today }: Subject, role: Role): PersonId {
  const holder = holderOf(agency.directory, state.facts, role);
  return (holder && actingFor(agency.directory, holder, today)) ?? agency.directory.chairman ?? '';
}

/**
 * The responsible officer, or the coordinator where the unit has none or is not the office's own,
 * reports.
 */
export const reports =
  (id: string, documentNo: string, documentDate?: string): Does =>
  async ({ world }) => {
    const subject = await readTask(world, id);
    const role = subject.state.facts.relation === 'subordinate' ? 'officer' : 'coordinator';
    const evidence = { documentNo, documentDate: documentDate ?? subject.today };
    return act.report(world, id, { as: playing(subject, role), ...evidence });
  };

/** Whoever supervises the task, or acts for him, decides on its report. */
export const accepts =
  (id: string): Does =>
  async ({ world }) =>
    act.accept(world, id, { as: playing(await readTask(world, id), 'supervisor'), note: '' });

export const returns =
  (id: string, note: string): Does =>
  async ({ world }) =>
    act.returnReport(world, id, { as: playing(await readTask(world, id), 'supervisor'), note });

export const asksForMoreTime =
  (id: string, as: PersonId, to: string): Does =>
  ({ world }) =>
    act.requestExtension(world, id, { as, to, reason: 'chờ số liệu của các thôn' });

export const decides =
  (id: string, as: PersonId, granted: boolean): Does =>
  ({ world }) =>
    act.decideExtension(world, id, {
      as,
      [granted ? 'grant' : 'refuse']: true,
      note: granted ? '' : 'việc đã giao từ đầu năm',
    });

export const hands =
  (id: string, unit: string): Does =>
  ({ world }) =>
    act.reassign(world, id, { as: 'chu-tich', unit, reason: 'phân công lại lĩnh vực' });

export const saysItIsLate =
  (id: string): Does =>
  ({ world }) =>
    act.confirmLate(world, id, { as: 'van-phong', note: 'chưa ban hành' });

export const cancels =
  (id: string, reason: string): Does =>
  ({ world }) =>
    act.cancel(world, id, { as: 'van-phong', reason });

export const explains =
  (id: string, as: PersonId, documentNo: string): Does =>
  async ({ world }) => {
    const { today } = await readTask(world, id);
    return act.recordExplanation(world, id, { as, documentNo, documentDate: today });
  };

export const notesProgress =
  (id: string, as: PersonId, note: string): Does =>
  ({ world }) =>
    act.progress(world, id, { as, note });

/** The event a task waits for happened today: its occurrence opens. */
export const records =
  (id: string, note: string): Does =>
  async ({ world, started }) => {
    const { today } = await readTask(world, id);
    const { log } = await act.trigger(world, id, { on: today, note });
    const last = log.at(-1);
    if (last && 'opened' in last && last.opened) started.push(last.opened);
  };

/** The plan is loaded with these of its suggestions; what runs already goes on. */
export const loadsThePlan =
  (accept: string[]): Does =>
  async (scene) => {
    scene.started.push(...(await loadPlan(scene, accept)).started);
  };

/** The plan as it is: the time-skipping server has no lists to compare a corrected one with. */
export async function loadPlan(
  { world, agency, reading }: Scene,
  accept: string[],
): Promise<Loaded> {
  const expansions = expandAll(agency, reading, accept, await world.now()).expansions;
  const inputs = inputsOf(
    agency,
    expansions.flatMap(({ starts }) => starts),
  );
  return { expansions, ...(await startAll(world, inputs)) };
}

export type Loaded = Omit<PlanStart, 'cancelled' | 'changes' | 'kept'>;

export const typesIn =
  (line: IncomingTask): Does =>
  async ({ world, agency, started }) => {
    started.push(...(await act.addTask(world, agency, line)).started);
  };
