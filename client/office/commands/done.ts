import type { Actor } from '../../../domain/case/actor.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { CommandAnswer } from '../../../workflows/contract/task.ts';
import type { Subject } from '../queries/readTask.ts';

/** What a command did to a task. */
export interface Done {
  /** The task as it stood before. */
  subject: Subject;
  /** Who did it. */
  by: Actor;
  answer: CommandAnswer;
  /** What was done, as the predicate of a sentence. */
  said: Text;
}
