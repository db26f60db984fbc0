import type { Item } from './items.ts';
import { confirmDue, disagreeing, secondReading } from './questions.ts';
import type { Deadline, DueReading, Question } from './types.ts';

/** A deadline with what remains to be asked about it. */
export const reading = (deadline: Deadline, questions: Question[]): DueReading => ({
  deadline,
  confidence: questions.length > 0 ? 'ask' : 'sure',
  questions,
});

/** A deadline of a kind without days. */
export const undated = (kind: Deadline['kind']): Deadline => ({
  ...{ kind, dueDates: [], recurrence: null, boundary: null },
});

/** What a text without days reads as: an event, a date from outside, or a continuous duty. */
export function openReading(line: string, open: Item[], continuous: boolean): DueReading {
  const first = open[0];
  if (!first) return reading(undated('continuous'), []);
  const second = open[1];
  const asked = second ? [secondReading(line, line.slice(second.from, second.to))] : [];
  if (first.type !== 'event') {
    const kept = undated(continuous ? 'continuous' : 'external');
    return reading(
      kept,
      continuous ? [secondReading(line, line.slice(first.from, first.to))] : asked,
    );
  }
  if (first.workingDays) asked.push(workingDays(line));
  if (continuous) asked.push(disagreeing(line));
  const offset =
    first.offsetDays === null || first.workingDays ? {} : { offsetDays: first.offsetDays };
  return reading({ ...undated('event'), ...offset }, asked);
}

const workingDays = (line: string): Question =>
  confirmDue(
    line,
    'tính theo ngày làm việc; ghi ngày đến hạn khi ghi nhận sự kiện',
    'counted in working days; give the due date when the event is recorded',
  );
