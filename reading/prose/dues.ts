import { findDuties } from '../../domain/due/findDuties.ts';
import { isDueText } from '../../domain/due/isDueText.ts';
import { confirmDue } from '../../domain/due/questions.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { DueReading } from '../../domain/due/types.ts';
import type { ClauseDue } from './clauseDue.ts';
import { WEEKDAY, withDayBehind } from './dayBehind.ts';
import { WORK } from './lexicon.ts';

/** `Tháng 9: …`, `Từ ngày 01/6 đến ngày 05/6, …`: a time before everything else. */
const FIRST = /^((?:Vào |Trong |Từ |Đến |Trước )?[^:;]{2,60}?)\s?[:,]\s+(?=\S)/u;
const RHYTHM =
  /^(?:định kỳ )?(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)(?: (?:một|1|01) lần)?(?=\s)/iu;
/** A time at the end, with what may stand behind it. */
const LAST =
  /(?:^|[\s(,:])((?:(?:vào|trong|từ|dự kiến|sáng|chiều|tối|ngày|các ngày|tháng|quý|năm|hằng|hàng|mỗi|đến|trước|thứ|định kỳ)\s)*(?:(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm),? (?:và )?){0,3}[^,;:()]{1,50}?)\)?[.;)…\s]*(?:\([^()]*kèm theo[^()]*\))?[.;\s]*$/iu;
/** `hằng tháng theo quy định`: how it is done, behind the time. */
const AS_RULED = /\s(?:theo|đúng) (?:quy định|kế hoạch|yêu cầu|mẫu)[^,;:]{0,60}$/iu;
/** Before a day these make it another’s: of a document, of a feast, of what was. */
const OF_ANOTHER =
  /(?:kỷ niệm|chào mừng|dịp|nhân|lễ|nghị quyết|kế hoạch|chỉ thị|thông báo|công văn|quyết định|kết luận|văn bản|luật|nghị định|thông tư|hướng dẫn|biên bản|phiên họp|cuộc họp|buổi họp|hội nghị|giao ban|tình hình|tính đến|kể từ|sau|đã|năm học|nhiệm kỳ|giai đoạn|công tác|kết quả|báo cáo|dự toán|ngân sách|chỉ tiêu|phương hướng|nhiệm vụ)(?!\s+này)(?:\s[^,;.]{0,40})?\s*$/iu;
/** `tuần 3 tháng 3`: the figures are those of what stands before them. */
const GOES_ON = /(?:tuần|đợt|lần|kỳ|thứ|vòng|quý|tháng|năm|số|điều|khoản|khóa|ngày)\s*$/iu;
const STRONG = /(?:hoàn thành|xong|hoàn tất|thời gian|thời hạn|kết thúc|trong|vào)[:\s]*$/iu;

/** What is said to return needs no *trước* to bind. */
const RETURNS = /(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)/iu;

/** All deadlines of a clause, in order. */
export const duesIn = (clause: string, context: DueContext): ClauseDue[] =>
  duesOf(clause, context)
    .map((due) => withDayBehind(due, clause, context))
    .map((due) => (isOfSchedule(due, clause) ? { ...due, reading: confirmed(due) } : due));

/** `thông báo lịch tiếp công dân vào ngày 10 hằng tháng`: the days may be those of the schedule. */
const SCHEDULE =
  /(?<!\p{L})(?:lịch|phiên|buổi|cuộc) (?:tiếp|họp|trực|giao ban|làm việc|công tác|đối thoại)(?!\p{L})[^,;:]{0,40}$/iu;
const isOfSchedule = ({ at, reading }: ClauseDue, clause: string): boolean =>
  reading.deadline.kind === 'recurring' &&
  at.some(({ from }) => SCHEDULE.test(clause.slice(0, from)));

function duesOf(clause: string, context: DueContext): ClauseDue[] {
  const whole = findDuties(clause, context);
  if (whole[0]?.at[0]?.from === 0) return whole;
  const first = firstIn(clause, context);
  const rest = clause.slice(first?.at[0]?.to ?? 0);
  const shift = clause.length - rest.length;
  const found = findDuties(rest, context).map((duty) => moved(duty, shift));
  if (found.length === 0) {
    const last = lastIn(rest, context) ?? weekdayIn(rest, context);
    return [...(first ? [first] : []), ...(last ? [moved(last, shift)] : [])];
  }
  return first ? withFirst(first, found, context) : found;
}

const moved = (due: ClauseDue, by: number): ClauseDue => ({
  ...due,
  at: due.at.map(({ from, to }) => ({ from: from + by, to: to + by })),
});

/** `Hằng quý khảo sát …`: a rhythm right before the work. */
function rhythmFirst(clause: string): string {
  const [words = ''] = RHYTHM.exec(clause) ?? [];
  return words !== '' && WORK.test(clause.slice(words.length).trim()) ? words : '';
}

/** The longest time before a comma or colon: `Hằng tháng, vào ngày 20, …`. */
function timeBefore(clause: string): string | undefined {
  const [first, words] = FIRST.exec(clause) ?? [];
  if (first === undefined || words === undefined || !isDueText(words)) return words;
  const more = FIRST.exec(clause.slice(first.length))?.[1];
  const longer = more === undefined ? '' : clause.slice(0, first.length + more.length);
  return isDueText(longer) ? longer : words;
}

function firstIn(clause: string, context: DueContext): ClauseDue | null {
  const words = timeBefore(clause) ?? rhythmFirst(clause);
  if (!isDueText(words)) return null;
  const reading = readDueText(words, context);
  const isNamed = reading.rules.includes('named-day');
  const isTimed = reading.deadline.dueDates.length > 0 || reading.deadline.recurrence !== null;
  return isTimed && !isNamed
    ? { dueText: words, reading, at: [{ from: 0, to: words.length }] }
    : null;
}

/**
 * `Định kỳ hằng tháng, … trước ngày 22`: the day of the rhythm; `Tháng 4: … trước ngày 25/4`: the
 * exacter of two.
 */
function withFirst(first: ClauseDue, found: ClauseDue[], context: DueContext): ClauseDue[] {
  const [next, ...others] = found;
  if (!next) return [first];
  const dueText = `${first.dueText}, ${next.dueText}`;
  const together = readDueText(dueText, context);
  const at = [...first.at, ...next.at];
  if (first.reading.deadline.kind === 'recurring' && together.confidence === 'sure')
    return [{ dueText, reading: together, at }, ...others];
  if (isWithin(next, first)) return [{ ...next, at }, ...others];
  return [first, ...found];
}

const isWithin = ({ reading }: ClauseDue, { reading: { deadline } }: ClauseDue): boolean =>
  deadline.kind === 'month' &&
  reading.deadline.dueDates.length > 0 &&
  reading.deadline.dueDates.every((day) =>
    deadline.dueDates.some((end) => month(day) === month(end)),
  );

const month = (day: string): string => day.slice(0, 7);

/**
 * `… gửi Văn phòng ngày 15/7.`: a bare time at the end is confirmed, but where it is said to end.
 */
function lastIn(clause: string, context: DueContext): ClauseDue | null {
  const [, words = ''] = LAST.exec(clause.replace(AS_RULED, '')) ?? [];
  for (const candidate of tailsOf(words)) {
    const from = clause.lastIndexOf(candidate);
    const reading = isDueText(candidate) ? readDueText(candidate, context) : null;
    if (!reading || !isTimed(reading) || isCutOff(clause, from)) continue;
    if (isPrinted(reading) && OF_ANOTHER.test(clause.slice(0, from))) return null;
    const at = [{ from, to: from + candidate.length }];
    if (STRONG.test(clause.slice(0, from)) || RETURNS.test(candidate))
      return { dueText: candidate, reading, at };
    return { dueText: candidate, reading: confirmed({ dueText: candidate, reading }), at };
  }
  return null;
}

const isCutOff = (clause: string, from: number): boolean =>
  (/^\d/u.test(clause.slice(from)) && GOES_ON.test(clause.slice(0, from))) ||
  (/^hạn/iu.test(clause.slice(from)) && OVERDUE.test(clause.slice(0, from)));

/** `hồ sơ quá hạn vào thứ Sáu hằng tuần`. */
const OVERDUE = /(?<!\p{L})(?:quá|hết|trễ|chậm|đúng|gia|trước)\s*$/iu;

const ON_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:vào )?(?:buổi )?(?:(?:sáng|chiều|tối|ngày) )*${WEEKDAY}(?:(?:,| và) ${WEEKDAY})*,? (?:hằng|hàng|mỗi) tuần(?!\\p{L})`,
  'iu',
);

/** `báo cáo tiến độ vào chiều thứ Năm hằng tuần về Văn phòng`: the days stand within the work. */
function weekdayIn(clause: string, context: DueContext): ClauseDue | null {
  const found = ON_WEEKDAY.exec(clause);
  if (!found) return null;
  const [dueText] = found;
  const at = [{ from: found.index, to: found.index + dueText.length }];
  return { dueText, reading: readDueText(dueText, context), at };
}

/** `dự kiến ngày 15/6`, `ngày 15/6`, `15/6`: the longest first. */
function tailsOf(words: string): string[] {
  const starts = [...words.matchAll(/(?<=^|\s)\S/gu)].map(({ index }) => index);
  return starts.map((start) => words.slice(start));
}

const isTimed = ({ deadline, confidence }: DueReading): boolean =>
  confidence === 'sure' && (deadline.dueDates.length > 0 || deadline.recurrence?.[0] === 'weekly');

/** A day, month or year may be another’s; what returns is said of the work. */
const isPrinted = ({ deadline }: DueReading): boolean => deadline.kind !== 'recurring';

const confirmed = ({
  dueText: words,
  reading,
}: Pick<ClauseDue, 'dueText' | 'reading'>): DueReading => ({
  ...reading,
  confidence: 'ask',
  questions: [
    ...reading.questions,
    confirmDue(
      words,
      'nằm trong câu, không ghi “trước”, “chậm nhất” hay “hoàn thành”; có phải là thời hạn không?',
      'stands in a sentence without “trước”, “chậm nhất” or “hoàn thành”; is it the deadline?',
    ),
  ],
});
