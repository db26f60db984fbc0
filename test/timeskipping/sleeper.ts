import { sleep } from '@temporalio/workflow';

/** Sleeps so many days and returns the days on which it began and woke. */
export async function sleeper(days: number): Promise<[string, string]> {
  const today = () => new Date().toISOString().slice(0, 10);
  const begun = today();
  await sleep(`${days} days`);
  return [begun, today()];
}
