import type { Term } from '../calendar/term.ts';
import type { LocalDate } from '../calendar/types.ts';
import { isRealDay, localDate } from './days.ts';

/**
 * What a term is counted from: the receipt of the document that sets it, its own date, the day the
 * work was given, a day that is printed, or something that is still to happen.
 */
export type TermStart = 'received' | 'issued' | 'given' | 'event' | { on: LocalDate };

/** A deadline that is a length of time from a day: `trong 05 ngày làm việc kể từ ngày nhận`. */
export interface RelativeTerm extends Term {
  from: TermStart;
}

/**
 * Reads a due text that is wholly such a term; null for any other. A text that counts from the end
 * of a period (`10 ngày sau khi kết thúc quý`) names days by itself and is none.
 */
export function readRelativeTerm(raw: string): RelativeTerm | null {
  const line = raw
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .replace(/[\s.;]+$/u, '')
    .trim();
  const { start, ...term } = (LENGTH_FIRST.exec(line) ?? START_FIRST.exec(line))?.groups ?? {};
  const n = numberIn(term.n ?? '');
  const unit = UNITS[term.unit ?? ''];
  const times = term.unit === 'quý' ? MONTHS_OF_A_QUARTER : 1;
  if (!start || !unit || n === null || n < 1) return null;
  if (OF_PERIOD.test(start)) return null;
  return { n: n * times, unit, from: startOf(start.trim()) };
}

const UNITS: Record<string, Term['unit'] | undefined> = {
  'ngày làm việc': 'working-day',
  'ngày (làm việc)': 'working-day',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'month',
  năm: 'year',
};

const MONTHS_OF_A_QUARTER = 3;

const DIGITS: Record<string, number | undefined> = {
  ...{ một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7 },
  ...{ tám: 8, chín: 9, mốt: 1 },
};
const WORD = `(?:${Object.keys(DIGITS).join('|')}|mười|mươi)`;
const WORDS = `${WORD}(?: ${WORD}){0,3}`;
/** `05`, `năm`, `05 (năm)`, `năm (05)`. */
const NUMBER = `(?<n>\\d{1,3}(?: ?\\(${WORDS}\\))?|${WORDS}(?: ?\\(\\d{1,3}\\))?)`;
const UNIT = '(?<unit>ngày làm việc|ngày \\(làm việc\\)|ngày|tuần|tháng|quý|năm)';
const LEAD =
  '(?:(?:hoàn thành|báo cáo|chậm nhất|muộn nhất|không quá|tối đa|trong vòng|trong thời hạn|trong thời gian|thời hạn|trong|sau|là|:),? ?)*';
const SINCE =
  '(?:(?:được )?(?:tính |kể )?(?:từ|sau)(?: (?:khi|ngày|thời điểm|lúc))?|ngay sau(?: khi)?)';

/** `trong thời hạn 10 ngày kể từ ngày nhận được văn bản` */
const LENGTH_FIRST = new RegExp(`^${LEAD}${NUMBER} ${UNIT},? ${SINCE} (?<start>.{2,300})$`, 'u');
/** `kể từ ngày nhận được văn bản, trong thời hạn 10 ngày` */
const START_FIRST = new RegExp(
  `^${SINCE} (?<start>.{2,300}?),? ${LEAD}${NUMBER} ${UNIT}(?: phải hoàn thành)?$`,
  'u',
);

/** The end of a period, named or each of its kind: its days follow from the calendar year. */
const OF_PERIOD =
  /^(?:kết thúc|hết|mỗi|từng|hàng|hằng)(?: (?:mỗi|từng))? ?(?:tháng|quý|quí|năm|tuần|0?6 tháng|kỳ|kì|học)|^(?:mỗi|từng|hàng|hằng) /u;

const DOCUMENT =
  '(?:văn bản|công văn|quyết định|kế hoạch|thông báo|chỉ thị|tờ trình|phiếu chuyển|phiếu giao việc|giấy mời|công điện|thông tư|nghị quyết|hướng dẫn)';
/** The document that sets the term, not another that is still to come. */
const THIS_ONE = `(?: ${DOCUMENT}(?: (?:này|đến|giao việc|chỉ đạo))?)?`;
const RECEIVED = new RegExp(`^(?:nhận|nhận được|tiếp nhận|được nhận)${THIS_ONE}$`, 'u');
const ISSUED = new RegExp(`^(?:ký|ban hành|ký ban hành|phát hành|ký, ban hành)${THIS_ONE}$`, 'u');
const GIVEN = /^(?:được )?(?:giao|giao việc|giao nhiệm vụ|phân công)$/u;
const PRINTED = /^(?:ngày )?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/u;

function startOf(start: string): TermStart {
  const [, day = '', month = '', year = ''] = PRINTED.exec(start) ?? [];
  const printed = [Number(day), Number(month), Number(year)] as const;
  if (year !== '' && isRealDay(...printed)) return { on: localDate(...printed) };
  if (RECEIVED.test(start)) return 'received';
  if (ISSUED.test(start)) return 'issued';
  return GIVEN.test(start) ? 'given' : 'event';
}

/** A number in figures or words up to 99; null where figures and words in brackets disagree. */
function numberIn(printed: string): number | null {
  const figures = /\d+/u.exec(printed)?.[0];
  const words = printed.replaceAll(/[\d()]/gu, '').trim();
  const [read, said] = [figures ? Number(figures) : null, words === '' ? null : spoken(words)];
  if (read !== null && said !== null && read !== said) return null;
  return read ?? said;
}

/** `mười lăm` · `hai mươi` · `hai mươi mốt` */
function spoken(words: string): number | null {
  const parts = words.split(' ');
  const ten = parts.findIndex((part) => part === 'mười' || part === 'mươi');
  if (ten < 0) return parts.length === 1 ? (DIGITS[words] ?? null) : null;
  if (ten > 1 || parts.length > ten + 2) return null;
  const tens = ten === 0 ? 1 : DIGITS[parts[0] ?? ''];
  const ones = parts[ten + 1] === undefined ? 0 : DIGITS[parts[ten + 1] ?? ''];
  return tens === undefined || ones === undefined ? null : tens * 10 + ones;
}
