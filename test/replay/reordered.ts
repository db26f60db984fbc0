import { upsertMemo } from '@temporalio/workflow';
import * as released from '../../workflows/index.ts';

/**
 * The released workflows, publishing something before they do anything else: a change of order that
 * looks harmless.
 */
export async function task(
  ...args: Parameters<typeof released.task>
): ReturnType<typeof released.task> {
  upsertMemo({ publishedFirst: true });
  return released.task(...args);
}

export async function digest(
  ...args: Parameters<typeof released.digest>
): ReturnType<typeof released.digest> {
  upsertMemo({ publishedFirst: true });
  return released.digest(...args);
}

export async function watch(
  ...args: Parameters<typeof released.watch>
): ReturnType<typeof released.watch> {
  upsertMemo({ publishedFirst: true });
  return released.watch(...args);
}
