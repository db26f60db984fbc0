import { readDueText } from '../../domain/due/readDueText.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';

/** A row of an invented plan. */
export function plannedTask(
  dueText: string,
  change: Partial<PlannedTask> = {},
  planYear = 2024,
): PlannedTask {
  return {
    ref: 'I.1',
    section: '',
    title: 'Báo cáo rà soát thủ tục hành chính',
    deliverable: '',
    leadUnits: ['ĐC-XD'],
    coordinatingUnits: [],
    supervisor: '',
    dueText,
    ...readDueText(dueText, { planYear, beforeIsInclusive: false }),
    source: { line: 1 },
    ...change,
  };
}
