import { text } from '../../text/text.ts';
import { MONTHS, QUARTER_ENDS } from '../days.ts';
import { EACH, numeral, WITHIN_DAYS, YEAR } from '../lexicon.ts';
import type { AfterPeriod, Meaning } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const END =
  '(?:(?:ngay )?(?:sau khi|sau ngày|sau thời điểm|sau|khi|kể từ khi|kể từ ngày|kể từ|tính từ ngày|tính từ) (?:kết thúc|hết)|(?:ngay )?sau (?=mỗi|từng|hàng|tháng \\d|quý [IVX\\d]|năm \\d))';
/** A period whose end is a day, named (`quý I`) or each of its kind (`quý`). */
const PERIOD = `(?:(?:${EACH} )?(?<of>tháng|quý|năm|0?6 tháng)|quý (?<quarter>[1-4]|I{1,3}|IV)|tháng (?<month>0?[1-9]|1[0-2])|(?:0?6 )tháng (?<half>đầu|cuối) năm|năm(?= ${YEAR}))(?:(?:\\s?/\\s?| năm | )(?<year>${YEAR}))?`;
/** What may follow: other words (`tháng hành động`) make it the end of something else. */
const CLEAN = '(?=\\s*(?:$|[,;.:()–-]|báo cáo|và |hoặc ))';
/** Periods without a known end, and words that make a known one something else. */
const UNKNOWN = `(?:(?:${EACH} )?(?:tháng|quý|năm|0?6 tháng|tuần|học kỳ|kỳ(?= báo cáo|\\s*$|\\s*[,;.)])))[^;]{0,300}`;
const DAYS = '(?<days>\\d{1,3}) ngày(?<working> làm việc)?';

const EACH_ENDS: Record<string, Pick<AfterPeriod, 'months' | 'recurrence'>> = {
  tháng: { months: MONTHS, recurrence: 'monthly' },
  quý: { months: QUARTER_ENDS, recurrence: 'quarterly' },
  năm: { months: [12], recurrence: 'yearly' },
  '6 tháng': { months: [6, 12], recurrence: 'half-yearly' },
};

type Groups = Partial<
  Record<'of' | 'quarter' | 'month' | 'half' | 'year' | 'days' | 'working', string>
>;

function monthsOf(found: Groups): Pick<AfterPeriod, 'months' | 'recurrence'> {
  const { of, quarter, month, half, year } = found;
  const each = of && !year ? EACH_ENDS[of.toLowerCase().replace(/^0/u, '')] : undefined;
  if (each) return each;
  if (quarter) return { months: [3 * numeral(quarter)], recurrence: null };
  if (month) return { months: [Number(month)], recurrence: null };
  const isLastHalf = half === undefined || half.toLowerCase() === 'cuối';
  return { months: [isLastHalf ? 12 : 6], recurrence: null };
}

function after({ groups = {} }: RegExpExecArray): Meaning | null {
  const found: Groups = groups;
  // A month or quarter of a year without its number is none.
  if (found.of && found.year && found.of.toLowerCase() !== 'năm')
    return { type: 'unreadable', why: 'period' };
  if (found.working) return { type: 'unreadable', why: 'working days' };
  const year = found.year ? Number(found.year) : null;
  return { type: 'after', ...monthsOf(found), year, days: Number(found.days) };
}

/** Days counted from the end of a period. */
export const PERIOD_ENDS: Rule[] = [
  rule({
    name: 'days-after-a-period',
    says: text('số ngày sau khi hết kỳ', 'days after the end of a period'),
    pattern: `${WITHIN_DAYS}${DAYS},? ${END} ?${PERIOD}${CLEAN}`,
    meaning: after,
    reads: ['10 ngày sau khi kết thúc quý', 'Trong 10 ngày kể từ ngày kết thúc quý II/2026'],
    not: ['10 ngày sau khi kết thúc năm học', '5 ngày sau khi kết thúc đợt kiểm tra'],
  }),
  rule({
    name: 'after-a-period-days',
    says: text('sau khi hết kỳ, số ngày', 'after the end of a period, so many days'),
    pattern: `${END} ?${PERIOD},? (?:là |chậm nhất |trong vòng |tối đa |không quá )?${DAYS}`,
    meaning: after,
    reads: ['Sau khi kết thúc quý 10 ngày'],
    not: ['Sau khi kết thúc quý'],
  }),
];

/** The end of a period that no calendar tells, or after which no day follows. */
export const UNKNOWN_ENDS: Rule[] = [
  rule({
    name: 'end-of-an-unknown-period',
    says: text('kỳ chưa rõ ngày kết thúc', 'a period whose end is not known'),
    pattern: `(?:${WITHIN_DAYS}${DAYS},? )?(?:${END} ?|(?:ngay )?trước (?:khi )?(?:kết thúc|hết) )${UNKNOWN}`,
    meaning: { type: 'unreadable', why: 'period' },
    reads: ['Sau khi kết thúc quý', '10 ngày sau khi kết thúc năm học', 'Trước khi kết thúc năm'],
    not: ['Sau khi kết thúc hội nghị', '10 ngày sau khi kết thúc quý'],
  }),
];
