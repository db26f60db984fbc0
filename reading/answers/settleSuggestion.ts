import type { Directory } from '../../domain/directory/types.ts';
import type { DueContext } from '../../domain/due/readDueText.ts';
import type { Suggestion } from '../../domain/plan/types.ts';
import { text } from '../../domain/text/text.ts';
import { type Asking, rowOf } from './asking.ts';
import { givenUnits } from './givenUnits.ts';
import { inPlaceOf, readGivenDue } from './settleDue.ts';
import { shortAnswer } from './typedWords.ts';

/**
 * Settles a suggestion: accepted, refused, or accepted with another due text or other units.
 * @param within the title of the row it stands in
 */
export function settleSuggestion(
  one: Suggestion,
  within: string | undefined,
  asking: Asking,
  context: DueContext,
  directory: Directory | null,
): Suggestion {
  const subject = {
    about: 'suggestion' as const,
    words: one.dueText,
    row: { ...rowOf(one), ...(within ? { within } : {}) },
  };
  const typed = asking.ask(
    subject,
    one,
    one.questions.map(({ said }) => said),
  );
  if (!typed) return one;
  const decision = shortAnswer(typed.answer);
  if (typed.answer !== '' && decision !== 'yes' && decision !== 'no')
    asking.refuse(typed.at, 'answer', YES_OR_NO);
  if (decision === 'no') return refused(one, asking, typed);
  const due = typed.due === '' ? null : readGivenDue(typed.due, context);
  const units = typed.unit === '' ? null : givenUnits(directory, typed.unit);
  if (due && 'vi' in due) asking.refuse(typed.at, 'due', due);
  if (units && 'vi' in units) asking.refuse(typed.at, 'unit', units);
  return {
    ...one,
    ...(due && !('vi' in due) ? inPlaceOf(one, due) : {}),
    ...(units && !('vi' in units) ? { leadUnits: units } : {}),
    // Accepting says that it stands as it was read; what could not be read remains.
    questions: one.questions.filter(
      ({ about, blocking }) =>
        blocking && !(due && about === 'due') && !(units && about === 'unit'),
    ),
    decision: 'accepted',
  };
}

function refused(
  one: Suggestion,
  asking: Asking,
  typed: { at: number; due: string; unit: string },
): Suggestion {
  const changed = typed.due !== '' ? 'due' : typed.unit !== '' ? 'unit' : null;
  if (changed) asking.refuse(typed.at, changed, NO_AND_YES);
  return { ...one, questions: [], decision: 'refused' };
}

const YES_OR_NO = text(
  'ghi “có” hoặc “không”; thời hạn khác ghi ở dòng due, đơn vị khác ở dòng unit',
  'write “yes” or “no”; another due text goes to the line due, other units to the line unit',
);
const NO_AND_YES = text(
  'gợi ý này không nhận (answer: không); xóa dòng này hoặc ghi answer: có',
  'this suggestion is refused (answer: no); clear this line or write answer: yes',
);
