import type { LocalDate } from '../../../domain/calendar/types.ts';
import { STEP_IDS } from '../../../domain/policy/steps/stepIds.ts';
import type { Schedule, Step } from '../../../domain/policy/types.ts';
import type { Chance } from '../random.ts';

type Rung = Pick<Step, 'id' | 'kind' | 'to' | 'n'>;

/** The steps a task may have, in the order of its life. */
const rungs = (date: LocalDate): Rung[] => [
  { id: STEP_IDS.assign, kind: 'assign', to: ['officer'] },
  { id: STEP_IDS.remind(5), kind: 'remind', n: 5, to: ['officer'] },
  { id: STEP_IDS.remind(1), kind: 'remind', n: 1, to: ['officer'] },
  { id: STEP_IDS.progress('2024-Q1'), kind: 'ask-progress', to: ['officer'] },
  { id: STEP_IDS.urge, kind: 'urge', n: 1, to: ['officer', 'coordinator'] },
  { id: STEP_IDS.supervisor, kind: 'report-supervisor', n: 3, to: ['supervisor'] },
  { id: STEP_IDS.chairman(date), kind: 'report-chairman', n: 5, to: ['chairman'] },
  {
    ...{ id: STEP_IDS.explanation, kind: 'require-explanation', n: 10 },
    to: ['officer', 'coordinator'],
  },
  {
    ...{ id: STEP_IDS.explanationUrging(1), kind: 'urge-explanation', n: 3 },
    to: ['officer', 'coordinator'],
  },
];

/** Who is asked to look at a report that waits since a day. */
const reviews = (askedOn: LocalDate): Rung[] => [
  { id: STEP_IDS.reviewReminder(askedOn), kind: 'remind-review', n: 3, to: ['supervisor'] },
  { id: STEP_IDS.reviewReport(askedOn), kind: 'report-review', n: 5, to: ['coordinator'] },
];

/** What a schedule is made of beside chance. */
export interface Brisk {
  fromMs: number;
  /** Between two steps, on average. */
  gapMs: number;
  /** A day of its own for each schedule of a task: a step is carried out once a day. */
  date: LocalDate;
  versions: Pick<Schedule, 'policyVersion' | 'calendarVersion'>;
}

/**
 * Steps at the second instead of at the day: about half of those a task may have, some together,
 * from a moment on.
 */
export const scheduleFrom = (draw: Chance, brisk: Brisk): Schedule =>
  spread(
    draw,
    rungs(brisk.date).filter(() => draw.percent(55)),
    brisk,
  );

/** The same of the steps that a report brings, both of them. */
export const reviewFrom = (draw: Chance, brisk: Brisk): Schedule =>
  spread(draw, reviews(brisk.date), brisk);

function spread(draw: Chance, rungs: Rung[], { fromMs, gapMs, date, versions }: Brisk): Schedule {
  let atMs = fromMs;
  const steps = rungs.map((rung): Step => {
    atMs += draw.percent(15) ? 0 : Math.round(draw.between(0.2, 1.8) * gapMs);
    const at = new Date(atMs).toISOString();
    return { ...rung, date, at, deliverAt: at };
  });
  return { steps, ...versions };
}
