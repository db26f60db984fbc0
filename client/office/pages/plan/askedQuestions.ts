import type { Question } from '../../../../domain/due/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { showPlace } from '../../../../domain/plan/place.ts';
import type { PlannedTask, Suggestion } from '../../../../domain/plan/types.ts';
import type { Text } from '../../../../domain/text/text.ts';

/** A question, and all the places that ask it. */
export interface AskedQuestion {
  question: Question;
  places: Text[];
}

/** The questions of a plan, and what they hold up. */
export interface Asked {
  questions: AskedQuestion[];
  /** Nothing starts before a question about a row is answered. */
  holdsUpPlan: boolean;
  /** A suggestion cannot be accepted before its own is. */
  holdsUpSuggestion: boolean;
  /** Some may be left open. */
  mayStayOpen: boolean;
}

/** The questions of a plan; the same question about several rows is asked once. */
export function askedQuestions(tasks: PlannedTask[], suggestions: Suggestion[]): Asked {
  const asking = [...tasks, ...suggestions];
  const all = asking.flatMap((task) =>
    task.questions.map((question) => ({ question, place: showPlace(task) })),
  );
  const blocks = (some: PlannedTask[]): boolean =>
    some.some(({ questions }) => questions.some(({ blocking }) => blocking));
  return {
    questions: grouped(all, ({ question }) => question.said.vi).map((same) => ({
      question: same[0].question,
      places: same.map(({ place }) => place),
    })),
    holdsUpPlan: blocks(tasks),
    holdsUpSuggestion: blocks(suggestions),
    mayStayOpen: all.some(({ question }) => !question.blocking),
  };
}
