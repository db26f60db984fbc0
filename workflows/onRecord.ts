/** Commands of this workflow that were carried out; each workflow has its own count. */
let commands = 0;

/** Those of them that are on record for certain: their workflow task has been completed. */
let recorded = 0;

/** A command was carried out. */
export function commandGiven(): void {
  commands += 1;
}

/**
 * Whether every command is on record. While one is not, nothing may be done that only lasts as long
 * as the workflow task: a worker that is killed now takes the command along.
 */
export const isOnRecord = (): boolean => recorded === commands;

/** Waits for something that is not local: what was commanded before is on record then. */
export async function onRecord<T>(waiting: Promise<T>): Promise<T> {
  const before = commands;
  try {
    return await waiting;
  } finally {
    recorded = Math.max(recorded, before);
  }
}
