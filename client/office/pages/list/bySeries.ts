import type { ListedTask } from './listedTasks.ts';

/** A line of a list: a task, and how many later ones of its series it stands for. */
export interface SeriesLine {
  task: ListedTask;
  more: number;
}

/**
 * A weekly duty is one line, that of its first occurrence in a status: fifty-two lines would bury
 * the rest.
 */
export function bySeries(tasks: ListedTask[]): SeriesLine[] {
  const lines = new Map<string, SeriesLine>();
  for (const task of tasks) {
    const { id, plan, ref, unit, rhythm, status } = task;
    const series = rhythm === 'weekly' ? [plan, ref, unit.id, status].join('/') : id;
    const line = lines.get(series);
    if (line) line.more += 1;
    else lines.set(series, { task, more: 0 });
  }
  return [...lines.values()];
}
