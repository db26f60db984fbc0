import { type Meaning, type Phrase, phrase } from './items.ts';
import { PERIOD_END_PHRASES, UNKNOWN_END_PHRASES } from './periodEndPhrases.ts';

/**
 * Words that open a date of their own: there the words of an event or of an outside authority end.
 */
const OPENS_DATE =
  'trước (?:ngày|tháng|quý|năm|\\d)|(?:chậm|muộn) nhất|đến hết|hoàn thành|định kỳ|(?:hàng|hằng) (?:tháng|quý|năm)|trong (?:tháng|quý|năm) ';
const TAIL = `(?:(?!${OPENS_DATE})[^;]){1,300}`;
const WORDS = '(?: (?!\\d{1,3} ngày)[^\\s;]{1,30}){1,30}';
const DAYS = '(\\d{1,3}) ngày( làm việc)?';
const AFTER =
  '(?:sau khi|sau thời gian|sau thời điểm|ngay sau|kể từ khi|kể từ ngày|kể từ|tính từ|sau)(?! \\d| ngày \\d)';

/** `24/7` beside words of standing by; alone it may be a day of July. */
const ROUND_THE_CLOCK =
  '24(?:\\s?(?:h|giờ))?\\s?/\\s?24(?:\\s?(?:h|giờ))?(?:\\s?/\\s?ngày)?(?:,? 0?7 ngày(?:\\s?/\\s?tuần)?)?|24\\s?(?:h|giờ)\\s?/\\s?(?:ngày|7(?: ngày)?)|(?:trực|ứng trực|hoạt động|vận hành|phục vụ|duy trì)(?: (?!ngày|trước|đến)\\p{L}{1,20}){0,3} 24\\s?/\\s?7(?!\\s?[/.-]\\s?\\d)|(?<=(?:hàng ngày|hằng ngày|thường xuyên|liên tục|thường trực)[ (,]{1,2})24\\s?/\\s?7|24\\s?/\\s?7(?= (?:trong|suốt|các|mọi|tất cả|hàng|hằng|liên tục)(?!\\p{L}))';

function event(days?: string, working?: string): Meaning {
  return {
    type: 'event',
    offsetDays: days ? Number(days) : null,
    workingDays: working !== undefined,
  };
}

/** Events that say how many days after them the duty is due. */
export const OFFSET_PHRASES: Phrase[] = [
  ...PERIOD_END_PHRASES,
  phrase(
    `(?:(?:chậm|muộn) nhất(?: là)? |trong vòng |trong thời hạn |trong |tối đa )?(?:sau )?${DAYS},? ${AFTER} ${TAIL}`,
    (match) => event(match[1], match[2]),
  ),
  phrase(`${AFTER}${WORDS} (?:là )?${DAYS}`, (match) => event(match[1], match[2])),
];

/** Deadlines without a day: continuous duties, events, and dates that somebody else sets. */
export const OPEN_PHRASES: Phrase[] = [
  phrase('hàng ngày|hằng ngày|thường xuyên|liên tục|quanh năm', () => ({ type: 'continuous' })),
  phrase(ROUND_THE_CLOCK, () => ({ type: 'continuous' })),
  phrase(
    `(?:trong |xuyên )?suốt (?:cả )?(?:quá trình|thời gian|đợt|kỳ|kì|cuộc) (?!\\d)${TAIL}`,
    () => ({
      type: 'continuous',
    }),
  ),
  ...PERIOD_END_PHRASES,
  ...UNKNOWN_END_PHRASES,
  ...OFFSET_PHRASES,
  phrase('(?:năm|niên) học|học (?:kỳ|kì)', () => ({ type: 'unreadable', why: 'vague' })),
  phrase(
    '(?<!(?:các|những) )năm (?:sau(?! (?:khi|thời|ngày|\\d))|tới|kế tiếp|tiếp theo|liền kề)',
    () => ({
      ...{ type: 'unreadable', why: 'vague' },
    }),
  ),
  phrase('(?:trong|suốt|(?:(?:cho )?(?:đến|tới) )?hết) năm(?! (?:\\d|học|sau|tới))', () => ({
    type: 'year',
    year: null,
    whole: true,
  })),
  // An occasion without a day.
  phrase(
    '(?:(?:vào|nhân|trong) )*dịp (?:sơ kết|tổng kết|hội nghị|kỳ họp|đại hội|khai giảng|bế giảng)(?: [^\\d;,\\s]{1,20}){0,8}$',
    () => event(),
  ),
  phrase(`đột xuất(?:,? (?:khi|theo|nếu) ${TAIL})?`, () => event()),
  phrase(`(?:ngay )?(?:khi|sau khi|trước khi) ${TAIL}`, () => event()),
  // `Sau 30/6` is not due on that day, nor is it said when.
  phrase(
    'sau (?:hết |khi kết thúc )?(?:ngày |tháng |quý |quí |năm )?(?:\\d{1,4}|[IVX]{1,4})(?! ngày)(?:[/.-]\\d{1,4}){0,2}',
    () => ({
      ...{ type: 'unreadable', why: 'vague' },
    }),
  ),
  phrase(`(?:ngay )?sau(?! \\d| ngày \\d) ${TAIL}`, () => event()),
  phrase(
    `theo(?! (?:từng|mỗi|hàng|hằng|định|tuần|tháng|quý|quí|năm|ngày)(?![\\p{L}\\p{N}])) ${TAIL}`,
    () => ({
      type: 'external',
    }),
  ),
];
