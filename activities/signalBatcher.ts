import { setTimeout as pause } from 'node:timers/promises';

/** How long others may join: what falls due at one second reaches a worker within it. */
const MOMENT_MS = 100;

/** How many one message holds at most: the server takes 2 MB. */
const AT_MOST = 200;

interface Batch<T, R> {
  items: T[];
  answer: Promise<R>;
}

/**
 * Sends together what comes for the same receiver within a moment; all who joined get the answer to
 * the one message.
 */
export class SignalBatcher<T, R> {
  private readonly open = new Map<string, Batch<T, R>>();

  /** `send` is asked once, the first joiner's. */
  join(receiver: string, items: T[], send: (all: T[]) => Promise<R>): Promise<R> {
    const batch = this.open.get(receiver);
    if (!batch || batch.items.length + items.length > AT_MOST)
      return this.begin(receiver, items, send);
    batch.items.push(...items);
    return batch.answer;
  }

  private begin(receiver: string, items: T[], send: (all: T[]) => Promise<R>): Promise<R> {
    const all = [...items];
    const answer = pause(MOMENT_MS).then(() => {
      if (this.open.get(receiver)?.items === all) this.open.delete(receiver);
      return send(all);
    });
    this.open.set(receiver, { items: all, answer });
    return answer;
  }
}
