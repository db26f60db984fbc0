import { text } from '../../text/text.ts';
import { YEAR } from '../lexicon.ts';
import { type Rule, rule } from './rule.ts';

const SESSION = '(?:các )?(?:kỳ họp|phiên họp|đại hội)';
const WHICH = `(?:(?: [^\\d,;.()\\s]{1,12}){0,3} (?:giữa|cuối|đầu) năm(?: ${YEAR})?|(?: [^\\d,;.()\\s]{1,12}){0,3} (?:thứ|lần thứ) (?:\\d{1,2}|\\p{L}{1,5})(?! hàng)(?:,? khóa [IVX\\d]{1,5})?)`;
/** Whose it is: `của HĐND xã`. */
const WHOSE = '(?: (?:của )?(?!trước|chậm|tháng|quý|ngày|năm|vào|và)[^\\d,;.()\\s]{1,12}){0,6}';

/** Meetings whose day somebody else sets. */
export const MEETINGS: Rule[] = [
  rule({
    name: 'session',
    says: text('kỳ họp: chờ lịch họp', 'a session: its day is set by others'),
    pattern: `(?:(?:tại|trình|trong|vào|dịp|ở) )*${SESSION}${WHICH}${WHOSE}`,
    meaning: { type: 'external' },
    reads: ['Kỳ họp cuối năm 2026', 'Trình kỳ họp thường lệ giữa năm của HĐND xã', 'Kỳ họp thứ 12'],
    not: ['Kỳ họp tháng 7/2026', 'Cuối năm 2026'],
  }),
  rule({
    name: 'yearly-conference',
    says: text('hội nghị tổng kết: chờ lịch họp', 'a yearly conference: its day is set by others'),
    pattern: `(?:(?:tại|trình|trong|vào|dịp|ở) )*(?:hội nghị|cuộc họp|lễ) (?:sơ kết|tổng kết)(?: [^\\d,;.()\\s]{1,12}){0,4} (?:cuối |đầu )?năm(?: ${YEAR})?`,
    meaning: { type: 'external' },
    reads: ['Hội nghị tổng kết năm 2026', 'Tại hội nghị tổng kết công tác cuối năm'],
    not: ['Tổng kết năm 2026', 'Hội nghị tổng kết trước ngày 15/12'],
  }),
  rule({
    name: 'occasion',
    says: text('dịp: chờ phát sinh', 'an occasion without a day'),
    pattern:
      '(?:(?:vào|nhân|trong) )*dịp (?:sơ kết|tổng kết|hội nghị|kỳ họp|đại hội|khai giảng|bế giảng)(?: [^\\d;,\\s]{1,20}){0,8}$',
    meaning: { type: 'event', offsetDays: null, counted: 'day' },
    reads: ['Dịp tổng kết năm', 'Nhân dịp khai giảng năm học mới'],
    not: ['Dịp 27/7', 'dịp tổng kết 15/12'],
  }),
];

/** `Sơ kết vào tháng 6` in running text; what took place `vào tháng 6` is no duty. */
export const HELD_IN: Rule = rule({
  name: 'held-in',
  says: text('họp, sơ kết, tổng kết vào …', 'a meeting or report in a period'),
  pattern:
    '(?<=(?<!\\p{L})(?:sơ kết|tổng kết|báo cáo|họp)(?: [^\\d,;.]{0,40})? )vào(?= (?:tháng|quý) )',
  meaning: { type: 'side', side: 'within' },
  reads: ['sơ kết vào tháng 6', 'tổng kết công tác năm vào tháng 12'],
  not: ['vào tháng 6'],
});
