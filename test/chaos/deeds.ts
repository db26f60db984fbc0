import { setTimeout as pause } from 'node:timers/promises';
import { performTyped } from '../../client/office/commands/perform.ts';
import type { RawInput } from '../../client/office/commands/typedInput.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { addDays } from '../../domain/calendar/days.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import type { CommandName } from '../../domain/task/commands/names.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { UNITS } from './office/folders.ts';
import type { Invented } from './office/tasks.ts';
import type { Chance } from './random.ts';

export type DeedName = Extract<
  CommandName,
  | 'report'
  | 'progress'
  | 'accept'
  | 'return'
  | 'request-extension'
  | 'reassign'
  | 'reschedule'
  | 'cancel'
>;

/** Something an official does to a task, at a moment of the run. */
export interface Deed {
  task: string;
  what: DeedName;
  atMs: number;
  /** What he types, beside the mark: the same each time he repeats it. */
  typed: RawInput;
}

/** What was asked of a task, marked by a word of its own that its log must keep. */
export interface Asked {
  task: string;
  what: DeedName;
  mark: string;
  /** How often; every time it was the same command, word by word. */
  times: number;
  /** The task answered: from then on it must be in its log. */
  acknowledged: boolean;
  /** What was answered instead: refused, or nobody there. */
  answer?: string;
}

const COURSES: DeedName[][] = [
  [],
  [],
  ['report', 'accept'],
  ['report', 'return', 'report', 'accept'],
  ['report', 'return'],
  ['report', 'return', 'reassign', 'report'],
  ['reschedule'],
  ['reschedule', 'report', 'return'],
  ['reassign'],
  ['reassign', 'reassign', 'report'],
  ['request-extension', 'reassign'],
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
    const { id, dueDate } = input.facts;
    return course.map((what, index) => ({
      task: id,
      what,
      atMs: times[index] ?? startAtMs,
      typed: typedFor(draw, what, dueDate ?? ''),
    }));
  });
}

const CHAIRMAN = 'chu-tich';

/** A due date is moved to a later day, or to one gone by. */
function typedFor(draw: Chance, what: DeedName, dueDate: LocalDate): RawInput {
  switch (what) {
    case 'report':
      return { documentDate: '2024-01-02' };
    case 'reassign':
      return { unit: draw.one(UNITS) };
    case 'reschedule':
      return { to: shownDate(addDays(dueDate, draw.percent(50) ? 5 : -5)) };
    case 'request-extension':
      return { to: shownDate(addDays(dueDate, 5)) };
    default:
      return {};
  }
}

/** The input that a command's log keeps word by word. */
const MARKED: Record<DeedName, string> = {
  report: 'documentNo',
  progress: 'note',
  accept: 'note',
  return: 'note',
  'request-extension': 'reason',
  reassign: 'reason',
  reschedule: 'reason',
  cancel: 'reason',
};

/** Does every deed at its time, each until somebody has answered, or all was calm. */
export async function doAll(
  world: OfficeContext,
  deeds: Deed[],
  calm: () => boolean,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const doing = deeds.map(async (deed, index) => {
    await pause(Math.max(0, deed.atMs - Date.now()));
    const mark = `${deed.what}-${index + 1}`;
    const one: Asked = { ...pick(deed), mark, times: 0, acknowledged: false };
    asked.push(one);
    await untilAnswered(world, deed, one, calm);
  });
  await Promise.all(doing);
  return asked;
}

const pick = ({ task, what }: Deed): Pick<Deed, 'task' | 'what'> => ({ task, what });

/**
 * One that nobody answers is asked again, as a person would, word by word; for the last time when
 * all is calm. Until then it may have been done or not.
 */
async function untilAnswered(
  world: OfficeContext,
  deed: Deed,
  one: Asked,
  calm: () => boolean,
): Promise<void> {
  for (;;) {
    const last = calm();
    one.times += 1;
    if ((await answered(world, deed, one)) || last) return;
    await pause(3000);
  }
}

/** False when nobody answered. */
async function answered(
  world: OfficeContext,
  { task, what, typed }: Deed,
  one: Asked,
): Promise<boolean> {
  const as = what === 'accept' || what === 'return' ? CHAIRMAN : undefined;
  const asker = { as, typist: null, origin: 'command-line', ground: '' } as const;
  try {
    await performTyped(world, task, what, { ...typed, [MARKED[what]]: one.mark }, asker);
    one.acknowledged = true;
    return true;
  } catch (error) {
    one.answer = saidBy(error);
    return error instanceof Refusal && !AGAIN.test(error.message);
  }
}

/** With its causes: what is no refusal may be anything. */
const saidBy = (error: unknown): string =>
  error instanceof Error && error.cause ? `${error}; ${saidBy(error.cause)}` : String(error);

/** What the office says when engine or worker are down, or others were quicker three times. */
const AGAIN =
  /^No worker is running|no answer within|not known yet|^No task has the id|look again and repeat/;
