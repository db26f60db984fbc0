import { ApplicationFailure, defineUpdate, setHandler } from '@temporalio/workflow';
import { ANSWERED } from './contract/question.ts';

/**
 * Answers a question as an update that is always refused, which the server forgets: it leaves
 * nothing in the history. A query would not do. One that waits for a worker brings the workflow to
 * it out of turn: a timer that fired meanwhile is acted on before a command of the same workflow
 * task, and on replay after it; the workflow then stands still for ever (SDK 1.24.0).
 */
export function answerByUpdate<T>(name: string, answer: () => T): void {
  setHandler(defineUpdate<void>(name), () => {}, {
    validator: () => {
      throw ApplicationFailure.nonRetryable(name, ANSWERED, answer());
    },
  });
}
