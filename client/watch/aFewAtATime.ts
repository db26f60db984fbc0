/** Asks about many things, a few at a time, so that looking after the engine does not become its work. */
export async function inBatches<T, R>(things: T[], ask: (thing: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < things.length; at += BATCH)
    answers.push(...(await Promise.all(things.slice(at, at + BATCH).map(ask))));
  return answers;
}

const BATCH = 8;
