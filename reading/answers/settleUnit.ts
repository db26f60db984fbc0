import type { Directory } from '../../domain/directory/types.ts';
import type { Question } from '../../domain/due/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { type Asking, subjectOf } from './asking.ts';
import { givenUnits } from './givenUnits.ts';
import { shortAnswer } from './typedWords.ts';

/** Settles which units a row means, where the plan itself leaves it open. */
export function settleUnit(
  task: PlannedTask,
  asking: Asking,
  directory: Directory | null,
): PlannedTask {
  let settled = task;
  for (const question of task.questions.filter(({ about }) => about === 'unit')) {
    const typed = asking.ask(
      subjectOf(question, task),
      task,
      [question.said],
      question.choices ?? [],
    );
    if (!typed) continue;
    if (canStand(question) && shortAnswer(typed.answer) === 'yes') {
      settled = { ...settled, questions: settled.questions.filter((one) => one !== question) };
      continue;
    }
    const given = givenUnits(directory, typed.answer);
    if ('vi' in given) asking.refuse(typed.at, 'answer', given);
    else
      settled = {
        ...task,
        leadUnits: given,
        questions: settled.questions.filter(({ about }) => about !== 'unit'),
      };
  }
  return settled;
}

const canStand = ({ blocking, choices = [] }: Question): boolean =>
  !blocking || choices.includes('có');
