import type { ListedRun } from '../queries/runPage.ts';
import { RUNNING } from './runStatus.ts';

/** How many runs there are, by the number of their status. */
export type RunCounts = ReadonlyMap<number, number>;

/**
 * Every run of a kind of workflow, and the newest run of each id. Lists lag and are read with an
 * overlap, so what comes may be known already, or older than what is known.
 */
export class RunBook<R extends ListedRun> {
  private readonly runs = new Map<string, Pick<ListedRun, 'id' | 'status' | 'startedMs'>>();
  private readonly newest = new Map<string, R>();

  /** @param isOlder whether of two readings of one run the first was made before the second */
  constructor(private readonly isOlder: (one: R, other: R) => boolean) {}

  /** Takes a run in; false where it changes nothing of what is shown. */
  put(run: R): boolean {
    const known = this.runs.get(run.run);
    if (known && known.status !== RUNNING && run.status === RUNNING) return false;
    const shown = this.newest.get(run.id);
    if (shown?.run === run.run && this.isOlder(run, shown)) return false;
    const { id, status, startedMs } = run;
    this.runs.set(run.run, { id, status, startedMs });
    if (shown && shown.run !== run.run && shown.startedMs > startedMs) return false;
    this.newest.set(id, run);
    return true;
  }

  /**
   * Forgets the runs that a whole reading does not list, and returns the ids that have none left to
   * show. One that began at `youngMs` or later may only not be listed yet.
   */
  forgetUnlisted(listed: Iterable<R>, youngMs: number): string[] {
    const kept = new Set([...listed].map(({ run }) => run));
    const gone: string[] = [];
    for (const [run, { id, startedMs }] of this.runs) {
      if (kept.has(run) || startedMs >= youngMs) continue;
      this.runs.delete(run);
      if (this.newest.get(id)?.run !== run) continue;
      this.newest.delete(id);
      gone.push(id);
    }
    return gone;
  }

  /** Whether the engine counts other runs than are known. */
  differsFrom(counted: RunCounts): boolean {
    const known = new Map<number, number>();
    for (const { status } of this.runs.values()) known.set(status, (known.get(status) ?? 0) + 1);
    return [...new Set([...known.keys(), ...counted.keys()])].some(
      (status) => (known.get(status) ?? 0) !== (counted.get(status) ?? 0),
    );
  }

  /** The newest run of an id. */
  get(id: string): R | undefined {
    return this.newest.get(id);
  }

  /** The newest run of each id. */
  all(): Iterable<R> {
    return this.newest.values();
  }
}
