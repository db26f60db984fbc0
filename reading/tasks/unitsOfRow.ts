import type { Question } from '../../domain/due/types.ts';
import { unitUnclear } from '../prose/questions.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { FilledRow } from '../table/fillDown.ts';
import { slidIntoCoop } from './dueOfRow.ts';
import {
  cellInDoubt,
  headedUnit,
  linesOfUnits,
  rivalUnits,
  sentenceOfUnit,
  unmergedBlank,
} from './guessQuestions.ts';
import type { Piece } from './pieces.ts';
import { unitMissing } from './planQuestions.ts';
import { unitInHeading } from './unitInHeading.ts';
import { unitInSentence } from './unitInSentence.ts';
import { isLabelled } from './unitLabels.ts';
import { unclearLines } from './unitLines.ts';
import { isLedByAgency, readUnits, type Units, withDoer } from './units.ts';

/** Who carries one of a row's items, with all that is asked about them. */
export interface RowUnits extends Units {
  questions: Question[];
}

/**
 * Who leads and coordinates. A doer beside a unit that leads only takes part, so a blank of his
 * says that nobody does.
 */
export function unitsOfRow(row: FilledRow, piece: Piece, title: string): RowUnits {
  const doubt = row.columns.lead === undefined ? undefined : row.doubts[row.columns.lead];
  const coop = slidIntoCoop(row) ? '' : row.text('coop');
  const printed = readUnits(piece.lead, coop);
  const doerLeads = isLedByAgency(printed) && row.text('doer') !== '';
  const doer = row.guessed('doer') && !doerLeads ? '' : row.text('doer');
  const units = withDoer(printed, doer);
  if (doubt) return { ...units, lead: [], questions: [cellInDoubt('unit', doubt)] };
  if (units.lead.length === 0) return { ...units, ...ofSection(row, title) };
  const told = units.lead.map(unitInSentence);
  const lead = units.lead.map((name, at) => told[at] ?? name).filter((name) => name !== '');
  const words = lead.join('; ');
  const guessed = row.guessed(doerLeads ? 'doer' : 'lead') || isTakenByUnnumbered(row);
  return {
    ...units,
    lead,
    questions: [
      ...units.lead.flatMap((name, at) => askedOfSentence(name, told[at] ?? null)),
      ...(guessed ? [unmergedBlank('unit', words)] : []),
      ...askedOfLines(doerLeads ? row.text('doer') : piece.lead),
      ...askedOfRivals(row, words),
    ],
  };
}

/**
 * A row without a number may stand below another heading than the row above it, and so may what
 * takes its unit from it.
 */
const isTakenByUnnumbered = (row: FilledRow): boolean => row.passedOn('lead');

/** A unit that the section's heading charges; nobody else is named. */
function ofSection(row: FilledRow, title: string): Pick<RowUnits, 'lead' | 'questions'> {
  const headed = row.sections
    .map((section) => unitInHeading(section.title))
    .findLast((unit) => unit !== null);
  if (!headed) return { lead: [], questions: [unitMissing(title, detailOf(row))] };
  return { lead: [headed.unit], questions: headed.charged ? [] : [headedUnit(headed.unit)] };
}

/** A sentence that stands where the unit was expected. */
const detailOf = ({ columns: { detail }, cells }: FilledRow): string =>
  detail === undefined ? '' : oneLine(cells[detail] ?? '');

const askedOfSentence = (sentence: string, unit: string | null): Question[] =>
  unit === null ? [] : [unit === '' ? unitUnclear(sentence) : sentenceOfUnit(sentence, unit)];

function askedOfLines(cell: string): Question[] {
  const lines = isLabelled(cell) ? [] : unclearLines(cell);
  return lines.length > 1 ? [linesOfUnits(lines)] : [];
}

/** Another column may name who leads as well, and says otherwise. */
function askedOfRivals({ columns, cells }: FilledRow, units: string): Question[] {
  const rivals = columns.rivals?.lead ?? [];
  const said = rivals
    .map(({ at, heading }) => ({ heading, words: oneLine(cells[at] ?? '') }))
    .filter(({ words }) => words !== '' && words !== units);
  const own = columns.headings[columns.lead ?? -1] ?? '';
  return said.length > 0 ? [rivalUnits([{ heading: own, words: units }, ...said])] : [];
}
