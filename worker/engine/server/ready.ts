import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { ServerProcess } from './serverProcess.ts';

const startLimitMs = 60_000;

/**
 * Resolves when the server answers for a namespace. Throws a Refusal when it ends first or takes
 * over a minute.
 */
export async function waitUntilReady(
  address: string,
  server: ServerProcess,
  log: string,
): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  const ended = server.ended.then((status) => ({ status }));
  while (performance.now() < deadline) {
    const seen = await Promise.race([ended, answers(address)]);
    if (typeof seen === 'object') throw doesNotStart(`exit status ${seen.status}`, log);
    if (seen) return;
    await pause(100);
  }
  throw doesNotStart(`${startLimitMs / 1000} s`, log);
}

/**
 * Its own namespace is the last thing the server sets up: before that it accepts calls it cannot
 * carry out.
 */
async function answers(address: string): Promise<boolean> {
  // Loaded when the server's process runs already: it takes half as long as the server does.
  const { Connection } = await import('@temporalio/client');
  try {
    const connection = await Connection.connect({ address, connectTimeout: '1s' });
    try {
      await connection.withDeadline(Date.now() + 2000, () =>
        connection.workflowService.describeNamespace({ namespace: 'default' }),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

function doesNotStart(why: string, log: string): Refusal {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return new Refusal(
    text(
      `Máy chủ Temporal không khởi động được (${why}; "${last}"): xem ${log}.`,
      `The Temporal server does not start (${why}; "${last}"): see ${log}.`,
    ),
  );
}
