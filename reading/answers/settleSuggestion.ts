import type { Directory } from '../../domain/directory/types.ts';
import type { DueContext } from '../../domain/due/readDueText.ts';
import type { Suggestion } from '../../domain/plan/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import { text } from '../../domain/text/text.ts';
import { type Asking, rowOf } from './asking.ts';
import { givenUnits } from './givenUnits.ts';
import { canStand, inPlaceOf, readGivenDue } from './settleDue.ts';
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
  const offered = offeredDue(one, typed.answer);
  if (typed.answer !== '' && decision !== 'yes' && decision !== 'no' && offered === '')
    asking.refuse(typed.at, 'answer', YES_OR_NO);
  if (decision === 'no') return refused(one, asking, typed);
  const dueText = typed.due || offered;
  const due = dueText === '' ? null : readGivenDue(dueText, context);
  const units = typed.unit === '' ? null : givenUnits(directory, typed.unit);
  if (due && 'vi' in due) asking.refuse(typed.at, 'due', due);
  if (units && 'vi' in units) asking.refuse(typed.at, 'unit', units);
  return {
    ...one,
    ...(due && !('vi' in due) ? inPlaceOf(one, due) : {}),
    ...(units && !('vi' in units) ? { leadUnits: units } : {}),
    // Accepting says that it stands as it was read; what could not be read remains.
    questions: one.questions.filter(
      (question) =>
        question.blocking &&
        !canStand(question) &&
        !(due && question.about === 'due') &&
        !(units && question.about === 'unit'),
    ),
    decision: 'accepted',
  };
}

/** One of the due texts that its own questions offer, typed as the answer; '' for other words. */
function offeredDue({ questions }: Suggestion, answer: string): string {
  const choices = questions.flatMap((one) => (one.about === 'due' ? (one.choices ?? []) : []));
  const isTyped = (choice: string): boolean => normalise(choice) === normalise(answer);
  return choices.find((choice) => shortAnswer(choice) === null && isTyped(choice)) ?? '';
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
