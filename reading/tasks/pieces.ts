import { isDueText } from '../../domain/due/isDueText.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Question } from '../../domain/due/types.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { FilledRow } from '../table/fillDown.ts';
import { apartFromList, dueItems, dueLine, listItems } from './listItems.ts';
import { unequalLists, unequalUnits, unitByOrder } from './planQuestions.ts';
import { labelledLeads } from './unitLabels.ts';
import { unclearLines } from './unitLines.ts';
import { unitItems } from './units.ts';

/** A row's cells for one of its items, before they are read. */
export interface Piece {
  title: string;
  /** What the row's items have in common. */
  topic: string;
  lead: string;
  due: string;
  questions: Question[];
}

/**
 * Sub-items with as many deadlines are tasks of their own; unequal numbers stay one row, and are
 * asked.
 */
export function piecesOf(row: FilledRow, context: DueContext): Piece[] {
  const whole: Piece = {
    title: row.text('title'),
    topic: '',
    lead: row.text('lead'),
    due: row.text('due'),
    questions: [],
  };
  const dues = dueItems(whole.due);
  if (dues.length < 2) return ofLines({ ...whole, due: dues[0] ?? '' }).flatMap(byUnits);
  const { common, list } = apartFromList(whole.title);
  const own = listItems(whole.title, dues.length);
  const titles = own ?? listItems(list, dues.length);
  if (titles) return paired(whole, titles, dues, own ? '' : common);
  if (isOneWork(whole, context)) return [whole];
  return [{ ...whole, questions: [unequalLists(dues.map(oneLine), oneLine(whole.due))] }];
}

/** Items on lines of their own, beside deadlines on lines of their own. */
function ofLines(whole: Piece): Piece[] {
  const dues = linesOf(whole.due);
  const titles = linesOf(whole.title);
  const lists =
    dues.length > 1 && titles.length > 1 && dues.every(isDueText) && titles.every(opens);
  if (!lists) return [whole];
  return titles.length === dues.length
    ? paired(whole, titles, dues, '')
    : [{ ...whole, questions: [unequalLists(dues, dues.join('; '))] }];
}

const MARKED = /^\s*(?:[-–+•]|\d{1,2}[.)]|[a-zđ][.)])\s/u;
const markedLines = (cell: string): number =>
  cell.split('\n').filter((line) => MARKED.test(line)).length;

/** Two lists whose lines bear the same letters or figures; a dash tells a line from no other. */
function sameMarks(list: string, other: string): boolean {
  const marks = marksOf(list);
  return !marks.includes('') && marks.join() === marksOf(other).join();
}

const marksOf = (list: string): string[] =>
  list.split('\n').map((line) => /^\s*(\d{1,2}|[a-zđ])[.)]\s/u.exec(line)?.[1] ?? '');

/** Items on lines of their own, beside units listed likewise, all by one deadline. */
function byUnits(whole: Piece): Piece[] {
  const isListed = whole.lead.includes('\n') && labelledLeads(whole.lead) === 0;
  const units = isListed && unclearLines(whole.lead).length === 0 ? unitItems(whole.lead) : [];
  const items = markedLines(whole.title);
  if (units.length < 2 || items < 2) return [whole];
  const { common, list } = apartFromList(whole.title);
  const titles = units.length === items ? listItems(list, items) : null;
  if (!titles) return [{ ...whole, questions: [unequalUnits(oneLine(whole.lead))] }];
  const isSure = sameMarks(list, whole.lead);
  return titles.map((title, at) => {
    const lead = units[at] ?? '';
    const questions = isSure ? [] : [unitByOrder(oneLine(title), oneLine(lead))];
    return { ...whole, title, topic: common, lead, questions };
  });
}

const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

const opens = (line: string): boolean => /^[\p{Lu}\d“"]/u.test(line);

/** One piece for each item, with its own deadline and, where there are as many, its own unit. */
function paired(whole: Piece, titles: string[], dues: string[], topic: string): Piece[] {
  const labelled = labelledLeads(whole.lead);
  const units = labelled > 0 ? [] : unitItems(whole.lead, dues.length);
  const matched = units.length === dues.length;
  const questions =
    matched || Math.max(units.length, labelled) < 2 ? [] : [unequalUnits(oneLine(whole.lead))];
  return titles.map((title, at) => ({
    ...{ title, topic, due: dues[at] ?? '', questions },
    lead: matched ? (units[at] ?? '') : whole.lead,
  }));
}

/** One sentence with several deadlines that read as one list of days is one duty that returns. */
const isOneWork = ({ title, due }: Piece, context: DueContext): boolean =>
  !/\n|[.;:]\s/u.test(title.trim()) && readDueText(dueLine(due), context).confidence === 'sure';
