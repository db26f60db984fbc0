import type { DueContext } from '../../domain/due/readDueText.ts';
import type { Question } from '../../domain/due/types.ts';
import { readResult } from '../../domain/plan/readResult.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { productsOf } from '../../domain/task/proof/products.ts';
import { wantedIn } from '../../domain/task/proof/wanted.ts';
import { fold } from '../../domain/text/fold.ts';
import { withoutLeadingBox } from '../table/boxes.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { FilledRow } from '../table/fillDown.ts';
import { dueOfRow } from './dueOfRow.ts';
import { cellInDoubt, hiddenRow, unmergedBlank } from './guessQuestions.ts';
import { type Piece, piecesOf } from './pieces.ts';
import {
  howManyProofs,
  sharedTitle,
  titleAlone,
  titleMissing,
  unnumberedRow,
} from './planQuestions.ts';
import { isNobody } from './units.ts';
import { unitsOfRow } from './unitsOfRow.ts';

/**
 * Reads one joined and filled row into its tasks: one, or one for each item with a deadline of its
 * own.
 */
export function readTasks(row: FilledRow, ref: string, context: DueContext): PlannedTask[] {
  const pieces = piecesOf(row, context);
  return pieces.map((piece, at) =>
    taskOf(row, piece, pieces.length > 1 ? `${ref}.${at + 1}` : ref, context),
  );
}

function taskOf(row: FilledRow, piece: Piece, ref: string, context: DueContext): PlannedTask {
  const title = withoutLeadingBox(oneLine(piece.title)).replace(/^[-–+•]\s+/u, '');
  const topic = [row.text('topic'), piece.topic].map(oneLine).filter(Boolean).join(' / ');
  const units = unitsOfRow(row, piece, title);
  const due = dueOfRow(row, piece, context);
  const supervisor = oneLine(row.text('supervisor'));
  const deliverable = oneLine(row.text('deliverable'));
  const questions = [
    ...piece.questions,
    ...due.questions,
    ...askedOfTitle(row, title, topic),
    ...units.questions,
    ...askedOfSupervisor(row, supervisor),
    ...askedOfRow(row, title),
    ...askedOfProofs(title, deliverable),
  ];
  return {
    ref,
    section: [...row.sections.map((section) => oneLine(section.title)), topic]
      .filter(Boolean)
      .join(' / '),
    title: title || topic,
    deliverable,
    leadUnits: units.lead,
    coordinatingUnits: units.coop,
    supervisor: isNobody(supervisor) ? '' : supervisor,
    dueText: due.dueText,
    deadline: due.deadline,
    ...resultOf(row),
    confidence: questions.length > 0 ? 'ask' : 'sure',
    questions,
    source: row.source,
  };
}

/** The column of results, or one of products that is headed so, too. */
function resultOf(row: FilledRow): Pick<PlannedTask, 'result'> {
  const { headings, deliverable = -1 } = row.columns;
  const holdsBoth = /ket qua/u.test(fold(headings[deliverable] ?? ''));
  const cells = [row.own('status'), ...(holdsBoth ? [row.own('deliverable')] : [])].map(oneLine);
  const result = cells.find((cell) => readResult(cell) !== null);
  return result === undefined ? {} : { result };
}

function askedOfTitle(row: FilledRow, title: string, topic: string): Question[] {
  const doubt = row.doubts[row.columns.title];
  if (doubt) return [cellInDoubt('row', doubt)];
  return title || topic ? [] : [titleMissing()];
}

function askedOfSupervisor(row: FilledRow, supervisor: string): Question[] {
  const doubt = row.doubts[row.columns.supervisor ?? -1];
  if (doubt) return [cellInDoubt('supervisor', doubt)];
  return row.guessed('supervisor') ? [unmergedBlank('supervisor', supervisor)] : [];
}

/** A plan that lists its products says by itself what is wanted. */
function askedOfProofs(title: string, deliverable: string): Question[] {
  const wanted = wantedIn(deliverable) ?? wantedIn(title);
  return wanted && productsOf(deliverable).length < 2 ? [howManyProofs(wanted)] : [];
}

function askedOfRow(row: FilledRow, title: string): Question[] {
  return [
    ...(row.titleAlone ? [titleAlone(title)] : []),
    ...(row.unnumbered ? [unnumberedRow(title)] : []),
    ...(row.sharesTitle ? [sharedTitle(title)] : []),
    ...(row.hidden ? [hiddenRow(title)] : []),
  ];
}
