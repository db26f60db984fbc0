import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { Asked } from '../../../reading/answers/types.ts';
import { fieldOf } from './openDraft.ts';

/**
 * A question that holds everything up: where, what, and by what field of the form it is answered.
 */
export interface Block {
  ref: string;
  place: Text;
  said: Text;
  /** Null: it cannot be answered here; the document must be mended. */
  field: string | null;
}

/** What nothing starts before. */
export function blocksIn(expansions: Iterable<Expansion>, asked: Asked[]): Block[] {
  return [...expansions].flatMap(({ task, questions }) =>
    questions
      .filter(({ blocking }) => blocking)
      .map(({ said }) => ({
        ...{ ref: task.ref, place: showPlace(task), said },
        field: fieldFor(task.ref, said, asked),
      })),
  );
}

/** The same words about the same row; a suggestion is asked about as one. */
function fieldFor(ref: string, said: Text, asked: Asked[]): string | null {
  const ofRow = asked.filter(({ tasks }) => tasks.some((task) => task.ref === ref));
  const exact = ofRow.find((one) => one.said.some(({ vi }) => vi === said.vi));
  const found = exact ?? ofRow.find(({ subject }) => subject.about === 'suggestion');
  return found ? fieldOf(found) : null;
}
