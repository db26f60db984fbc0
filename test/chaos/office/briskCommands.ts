import type { WorkflowClientInterceptor } from '@temporalio/client';
import { addDays } from '../../../domain/calendar/days.ts';
import type { Rescheduling } from '../../../domain/policy/renew.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import { chance } from '../random.ts';
import { type Brisk, reviewFrom, scheduleFrom } from './schedules.ts';

/** What commands brought to their tasks, by the ids of their updates. */
export type Brought = Map<string, Rescheduling>;

/**
 * Gives every command that brings a schedule one at the second in its place, and remembers it. A
 * command that is asked again under its id brings the same.
 */
export const briskly = (
  brought: Brought,
  { seed, gapMs }: { seed: number; gapMs: number },
): WorkflowClientInterceptor => ({
  startUpdate: (input, next) => {
    const [args] = input.args as [CommandBase?];
    const id = input.options.updateId ?? '';
    if (!args?.rescheduling) return next(input);
    const rescheduling = brought.get(id) ?? brisk(args, args.rescheduling, id, { seed, gapMs });
    brought.set(id, rescheduling);
    return next({ ...input, args: [{ ...args, rescheduling }] });
  },
});

function brisk(
  { today, revision }: CommandBase,
  { from, extent, schedule }: Rescheduling,
  id: string,
  { seed, gapMs }: { seed: number; gapMs: number },
): Rescheduling {
  const draw = chance(seed, id);
  const { steps: _steps, ...versions } = schedule;
  const fromMs = Date.parse(from) + draw.between(0, 1) * gapMs;
  const wanted: Brisk = { fromMs, gapMs, date: addDays(today, revision), versions };
  const fresh = extent === 'more' ? reviewFrom(draw, wanted) : scheduleFrom(draw, wanted);
  return { from, extent, schedule: fresh };
}
