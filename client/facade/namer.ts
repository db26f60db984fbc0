import { taskId } from '../../workflows/contract/ids.ts';

/** The ids of a plan's tasks: the same plan read again yields the same. */
export const namer =
  (agency: string, plan: string) =>
  (unit: string, ref: string, period: string): string =>
    taskId({ agency, plan, ref, unit, period });
