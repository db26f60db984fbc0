import { text } from '../../text/text.ts';
import { DAY_TIME } from './movedDeadlines.ts';
import { BEHIND_TIME } from './remarks.ts';
import { mark, type Rule } from './rule.ts';

const DAY_AND_MONTH = '\\d{1,2}\\s?[/.]\\s?\\d{1,2}';
/** Behind a day of a month, the year may stand between. */
const BEHIND_DAY = `(?<=${DAY_AND_MONTH}(?:\\s?[/.]\\s?\\d{4})? ?)`;
/** Words that go on with the time itself. */
const OF_TIME =
  '(?:(?:trước|sau)(?= (?:(?:ngày|tháng|quý) )?\\d)|chậm|muộn|từ|đến|tới|hết|vào|trong|là|tức|nhằm|ngày|tháng|quý|tuần|năm|thứ|chủ nhật|sáng|chiều|tối|cả|đợt|lần|kỳ|vòng|lượt|bước|giai đoạn|hạn|hàng|mỗi|định kỳ|và|hoặc|giờ|dự kiến)';

const POSTPONED = '(?<!\\p{L})(?:hoãn|lùi|dời)(?!\\p{L})';

/** Remarks in brackets that hold a day of their own, or an occasion behind a day. */
export const REMARKS_ON_DAYS: Rule[] = [
  mark({
    name: 'figures-as-of',
    says: text('ghi chú mốc số liệu', 'a remark on the day its figures are of'),
    pattern: new RegExp(
      `${BEHIND_TIME}\\((?:số liệu|(?:chốt|lấy|thời điểm|thời gian|kỳ|thời kỳ)(?: [^()\\d]{0,20})? số liệu|kỳ báo cáo|thời kỳ báo cáo|tính)(?!\\p{L})[^()]*\\d[^()]*\\)`,
      'iuy',
    ),
    meaning: { type: 'aside' },
    reads: [
      '15/9 (số liệu tính đến 31/8)',
      'Trước ngày 5/12 (kỳ báo cáo từ 15/11/2025 đến 14/11/2026)',
    ],
    not: ['số liệu tính đến 31/8', '15/9 (31/8)'],
  }),
  mark({
    name: 'event-of-the-day',
    says: text('ghi chú sự kiện của ngày', 'a remark on what takes place on the day'),
    pattern: new RegExp(
      `${BEHIND_DAY}\\((?:đại hội|khai giảng|bế giảng|khai mạc|bế mạc|bầu cử|ngày (?:hội|lễ|bầu cử|khai giảng|\\p{Lu}\\p{Ll})|lễ|hội nghị|kỳ họp|phiên họp)(?![^()]*(?:${DAY_TIME}|(?:sau|trước|đến|tới|hết) \\d|${POSTPONED}))[^()]*\\)`,
      'iuy',
    ),
    meaning: { type: 'aside' },
    reads: ['Trước 01/9 (khai giảng năm học mới)', 'Trước ngày 15/7 (Đại hội lần thứ II)'],
    not: [
      'Quý II (kỳ họp thứ 8)',
      '15/7 (đại hội ngày 20/8)',
      '15/7 (hội nghị tổ chức ngày 20)',
      '15/7 (kỳ họp lùi sang tháng 8)',
    ],
  }),
  mark({
    name: 'another-day-in-brackets',
    says: text('ngày khác trong ngoặc', 'another day in brackets'),
    // Whose it is nobody says: neither may be taken for sure.
    pattern: new RegExp(
      `${BEHIND_DAY}\\((?!${OF_TIME}(?!\\p{L}))(?=\\p{L})[^()]*?(?<!\\d)${DAY_AND_MONTH}(?!\\d)[^()]*\\)`,
      'iuy',
    ),
    meaning: { type: 'unreadable', why: 'vague' },
    reads: ['15/9/2026 (tập huấn cho cán bộ 10/9/2026)', '30/6 (phòng Kinh tế 20/6)'],
    not: ['15/9 (trước 10/9)', '15/9 (số liệu tính đến 31/8)', '15/9 (đợt 2: 10/10)'],
  }),
];
