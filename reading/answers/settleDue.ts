import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Deadline, Question } from '../../domain/due/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { type Asking, subjectOf } from './asking.ts';
import { shortAnswer, typedDue } from './typedWords.ts';

/** A due text that a person gave in place of the plan's. */
export interface GivenDue {
  dueText: string;
  deadline: Deadline;
}

/**
 * Settles what is open about a row's due text: it stands as it was read, or another takes its
 * place.
 */
export function settleDue(task: PlannedTask, asking: Asking, context: DueContext): PlannedTask {
  const settled = new Set<Question>();
  let given: GivenDue | null = null;
  for (const question of task.questions.filter(({ about }) => about === 'due')) {
    const typed = asking.ask(
      subjectOf(question, task),
      task,
      [question.said],
      choicesFor(question),
    );
    if (!typed) continue;
    const read = readAnswer(typed.answer, question, context);
    if (read === 'stands') settled.add(question);
    else if ('vi' in read) asking.refuse(typed.at, 'answer', read);
    else given ??= read;
  }
  const open = task.questions.filter(
    (question) => !settled.has(question) && !(given && question.about === 'due'),
  );
  return { ...task, ...(given && inPlaceOf(task, given)), questions: open };
}

/** A given due text, with the plan's own kept beside it. */
export const inPlaceOf = (
  { dueText, printedDue = dueText }: Pick<PlannedTask, 'dueText' | 'printedDue'>,
  given: GivenDue,
): GivenDue & Pick<PlannedTask, 'printedDue'> => ({ ...given, printedDue });

/**
 * Reads a due text as a plan's would be. What is not read for certain is refused with the reader's
 * own words.
 */
export function readGivenDue(typed: string, context: DueContext): GivenDue | Text {
  if (shortAnswer(typed) === 'none')
    return { dueText: '', deadline: readDueText('', context).deadline };
  const dueText = typedDue(typed);
  const { deadline, questions } = readDueText(dueText, context);
  return questions[0]?.said ?? { dueText, deadline };
}

function readAnswer(
  typed: string,
  question: Question,
  context: DueContext,
): GivenDue | Text | 'stands' {
  const short = shortAnswer(typed);
  if (question.once !== undefined && short !== 'yes' && short !== 'no') return YES_OR_NO;
  if (short === 'none' && question.value === '') return 'stands';
  if (short === 'yes' && question.ifNot === 'kept') return NO_ROW;
  if (short === 'yes') return canStand(question) ? 'stands' : NO_YES;
  if (short === 'no') {
    if (question.ifNot === 'kept') return 'stands';
    return question.ifNot === 'none' ? readGivenDue('chưa có', context) : NO_NO;
  }
  return readGivenDue(typed, context);
}

/** A reading that “yes” confirms. */
export const canStand = ({ blocking, value, ifNot, choices = [] }: Question): boolean =>
  value !== '' && (!blocking || ifNot !== undefined || choices.includes('có'));

const YES_OR_NO = text(
  'câu này hỏi chung cho nhiều nhiệm vụ: ghi “có” hoặc “không”',
  'this is asked of several tasks at once: write “yes” or “no”',
);

const NO_YES = text(
  'chưa có thời hạn nào để xác nhận; ghi thời hạn (ngày, tháng, quý, định kỳ, “thường xuyên”) hoặc “chưa có”',
  'there is no deadline to confirm; give one (a day, month, quarter, period, “thường xuyên”) or “none”',
);
const NO_NO = text(
  'ghi thời hạn đúng (ngày, tháng, quý, định kỳ, “thường xuyên”) hoặc “chưa có”',
  'give the right deadline (a day, month, quarter, period, “thường xuyên”) or “none”',
);

const NO_ROW = text(
  'nhiệm vụ riêng cần một dòng riêng: thêm dòng vào kế hoạch rồi ghi “không” ở đây, hoặc ghi thời hạn đúng của dòng này',
  'a duty of its own needs a row of its own: add it to the plan and write “no” here, or give this row’s right deadline',
);

const choicesFor = (question: Question): string[] => {
  if (question.once !== undefined) return ['có', 'không'];
  if (question.choices) return question.choices;
  const yes = canStand(question) && question.ifNot !== 'kept' ? ['có'] : [];
  return [...yes, ...(question.ifNot ? ['không'] : []), 'thời hạn khác', 'chưa có'];
};
