import { text } from '../../text/text.ts';
import type { Meaning } from '../tokens.ts';
import { mark, type Rule } from './rule.ts';

const ASIDE: Meaning = { type: 'aside' };
/** A remark stands behind what it is about. */
const BEHIND = '(?<=[\\p{L}\\p{N}.,] ?)';
/** The same, behind a time that ends in a figure or a quarter’s numeral. */
export const BEHIND_TIME = '(?<=[\\dIVX] ?)';

/** A remark that begins with these words. */
export const remark = (words: string): RegExp =>
  new RegExp(`${BEHIND}\\((?:${words})[^()]{0,200}\\)`, 'iuy');

/** A remark that is these words. */
export const remarkOf = (words: string): RegExp => new RegExp(`${BEHIND}\\((?:${words})\\)`, 'iuy');

/** Remarks in brackets behind a deadline: they neither add a date nor spoil one. */
export const REMARKS: Rule[] = [
  mark({
    name: 'postmark',
    says: text('ghi chú cách tính ngày', 'a remark on how the day is told'),
    pattern: remark(
      '(?:theo |trong )?(?:dấu bưu điện|ngày bưu điện|giờ hành chính|lịch)|(?:tính|căn cứ)(?: theo| từ| cả)? (?!\\d)',
    ),
    meaning: ASIDE,
    reads: [
      'trước ngày 3/10/2025 (theo dấu bưu điện)',
      '15/6 (trong giờ hành chính)',
      '15/7 (tính theo ngày nhận trên hệ thống)',
    ],
    not: ['(theo dấu bưu điện)', '15/6 (theo quy định)'],
  }),
  mark({
    name: 'counted-from-another-day',
    says: text('ghi chú ngày được tính từ đâu', 'a remark on what the day counts from'),
    pattern: new RegExp(
      `${BEHIND}\\((?:tức(?: là)? )?(?:(?:trước|sau) )?(?:ngày |khi |lễ )?[^()\\d]{0,60}\\d{1,3} ngày(?: (?:trước|sau|so với|kể từ|theo|tính)[^()]{0,160})?\\)`,
      'iuy',
    ),
    meaning: ASIDE,
    reads: [
      '30/11/2025 (105 ngày trước ngày bầu cử)',
      'Chậm nhất ngày 10/12 (trước ngày bầu cử 95 ngày theo Điều 39, Điều 50)',
    ],
    not: ['105 ngày trước ngày khai hội', 'Hội thi (trước ngày 15/6)'],
  }),
  mark({
    name: 'day-off',
    says: text('ghi chú về ngày nghỉ', 'a remark on days off'),
    // Days off are the calendar’s matter.
    pattern: remark(
      '(?:nếu|không (?:tính|kể|bao gồm)|kể cả|trừ) [^()\\d]{0,40}(?:ngày nghỉ|ngày lễ|nghỉ lễ|thứ bảy|chủ nhật)',
    ),
    meaning: ASIDE,
    reads: ['Ngày 15 hằng tháng (nếu trùng ngày nghỉ thì chuyển sang ngày kế tiếp)'],
    not: ['15/6 (nếu có)'],
  }),
  mark({
    name: 'report-in-brackets',
    says: text('ghi chú kỳ báo cáo', 'a remark on what is reported'),
    pattern: new RegExp(
      `${BEHIND}\\((?:báo cáo|sơ kết|tổng kết|số liệu|kỳ báo cáo)(?: [^()\\d]{1,40})?(?: (?:0?[369]|12) tháng(?: đầu năm)?| quý [IVX1-4]{1,3})?(?: [^()\\d]{1,40})?\\)`,
      'iuy',
    ),
    meaning: ASIDE,
    reads: ['Trước 05/6 (báo cáo 6 tháng), trước 05/12 (báo cáo năm)'],
    not: ['báo cáo 6 tháng', '5/6 (6 tháng)'],
  }),
  mark({
    name: 'turn-in-brackets',
    says: text('ghi chú đợt, lần', 'a remark on which time it is'),
    pattern: new RegExp(
      `${BEHIND}\\((?:đối với )?(?:(?:giữa|đầu|cuối) (?:năm|kỳ)|(?:đợt|lần|kỳ|vòng) (?:thứ )?(?:\\d{1,2}|[IVX]{1,4}|\\p{L}{2,5})(?: (?:trong|của) năm)?)\\)`,
      'iuy',
    ),
    meaning: ASIDE,
    reads: ['trước ngày 20/5 (giữa năm) và 20/11 (cuối năm)', '15/3 (đợt 1), 15/9 (đợt 2)'],
    not: ['cuối năm', 'đợt 1 (15/3)'],
  }),
  mark({
    name: 'occasion-in-brackets',
    says: text('ghi chú dịp kỷ niệm', 'a remark on the occasion'),
    pattern: remark(
      '(?:trước |sau |đúng )?(?:kỷ niệm|chào mừng|nhân dịp|nhân ngày|dịp|đúng dịp)(?!\\p{L})',
    ),
    meaning: ASIDE,
    reads: ['Ngày 20/11 (kỷ niệm ngày Nhà giáo)', '15/5 (chào mừng ngày thành lập Đội)'],
    not: ['kỷ niệm ngày 20/11'],
  }),
  mark({
    name: 'done-already',
    says: text('ghi chú việc đã làm', 'a remark on what is done'),
    // Without *đã* it may be the day due; only behind a whole day is another whole one a report.
    pattern: remark(
      '(?:(?:kết quả|tình hình|tiến độ|thực tế|hiện|nay)\\s?:?\\s?|đơn vị |xã )?(?:đã |vừa )(?!(?:được )?(?:gia hạn|lùi|kéo dài|điều chỉnh))|(?<=/\\d{4} ?\\()(?:hoàn thành|xong) (?:vào )?ngày (?=\\d{1,2}/\\d{1,2}/\\d{4})',
    ),
    meaning: ASIDE,
    reads: [
      'Quý II (đã hoàn thành ngày 12/5)',
      '15/6 (đã gửi)',
      '10/4/2026 (hoàn thành ngày 08/4/2026)',
      '30/9 (kết quả: đã ban hành Quyết định ngày 28/9)',
    ],
    not: ['đã hoàn thành ngày 12/5', 'Quý III (hoàn thành ngày 15/8)'],
  }),
  mark({
    name: 'condition-in-brackets',
    says: text('ghi chú điều kiện, căn cứ', 'a remark on a condition or ground'),
    pattern:
      /(?<=[\dIVX] ?)\((?:ngay )?(?:sau khi|khi|theo|căn cứ|kèm theo|kèm|căn cứ vào|trừ|kể cả|bao gồm)(?! (?:quý|tháng|tuần|năm|từng|định kỳ)(?!\p{L}))[^()]{1,200}\)/iuy,
    meaning: ASIDE,
    reads: [
      'Tháng 11/2025 (sau khi tỉnh ban hành hướng dẫn)',
      '31/8/2026 (theo Công văn số 12/SNV ngày 05/01/2026)',
    ],
    not: ['Thường xuyên (khi có yêu cầu)', 'Quý II (theo quý)'],
  }),
];
