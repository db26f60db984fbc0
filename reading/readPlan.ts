import type { DueContext, PlanPeriod } from '../domain/due/readDueText.ts';
import type {
  PlannedTask,
  PlanReading,
  Suggestion,
  TableReading,
  Unread,
} from '../domain/plan/types.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { type Text, text } from '../domain/text/text.ts';
import { readFormat } from './formats/readFormat.ts';
import { periodOf } from './planPeriod.ts';
import { dutiesInBody } from './prose/body.ts';
import { askedOfIssue } from './prose/overByIssue.ts';
import { dutiesInRow, type Hidden } from './prose/suggestions.ts';
import { type TargetCells, targetsIn } from './prose/targets/targetsIn.ts';
import { rulesApart } from './rulesApart.ts';
import { oneLine } from './table/cleanCell.ts';
import { type Columns, unitOf } from './table/columns/columns.ts';
import { explainColumns } from './table/columns/explain.ts';
import { fillDown } from './table/fillDown.ts';
import type { Document } from './table/grid.ts';
import { readRows } from './table/rows/rows.ts';
import type { TaskRow } from './table/rows/taskRow.ts';
import { dueInWords } from './tasks/dueFigures.ts';
import { agencyOf, appendixOf, planId, titleOf, yearOf } from './tasks/planFacts.ts';
import { issueOf } from './tasks/planIssue.ts';
import { numbersFor, refOf, uniqueRefs } from './tasks/refs.ts';
import { readTasks } from './tasks/tasks.ts';

export interface PlanOptions {
  /** The file's own name: it gives the plan its id, and errors their place. */
  fileName: string;
  /** The plan's year, where the document does not print it. */
  year?: number;
  /** The plan’s first and last day, in place of a calendar year; else its title tells. */
  period?: PlanPeriod;
  /** See `Policy.beforeIsInclusive`; false if absent. */
  beforeIsInclusive?: boolean;
}

/**
 * Reads a plan file as its office wrote it: the tasks of its tables, each with the questions that
 * remain, and the dated duties found inside cells and body text as suggestions. Word, Excel, CSV,
 * HTML, Markdown and tab-separated text are told apart by content. Rejects with a `Refusal` for any
 * other file, for one that is empty, too large or broken, and for a document without a table of
 * tasks or without a year.
 */
export async function readPlan(bytes: Uint8Array, options: PlanOptions): Promise<PlanReading> {
  return readDocument(await readFormat(bytes, options.fileName), options);
}

/** The same for a document any format was read into. */
export function readDocument(document: Document, options: PlanOptions): PlanReading {
  const { tables: rows, unread, headers, notes } = rowsOf(document);
  const printedTitle = titleOf(document.blocks);
  const { number, issued } = issueOf(document.blocks);
  const period = options.period ?? periodOf(document.blocks, options.year, issued);
  const asked = options.year ?? (period ? Number(period.from.slice(0, 4)) : undefined);
  const year = yearOf(document.blocks, printedTitle, options.fileName, asked);
  const context: DueContext = {
    planYear: year,
    beforeIsInclusive: options.beforeIsInclusive ?? false,
    ...(period ? { period } : {}),
  };
  const read = readAll(rows, context);
  const { tasks, rules } = rulesApart(read.tasks);
  const duties = askedOfIssue(dutiesInBody(document.blocks, context), issued, context);
  const suggestions = [...read.suggestions, ...rules, ...duties];
  const targets = targetsIn(read.cells, document.blocks, duties);
  if (tasks.length + suggestions.length === 0) throw noDuties(options.fileName);
  const id = planId(options.fileName);
  return {
    plan: {
      ...{ id, title: printedTitle || id, year, agency: agencyOf(document.blocks) },
      ...(number ? { number } : {}),
      ...(issued ? { issued } : {}),
      ...(period ? { period } : {}),
    },
    tasks,
    suggestions,
    ...(targets.length > 0 ? { targets } : {}),
    unread,
    tables: headers,
    notes: [...(document.notes ?? []), ...notes],
  };
}

interface AppendixRow {
  appendix: string;
  row: TaskRow;
}

/**
 * All task rows with the appendix their table stands in, and the rows that were read as no task. A
 * table without a header goes on with the columns before it.
 */
function rowsOf({ blocks }: Document): {
  tables: AppendixRow[][];
  unread: Unread[];
  headers: TableReading[];
  notes: Text[];
} {
  let appendix = '';
  let columns: Columns | null = null;
  const tables: AppendixRow[][] = [];
  const unread: Unread[] = [];
  const headers: TableReading[] = [];
  const notes: Text[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      appendix = appendixOf(block.text) ?? appendix;
      continue;
    }
    const read = readRows(block.rows, columns);
    columns = read.columns;
    unread.push(...read.unread);
    notes.push(...read.notes);
    headers.push(
      ...read.headers.map(({ columns: of, row }) => ({
        source: row.source,
        columns: explainColumns(of),
      })),
    );
    const printed = appendix;
    if (read.rows.length > 0) tables.push(read.rows.map((row) => ({ appendix: printed, row })));
  }
  return { tables, unread, headers, notes };
}

function readAll(
  tables: AppendixRow[][],
  context: DueContext,
): { tasks: PlannedTask[]; suggestions: Suggestion[]; cells: TargetCells[] } {
  const unique = uniqueRefs();
  const read = tables.flatMap((table) => tasksOf(table, unique, context));
  return {
    tasks: read.map(({ task }) => task),
    suggestions: read.flatMap(({ task, hidden }) => dutiesInRow(task, hidden, context)),
    cells: read.map(({ task, hidden }) => ({ task, cells: hidden.cells })),
  };
}

interface ReadTask {
  task: PlannedTask;
  /**
   * Where dated duties may hide; a row's shared cells are looked through once, with its first item.
   */
  hidden: Hidden;
}

function tasksOf(
  table: AppendixRow[],
  unique: (ref: string) => string,
  context: DueContext,
): ReadTask[] {
  const rows = fillDown(table.map(({ row }) => row));
  const numbers = numbersFor(rows);
  return rows.flatMap((row, index) => {
    const ref = unique(refOf(table[0]?.appendix ?? '', row.sections, numbers[index] ?? ''));
    return readTasks(row, ref, context).map((task, item, items) => ({
      task: items.length > 1 ? { ...task, ref: unique(task.ref) } : task,
      hidden:
        item === 0
          ? { cells: [task.title, row.own('deliverable'), row.own('note')], dues: furtherDues(row) }
          : { cells: [task.title], dues: [] },
    }));
  });
}

function furtherDues({ columns, cells }: TaskRow): Hidden['dues'] {
  return (columns.moreDues ?? []).map(({ at, heading }) => ({
    heading,
    dueText: oneLine(dueInWords(cells[at] ?? '', unitOf(heading))),
  }));
}

const noDuties = (fileName: string): Refusal =>
  new Refusal(
    text(
      `tệp “${fileName}” không có bảng nhiệm vụ (cần dòng tiêu đề có cột nhiệm vụ, nội dung và cột đơn vị hoặc thời hạn), cũng không có câu nào giao việc cho đơn vị`,
      `file "${fileName}" has no table of tasks (a header row must name the task and its unit or deadline), and no sentence that charges a unit`,
    ),
  );
