import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { readText } from '../../../reading/formats/plain/text.ts';
import { readDocument } from '../../../reading/readPlan.ts';

/** A plan of 2026 whose table is written with bars between cells, a line a row. */
export function readBars(...lines: string[]): PlanReading {
  const text = lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n');
  return readDocument(readText(text, 'x.txt'), { fileName: 'x.txt', year: 2026 });
}

/** A task as `title | units with those who help | dates`, with `?` in front where it is asked. */
export const shown = (task: PlannedTask): string => {
  const { title, leadUnits, coordinatingUnits: beside, deadline, confidence } = task;
  const units = [leadUnits.join('; '), ...(beside.length > 0 ? [beside.join('; ')] : [])];
  const days = deadline.dueDates.length > 0 ? deadline.dueDates.join(' ') : deadline.kind;
  return `${confidence === 'ask' ? '? ' : ''}${title} | ${units.join(' + ')} | ${days}`;
};

/** The tasks of such a table, each in a line. */
export const tasksOf = (...lines: string[]): string[] => readBars(...lines).tasks.map(shown);
