const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** Between two looks. */
export const LOOK_EVERY_MS = 2 * SECOND_MS;

/** Lists that were not brought up to date for so long say so. */
export const STALE_MS = 30 * SECOND_MS;

/** So far behind are lists, mostly: each look goes back so much further than the last one. */
const NEAR_MS = 30 * SECOND_MS;

/**
 * So far behind may they be at worst: a task's `ChangedAt` is at first the moment its plan was
 * expanded, a minute before the last of ten thousand is started.
 */
export const FAR_MS = 15 * MINUTE_MS;

/** The engine's count is compared so often, and lists are read from so far back. */
const COUNT_EVERY_MS = MINUTE_MS;

/** What changes without a `ChangedAt` (a hand-over that failed, later steps) is seen so often. */
const OPEN_EVERY_MS = 60 * MINUTE_MS;

/** What a look reads of the engine. */
export interface Look {
  /** Every run; those that are open beside the new ones; or what is new only. */
  read: 'all' | 'open' | 'new';
  /** New is what started, changed or closed since then. */
  sinceMs: number;
  /** Whether what is known then is compared with the engine's count. */
  counts: boolean;
}

/** Says what each look reads, by what the looks before it saw. */
export class Pace {
  private lookedMs: number | null = null;
  private countedMs = 0;
  private openMs = 0;
  /** Looks, one after the other, at which the counts differed. */
  private differed = 0;

  next(nowMs: number): Look {
    if (this.lookedMs === null || this.differed >= 2)
      return { read: 'all', sinceMs: 0, counts: true };
    const isOpenDue = nowMs - this.openMs >= OPEN_EVERY_MS;
    const counts = this.differed > 0 || isOpenDue || nowMs - this.countedMs >= COUNT_EVERY_MS;
    const sinceMs = this.lookedMs - (counts ? FAR_MS : NEAR_MS);
    return { read: isOpenDue ? 'open' : 'new', sinceMs, counts };
  }

  /**
   * A look that began at `nowMs` is done; one that failed is not, and the next one reads its part.
   * @param differs whether the counts differed; of no matter where it did not count
   */
  done({ read, counts }: Look, nowMs: number, differs: boolean): void {
    this.lookedMs = nowMs;
    if (read !== 'new') this.openMs = nowMs;
    if (!counts) return;
    this.countedMs = nowMs;
    // Lists lag: what differs once is looked at again. After a whole reading the next minute is.
    this.differed = differs && read !== 'all' ? this.differed + 1 : 0;
  }
}
