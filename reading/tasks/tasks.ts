import { isDueText } from '../../domain/due/isDueText.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { DueReading, Question } from '../../domain/due/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { FilledRow } from '../table/fillDown.ts';
import { apartFromList, dueItems, dueLine, listItems } from './listItems.ts';
import {
  headedPeriod,
  inheritedDate,
  markedPeriods,
  sharedTitle,
  shiftedDue,
  titleAlone,
  titleMissing,
  unequalLists,
  unequalUnits,
  unitMissing,
  unmergedBlank,
  unnumberedRow,
} from './planQuestions.ts';
import {
  isLedByAgency,
  labelledLeads,
  readUnits,
  type Units,
  unitItems,
  withDoer,
} from './units.ts';

const DATED = new Set(['date', 'month', 'quarter', 'year', 'recurring']);

/** A row's cells for one of its items, before they are read. */
interface Piece {
  title: string;
  /** What the row's items have in common. */
  topic: string;
  lead: string;
  due: string;
  questions: Question[];
}

/**
 * Reads one joined and filled row into its tasks: one, or one for each item with a deadline of its
 * own.
 */
export function readTasks(row: FilledRow, ref: string, context: DueContext): PlannedTask[] {
  const pieces = cut(row, context);
  return pieces.map((piece, at) =>
    taskOf(row, piece, pieces.length > 1 ? `${ref}.${at + 1}` : ref, context),
  );
}

/**
 * Sub-items with as many deadlines are tasks of their own; unequal numbers stay one row, and are
 * asked.
 */
function cut(row: FilledRow, context: DueContext): Piece[] {
  const dues = dueItems(row.text('due'));
  const whole: Piece = {
    title: row.text('title'),
    topic: '',
    lead: row.text('lead'),
    due: row.text('due'),
    questions: [],
  };
  if (dues.length < 2) return [{ ...whole, due: dues[0] ?? '' }];
  const { common, list } = apartFromList(whole.title);
  const own = listItems(whole.title, dues.length);
  const titles = own ?? listItems(list, dues.length);
  if (!titles && isOneWork(whole, context)) return [whole];
  if (!titles)
    return [{ ...whole, questions: [unequalLists(dues.map(oneLine), oneLine(whole.due))] }];
  const labelled = labelledLeads(whole.lead);
  const units = labelled > 0 ? [] : unitItems(whole.lead, dues.length);
  const matched = units.length === dues.length;
  const questions =
    matched || Math.max(units.length, labelled) < 2 ? [] : [unequalUnits(oneLine(whole.lead))];
  return titles.map((title, at) => ({
    title,
    topic: own ? '' : common,
    lead: matched ? (units[at] ?? '') : whole.lead,
    due: dues[at] ?? '',
    questions,
  }));
}

/** One sentence with several deadlines that read as one list of days is one duty that returns. */
const isOneWork = ({ title, due }: Piece, context: DueContext): boolean =>
  !/\n|[.;:]\s/u.test(title.trim()) && readDueText(dueLine(due), context).confidence === 'sure';

function taskOf(row: FilledRow, piece: Piece, ref: string, context: DueContext): PlannedTask {
  const title = oneLine(piece.title).replace(/^[-–+•]\s+/u, '');
  const topic = [row.text('topic'), piece.topic].map(oneLine).filter(Boolean).join(' / ');
  const { dueText, coop, shifted, spread } = unshifted(row, piece, context);
  const { units, guessed } = unitsOf(row, piece, coop);
  const due = readDueText(dueText, context);
  const questions = [...piece.questions, ...due.questions, ...shifted];
  if (shifted.length === 0 && !spread) questions.push(...askedOfBlankDue(row, dueText, due));
  questions.push(...askedOfMarks(row, dueText));
  if (!title && !topic) questions.push(titleMissing());
  if (units.lead.length === 0) questions.push(unitMissing(title));
  else if (guessed) questions.push(unmergedBlank('unit', units.lead.join('; ')));
  if (row.guessed('supervisor'))
    questions.push(unmergedBlank('supervisor', oneLine(row.text('supervisor'))));
  if (row.titleAlone) questions.push(titleAlone(title));
  if (row.unnumbered) questions.push(unnumberedRow(title));
  if (row.sharesTitle) questions.push(sharedTitle(title));
  return {
    ref,
    section: [...row.sections.map((section) => oneLine(section.title)), topic]
      .filter(Boolean)
      .join(' / '),
    title: title || topic,
    deliverable: oneLine(row.text('deliverable')),
    leadUnits: units.lead,
    coordinatingUnits: units.coop,
    supervisor: oneLine(row.text('supervisor')),
    dueText,
    deadline: due.deadline,
    confidence: questions.length > 0 ? 'ask' : 'sure',
    questions,
    source: row.source,
  };
}

/**
 * Who leads and coordinates, and whether the lead is a guess: its cell is blank and not merged with
 * the one above. A doer beside a unit that leads only takes part, so a blank of his says that
 * nobody does.
 */
function unitsOf(row: FilledRow, piece: Piece, coop: string): { units: Units; guessed: boolean } {
  const printed = readUnits(piece.lead, coop);
  const doerLeads = isLedByAgency(printed) && row.text('doer') !== '';
  const doer = row.guessed('doer') && !doerLeads ? '' : row.text('doer');
  return { units: withDoer(printed, doer), guessed: row.guessed(doerLeads ? 'doer' : 'lead') };
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

/** A month left of the work is printed once for all the rows it heads. */
const headsRows = ({ columns: { due, title } }: FilledRow): boolean => due === 0 && due < title;

/**
 * What a blank deadline took from the row above is asked: a date always, other words where no
 * merged cell brought them.
 */
function askedOfBlankDue(
  row: FilledRow,
  dueText: string,
  { deadline, questions }: DueReading,
): Question[] {
  if (!row.inherited('due') || questions.some(({ blocking }) => blocking)) return [];
  if (headsRows(row)) return [];
  if (row.guessed('due')) return [unmergedBlank('due', dueText)];
  return DATED.has(deadline.kind) ? [inheritedDate(dueText)] : [];
}

/**
 * What has no day has no beginning either: `Khi có phản ánh` below both *Bắt đầu* and *Hoàn thành*
 * stands in the first.
 */
const isOpen = ({ deadline, questions }: DueReading): boolean =>
  questions.length === 0 && ['continuous', 'event', 'external'].includes(deadline.kind);

/**
 * A deadline in another column (it slid there, or is a note) while its own is blank is taken from
 * there, and asked; so is the month or quarter that the section is headed by, where the row names
 * none.
 */
function unshifted(
  row: FilledRow,
  piece: Piece,
  context: DueContext,
): { dueText: string; coop: string; shifted: Question[]; spread?: true } {
  const slid = isDueText(row.text('coop'));
  const coop = slid ? '' : row.text('coop');
  const blank = piece.due === '' || row.inherited('due');
  const open = blank ? dueLine(row.own('start')) : '';
  if (isDueText(open) && isOpen(readDueText(open, context)))
    return { dueText: open, coop, shifted: [], spread: true };
  const others = [
    slid && !row.inherited('coop') ? row.text('coop') : '',
    row.own('note'),
    row.own('deliverable'),
  ];
  const found = blank ? others.map(dueLine).find(isDueText) : undefined;
  if (found) return { dueText: found, coop, shifted: [shiftedDue(found)] };
  const headed = piece.due === '' ? periodIn(row.sections.at(-1)?.title ?? '', context) : null;
  if (headed) return { dueText: headed, coop, shifted: [headedPeriod(headed)] };
  return { dueText: dueLine(piece.due), coop, shifted: [] };
}

const ABOUT_WORK = /^(?:các )?(?:nhiệm vụ|công việc|công tác|nội dung|hoạt động)?\s*(?:trong )?/iu;

/** `THÁNG 01`, `Nhiệm vụ quý II`: the period a section is headed by; null for any other heading. */
function periodIn(heading: string, context: DueContext): string | null {
  const words = oneLine(heading).replace(ABOUT_WORK, '').replace(/:$/u, '');
  const { deadline, questions } = readDueText(words, context);
  const isPeriod = isDueText(words) && ['month', 'quarter'].includes(deadline.kind);
  return isPeriod && questions.length === 0 ? words : null;
}
