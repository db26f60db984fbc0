import { text } from '../../text/text.ts';
import { AFTER, WITHIN_DAYS } from '../lexicon.ts';
import type { Meaning, SpanUnit } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

/**
 * Words that open a date of their own: there the words of an event or of an outside authority end.
 */
const OPENS_DATE =
  'trước (?:ngày|tháng|quý|năm|\\d)|(?:chậm|muộn) nhất|đến hết|hoàn thành|định kỳ|hàng (?:tháng|quý|năm)|trong (?:tháng|quý|năm) ';
/** The words of an event, up to a date of its own. */
export const TAIL = `(?:(?!${OPENS_DATE})[^;]){1,300}`;
const SPAN = '(\\d{1,3}|một) (ngày(?: làm việc)?|tuần|tháng|quý|năm)';
const WORDS = `(?: (?!\\d{1,3} (?:ngày|tuần|tháng))[^\\s;]{1,30}){1,30}`;

function event(count?: string, unit?: string): Meaning {
  const times = count?.toLowerCase() === 'một' ? 1 : Number(count);
  const [offsetDays, counted] = spanOf(times, unit?.toLowerCase());
  return { type: 'event', offsetDays, counted };
}

/** Months and working days are counted when the event is known. */
function spanOf(count: number, unit: string | undefined): [number | null, SpanUnit] {
  if (unit === undefined) return [null, 'day'];
  if (unit === 'ngày') return [count, 'day'];
  if (unit === 'tuần') return [7 * count, 'day'];
  return [null, unit.endsWith('làm việc') ? 'working day' : 'month'];
}

/** Events after which a duty is due so many days. */
export const OFFSETS: Rule[] = [
  rule({
    name: 'days-after-an-event',
    says: text('số ngày sau một sự kiện', 'days after an event'),
    pattern: `${WITHIN_DAYS}${SPAN},? (?:${AFTER}|(?<=sau \\d{1,3} (?:ngày|tuần|tháng),? )khi) ${TAIL}`,
    meaning: ([, count, unit]) => event(count, unit),
    reads: [
      '20 ngày sau khi Tỉnh uỷ ban hành',
      '03 tháng sau khi được phê duyệt',
      'Không quá 15 ngày kể từ ngày nhận hồ sơ',
      '02 tuần sau khi kết thúc đợt kiểm tra',
      '01 quý sau khi được giao vốn',
      'Một tháng sau khi có quyết định',
      'Chậm nhất sau 7 ngày khi kết thúc lớp tập huấn',
    ],
    not: ['6 tháng sau', '15 ngày trước khi khai mạc'],
  }),
  rule({
    name: 'after-an-event-days',
    says: text('sau một sự kiện, số ngày', 'after an event, so many days'),
    pattern: `${AFTER}${WORDS} (?:là )?${SPAN}`,
    meaning: ([, count, unit]) => event(count, unit),
    reads: ['sau thời gian đơn vị ban hành Kế hoạch 20 ngày'],
    not: ['sau khi ban hành kế hoạch', 'sau ngày 15/6'],
  }),
];

/** Events that say no more. */
export const EVENTS: Rule[] = [
  rule({
    name: 'unforeseen',
    says: text('đột xuất', 'unforeseen'),
    pattern: `đột xuất(?:,? (?:khi|theo|nếu) ${TAIL})?`,
    meaning: event(),
    reads: ['Đột xuất', 'Báo cáo đột xuất theo yêu cầu của tỉnh'],
    not: ['xuất khẩu'],
  }),
  rule({
    name: 'when',
    says: text('khi, sau khi có sự kiện', 'when something happens'),
    pattern: `(?:ngay )?(?:khi|sau khi|trước khi) ${TAIL}`,
    meaning: event(),
    reads: ['Khi có hồ sơ trễ hẹn', 'Sau khi tổ chức đối thoại', 'Ngay sau khi ban hành'],
    not: ['Sau khi kết thúc quý 10 ngày'],
  }),
  rule({
    name: 'after-something',
    says: text('sau một sự kiện', 'after something'),
    pattern: `(?:ngay )?sau(?! \\d| ngày \\d) ${TAIL}`,
    meaning: event(),
    reads: ['Ngay sau hội nghị', 'sau thời điểm ban hành'],
    not: ['Sau 30/6'],
  }),
  rule({
    name: 'from-something-on',
    says: text('kể từ một sự kiện', 'from something on'),
    pattern: `(?:kể|tính) từ (?:khi|ngày|thời điểm) (?!\\d)${TAIL}`,
    meaning: event(),
    reads: ['Kể từ ngày ký ban hành'],
    not: ['kể từ ngày 01/7'],
  }),
];
