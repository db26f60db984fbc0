import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';
import type { Schedule, Step } from '../../../domain/policy/types.ts';
import type { Chance } from '../random.ts';

type Rung = Pick<Step, 'id' | 'kind' | 'to'>;

/** The steps a task may have, in the order of its life. */
const RUNGS: Rung[] = [
  { id: 'assign', kind: 'assign', to: ['officer'] },
  { id: 'remind-5', kind: 'remind', to: ['officer'] },
  { id: 'remind-1', kind: 'remind', to: ['officer'] },
  { id: 'progress', kind: 'ask-progress', to: ['officer'] },
  { id: 'urge+1', kind: 'urge', to: ['officer', 'coordinator'] },
  { id: 'supervisor+3', kind: 'report-supervisor', to: ['supervisor'] },
  { id: 'chairman', kind: 'report-chairman', to: ['chairman'] },
  { id: 'letter+10', kind: 'require-letter', to: ['officer', 'coordinator'] },
];

/**
 * Steps at the second instead of at the day: three to five of them, some together, from a moment
 * on.
 */
export function scheduleFrom(
  draw: Chance,
  calendar: WorkCalendar,
  { fromMs, gapMs, policyVersion }: { fromMs: number; gapMs: number; policyVersion: string },
): Schedule {
  let atMs = fromMs;
  const steps = RUNGS.filter(() => draw.percent(55)).map((rung): Step => {
    atMs += draw.percent(15) ? 0 : Math.round(draw.between(0.2, 1.8) * gapMs);
    const at = new Date(atMs).toISOString();
    const urgent = rung.kind === 'report-chairman' && draw.percent(50);
    return {
      ...rung,
      date: localDate(calendar, at),
      at,
      deliverAt: at,
      ...(urgent ? { urgent } : {}),
      reason: `${rung.id} lúc ${at.slice(11, 19)}`,
    };
  });
  return { steps, policyVersion, calendarVersion: calendar.version };
}
