import { type DueContext, readDueText } from '../../../../domain/due/readDueText.ts';
import type { DueReading } from '../../../../domain/due/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import type { PlannedTask } from '../../../../domain/plan/types.ts';

/** A due text, where it stands, and how it reads. */
export interface ExplainedDue {
  dueText: string;
  refs: string[];
  /** Names of the rules that read it. */
  rules: string[];
  dueDates: string[];
  milestones?: DueReading['deadline']['milestones'];
}

/** Each due text of a plan once, with the rules that read it. */
export function explainedDues(tasks: PlannedTask[], context: DueContext): ExplainedDue[] {
  return grouped(
    tasks.filter(({ dueText }) => dueText !== ''),
    ({ dueText }) => dueText,
  ).map((same) => {
    const { dueText } = same[0];
    const { rules, deadline } = readDueText(dueText, context);
    const { dueDates, milestones } = deadline;
    const refs = same.map(({ ref }) => ref);
    return { dueText, refs, rules, dueDates, ...(milestones ? { milestones } : {}) };
  });
}
