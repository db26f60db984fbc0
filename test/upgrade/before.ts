import * as released from '../../workflows/index.ts';

/** An earlier release, whose workflows did not yet say how they meet a later one. */
export async function task(
  ...args: Parameters<typeof released.task>
): ReturnType<typeof released.task> {
  return released.task(...args);
}

export async function digest(
  ...args: Parameters<typeof released.digest>
): ReturnType<typeof released.digest> {
  return released.digest(...args);
}
