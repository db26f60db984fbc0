import { QUARTER_ENDS } from './days.ts';
import { type Meaning, type PeriodUnit, type Phrase, phrase } from './items.ts';

const UNITS: Record<string, PeriodUnit> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  năm: 'year',
};
const UNIT = '(tuần|tháng|quý|quí|năm(?! học))';
const unitOf = (word: string | undefined): PeriodUnit =>
  UNITS[(word ?? '').toLowerCase()] ?? 'year';

const every = (match: RegExpExecArray): Meaning => ({ type: 'every', unit: unitOf(match[1]) });

const LAST_DAY = 'ngày (?:làm việc )?cuối(?: cùng)?';

/** `Ngày cuối tháng` does not say that it is each month's. */
const lastDay = (match: RegExpExecArray): Meaning => ({
  ...{ type: 'every', unit: unitOf(match[2]), ends: match[1] ? 'stated' : 'assumed' },
});

/** Once a period is a recurrence; twice a year leaves the days open. */
function times(match: RegExpExecArray): Meaning {
  if (Number(match[1]) !== 1) return { type: 'unreadable', why: 'frequency' };
  return { type: 'every', unit: unitOf(match[2]) };
}

/** Reports stand at 3, 6, 9 and 12 months; other spans are asked. */
function points(match: RegExpExecArray): Meaning {
  const months = Number(match[1]);
  return [3, 6, 9, 12].includes(months)
    ? { type: 'points', months }
    : { type: 'unreadable', why: 'frequency' };
}

const REPORTED = '(?: (?:của |sau |kề sau |liền kề )?';
const NEXT = '(?:sau|kế tiếp|tiếp theo|liền kề|kế|liền sau)';
const UNNAMED = '(?! (?:[IVX]{1,4}|\\d+)(?![\\p{L}\\d]))';
const EACH = '(?: mỗi| hàng| hằng| từng)?';

function monthsOf(months: number[], recurrence: 'monthly' | 'quarterly', stated: boolean): Meaning {
  return { type: 'months-of-period', months, recurrence, stated };
}

/** `tháng cuối quý`, `tháng sau tháng báo cáo`: the months in which a day of each period stands. */
const MONTHS_OF_PERIOD: Phrase[] = [
  phrase(
    `tháng đầu(?: tiên)?(?: của)? (?:quý|quí) ${NEXT}${REPORTED}((?:quý|quí) báo cáo))?|tháng(?: liền kề| đầu tiên)? ${NEXT}${REPORTED}((?:quý|quí)(?: báo cáo)?))`,
    (match) => monthsOf([4, 7, 10, 13], 'quarterly', Boolean(match[1] ?? match[2])),
  ),
  phrase(`tháng (?:liền kề )?${NEXT}${REPORTED}(tháng báo cáo))?(?! (?:kỳ|kì))`, (match) =>
    monthsOf([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 'monthly', match[1] !== undefined),
  ),
  phrase(`tháng cuối(?: cùng)?(?: của)?${EACH} (?:quý|quí)${UNNAMED}`, () =>
    monthsOf(QUARTER_ENDS, 'quarterly', true),
  ),
  phrase(`tháng đầu(?: tiên)?(?: của)?${EACH} (?:quý|quí)${UNNAMED}`, () =>
    monthsOf([1, 4, 7, 10], 'quarterly', true),
  ),
];

/** How plans say that a duty returns. */
export const RECURRENCE_PHRASES: Phrase[] = [
  ...MONTHS_OF_PERIOD,
  phrase('(?:ít nhất |tối thiểu )(\\d{1,2}) [^\\d;./]{1,30}/\\s?(tuần|tháng|quý|quí|năm)', times),
  phrase('(\\d{1,2}) lần\\s?/\\s?(?:01 |1 )?(tuần|tháng|quý|quí|năm)', times),
  phrase('(?:0?1 )?(tuần|tháng|quý|quí|năm)\\s?/\\s?(?:01 |1 |một )?lần', every),
  phrase('(\\d{1,2}) tháng(?:\\s?/\\s?(?:0?1 |một )?lần| (?:0?1|một) lần)?', points),
  phrase(`(?:vào )?(?:hàng|hằng|mỗi|từng|theo|theo từng|của từng) ${UNIT}`, every),
  phrase('(?:hàng|hằng|mỗi) (\\d{1,2}) tháng', points),
  phrase(`${LAST_DAY}(?: của)?(?: (mỗi|hàng|hằng|từng))? (tháng|quý|quí|năm)`, lastDay),
  phrase('(?:theo )?định kỳ|(?:theo )?định kì', () => ({ type: 'periodic' })),
  phrase('(\\d{1,2}|hai|ba|bốn) lần(?! thứ)', (match) =>
    Number(match[1]) === 1 ? null : { type: 'unreadable', why: 'frequency' },
  ),
  phrase('cả năm(?! học)', () => ({ type: 'unit', unit: 'year', whole: true })),
  phrase(`(?:0?1 |một |cả )?${UNIT}`, (match) => ({ type: 'unit', unit: unitOf(match[1]) })),
];
