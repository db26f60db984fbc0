import { rememberedFor } from '../remembered.ts';
import type { DueContext } from './context.ts';
import { conclude } from './interpret/conclude.ts';
import { countedTimes } from './interpret/counted.ts';
import { stagesReading } from './interpret/milestones.ts';
import { type Conclusion, reading, undated } from './interpret/openReading.ts';
import { blankDue, clockOrDay } from './questions.ts';
import { namesOf } from './ruleNames.ts';
import { scan } from './scan.ts';
import { spelledOut } from './spelling.ts';
import type { DueReading } from './types.ts';

export type { DueContext, PlanPeriod } from './context.ts';

/** Round the clock, or the 24th of July. */
const BARE_CLOCK = /^24\s?\/\s?7$/u;

/**
 * Reads a due text as an office prints it (`Quý I/2024`, `trước ngày 05 hàng tháng`, `Khi có hồ sơ
 * trễ hẹn`) into a deadline. Dates are nominal, days off included. It refuses to guess: what cannot
 * be read for certain comes back as kind `unspecified` without dates and with a blocking question.
 * Never throws; keep `raw` beside the reading.
 */
export const readDueText = (raw: string, context: DueContext): DueReading =>
  rememberedFor(readings, context, raw, () => readText(raw, context));

/** A plan writes the same few deadlines in hundreds of rows. */
const readings = new WeakMap<DueContext, Map<string, DueReading>>();

function readText(raw: string, context: DueContext): DueReading {
  const line = spelledOut(raw);
  const read = readLine(line.text, context);
  return { ...read, rules: [...line.rules, ...namesOf(scan(line.text))] };
}

function readLine(line: string, context: DueContext): Conclusion {
  if (!/[\p{L}\p{N}]/u.test(line)) return reading(undated('unspecified'), [blankDue()]);
  if (BARE_CLOCK.test(line)) return reading(undated('continuous'), [clockOrDay(line)]);
  const counted = countedTimes(line, (times) => readTimes(times, context));
  return counted ?? readTimes(line, context);
}

function readTimes(line: string, context: DueContext): Conclusion {
  const tokens = scan(line);
  return stagesReading(line, tokens, context) ?? conclude(line, tokens, context);
}
