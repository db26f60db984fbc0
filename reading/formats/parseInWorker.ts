import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../config/root.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { Text } from '../../domain/text/text.ts';
import type { Document } from '../table/grid.ts';
import { PARSER_HEAP_MB, PARSER_TIMEOUT_MS } from './limits.ts';
import { tooHeavy } from './refusals.ts';
import type { Parts } from './unzip.ts';

/** Node runs threads from JavaScript alone. */
const THREAD = path.join(ROOT, 'dist/parseThread.js');

/** What the thread is asked to read. */
export type ParseOrder =
  | { kind: 'docx'; parts: Parts; fileName: string }
  | { kind: 'xlsx'; parts: Parts; fileName: string }
  | { kind: 'html'; text: string; fileName: string }
  | { kind: 'markdown'; text: string; fileName: string };

/** What the thread answers. */
export type ParseAnswer = { document: Document } | { refused: Text };

/**
 * Parses in a thread with little memory and time, so that no file can take the process down.
 * Rejects with a `Refusal`.
 */
export async function parseInWorker(
  order: ParseOrder,
  timeoutMs = PARSER_TIMEOUT_MS,
): Promise<Document> {
  const thread = new Worker(THREAD, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: PARSER_HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await answerOf(thread, late);
    if ('document' in answer) return answer.document;
    throw new Refusal(answer.refused);
  } catch (error) {
    throw late.aborted || isOutOfMemory(error) ? tooHeavy(order.fileName) : error;
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker, late: AbortSignal): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the parser's thread ended with ${code}`)));
    late.addEventListener('abort', () => reject(late.reason));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
