import type { Stretch } from '../../domain/due/findDuties.ts';
import { capitalised } from '../../domain/text/capitalised.ts';

/** Nothing but that there is a deadline: that of the sentence before. */
const ONLY_DEADLINE =
  /^(?:[\s,;(–-]*(?:việc|và|phải|cần|nội dung|nhiệm vụ|công việc|các|này|trên|toàn bộ|dự kiến|thời hạn|thời gian|hạn|tiến độ|hoàn thành|hoàn tất|xong|kết thúc|gửi|nộp|trình|báo cáo|thực hiện|sửa đổi|bổ sung|về|đề nghị)(?!\p{L})[:,]?\s*)+$/iu;
const PURPOSE = /(?:^|\s)(?:để|nhằm|phục vụ)\s.*$/iu;
/** `Nội dung này báo cáo Ban Thường vụ …`. */
const ANAPHORA =
  /^(?:nội dung này|việc này|nhiệm vụ này|các nội dung (?:này|trên)|nội dung trên)[,:]?\s+/iu;
const LONGEST = 400;

/** The clause without the words of its deadlines. */
export function withoutDues(clause: string, at: readonly Stretch[]): string {
  let [words, from] = ['', 0];
  for (const stretch of at) {
    words += leadIn(clause.slice(from, stretch.from));
    from = stretch.to;
  }
  const rest = clause.slice(from).replace(/^\s*\)/u, '');
  return tidy(/^[\s.;:,)…]*$/u.test(rest) ? words : `${words} ${rest.replace(/^[\s,:]+/u, '')}`);
}

/** `…, hoàn thành`, `…; thời gian trình:`: words that only lead up to a deadline. */
const LEAD_IN =
  /(?:[\s,;(–-]+(?:và |phải |cần |cơ bản )*(?:hoàn thành|hoàn tất|xong|kết thúc|dự kiến|gửi|(?:vào |trong )?các|vào(?: buổi)? (?:sáng|chiều|tối)|vào|là)[:,]?|[,;(–-]\s*(?:thời hạn|thời gian(?: hoàn thành| thực hiện| gửi| trình| báo cáo)?|hạn|tiến độ)[:,]?|[\s(]+từ (?:ngày |tháng |quý |nay)?(?:[\dIVX]{1,4}(?:[/.]\d{1,4}){0,2})?(?: năm \d{4})?|[,;:(–-]+)\s*$/iu;
const leadIn = (words: string): string => words.replace(LEAD_IN, '').trimEnd();

/** True where a clause says nothing but by when. */
export function saysOnlyWhen(work: string): boolean {
  const words = work.replace(PURPOSE, '');
  return words === '' || ONLY_DEADLINE.test(words);
}

/** `Nội dung này …` after the work it speaks of. */
export const isAnaphora = (work: string): boolean => ANAPHORA.test(work);

/** The work a sentence speaks of, and what is to be done with it. */
export const joinedWork = (before: string, work: string): string =>
  `${withoutStop(before)}; ${work.replace(ANAPHORA, '')}`;

/** Words without the stop behind them. */
export const withoutStop = (words: string): string => words.replace(/[\s.;,:]+$/u, '');

/** A title: the work, with a capital and without a stop. */
export function titleOf(work: string): string {
  const words = tidy(work).replace(/^(?:và|phải|cần|sẽ)\s+/iu, '');
  const short =
    words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : words;
  return capitalised(short);
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:)])/gu, '$1')
    .replace(/\(\s*\)/gu, '')
    .replace(/[\s,;:.(/–-]+$/u, '')
    .replace(/^[\s,;:.–-]+/u, '')
    .trim();
