import { ASIDES } from './rules/asides.ts';
import { CITATIONS } from './rules/citations.ts';
import { DAYS } from './rules/days.ts';
import { PERIOD_ENDS, UNKNOWN_ENDS } from './rules/daysAfterPeriods.ts';
import { EVENTS, OFFSETS } from './rules/events.ts';
import { HOURS_OF_DAYS } from './rules/hours.ts';
import { HELD_IN, MEETINGS } from './rules/meetings.ts';
import { MOVED_DEADLINES } from './rules/movedDeadlines.ts';
import { OPEN } from './rules/open.ts';
import { PERIODS } from './rules/periods.ts';
import { RECURRENCES } from './rules/recurrences.ts';
import { REMARKS } from './rules/remarks.ts';
import { REMARKS_ON_DAYS } from './rules/remarksOnDays.ts';
import { REST } from './rules/rest.ts';
import type { Rule } from './rules/rule.ts';
import { SIDES } from './rules/sides.ts';
import { VAGUE_TIMES } from './rules/vague.ts';
import { WEEKDAYS } from './rules/weekdays.ts';

const TIMES: readonly Rule[] = [
  ...CITATIONS,
  ...DAYS,
  ...WEEKDAYS,
  ...HOURS_OF_DAYS,
  ...SIDES,
  ...PERIODS,
  ...RECURRENCES,
  ...VAGUE_TIMES,
  ...REST,
];

/** The words of a deadline's cell. */
export const DUE_TEXT: readonly Rule[] = [
  ...REMARKS,
  ...REMARKS_ON_DAYS,
  ...MOVED_DEADLINES,
  ...ASIDES,
  ...PERIOD_ENDS,
  ...UNKNOWN_ENDS,
  ...OFFSETS,
  ...EVENTS,
  ...OPEN,
  ...MEETINGS,
  ...TIMES,
];

/** The words of running text, where *khi* and *theo* mostly open no deadline. */
export const RUNNING_TEXT: readonly Rule[] = [
  ...REMARKS,
  ...REMARKS_ON_DAYS,
  ...MOVED_DEADLINES,
  ...PERIOD_ENDS,
  ...OFFSETS,
  HELD_IN,
  ...TIMES,
];
