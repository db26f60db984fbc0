import type { TargetWanted } from '../../../domain/target/types.ts';
import { typedNumber } from '../../../domain/text/typedNumber.ts';

/** An amount that a sentence wants, and where it stands in it. */
export interface Amount {
  value: number;
  measure: string;
  side: TargetWanted['side'];
  from: number;
  to: number;
}

/** What is counted; a word may go on behind it: `hộ nghèo`. */
const COUNTED = [
  ...['hộ', 'việc làm', 'lao động', 'người', 'lượt người', 'học viên', 'hội viên', 'đoàn viên'],
  ...['sáng kiến', 'mô hình', 'đề tài', 'sản phẩm', 'sản phẩm OCOP', 'công trình', 'dự án'],
  ...['doanh nghiệp', 'hợp tác xã', 'tổ hợp tác', 'hộ kinh doanh', 'lớp', 'lớp tập huấn'],
  ...['cuộc', 'buổi', 'hội nghị', 'cuộc kiểm tra', 'cuộc đối thoại', 'tin bài', 'tin, bài', 'bài'],
  ...['km', 'ha', 'm2', 'm³', 'tấn', 'con', 'cây', 'căn nhà', 'ngôi nhà', 'nhà', 'thủ tục', 'TTHC'],
  ...['danh hiệu', 'tiêu chí', 'giải', 'giải pháp', 'hồ sơ', 'trường hợp', 'vụ', 'phòng học'],
].sort((a, b) => b.length - a.length);

const NUMBER = String.raw`(?<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|0\.\d+|\d+\.\d{1,2})`;
/** No part of a date, of a document's number, of an article, of a range, of a code. */
const APART = String.raw`(?<![\d.,/\-–:]|\p{L}|\d\s?[-–]\s?|(?:điều|khoản|mục|số|ngày|tháng|năm|quý|tuần|đến)\s)`;

const SHARE = new RegExp(String.raw`${APART}${NUMBER}\s?%(?![\d/])`, 'giu');
const POINTS = new RegExp(String.raw`${APART}${NUMBER}\s+điểm(?!\p{L}|\s*%)`, 'giu');
const COUNT = new RegExp(
  String.raw`${APART}${NUMBER}\s+(?<measure>${COUNTED.join('|')})(?!\p{L})`,
  'giu',
);

/** Words directly before an amount that say it is wanted. */
const WANTS =
  /(?:ph[âấầ]n đ[âấầ]u|đạt|đảm bảo|bảo đảm|ít nhất|tối thiểu|tối đa|không quá|không vượt quá|không dưới|trên|dưới|từ|còn|xuống|lên|chỉ tiêu|≥|≤|>=|<=|>|<|bằng|chiếm|tăng|giảm|thêm|hoàn thành|thoát|giải quyết|tạo|đăng ký|xây dựng|tổ chức|phát triển|thành lập|trồng|cho|có|tại|mở|mỗi \p{L}+)[\s:]*(?:được|mức|tỷ lệ|tỉ lệ|hơn|thêm|mới|từ|trên|ít nhất|tối thiểu|cho|việc làm|việc làm mới cho|việc làm cho|khoảng)?[\s:]*$/iu;
/** Of a count nothing less says that it is wanted: `13 thôn` have none of these. */
const WANTS_COUNT =
  /(?:ph[âấầ]n đ[âấầ]u|chỉ tiêu|ít nhất|tối thiểu|tối đa|không quá|không dưới|không vượt quá|≥|≤|>=|<=)|thoát\s*$|^\s*(?:đạt|giải quyết việc làm|tạo việc làm|mỗi (?:đơn vị|thôn|phòng|cơ quan|trường|tổ))/iu;
const AT_MOST =
  /(?:tối đa|không quá|không vượt quá|dưới|≤|<=|<|còn|giảm (?:còn|xuống)|xuống (?:còn|dưới))[\s:]*(?:mức|còn|dưới)?[\s:]*$/iu;
const NOT_MOST = /không dưới[\s:]*$/iu;
const UPWARD = /^\s*(?:trở lên|trở nên)/iu;
const DOWNWARD = /^\s*trở xuống/iu;

/** The amounts that a clause wants, from left to right. */
export function amountsIn(clause: string): Amount[] {
  const found = [
    ...[...clause.matchAll(SHARE)].map((match) => ({ match, measure: '%' })),
    ...[...clause.matchAll(POINTS)].map((match) => ({ match, measure: 'điểm' })),
    ...[...clause.matchAll(COUNT)].map((match) => ({
      match,
      measure: match.groups?.measure ?? '',
    })),
  ];
  return found
    .flatMap(({ match, measure }) => amountOf(clause, match, measure))
    .sort((a, b) => a.from - b.from);
}

function amountOf(clause: string, match: RegExpExecArray, measure: string): Amount[] {
  const value = typedNumber(match.groups?.number ?? '');
  const [from, to] = [match.index, match.index + match[0].length];
  const [before, after] = [clause.slice(0, from), clause.slice(to)];
  if (!value || !isWanted(before, after, measure, value)) return [];
  // 67,19 % was measured; nobody wants it so exactly.
  if (measure === '%' && !Number.isInteger(Number((value * 10).toFixed(6)))) return [];
  const isMost = (AT_MOST.test(before) && !NOT_MOST.test(before)) || DOWNWARD.test(after);
  return [{ value, measure, side: isMost ? 'at-most' : 'at-least', from, to }];
}

function isWanted(before: string, after: string, measure: string, value: number): boolean {
  if (measure !== '%' && measure !== 'điểm') return UPWARD.test(after) || WANTS_COUNT.test(before);
  // `100% văn bản đi được ký số`: of a share of all nothing more is said.
  const isAll = measure === '%' && value === 100 && /^\s+\p{L}/u.test(after);
  return isAll || UPWARD.test(after) || DOWNWARD.test(after) || WANTS.test(before);
}
