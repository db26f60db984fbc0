import { shownDate } from '../../../calendar/shown.ts';
import type { LocalDate } from '../../../calendar/types.ts';
import { personOf } from '../../../directory/roles.ts';
import type { Directory, PersonId } from '../../../directory/types.ts';
import { Refusal } from '../../../text/refusal.ts';
import type { Remedy } from '../../../text/remedy.ts';
import { type Text, text } from '../../../text/text.ts';
import { openObstacle } from '../../obstacle/obstacle.ts';
import type { AskedToAnswer, Obstacle } from '../../obstacle/types.ts';
import type { TaskFacts } from '../../types.ts';
import { ofKinds } from '../shared.ts';
import type { Input, Typed } from '../types.ts';

/** Notices that ask somebody for an answer. */
export const asksForAnswer = ofKinds('obstacle-raised', 'remind-obstacle', 'urge-obstacle');

/** By when an answer is wished for. */
export const BY: Input = {
  name: 'by',
  kind: 'due',
  need: 'required',
  said: text('đề nghị trả lời chậm nhất ngày', 'to be answered by'),
};

/** Who is asked; `named` is what the history calls him. */
export interface Asking {
  asked: AskedToAnswer;
  /** His name; empty: the supervising leader, by his role. */
  named: string;
}

/** Whom a person and a day, as they were typed, ask for an answer. */
export function askingIn(typed: Typed, directory: Directory): Asking {
  const person = typed.id('person');
  const by = typed.due('by')?.dueDate;
  if (!by) throw new Refusal(BY_WHEN, A_DAY);
  return { asked: { person, by }, named: nameOf(directory, person) };
}

const nameOf = (directory: Directory, person: PersonId | null): string =>
  person === null ? '' : (personOf(directory, person)?.name ?? person);

const BY_WHEN = text('Đề nghị trả lời chậm nhất ngày nào?', 'To be answered by which day?');
const A_DAY: Remedy = { action: 'fill-in', choices: [{ inputs: ['by'], example: '05/03/2026' }] };

/** Why nobody can be asked by a day: it has gone by. */
export function refusePast({ by }: AskedToAnswer, today: LocalDate): Text | null {
  const day = shownDate(by);
  return by >= today
    ? null
    : text(
        `ngày đề nghị trả lời ${day} đã qua; ghi một ngày từ hôm nay trở đi`,
        `the day to answer by, ${day}, has passed; give today or a later day`,
      );
}

/** Why nothing can be answered or settled: nothing hinders the task. */
export const refuseUnhindered = (facts: TaskFacts): Text | null =>
  openObstacle(facts)
    ? null
    : text('không có vướng mắc nào chưa giải quyết', 'nothing hinders the task that is open');

/** The obstacles of a task with another newest one. */
export const withNewest = (
  { obstacles = [] }: TaskFacts,
  change: (newest: Obstacle) => Partial<Obstacle>,
): Pick<TaskFacts, 'obstacles'> => ({
  obstacles: obstacles.map((one, n) =>
    n === obstacles.length - 1 ? { ...one, ...change(one) } : one,
  ),
});

/** `Nguyễn Văn An chậm nhất ngày 05/03/2026` */
export function askedText({ asked, named }: Partial<Asking>): Text {
  const day = shownDate(asked?.by ?? '');
  const [vi, en] = named ? [named, named] : ['lãnh đạo phụ trách', 'the supervising leader'];
  return text(`đề nghị ${vi} trả lời chậm nhất ngày ${day}`, `${en} to answer by ${day}`);
}
