import type { TaskFacts } from '../../../domain/task/types.ts';
import { factsIn } from '../../../workflows/contract/start.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';

/** So many changes are told apart; of more it is only known that there were many. */
const KEPT = 1000;

/** What is no news to anybody who reads lists. */
const UNSEEN: ReadonlySet<string> = new Set(['revision', 'changedAt', 'trouble']);

/** Tasks in the order in which this process saw them change, for pages that stand open. */
export class ChangeLog {
  /** Tells marks of this process from those of one before it. */
  private readonly begun = Date.now().toString(36);
  private last = 0;
  private kept: { at: number; memo: TaskMemo }[] = [];
  private readonly listeners = new Set<() => void>();

  /** Notes what became of a task, unless readers see no difference; absent before: it is new. */
  note(memo: TaskMemo, before: TaskMemo | undefined): void {
    if (before?.live.revision === memo.live.revision) return;
    if (before && shownOf(before) === shownOf(memo)) return;
    this.last += 1;
    this.kept.push({ at: this.last, memo });
    if (this.kept.length > 2 * KEPT) this.kept = this.kept.slice(-KEPT);
    for (const tell of this.listeners) tell();
  }

  /** Now, as a word that a page can carry. */
  mark(): string {
    return `${this.begun}-${this.last}`;
  }

  /**
   * The tasks that changed since a mark; null: many. None for a mark of another process, which
   * nobody here can compare with.
   */
  since(mark: string): TaskFacts[] | null {
    const [begun, typed = ''] = mark.split('-');
    const at = Number(typed);
    if (begun !== this.begun || !Number.isInteger(at)) return [];
    if (this.last - at > this.kept.length) return null;
    return this.kept.filter((one) => one.at > at).map(({ memo }) => factsIn(memo));
  }

  /** Has somebody told of each change, until what is returned is called. */
  onChange(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  }
}

const shownOf = ({ live }: TaskMemo): string =>
  JSON.stringify(live, (key, value) => (UNSEEN.has(key) ? undefined : value));
