import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../config/root.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { Text } from '../../domain/text/text.ts';
import type { Document } from '../table/grid.ts';
import { PARSER_GROWTH_MB, PARSER_HEAP_MB, PARSER_TIMEOUT_MS } from './limits.ts';
import { tooHeavy } from './refusals.ts';
import type { Parts } from './unzip.ts';

/** Node runs threads from JavaScript alone. */
const THREAD = path.join(ROOT, 'dist/parseThread.js');

/** What the thread is asked to read. */
export type ParseOrder =
  | { kind: 'docx'; parts: Parts; fileName: string }
  | { kind: 'xlsx'; parts: Parts; fileName: string }
  | { kind: 'pdf'; bytes: Uint8Array; fileName: string }
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
  const grown = new AbortController();
  const watching = watchGrowth(grown);
  const stop = AbortSignal.any([late, grown.signal]);
  try {
    const answer = await answerOf(thread, stop);
    if ('document' in answer) return answer.document;
    throw new Refusal(answer.refused);
  } catch (error) {
    throw stop.aborted || isOutOfMemory(error) ? tooHeavy(order.fileName) : error;
  } finally {
    clearInterval(watching);
    await thread.terminate();
  }
}

const LOOK_EVERY_MS = 50;

/** Gives up when the process has grown by more than a parser may take. */
function watchGrowth(grown: AbortController): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    const growth = (process.memoryUsage.rss() - before) / 1024 / 1024;
    if (growth > PARSER_GROWTH_MB) grown.abort();
  }, LOOK_EVERY_MS);
}

function answerOf(thread: Worker, stop: AbortSignal): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the parser's thread ended with ${code}`)));
    stop.addEventListener('abort', () => reject(stop.reason));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
