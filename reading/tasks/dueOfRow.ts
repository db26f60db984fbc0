import { isDueText } from '../../domain/due/isDueText.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Deadline, DueReading, Question } from '../../domain/due/types.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { FilledRow } from '../table/fillDown.ts';
import {
  cellInDoubt,
  headedPeriod,
  inheritedDate,
  markedPeriods,
  rivalDues,
  shiftedDue,
  unmergedBlank,
} from './guessQuestions.ts';
import { dueLine } from './listItems.ts';
import type { Piece } from './pieces.ts';

/** A row's deadline as printed and as read, with all that is asked of it. */
export interface RowDue {
  dueText: string;
  deadline: Deadline;
  questions: Question[];
}

/** Words found for a deadline, and where they come from. */
interface Found {
  dueText: string;
  questions: Question[];
  /** They stand in another place than the deadline's own column or the row above. */
  elsewhere: boolean;
}

const DATED = new Set(['date', 'month', 'quarter', 'year', 'recurring']);

/** Reads the deadline of one of a row's items. */
export function dueOfRow(row: FilledRow, piece: Piece, context: DueContext): RowDue {
  const doubt = row.columns.due === undefined ? undefined : row.doubts[row.columns.due];
  if (doubt) return inDoubt(cellInDoubt('due', doubt), context);
  const { dueText, questions, elsewhere } = found(row, piece, context);
  const due = readDueText(dueText, context);
  const blank = elsewhere ? [] : askedOfBlank(row, dueText, due);
  return {
    ...{ dueText, deadline: due.deadline },
    questions: [
      ...due.questions.map(heldUp),
      ...questions,
      ...blank,
      ...askedOfMarks(row, dueText),
      ...askedOfRivals(row, dueText, due.deadline, context),
    ],
  };
}

/** What may be another day holds its row up. */
const heldUp = (question: Question): Question =>
  question.mayDiffer
    ? { ...question, blocking: true, choices: ['có', 'thời hạn khác', 'chưa có'] }
    : question;

const inDoubt = (question: Question, context: DueContext): RowDue => ({
  ...{ dueText: '', deadline: readDueText('', context).deadline, questions: [question] },
});

/** True for a deadline that slid into the column of those who take part. */
export const slidIntoCoop = (row: FilledRow): boolean => isDueText(row.text('coop'));

/**
 * A deadline in another column (it slid there, or is a note) while its own is blank is taken from
 * there, and asked; so is the time that the section is headed by, where the row names none.
 */
function found(row: FilledRow, { due }: Piece, context: DueContext): Found {
  const blank = due === '' || row.inherited('due');
  const open = blank ? dueLine(row.own('start')) : '';
  if (isDueText(open) && isOpen(readDueText(open, context)))
    return { dueText: open, questions: [], elsewhere: true };
  const others = [
    slidIntoCoop(row) && !row.inherited('coop') ? row.text('coop') : '',
    row.own('note'),
    row.own('deliverable'),
  ];
  const shifted = blank ? others.map(dueLine).find(isDueText) : undefined;
  if (shifted) return { dueText: shifted, questions: [shiftedDue(shifted)], elsewhere: true };
  const headed = due === '' ? timeOfSection(row, context) : null;
  if (headed) return { dueText: headed, questions: [headedPeriod(headed)], elsewhere: true };
  return { dueText: dueLine(due), questions: [], elsewhere: false };
}

/**
 * What has no day has no beginning either: `Khi có phản ánh` below both *Bắt đầu* and *Hoàn thành*
 * stands in the first.
 */
const isOpen = ({ deadline, questions }: DueReading): boolean =>
  questions.length === 0 && ['continuous', 'event', 'external'].includes(deadline.kind);

/** The time printed beside the heading that a row stands below, or in its words. */
function timeOfSection({ sections }: FilledRow, context: DueContext): string | null {
  const section = sections.at(-1);
  if (section?.due) return dueLine(section.due);
  return periodIn(section?.title ?? '', context);
}

const ABOUT_WORK = /^(?:các )?(?:nhiệm vụ|công việc|công tác|nội dung|hoạt động)?\s*(?:trong )?/iu;

/** `THÁNG 01`, `Nhiệm vụ quý II`: the period a section is headed by; null for any other heading. */
function periodIn(heading: string, context: DueContext): string | null {
  const words = oneLine(heading).replace(ABOUT_WORK, '').replace(/:$/u, '');
  const { deadline, questions } = readDueText(words, context);
  const isPeriod = isDueText(words) && ['month', 'quarter'].includes(deadline.kind);
  return isPeriod && questions.length === 0 ? words : null;
}

/**
 * Neighbouring months or quarters may each be a deadline, or one work that goes on through them.
 */
function askedOfMarks({ columns: { periods = [] } }: FilledRow, dueText: string): Question[] {
  const marked = dueText.split(', ');
  const first = periods.findIndex(({ period }) => period === marked[0]);
  const goesOn =
    marked.length > 1 && marked.every((period, at) => periods[first + at]?.period === period);
  return goesOn ? [markedPeriods(dueText, marked.at(-1) ?? '')] : [];
}

/** Another column may hold the deadline as well, and says otherwise. */
function askedOfRivals(
  { columns, cells }: FilledRow,
  dueText: string,
  deadline: Deadline,
  context: DueContext,
): Question[] {
  const rivals = columns.rivals?.due ?? [];
  const said = rivals
    .map(({ at, heading }) => ({ heading, words: dueLine(cells[at] ?? '') }))
    .filter(({ words }) => words !== '' && words !== dueText)
    .filter(({ words }) => !isRhythmOf(readDueText(words, context).deadline, deadline));
  const own = columns.headings[columns.due ?? -1] ?? '';
  return said.length > 0 ? [rivalDues([{ heading: own, words: dueText }, ...said])] : [];
}

/** `3 tháng/lần` beside four days, `Hằng năm` beside one month: it says the same less exactly. */
const isRhythmOf = ({ kind, recurrence, dueDates }: Deadline, exact: Deadline): boolean =>
  kind === 'recurring' &&
  dueDates.length > 0 &&
  (dueDates.length === exact.dueDates.length || recurrence?.join() === exact.recurrence?.join());

/** A month left of the work is printed once for all the rows it heads. */
const headsRows = ({ columns: { due, title } }: FilledRow): boolean => due === 0 && due < title;

/**
 * What a blank deadline took from the row above is asked: a date always, other words where no
 * merged cell brought them.
 */
function askedOfBlank(
  row: FilledRow,
  dueText: string,
  { deadline, questions }: DueReading,
): Question[] {
  if (!row.inherited('due') || questions.some(({ blocking }) => blocking)) return [];
  if (headsRows(row)) return [];
  if (row.guessed('due')) return [unmergedBlank('due', dueText)];
  return DATED.has(deadline.kind) ? [inheritedDate(dueText)] : [];
}
