import { setTimeout as pause } from 'node:timers/promises';
import {
  accept,
  cancel,
  progress,
  reassign,
  report,
  returnReport,
} from '../../client/facade/actions.ts';
import { actorFor, command, permit, readTask } from '../../client/facade/tasks.ts';
import type { World } from '../../client/facade/world.ts';
import type { Schedule } from '../../domain/policy/types.ts';
import type { CommandName } from '../../domain/task/commands.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { TaskAnswer } from '../../workflows/contract/task.ts';
import { UNITS } from './office/folders.ts';
import { scheduleFrom } from './office/schedules.ts';
import type { Invented } from './office/tasks.ts';
import type { Chance } from './random.ts';

export type DeedName = Extract<
  CommandName,
  'report' | 'progress' | 'accept' | 'return' | 'reassign' | 'reschedule' | 'cancel'
>;

/** Something an official does to a task, at a moment of the run. */
export interface Deed {
  task: string;
  what: DeedName;
  atMs: number;
}

/** What was asked of a task, marked by a word of its own that its log must keep. */
export interface Asked {
  task: string;
  what: DeedName;
  mark: string;
  /** The task answered with its new state: from then on it must be in its log. */
  acknowledged: boolean;
  /** What was answered instead: refused, or nobody there. */
  answer?: string;
  /** A reschedule's. */
  schedule?: Schedule;
}

const COURSES: DeedName[][] = [
  [],
  [],
  ['report', 'accept'],
  ['report', 'return', 'report', 'accept'],
  ['reschedule'],
  ['reschedule', 'report'],
  ['reassign'],
  ['reassign', 'reassign', 'report'],
  ['progress', 'reassign', 'cancel'],
  ['cancel'],
];

/** What officials will do to these tasks, and when. */
export function planDeeds(draw: Chance, tasks: Invented[], lengthMs: number): Deed[] {
  return tasks.flatMap(({ input, startAtMs }) => {
    const course = draw.one(COURSES);
    const times = course
      .map(() => startAtMs + draw.between(0.03, 0.4) * lengthMs)
      .sort((a, b) => a - b);
    return course.map((what, index) => ({
      task: input.facts.id,
      what,
      atMs: times[index] ?? startAtMs,
    }));
  });
}

/**
 * Does every deed at its time; one that nobody answers is asked again, as a person would, and for
 * the last time when all is calm.
 */
export async function doAll(
  draw: Chance,
  world: World,
  deeds: Deed[],
  { gapMs, calm }: { gapMs: number; calm: () => boolean },
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const doing = deeds.map(async (deed, index) => {
    await pause(Math.max(0, deed.atMs - Date.now()));
    for (let tries = 1; ; tries += 1) {
      const last = calm();
      const mark = `${deed.what}-${index + 1}.${tries}`;
      if (
        (await answered(draw, world, { ...deed, mark, acknowledged: false }, gapMs, asked)) ||
        last
      )
        return;
      await pause(3000);
    }
  });
  await Promise.all(doing);
  return asked;
}

/** False when nobody answered: then the deed may have been done or not. */
async function answered(
  draw: Chance,
  world: World,
  one: Asked,
  gapMs: number,
  asked: Asked[],
): Promise<boolean> {
  asked.push(one);
  try {
    await act(draw, world, one, gapMs);
    one.acknowledged = true;
    return true;
  } catch (error) {
    one.answer = String(error);
    return error instanceof Refusal && !NOBODY.test(error.message);
  }
}

/** What the facade says when engine or worker are down. */
const NOBODY = /^No worker is running|no answer within|^No task has the id/;

function act(draw: Chance, world: World, asked: Asked, gapMs: number): Promise<TaskAnswer> {
  const { task, what, mark } = asked;
  switch (what) {
    case 'report':
      return report(world, task, { documentNo: mark, documentDate: '2024-01-02' });
    case 'progress':
      return progress(world, task, { note: mark });
    case 'accept':
      return accept(world, task, { note: mark, as: 'chu-tich' });
    case 'return':
      return returnReport(world, task, { note: mark, as: 'chu-tich' });
    case 'reassign':
      return reassign(world, task, { unit: draw.one(UNITS), reason: mark });
    case 'reschedule':
      return reschedule(draw, world, asked, gapMs);
    case 'cancel':
      return cancel(world, task, { reason: mark });
  }
}

/** The facade's reschedule, with steps at the second in place of those its policy would compute. */
async function reschedule(
  draw: Chance,
  world: World,
  asked: Asked,
  gapMs: number,
): Promise<TaskAnswer> {
  const subject = await readTask(world, asked.task);
  const by = actorFor(subject, undefined);
  permit(subject, by, 'reschedule');
  const { facts, policyVersion } = subject.state;
  const { calendar } = subject.agency;
  const fromMs = Date.now() + draw.between(0, 2) * gapMs;
  asked.schedule = scheduleFrom(draw, calendar, { fromMs, gapMs, policyVersion });
  const { kind, dueText, dueDate, workBy, dueQuarter, explanation, revision } = facts;
  const dates = {
    kind,
    dueText,
    dueDate,
    workBy,
    dueQuarter,
    explanation,
    revision,
    ladderFrom: null,
  };
  return command(world, subject, 'reschedule', {
    by,
    reason: asked.mark,
    change: { ...dates, schedule: asked.schedule },
  });
}
