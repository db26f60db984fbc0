import { MONTHS, QUARTER_ENDS } from './days.ts';
import { type AfterPeriod, type Meaning, type Phrase, phrase } from './items.ts';
import { numeral } from './numeral.ts';

const END =
  '(?:(?:ngay )?(?:sau khi|sau ngày|sau thời điểm|sau|khi|kể từ khi|kể từ ngày|kể từ|tính từ ngày|tính từ) (?:kết thúc|hết)|(?:ngay )?sau (?=mỗi|từng|hàng|hằng|tháng \\d|(?:quý|quí) [IVX\\d]|năm \\d))';
/** A period whose end is a day, named (`quý I`) or each of its kind (`quý`). */
const PERIOD =
  '(?:(?:mỗi |từng |hàng |hằng )?(?<of>tháng|quý|quí|năm|0?6 tháng)|(?:quý|quí) (?<quarter>[1-4]|I{1,3}|IV)|tháng (?<month>0?[1-9]|1[0-2])|(?:0?6 )tháng (?<half>đầu|cuối) năm|năm(?= (?:19|20)\\d{2}))(?:(?:\\s?/\\s?| năm | )(?<year>(?:19|20)\\d{2}))?';
/** What may follow: other words (`tháng hành động`) make it the end of something else. */
const CLEAN = '(?=\\s*(?:$|[,;.:()–-]|báo cáo|và |hoặc ))';
/** Periods without a known end, and words that make a known one something else. */
const UNKNOWN = `(?:(?:mỗi |từng |hàng |hằng )?(?:tháng|quý|quí|năm|0?6 tháng|tuần|học kỳ|học kì|(?:kỳ|kì)(?= báo cáo|\\s*$|\\s*[,;.)])))[^;]{0,300}`;
const DAYS = '(?<days>\\d{1,3}) ngày(?<working> làm việc)?';
const LEAD = '(?:(?:chậm|muộn) nhất(?: là)? |trong vòng |trong thời hạn |trong |tối đa )?(?:sau )?';

const EACH: Record<string, Pick<AfterPeriod, 'months' | 'recurrence'>> = {
  tháng: { months: MONTHS, recurrence: 'monthly' },
  quý: { months: QUARTER_ENDS, recurrence: 'quarterly' },
  quí: { months: QUARTER_ENDS, recurrence: 'quarterly' },
  năm: { months: [12], recurrence: 'yearly' },
  '6 tháng': { months: [6, 12], recurrence: 'half-yearly' },
};

type Groups = Partial<
  Record<'of' | 'quarter' | 'month' | 'half' | 'year' | 'days' | 'working', string>
>;

function monthsOf({
  of,
  quarter,
  month,
  half,
  year,
}: Groups): Pick<AfterPeriod, 'months' | 'recurrence'> {
  const each = of && !year ? EACH[of.toLowerCase().replace(/^0/u, '')] : undefined;
  if (each) return each;
  if (quarter) return { months: [3 * numeral(quarter)], recurrence: null };
  if (month) return { months: [Number(month)], recurrence: null };
  return {
    months: [half === undefined || half.toLowerCase() === 'cuối' ? 12 : 6],
    recurrence: null,
  };
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

const unknown = (): Meaning => ({ type: 'unreadable', why: 'period' });

/**
 * `10 ngày sau khi kết thúc quý`: days counted from the end of a period, which the calendar tells.
 */
export const PERIOD_END_PHRASES: Phrase[] = [
  phrase(`${LEAD}${DAYS},? ${END} ?${PERIOD}${CLEAN}`, after),
  phrase(`${END} ?${PERIOD},? (?:là |chậm nhất |trong vòng |tối đa |không quá )?${DAYS}`, after),
];

/**
 * The end of a period alone, of one that no calendar tells, or the time before it: no day follows.
 */
export const UNKNOWN_END_PHRASES: Phrase[] = [
  phrase(
    `(?:${LEAD}${DAYS},? )?(?:${END} ?|(?:ngay )?trước (?:khi )?(?:kết thúc|hết) )${UNKNOWN}`,
    unknown,
  ),
];
