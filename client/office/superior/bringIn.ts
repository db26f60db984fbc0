import type { Agency } from '../../../config/agency.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { UnitId } from '../../../domain/directory/types.ts';
import {
  type ComparedBy,
  type ComparedRow,
  oneDay,
  type RowAct,
} from '../../../domain/superior/compare.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { isEnded, isOpenWork } from '../../../domain/task/phase.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { Added, IncomingTask } from '../commands/addTask.ts';
import type { RawInput } from '../commands/typedInput.ts';

/** What somebody wants done about one row. */
export interface WantedRow {
  /** The row's place among the rows of its list, from 0. */
  at: number;
  act: RowAct;
  /** Who does a new task. */
  unit?: UnitId | undefined;
  /** When it is due, as it is typed, where the list is not clear. */
  due?: string | undefined;
  /** What it was done with, where the superior counts it done; the day as it is typed. */
  documentNo?: string | undefined;
  documentDate?: string | undefined;
}

/** What became of one row. */
export interface RowOutcome {
  at: number;
  act: RowAct;
  /** Short ids of the tasks it was done to. */
  keys: string[];
  isDone: boolean;
  said: Refused;
}

/** How tasks are given commands here. */
export interface Hands {
  addTask(agency: Agency, line: IncomingTask): Promise<Added>;
  perform(id: string, name: CommandName, raw: RawInput): Promise<unknown>;
}

/** What the rows of a list are carried out by. */
export interface BringingIn {
  agency: Agency;
  by: ComparedBy;
  hands: Hands;
  today: LocalDate;
}

/** Does one thing that the comparison offers for a row, to all of its tasks. */
export async function bringRowIn(
  found: ComparedRow,
  wanted: WantedRow,
  bringing: BringingIn,
): Promise<RowOutcome> {
  const { at, act } = wanted;
  try {
    if (found.act !== act) return { at, act, keys: keysOf(found.tasks), isDone: false, said: OVER };
    const keys = await carryOut(found, wanted, bringing);
    return { at, act, keys, isDone: true, said: DONE[act] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { at, act, keys: keysOf(found.tasks), isDone: false, said: error.said };
  }
}

const keysOf = (tasks: TaskFacts[]): string[] => tasks.map(({ id }) => shortKey(id));

async function carryOut(
  found: ComparedRow,
  wanted: WantedRow,
  { agency, by, hands, today }: BringingIn,
): Promise<string[]> {
  const { tasks } = found;
  if (wanted.act === 'start') {
    const added = await hands.addTask(agency, lineOf(found, wanted, by.assigner, agency));
    return keysOf(added.tasks);
  }
  const ground = groundOf(found, by.assigner, today)[agency.directory.language];
  const [name, raw, isMeant] = commandFor(found, wanted, by, ground);
  const meant = tasks.filter(isMeant);
  for (const { id } of meant) await hands.perform(id, name, raw);
  return keysOf(meant);
}

type Meant = (facts: TaskFacts) => boolean;

function commandFor(
  { row, act }: ComparedRow,
  { documentNo = '', documentDate = '' }: WantedRow,
  by: ComparedBy,
  ground: string,
): [CommandName, RawInput, Meant] {
  if (act === 'cancel') return ['cancel', { reason: ground }, (facts) => !isEnded(facts)];
  if (act === 'report') return ['report', { documentNo, documentDate, note: ground }, isOpenWork];
  const due = oneDay(row, by);
  const raw = { to: due === null ? row.dueText : shownDate(due), reason: ground };
  return ['reschedule', raw, (facts) => isOpenWork(facts) && facts.dueDate !== due];
}

/** By what the superior's list it was done: `danh sách của UBND tỉnh ngày 05/03/2026, phiếu 12`. */
function groundOf({ row }: ComparedRow, assigner: string, today: LocalDate) {
  const [vi, en] = row.line === '' ? ['', ''] : [`, dòng ${row.line}`, `, line ${row.line}`];
  const state = row.stateText === '' ? '' : ` (“${row.stateText}”)`;
  const day = shownDate(today);
  return text(
    `danh sách nhiệm vụ của ${assigner} nạp ngày ${day}, phiếu ${row.number}${vi}${state}`,
    `list of tasks of ${assigner}, loaded on ${day}, slip ${row.number}${en}${state}`,
  );
}

function lineOf(
  { row, asksDue }: ComparedRow,
  { unit, due = '' }: WantedRow,
  assignedBy: string,
  { directory }: Agency,
): IncomingTask {
  const chosen = directory.units.find(({ id }) => id === unit);
  if (!chosen) throw new Refusal(NO_UNIT);
  if (asksDue && due === '') throw new Refusal(NO_DUE);
  const { number, line, created, leader, title, dueText, coordinating } = row;
  return {
    ...{ slip: { number, line }, on: created, leader, title, unit: chosen.name },
    ...{ due: due || dueText, assignedBy, coordinating },
  };
}

const DONE: Record<RowAct, Refused> = {
  start: text('đã giao', 'given'),
  reschedule: text('đã đổi thời hạn', 'its due date was moved'),
  report: text('đã ghi kết quả', 'its result was recorded'),
  cancel: text('đã dừng theo dõi', 'cancelled'),
};

const OVER = text(
  'không còn gì phải làm: việc đã được xử lý trước đó',
  'nothing is left to be done: it was done before',
);

const NO_DUE = text('chưa ghi thời hạn', 'its due date was not said');
const NO_UNIT = text('chưa chọn đơn vị thực hiện', 'no unit was chosen');
