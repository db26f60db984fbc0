import type { Directory } from '../../domain/directory/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { type Asking, ofRow } from './asking.ts';
import { givenPerson } from './givenPerson.ts';
import { shortAnswer } from './typedWords.ts';

/**
 * Settles who follows a row, where the plan itself leaves it open: as read, nobody by name, or
 * another.
 */
export function settleSupervisor(
  task: PlannedTask,
  asking: Asking,
  directory: Directory | null,
): PlannedTask {
  const question = task.questions.find(({ about }) => about === 'supervisor');
  const typed =
    question && asking.ask(ofRow(question, task), task, [question.said], ['có', 'không']);
  if (!typed) return task;
  const rest = { ...task, questions: task.questions.filter((one) => one !== question) };
  const short = shortAnswer(typed.answer);
  if (short === 'yes') return rest;
  if (short) return { ...rest, supervisor: '' };
  const given = directory ? givenPerson(directory, typed.answer) : { name: typed.answer };
  if ('name' in given) return { ...rest, supervisor: given.name };
  asking.refuse(typed.at, 'answer', given);
  return task;
}
