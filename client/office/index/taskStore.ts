import {
  byDueDate,
  matches,
  type Place,
  type TaskFilter,
  type TaskRow,
} from '../queries/taskRows.ts';
import type { TaskRun } from '../queries/taskRuns.ts';
import { AgencySheet } from './agencySheet.ts';
import { ChangeLog } from './changeLog.ts';
import type { RunStore } from './follower.ts';
import { RunBook, type RunCounts } from './runBook.ts';

/** Every task, by its newest run, as lists want it. Asks nobody and knows no clock. */
export class TaskStore implements RunStore<TaskRun> {
  private readonly book = new RunBook<TaskRun>(
    (one, other) => one.memo.live.revision < other.memo.live.revision,
  );
  private readonly sheets = new Map<string, AgencySheet>();
  /** What changed, for pages that stand open. */
  readonly changes = new ChangeLog();

  put(run: TaskRun): void {
    if (!this.book.put(run)) return;
    const { memo } = run;
    this.changes.note(memo, this.sheetOf(memo.fixed.agency).put(memo));
  }

  putAll(runs: TaskRun[], youngMs: number): void {
    for (const id of this.book.forgetUnlisted(runs, youngMs))
      for (const sheet of this.sheets.values()) sheet.remove(id);
    for (const run of runs) this.put(run);
  }

  differsFrom(counted: RunCounts): boolean {
    return this.book.differsFrom(counted);
  }

  /**
   * Tasks by due date, those without one last.
   * @param places the agencies whose folders are known, each as of now
   */
  list(filter: TaskFilter, places: Place[]): TaskRow[] {
    const wanted = places.filter(
      ({ agency }) => filter.agency === undefined || agency.directory.agency === filter.agency,
    );
    const lists = wanted.map((place) =>
      this.sheetOf(place.agency.directory.agency)
        .rows(place)
        .filter((row) => isOf(row, filter) && matches(row, filter, place)),
    );
    return lists.length > 1 ? lists.flat().sort(byDueDate) : (lists[0] ?? []);
  }

  private sheetOf(agency: string): AgencySheet {
    const sheet = this.sheets.get(agency) ?? new AgencySheet();
    this.sheets.set(agency, sheet);
    return sheet;
  }
}

/** What a list of the engine narrows down by itself. */
const isOf = ({ facts }: TaskRow, { plan, unit, quarter }: TaskFilter): boolean =>
  (plan === undefined || facts.plan === plan) &&
  (unit === undefined || facts.unit === unit) &&
  (quarter === undefined || facts.dueQuarter === quarter);
