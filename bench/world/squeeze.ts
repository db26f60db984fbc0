import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { Schedule } from '../../domain/policy/types.ts';
import type { DigestInput } from '../../workflows/contract/digest.ts';

/** The hour before an opening, played in so many times less. */
export interface Squeeze {
  /** When the office opens, epoch milliseconds: what is said of this moment stays true. */
  opensAt: number;
  factor: number;
}

/** An instant of that hour, moved towards the opening. */
export const squeezed = ({ opensAt, factor }: Squeeze, at: string): string =>
  new Date(opensAt - (opensAt - Date.parse(at)) / factor).toISOString();

/**
 * A schedule without what is over, whose steps of the opening's day are handed over in the squeezed
 * hour.
 */
export function squeezedSchedule(squeeze: Squeeze, schedule: Schedule, today: string): Schedule {
  const steps = schedule.steps
    .filter(({ date }) => date >= today)
    .map((step) => (step.date === today ? { ...step, at: squeezed(squeeze, step.at) } : step));
  return { ...schedule, steps };
}

/** Digests of the opening's day leave in the squeezed half hour, each still in its own place. */
export const squeezingDigests = (squeeze: Squeeze): WorkflowClientInterceptor => ({
  signalWithStart: (input, next) => {
    const [digest] = input.options.args as unknown as [DigestInput];
    if (Date.parse(digest.deliverAt) > squeeze.opensAt) return next(input);
    const args = [{ ...digest, deliverAt: squeezed(squeeze, digest.deliverAt) }];
    return next({ ...input, options: { ...input.options, args } });
  },
});
