/** Streams that one person may have open: browsers open six connections to one address in all. */
const MOST = 4;

/** The streams that stand open, by whose they are, so that all can be ended. */
export class Streams {
  readonly #open = new Map<string, Set<() => void>>();
  #isEnding = false;

  /**
   * Counts one more; null where it is one too many, or the page is being stopped.
   * @param end ends it
   * @returns what is to be called when it has ended
   */
  add(owner: string, end: () => void): (() => void) | null {
    const own = this.#open.get(owner) ?? new Set();
    if (this.#isEnding || own.size >= MOST) return null;
    own.add(end);
    this.#open.set(owner, own);
    return () => {
      own.delete(end);
      if (own.size === 0) this.#open.delete(owner);
    };
  }

  /** Ends all of them, and lets none begin any more: a server waits for those that are open. */
  endAll(): void {
    this.#isEnding = true;
    for (const own of this.#open.values()) for (const end of own) end();
  }
}
