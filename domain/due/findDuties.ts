import type { DueContext } from './context.ts';
import { type Line, printedStretch } from './line.ts';
import { readDueText } from './readDueText.ts';
import { scanFor } from './scan.ts';
import { spelled } from './spelling.ts';
import { RUNNING_TEXT } from './table.ts';
import type { Token } from './tokens.ts';
import type { DueReading } from './types.ts';

/** A dated duty in running text: the words of its deadline, and what they read as. */
export interface FoundDuty {
  dueText: string;
  reading: DueReading;
  /** Where those words stand in the sentence, in NFC and with plain spaces. */
  at: readonly Stretch[];
}

/** Characters of a text: `text.slice(from, to)`. */
export interface Stretch {
  from: number;
  to: number;
}

const DUTY_VERB =
  /^[,:\s]*(?:phải |có |thực hiện |tiến hành )?(?:báo cáo|báo|tổng hợp|tham mưu|cập nhật|rà soát|kiểm tra|đánh giá|gửi|tổ chức|họp|nhập|lập|xây dựng|ban hành|theo dõi|sơ kết|tổng kết|công khai|thống kê|đề xuất|trình|hoàn thành|nộp)(?![\p{L}])/iu;
const GOAL = /(?<!\p{L})(?:ph[ấầ]n đ[ấầ]u|hoàn thành|đạt|ban hành|báo cáo|xong)(?!\p{L})/iu;
const SILENT = new Set<Token['type']>(['hour', 'aside', 'extended']);
const TIMES = new Set([
  'date',
  'day',
  'weekday',
  'month',
  'quarter',
  'year',
  'every',
  'months-of-period',
  'after',
  'periodic',
  'unreadable',
]);

const OF_WEEKDAYS = new Set<Token['type'] | undefined>(['every', 'date']);

/**
 * No time is printed without one of these; most cells hold none, and need not be read word by word.
 */
const OF_TIME =
  /ngày|tháng|qu[ýí]|tuần|năm|thứ|chủ nhật|CN|T[2-7]|lần|định k[ỳì]|khoảng|tết|âm lịch|â\.?L|(?:19|20)\d\d|\d\s?[/.–-]\s?\d/iu;

/**
 * Finds deadlines in one sentence of running text (`… báo cáo UBND huyện trước ngày 20/11 …`), in
 * order. Dates of cited documents, years of programmes and mere mentions of time are none: a
 * deadline needs a side (*trước, chậm nhất, đến*), a rhythm of a duty (*định kỳ hàng tháng*), or a
 * goal (*phấn đấu … trong năm*).
 */
export function findDuties(sentence: string, context: DueContext): FoundDuty[] {
  const line = spelled(sentence);
  if (!OF_TIME.test(line.text)) return [];
  const tokens = scanFor(line.text, RUNNING_TEXT).filter(({ type }) => !SILENT.has(type));
  const found: FoundDuty[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = spanEnd(tokens, at);
    const duty = end > at ? dutyIn(line, tokens.slice(at, end), context) : null;
    const whole = duty && dayOfRhythm(found.at(-1), duty, context);
    if (whole) found.splice(-1, 1, whole);
    else if (duty) found.push(duty);
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * `Định kỳ hằng tháng báo cáo UBND xã trước ngày 20`: between the rhythm and its day stands what is
 * done.
 */
function dayOfRhythm(
  rhythm: FoundDuty | undefined,
  day: FoundDuty,
  context: DueContext,
): FoundDuty | null {
  const [general, exact] = [rhythm?.reading.deadline, day.reading.deadline];
  if (!rhythm || general?.kind !== 'recurring' || general.dayOfMonth !== undefined) return null;
  const same =
    exact.kind === 'recurring' && exact.recurrence?.join() === general.recurrence?.join();
  if (exact.kind !== 'unspecified' && !same) return null;
  const dueText = `${rhythm.dueText}, ${day.dueText}`;
  const reading = readDueText(dueText, context);
  const at = [...rhythm.at, ...day.at];
  return reading.deadline.dayOfMonth === undefined ? null : { dueText, reading, at };
}

/**
 * One past the last token that belongs to the deadline begun at `at`; `at` itself if none begins
 * there.
 */
function spanEnd(tokens: Token[], at: number): number {
  if (!begins(tokens, at)) return at;
  let end = at + 1;
  for (let next = end; next < tokens.length && goesOn(tokens, at, next); next += 1) {
    const { type } = tokens[next] as Token;
    if (type !== 'separator' && type !== 'side') end = next + 1;
  }
  return end;
}

function begins(tokens: Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  switch (token?.type) {
    case 'side':
      if (next?.type === 'weekday') return OF_WEEKDAYS.has(tokens[at + 2]?.type);
      return (
        token.side !== 'from' &&
        next !== undefined &&
        next.type !== 'periodic' &&
        TIMES.has(next.type)
      );
    case 'day':
      return next?.type === 'every' || next?.type === 'months-of-period';
    case 'event':
      return token.offsetDays !== null || token.counted !== 'day';
    case 'year':
      return token.year === null;
    case 'unreadable':
      return token.why === 'period' || token.why === 'working days';
    case 'after':
    case 'periodic':
    case 'every':
      return true;
    default:
      return false;
  }
}

function goesOn(tokens: Token[], start: number, next: number): boolean {
  const token = tokens[next];
  const listed = tokens[start]?.type === 'periodic' || tokens[start]?.type === 'every';
  if (token?.type === 'points' || token?.type === 'unit') return listed;
  return (
    token !== undefined &&
    (TIMES.has(token.type) || token.type === 'separator' || token.type === 'side')
  );
}

function dutyIn(line: Line, span: Token[], context: DueContext): FoundDuty | null {
  const [first, last] = [span[0], span.at(-1)];
  if (!first || !last) return null;
  const at = withBracket(line, printedStretch(line, first.from, last.to));
  const dueText = line.printed.slice(at.from, at.to);
  const [before, after] = [line.text.slice(0, first.from), line.text.slice(last.to)];
  if (!isDuty(before, span, dueText, after, context)) return null;
  const reading = readDueText(dueText, context);
  return reading.deadline.kind === 'continuous' ? null : { dueText, reading, at: [at] };
}

/** `trước thứ Sáu (17/7)`: a bracket that was opened is closed; a stop is no word of it. */
function withBracket({ printed }: Line, { from, to }: Stretch): Stretch {
  const words = printed.slice(from, to).replace(/[\s.;,]+$/u, '');
  const end = from + words.length;
  const isOpen = /\([^)]*$/u.test(words);
  return { from, to: isOpen && printed[end] === ')' ? end + 1 : end };
}

function isDuty(
  before: string,
  span: Token[],
  dueText: string,
  after: string,
  context: DueContext,
): boolean {
  const first = span[0];
  if (span.some((token) => token.type === 'year')) return isGoal(before, span, after, context);
  if (first?.type === 'side' && first.side === 'within' && /^vào/iu.test(dueText))
    return isToCome(span, context);
  if (first?.type === 'periodic')
    return span.length > 1 || (before.trim() === '' && DUTY_VERB.test(after));
  // `lập tiến độ chi tiết theo tháng`: how it is laid out.
  if (first?.type === 'every' && /^theo /iu.test(dueText) && before.trim() !== '') return false;
  if (first?.type === 'every')
    return /^(?:ít nhất|tối thiểu|\d)/iu.test(dueText) || DUTY_VERB.test(after);
  return true;
}

/** `đã tổng kết vào tháng 12/2025` tells of the past. */
const isToCome = (span: Token[], { planYear }: DueContext): boolean =>
  span.every(
    (token) =>
      (token.type !== 'month' && token.type !== 'quarter') || (token.year ?? planYear) >= planYear,
  );

/**
 * A year is a deadline when it is not after the plan's own and something is to be reached or
 * reported by then.
 */
function isGoal(before: string, span: Token[], after: string, { planYear }: DueContext): boolean {
  const beyond = span.some(
    (token) => token.type === 'year' && token.year !== null && token.year !== planYear,
  );
  if (beyond) return false;
  if (span.length === 1) return DUTY_VERB.test(after);
  return GOAL.test(before) || GOAL.test(after);
}
