import { type Meaning, type PeriodUnit, type Phrase, phrase } from './items.ts';

const UNITS: Record<string, PeriodUnit> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  năm: 'year',
};
const UNIT = '(tuần|tháng|quý|quí|năm)';
const unitOf = (word: string | undefined): PeriodUnit => UNITS[(word ?? '').toLowerCase()] ?? 'year';

const every = (match: RegExpExecArray): Meaning => ({ type: 'every', unit: unitOf(match[1]) });

/** Once a period is a recurrence; twice a year leaves the days open. */
function times(match: RegExpExecArray): Meaning {
  if (Number(match[1]) !== 1) return { type: 'unreadable', why: 'frequency' };
  return { type: 'every', unit: unitOf(match[2]) };
}

/** Reports stand at 3, 6, 9 and 12 months; other spans are asked. */
function points(match: RegExpExecArray): Meaning {
  const months = Number(match[1]);
  return [3, 6, 9, 12].includes(months) ? { type: 'points', months } : { type: 'unreadable', why: 'frequency' };
}

/** How plans say that a duty returns. */
export const RECURRENCE_PHRASES: Phrase[] = [
  phrase('tháng cuối(?: cùng)?(?: của)?(?: mỗi| hàng| hằng| từng)? (?:quý|quí)', () => ({
    type: 'last-month-of-quarter',
  })),
  phrase('(?:ít nhất |tối thiểu )(\\d{1,2}) [^\\d;./]{1,30}/\\s?(tuần|tháng|quý|quí|năm)', times),
  phrase('(\\d{1,2}) lần\\s?/\\s?(?:01 |1 )?(tuần|tháng|quý|quí|năm)', times),
  phrase('(?:0?1 )?(tuần|tháng|quý|quí|năm)\\s?/\\s?(?:01 |1 |một )?lần', every),
  phrase('(\\d{1,2}) tháng(?:\\s?/\\s?(?:01 |1 |một )?lần)?', points),
  phrase(`(?:vào )?(?:hàng|hằng|mỗi|từng|theo|theo từng|của từng) ${UNIT}`, every),
  phrase('(?:hàng|hằng|mỗi) (\\d{1,2}) tháng', points),
  phrase('(?:theo )?định kỳ|(?:theo )?định kì', () => ({ type: 'periodic' })),
  phrase(`(?:0?1 |một )?${UNIT}`, (match) => ({ type: 'unit', unit: unitOf(match[1]) })),
];
