import { setTimeout as pause } from 'node:timers/promises';

/** How a job stands. */
export type Standing<T> =
  | { is: 'under-way' }
  | { is: 'over'; result: T }
  | { is: 'failed'; error: unknown };

/** Something that takes longer than a browser waits: it goes on between pages that ask about it. */
export class Job<T> {
  #standing: Standing<T> = { is: 'under-way' };
  #done = 0;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;

  /** @param work is told how to say how many it has done */
  constructor(work: (progress: (done: number) => void) => Promise<T>) {
    this.ended = work((done) => {
      this.#done = done;
    }).then(
      (result) => {
        this.#standing = { is: 'over', result };
      },
      (error: unknown) => {
        this.#standing = { is: 'failed', error };
      },
    );
  }

  get standing(): Standing<T> {
    return this.#standing;
  }

  /** How many of what it works on are done. */
  get done(): number {
    return this.#done;
  }

  /** Resolves when it has ended, or after so long. Never rejects. */
  async within(ms: number): Promise<Standing<T>> {
    const stop = new AbortController();
    const waited = pause(ms, undefined, { signal: stop.signal }).catch(() => {});
    await Promise.race([this.ended, waited]);
    stop.abort();
    return this.#standing;
  }
}
