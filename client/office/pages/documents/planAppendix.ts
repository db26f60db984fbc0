import type { Agency } from '../../../../config/agency.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { inPlanOrder } from '../../../../domain/plan/planOrder.ts';
import { awaitsReview, isAccepted } from '../../../../domain/task/phase.ts';
import { ASIDE_TEXT, BUCKET_TEXT, STATUS_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { leftOf } from '../leftOf.ts';
import { exportedTasks } from '../list/exportedTasks.ts';
import { numberText } from './placeText.ts';
import { remarks } from './remarks.ts';

/** A row of a plan's own table, with what became of it. */
export interface AppendixRow {
  /** As the plan numbers it. */
  no: string;
  title: string;
  deliverable: string;
  units: string;
  coordinating: string;
  /** The deadline as the plan prints it. */
  due: string;
  /** Kết quả. */
  result: Text;
  /** Số văn bản. */
  documents: Text;
  /** Tiến độ. */
  progress: Text;
  /** Ghi chú. */
  remarks: Text;
  /** How many tasks it became: one for each unit and date. */
  tasks: number;
}

/** A section of a plan's table; its heading is empty where the table has none. */
export interface AppendixSection {
  heading: string;
  rows: AppendixRow[];
}

/** So many documents stand in a cell; the rest is counted. */
const MOST_DOCUMENTS = 12;

/**
 * A plan's table with the columns Kết quả, Số văn bản, Tiến độ and Ghi chú, in the order of the
 * plan: a row for each of its rows, whatever it became.
 */
export function planAppendix(
  rows: TaskRow[],
  plan: string,
  agency: Agency,
  today: LocalDate,
): AppendixSection[] {
  const own = rows.filter(({ facts }) => facts.plan === plan);
  const printed = grouped(
    inPlanOrder(own.map((row) => ({ row, ref: row.facts.ref, section: row.facts.section }))),
    ({ ref }) => ref,
  );
  const sections: AppendixSection[] = [];
  for (const [first, ...others] of printed) {
    const heading = first.section;
    const row = appendixRow([first.row, ...others.map((one) => one.row)], agency, today);
    const last = sections.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else sections.push({ heading, rows: [row] });
  }
  return sections;
}

function appendixRow(
  tasks: [TaskRow, ...TaskRow[]],
  agency: Agency,
  today: LocalDate,
): AppendixRow {
  const [{ facts }] = tasks;
  const nameOf = namesOf(tasks);
  const unique = (all: string[]): string => [...new Set(all)].filter(Boolean).join('; ');
  const said = exportedTasks(tasks, agency, today);
  return {
    no: numberText(facts),
    ...{ title: facts.title, deliverable: facts.deliverable, due: facts.dueText },
    units: unique(tasks.map((row) => row.facts.unitName)),
    coordinating: unique(facts.coordinatingUnits),
    result: resultText(tasks),
    documents: fewOf(named(tasks, nameOf.unit, (_, at) => said[at]?.documents ?? NOTHING)),
    progress: progressText(tasks, agency, today),
    remarks: fewOf(named(tasks, nameOf.task, (row) => remarks(row.facts, agency))),
    tasks: tasks.length,
  };
}

const NOTHING = text('', '');

/** How a row's tasks are told from one another: by unit, and by date where one unit has several. */
function namesOf(tasks: TaskRow[]) {
  const isSeveral = (of: (row: TaskRow) => string | null): boolean =>
    new Set(tasks.map(of)).size > 1;
  const units = isSeveral(({ facts }) => facts.unit);
  const dates = isSeveral(({ facts }) => facts.dueDate);
  const unit = ({ facts }: TaskRow): string => (units ? facts.unitName : '');
  const date = ({ facts: { dueDate } }: TaskRow): string =>
    dates && dueDate !== null ? shownDate(dueDate) : '';
  return { unit, task: (row: TaskRow) => [unit(row), date(row)].filter(Boolean).join(', ') };
}

/**
 * What is said of each task, behind its name where it needs one; of several of which the same is
 * said their number. Of some nothing is said.
 */
function named(
  tasks: TaskRow[],
  nameOf: (row: TaskRow) => string,
  say: (row: TaskRow, at: number) => Text,
): Text[] {
  const said = tasks.map((row, at) => ({ name: nameOf(row), words: say(row, at) }));
  const told = said.filter(({ words }) => words.vi !== '');
  return grouped(told, ({ words }) => words.vi).map(([{ name, words }, ...alike]) => {
    const names = new Set([name, ...alike.map((one) => one.name)]);
    if (names.size > 1) return counted(words, alike.length + 1);
    return name === '' ? words : text(`${name}: ${words.vi}`, `${name}: ${words.en}`);
  });
}

const counted = ({ vi, en }: Text, n: number): Text =>
  text(`${vi} (${n} nhiệm vụ)`, `${en} (${n} tasks)`);

function fewOf(said: Text[]): Text {
  const more = said.length - MOST_DOCUMENTS;
  if (more <= 0) return joined(said, '; ');
  const left = text(`và ${more} mục khác`, `and ${more} more`);
  return joined([...said.slice(0, MOST_DOCUMENTS), left], '; ');
}

function resultText(tasks: TaskRow[]): Text {
  const kept = tasks.filter(({ facts }) => facts.cancelled === null);
  const [only, ...others] = kept;
  if (!only) return text('Dừng thực hiện', 'Stopped');
  if (others.length === 0) return resultOf(only);
  const done = kept.filter(({ facts }) => isAccepted(facts)).length;
  return text(`Đã hoàn thành ${done}/${kept.length}`, `Done: ${done} of ${kept.length}`);
}

function resultOf({ facts, standing }: TaskRow): Text {
  const note = facts.reports.at(-1)?.note ?? '';
  if (isAccepted(facts))
    return note === '' ? DONE : text(`${DONE.vi}: ${note}`, `${DONE.en}: ${note}`);
  if (awaitsReview(facts)) return text('Đã báo cáo', 'Reported');
  if (facts.toConfirm) return text('Cần xác nhận', 'To be confirmed');
  if (standing.bucket === null) return text('Chưa có báo cáo', 'Never reported');
  return text('Chưa hoàn thành', 'Not done');
}

const DONE = text('Đã hoàn thành', 'Done');

/** How a row's tasks stand, those that stand alike counted together. */
function progressText(tasks: TaskRow[], agency: Agency, today: LocalDate): Text {
  const states = tasks.map((row) => stateOf(row, tasks.length === 1, agency, today));
  const parts = grouped(states, ({ vi }) => vi).map(([state, ...alike]) =>
    tasks.length === 1
      ? state
      : text(`${state.vi}: ${alike.length + 1}`, `${state.en}: ${alike.length + 1}`),
  );
  const { vi, en } = joined(parts, '; ');
  return text(capitalised(vi), capitalised(en));
}

function stateOf(
  { facts, standing: { bucket, aside }, status }: TaskRow,
  alone: boolean,
  agency: Agency,
  today: LocalDate,
): Text {
  if (bucket === null) return aside ? ASIDE_TEXT[aside] : STATUS_TEXT[status];
  if (facts.dueDate === null && bucket === 'in-progress') return STATUS_TEXT[status];
  const left = alone && bucket === 'overdue-open' ? leftOf(facts, agency.calendar, today) : null;
  return left?.said ?? BUCKET_TEXT[bucket];
}
