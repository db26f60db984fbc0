import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { matchUnits } from '../directory/matchUnits.ts';
import type { Directory, UnitId } from '../directory/types.ts';
import { readDueText } from '../due/readDueText.ts';
import { readRelativeTerm } from '../due/relativeTerm.ts';
import { awaitsReview, isAccepted, isEnded, isOpenWork } from '../task/phase.ts';
import type { TaskFacts } from '../task/types.ts';
import { normalise } from '../text/fold.ts';
import { type Text, text } from '../text/text.ts';
import { givenBy, tasksOfRow } from './running.ts';
import { isSameTitle, newestRows } from './sameWork.ts';
import type { AssignedRow } from './types.ts';

/** How a row of a superior's list stands to the office's tasks. */
export const ROW_KINDS = [
  ...(['new', 'changed', 'done-above', 'ended-above', 'doubtful', 'refused'] as const),
  ...(['same', 'replaced'] as const),
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What may be done about a row, each only where somebody says so. */
export type RowAct = 'start' | 'reschedule' | 'report' | 'cancel';

/** One row beside what the office has of it. */
export interface ComparedRow {
  row: AssignedRow;
  is: RowKind;
  /** The office's tasks that it is about. */
  tasks: TaskFacts[];
  act: RowAct | null;
  /** The unit that its lead names for certain. */
  unit: UnitId | null;
  /** A new task whose due date is to be said first. */
  asksDue: boolean;
  /** What differs, or why it is doubtful or refused. */
  said: Text[];
}

/** A list beside the office's tasks. */
export interface ListComparison {
  /** In the order of the list. */
  rows: ComparedRow[];
  /** Open tasks of its superior that it has no more. */
  gone: TaskFacts[];
}

/** What a list is compared by. */
export interface ComparedBy {
  /** Who gives out the list. */
  assigner: string;
  directory: Directory;
  /** Of a day that bears no year. */
  planYear: number;
  beforeIsInclusive: boolean;
}

/** Compares the rows of a superior's list with the tasks of the office, ended ones among them. */
export function compareList(
  all: AssignedRow[],
  facts: TaskFacts[],
  by: ComparedBy,
): ListComparison {
  const refused = new Map(all.flatMap((row) => (whyRefused(row) ? [[row, whyRefused(row)]] : [])));
  const { rows, replaced } = newestRows(all.filter((row) => !refused.has(row)));
  const theirs = givenBy(by.assigner, facts);
  const compared = all.map((row): ComparedRow => {
    const why = refused.get(row);
    if (why) return { ...nothing(row, 'refused'), said: [why] };
    if (replaced.includes(row)) return { ...nothing(row, 'replaced'), said: [REPLACED] };
    return compareRow(row, rows, theirs, by);
  });
  const met = new Set(
    compared.flatMap(({ row, tasks }) => [...tasks, ...tasksOfRow(row, rows, theirs).unsure]),
  );
  return {
    rows: compared,
    gone: theirs.filter((one) => one.slip !== undefined && !isEnded(one) && !met.has(one)),
  };
}

const nothing = (row: AssignedRow, is: RowKind): ComparedRow => ({
  ...{ row, is, tasks: [], act: null, unit: null, asksDue: false, said: [] },
});

function compareRow(
  row: AssignedRow,
  rows: AssignedRow[],
  theirs: TaskFacts[],
  by: ComparedBy,
): ComparedRow {
  const { tasks, unsure } = tasksOfRow(row, rows, theirs);
  const unknown = row.stateText !== '' && row.state === null ? [unknownState(row)] : [];
  const said = [...row.doubts, ...unknown];
  if (tasks.length > 0) return compareKnown({ ...nothing(row, 'same'), tasks, said }, by);
  if (row.state === 'done') return { ...nothing(row, 'done-above'), said: [DONE_BEFORE] };
  if (row.state === 'moved' || row.state === 'taken-back')
    return { ...nothing(row, 'ended-above'), said: [ENDED_BEFORE] };
  const due = dueQuestion(row, by);
  const act = 'start';
  if (row.doubts.length > 0 || due)
    return {
      ...{ ...nothing(row, 'doubtful'), act, asksDue: true },
      said: [...said, ...(due ? [due] : [])],
    };
  if (unsure.length > 0)
    return { ...nothing(row, 'doubtful'), act, said: [...said, otherWords(unsure)] };
  if (unknown.length > 0) return { ...nothing(row, 'doubtful'), act, said };
  return { ...nothing(row, 'new'), act, unit: unitOf(row, by.directory) };
}

/** A row whose tasks the office has. What may differ is told; at most one act is offered. */
function compareKnown(found: ComparedRow, by: ComparedBy): ComparedRow {
  const { row, tasks } = found;
  const said = [...found.said, ...otherTitle(row, tasks)];
  const open = tasks.filter(isOpenWork);
  if (row.state === 'done' && open.length > 0)
    return { ...found, is: 'done-above', act: 'report', said: [...said, DONE_ABOVE] };
  if (row.state === 'done' && tasks.some(awaitsReview))
    return { ...found, is: 'done-above', said: [...said, NOT_ACCEPTED_YET] };
  const isOver = row.state === 'moved' || row.state === 'taken-back';
  if (isOver && tasks.some((one) => !isEnded(one)))
    return { ...found, is: 'ended-above', act: 'cancel', said: [...said, ENDED_ABOVE] };
  const due = oneDay(row, by);
  const moved = due && open.filter(({ dueDate }) => dueDate !== due);
  if (due && moved && moved.length > 0) {
    const differs = otherDue(moved, due);
    const act = row.doubts.length > 0 ? null : 'reschedule';
    return { ...found, is: 'changed', act, said: [...said, differs] };
  }
  const ahead = row.state === 'open' && tasks.every(isAccepted) ? [NOT_NOTED_YET] : [];
  const isDoubtful = found.said.length > 0;
  return { ...found, is: isDoubtful ? 'doubtful' : 'same', said: [...said, ...ahead] };
}

/** The one day that a row is due on; null where it names none, or several, or is unclear. */
export function oneDay(row: AssignedRow, by: ComparedBy): LocalDate | null {
  const { deadline, questions } = readDueText(row.dueText, by);
  const [only, ...more] = deadline.dueDates;
  return only && more.length === 0 && questions.length === 0 ? only : null;
}

function dueQuestion(row: AssignedRow, by: ComparedBy): Text | null {
  if (row.dueText === '' || readRelativeTerm(row.dueText)) return null;
  const { questions } = readDueText(row.dueText, by);
  return questions.find(({ blocking }) => blocking)?.said ?? null;
}

function unitOf({ lead }: AssignedRow, directory: Directory): UnitId | null {
  if (lead === '') return null;
  const { units, questions } = matchUnits(directory, lead);
  const [only, ...more] = units;
  return only && more.length === 0 && questions.length === 0 ? only : null;
}

function whyRefused({ number, title }: AssignedRow): Text | null {
  if (number === '') return NO_NUMBER;
  return title === '' ? NO_TITLE : null;
}

function otherTitle({ title }: AssignedRow, tasks: TaskFacts[]): Text[] {
  const [first] = tasks;
  if (!first || isSameTitle(first.title, title) || normalise(title) === '') return [];
  return [
    text(
      `nội dung đang theo dõi khác: “${first.title}”`,
      `worded otherwise here: “${first.title}”`,
    ),
  ];
}

function otherDue([first]: TaskFacts[], due: LocalDate): Text {
  const [day, ours] = [shownDate(due), first?.dueDate ? shownDate(first.dueDate) : null];
  return ours
    ? text(
        `thời hạn trong danh sách ${day}, đang theo dõi ${ours}`,
        `due on ${day} by the list, on ${ours} here`,
      )
    : text(
        `thời hạn trong danh sách ${day}, đang chờ thời hạn`,
        `due on ${day} by the list, waiting for a date here`,
      );
}

const unknownState = ({ stateText }: AssignedRow): Text =>
  text(
    `tình trạng “${stateText}” chưa rõ nghĩa, không tính vào tỷ lệ`,
    `the state “${stateText}” is not known and is counted in no rate`,
  );

const otherWords = (tasks: TaskFacts[]): Text => {
  const titles = [...new Set(tasks.map(({ title }) => `“${title}”`))].join('; ');
  return text(
    `phiếu này đang có việc khác lời: ${titles}; chọn đơn vị nếu đây là việc khác`,
    `the slip has work in other words here: ${titles}; choose a unit if this is another task`,
  );
};

const NO_NUMBER = text('không có số phiếu', 'it has no slip number');
const NO_TITLE = text('không có nội dung nhiệm vụ', 'it names no task');
const REPLACED = text('trùng số phiếu với dòng mới hơn', 'a newer row has its slip number');
const DONE_BEFORE = text('cấp trên ghi đã hoàn thành, không giao', 'done above; not given here');
const ENDED_BEFORE = text(
  'cấp trên đã chuyển hoặc thu hồi, không giao',
  'moved or taken back above; not given here',
);
const DONE_ABOVE = text('cấp trên ghi đã hoàn thành', 'done above');
const NOT_ACCEPTED_YET = text(
  'cấp trên ghi đã hoàn thành, báo cáo ở đây đang chờ lãnh đạo xác nhận',
  'done above; its report waits here for a leader’s decision',
);
const ENDED_ABOVE = text('cấp trên đã chuyển hoặc thu hồi', 'moved or taken back above');
const NOT_NOTED_YET = text(
  'ở đây đã hoàn thành, cấp trên chưa ghi nhận',
  'done here, not noted above yet',
);
