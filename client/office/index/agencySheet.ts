import type { TaskMemo } from '../../../workflows/contract/task.ts';
import { byDueDate, type Place, rowOf, type TaskRow } from '../queries/taskRows.ts';

/**
 * The tasks of one agency as its lists show them, by due date. A row is derived once a day, and
 * when its task changes.
 */
export class AgencySheet {
  private readonly memos = new Map<string, TaskMemo>();
  /** In the order last shown, which leaves little to sort; null where it is to be derived. */
  private derived = new Map<string, TaskRow | null>();
  private place: Place | null = null;
  private shown: TaskRow[] | null = null;

  /** Returns what was known of the task before. */
  put(memo: TaskMemo): TaskMemo | undefined {
    const before = this.memos.get(memo.fixed.id);
    this.memos.set(memo.fixed.id, memo);
    this.derived.set(memo.fixed.id, null);
    this.shown = null;
    return before;
  }

  remove(id: string): void {
    this.memos.delete(id);
    this.derived.delete(id);
    this.shown = null;
  }

  /** Every task, ended ones too. */
  rows(place: Place): TaskRow[] {
    if (!this.isFor(place)) {
      for (const id of this.derived.keys()) this.derived.set(id, null);
      this.place = place;
      this.shown = null;
    }
    this.shown ??= this.derive(place);
    return this.shown;
  }

  private isFor({ agency, today, isBeforeMails }: Place): boolean {
    const { place } = this;
    return (
      place?.agency === agency && place.today === today && place.isBeforeMails === isBeforeMails
    );
  }

  private derive(place: Place): TaskRow[] {
    const rows = [...this.derived].flatMap(([id, row]) => {
      const memo = this.memos.get(id);
      return row ?? (memo ? rowOf(memo, place) : []);
    });
    rows.sort(byDueDate);
    this.derived = new Map(rows.map((row) => [row.facts.id, row]));
    return rows;
  }
}
