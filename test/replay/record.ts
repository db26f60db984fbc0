import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { PlayedOffice } from '../support/playedOffice.ts';

export const HISTORIES = path.join(import.meta.dirname, '../histories');

/**
 * With `DONDOC_RECORD=1` (npm run record), keeps the histories of every workflow a test played, for
 * later releases to replay. A recorded history is never changed; a new path gets a new test, and so
 * a new file.
 */
export async function recordHistories(office: PlayedOffice, name: string): Promise<void> {
  if (process.env.DONDOC_RECORD !== '1') return;
  mkdirSync(HISTORIES, { recursive: true });
  for (const id of office.workflowIds()) {
    const history = await office.world.client.workflow.getHandle(id).fetchHistory();
    // A workflow that nobody has worked for says nothing about the code.
    if (!history.events?.some((event) => event.workflowTaskCompletedEventAttributes)) continue;
    const file = `${slug(name)}--${slug(id)}.json.gz`;
    writeFileSync(path.join(HISTORIES, file), gzipSync(historyToJSON(history), { level: 9 }));
  }
}

const slug = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/-$/, '');
