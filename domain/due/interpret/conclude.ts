import type { DueContext } from '../context.ts';
import { guessedDue, periodMissing, unreadableDue, type Why } from '../questions.ts';
import type { Token } from '../tokens.ts';
import { timesReading } from './dated.ts';
import { gather } from './gather.ts';
import { beside, type Conclusion, openReading, reading, undated } from './openReading.ts';
import { endsBefore, firstDay } from './ranges.ts';
import type { Statement } from './statement.ts';
import { withinPlan } from './weekly.ts';
import { isFarOff, leavesYear } from './years.ts';

/** What the tokens of a line say, or why nothing may be concluded from them. */
export function conclude(line: string, tokens: readonly Token[], context: DueContext): Conclusion {
  const statement = gather(tokens);
  const why = whyNot(statement, context);
  return why ? refused(line, why) : concluded(line, statement, context);
}

/** Nothing is concluded: the text is asked about. */
export const refused = (line: string, why: Why): Conclusion =>
  reading(undated('unspecified'), [unreadableDue(line, why)]);

function whyNot(statement: Statement, context: DueContext): Why | null {
  if (statement.broken) return statement.broken;
  if (beginsNothing(statement)) return 'beginning';
  if (statement.spans.some(({ start, end }) => endsBefore(start, end, context))) return 'backwards';
  if (isFarOff(statement, context)) return 'year';
  return leavesYear(statement, context) ? 'open year' : null;
}

/**
 * `Từ tháng 3` is the beginning of what returns or goes on; of anything else the end is missing,
 * and a day of each month begins nothing.
 */
function beginsNothing(statement: Statement): boolean {
  const { since, every, points, open, dates, months, quarters } = statement;
  if (since === null) return false;
  const goesOn = every.length + points.length > 0 || open.some(({ type }) => type === 'continuous');
  const ends = dates.length + months.length + quarters.length;
  return since.type === 'day' || !goesOn || ends > 0;
}

function concluded(line: string, statement: Statement, context: DueContext): Conclusion {
  const isContinuous = statement.open.some(({ type }) => type === 'continuous');
  const dated = timesReading(line, statement, context, isContinuous);
  if (dated !== null && 'why' in dated) return refused(line, dated.why);
  const open = statement.open.filter(({ type }) => type !== 'continuous');
  if (dated) return beside(line, completed(line, dated, statement, context), open, isContinuous);
  const returns = statement.periodic && !isContinuous && open.every(({ type }) => type === 'event');
  if (!returns && (open.length > 0 || isContinuous)) return openReading(line, open, isContinuous);
  if (!statement.periodic) return refused(line, 'unknown');
  const recurring = { ...undated('recurring'), recurrence: ['unspecified' as const] };
  return reading(recurring, [periodMissing(line)]);
}

/** With what the times are told to begin with, to go on for, or to have been moved to. */
function completed(
  line: string,
  { deadline, questions }: Conclusion,
  statement: Statement,
  context: DueContext,
): Conclusion {
  const first = statement.since && firstDay(statement.since, context);
  const { dueDates } = deadline;
  const begun = first
    ? { ...deadline, dueDates: dueDates.filter((day) => day >= first) }
    : deadline;
  const lasting = statement.openEnded ? { ...begun, openEnded: true } : begun;
  const asked = statement.extended ? [...questions, extendedTo(line)] : questions;
  return reading(withinPlan(lasting, context), asked);
}

/** A remark in brackets says that the time was extended. */
const extendedTo = (line: string) =>
  guessedDue(
    line,
    'có ghi chú gia hạn hoặc đổi thời hạn trong ngoặc; đã lấy thời hạn ghi trước, nếu đã đổi thì ghi thời hạn mới',
    'a remark in brackets says it was extended or moved; the time before it was taken, give the new one if it holds',
  );
