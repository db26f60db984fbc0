import type { Planned, Span } from '../scheduleSpan.ts';
import type { ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/** Tells each unit that takes part beside the lead, once, when the task is handed out. */
export function takePart(input: ScheduleInput, { first }: Span): Planned[] {
  const isNews = input.isJoint && input.announce && !input.toConfirm && input.after === null;
  return isNews
    ? [{ id: STEP_IDS.takePart, kind: 'take-part', date: first, to: ['participant'] }]
    : [];
}
