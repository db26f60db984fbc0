import type { Question } from '../../domain/due/types.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../domain/plan/types.ts';

/**
 * Whether a second deadline in a row is a duty of its own is asked by the suggestion that would
 * start it, and not by the row as well: where “yes” is written, it starts.
 */
export function askedOfSuggestions({ tasks, suggestions, ...reading }: PlanReading): PlanReading {
  const rows = new Map(tasks.map((task) => [task.ref, task]));
  const moved = (one: Suggestion): Question[] =>
    rows.get(one.parent ?? '')?.questions.filter((question) => asks(one, question)) ?? [];
  const gone = new Set(suggestions.flatMap(moved));
  const without = (task: PlannedTask): PlannedTask =>
    gone.size === 0
      ? task
      : { ...task, questions: task.questions.filter((question) => !gone.has(question)) };
  return {
    ...reading,
    tasks: tasks.map(without),
    suggestions: suggestions.map((one) => ({
      ...one,
      questions: [...moved(one), ...one.questions],
    })),
  };
}

const asks = ({ dueText }: Suggestion, { ifNot, value }: Question): boolean =>
  ifNot === 'kept' && value === dueText;
