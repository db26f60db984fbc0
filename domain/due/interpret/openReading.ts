import { confirmDue, disagreeing, secondReading } from '../questions.ts';
import { readRelativeTerm } from '../relativeTerm.ts';
import type { Deadline, DueReading, Question } from '../types.ts';
import type { Open } from './statement.ts';

/** What is concluded from a statement; which rules read it is told later. */
export type Conclusion = Omit<DueReading, 'rules'>;

/** A deadline with what remains to be asked about it. */
export const reading = (deadline: Deadline, questions: Question[]): Conclusion => ({
  deadline,
  confidence: questions.length > 0 ? 'ask' : 'sure',
  questions,
});

/** A deadline of a kind without days. */
export const undated = (kind: Deadline['kind']): Deadline => ({
  ...{ kind, dueDates: [], recurrence: null, boundary: null },
});

/** What a text without days reads as: an event, a date from outside, or a continuous duty. */
export function openReading(line: string, open: readonly Open[], continuous: boolean): Conclusion {
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
  if (first.counted !== 'day') asked.push(countedLater(line, first.counted));
  if (continuous) asked.push(disagreeing(line));
  const offset = first.offsetDays === null ? {} : { offsetDays: first.offsetDays };
  return reading({ ...undated('event'), ...offset }, asked);
}

const COUNTED = {
  'working day': ['tính theo ngày làm việc', 'counted in working days'],
  month: ['tính theo tháng, năm', 'counted in months or years'],
} as const;

function countedLater(line: string, counted: keyof typeof COUNTED): Question {
  const [vi, en] = COUNTED[counted];
  if (readRelativeTerm(line))
    return confirmDue(
      line,
      `${vi}; khi ghi nhận sự kiện thì tính ra ngày đến hạn`,
      `${en}; the due date is worked out when the event is recorded`,
    );
  return confirmDue(
    line,
    `${vi}; ghi ngày đến hạn khi ghi nhận sự kiện`,
    `${en}; give the due date when the event is recorded`,
  );
}

/** A deadline beside which others stand without a day. */
export function beside(
  line: string,
  dated: Conclusion,
  open: readonly Open[],
  isContinuous: boolean,
): Conclusion {
  const [other] = open;
  const { deadline, questions } = dated;
  if (!other) return isContinuous ? reading(deadline, [...questions, disagreeing(line)]) : dated;
  const asked = [...questions, secondReading(line, line.slice(other.from, other.to))];
  // `Hàng năm, theo thời gian quy định của …`: the period is known, its day is others’ to set.
  const isOutside =
    other.type === 'external' && deadline.kind === 'recurring' && deadline.boundary === null;
  return reading(isOutside ? { ...deadline, dueDates: [] } : deadline, asked);
}
