import type { FoundTarget } from '../../../domain/plan/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Amount, amountsIn } from './amounts.ts';

/** A target as one sentence says it. */
export type SaidTarget = Pick<
  FoundTarget,
  'name' | 'measure' | 'wanted' | 'adds' | 'each' | 'words'
>;

/** What was reached, or is only told; money of the budget; points out of a scale. */
const TOLD =
  /^(?:căn cứ|theo báo cáo)(?!\p{L})|(?:(?:kết quả xếp hạng|xếp (?:vị trí|thứ|hạng)|đã đạt|mới đạt|chỉ đạt|đạt được|năm trước|thời gian qua|đến nay|hiện nay|trong đó, điểm|so với cùng kỳ)(?!\p{L}))|\d\/\d+ điểm/iu;
const MONEY =
  /(?:ngân sách|GDP|GRDP|dự toán|kinh phí|tổng chi|vốn sự nghiệp|triệu|tỷ đồng|nghìn đồng|hỗ trợ \d|mức (?:hỗ trợ|thu|lãi)|lãi suất|thuế suất|cơ cấu điểm|trọng số)/iu;
/** Money that is to be spent is what a plan may want. */
const SPENT = /giải ngân/iu;

/** The targets that a sentence names; a part between commas may be one by itself. */
export function findTargets(sentence: string): SaidTarget[] {
  const words = sentence.replace(/\s+/gu, ' ').trim();
  if (TOLD.test(words)) return [];
  if (MONEY.test(words) && !SPENT.test(words)) return [];
  const amounts = amountsIn(words);
  return amounts.flatMap((amount, at) => {
    const before = amounts[at - 1];
    const next = amounts[at + 1];
    const start = before ? partAfter(words, before.to, amount.from) : 0;
    const end = next ? partAfter(words, amount.to, next.from) : words.length;
    const one = said(words.slice(start, end), shifted(amount, start), words);
    return one ? [one] : [];
  });
}

/** Where the part of the second of two amounts begins. */
function partAfter(words: string, from: number, to: number): number {
  const between = words.slice(from, to);
  const cut = Math.max(...[',', ';', ' và ', ' – ', '. '].map((mark) => between.lastIndexOf(mark)));
  return cut < 0 ? to : from + cut + 1;
}

const shifted = (amount: Amount, by: number): Amount => ({
  ...amount,
  from: amount.from - by,
  to: amount.to - by,
});

const MOST_WORDS = 400;
const MOST_NAME = 160;

function said(part: string, amount: Amount, sentence: string): SaidTarget | null {
  const { value, side, measure } = amount;
  const isCount = measure !== '%' && measure !== 'điểm';
  const name = nameOf(part, amount, isCount);
  // A cell cut off its heading says of nothing how much.
  if (name === '') return null;
  return {
    ...{ name, measure },
    ...{ wanted: { value, side }, adds: isCount, words: shorten(sentence, MOST_WORDS) },
    each: isCount && /mỗi (?:đơn vị|thôn|phòng|cơ quan|trường|tổ|xã|ban)/iu.test(part),
  };
}

/** Words of wanting before an amount, which name nothing. */
const CUES =
  /[\s,;:–-]*(?:(?:ph[âấầ]n đ[âấầ]u|ph[âấầ]n đ[âấầ]u đạt|đạt|đảm bảo|bảo đảm|ít nhất|tối thiểu|tối đa|không quá|không vượt quá|không dưới|trên|dưới|từ|lên|bằng|chiếm|tỷ lệ|tỉ lệ|là|≥|≤|>=|<=|>|<|khoảng|hơn|được|mức)[\s:]*)+$/iu;
const OPENING =
  /^[\s,;:.–+-]*(?:(?:và|để|nhằm|ph[âấầ]n đ[âấầ]u|kết quả|đảm bảo|bảo đảm|đến (?:cuối|hết) năm(?: \d{4})?|(?:trong )?năm \d{4}|đến năm \d{4}|chỉ tiêu|tỷ lệ|tỉ lệ|đạt)(?!\p{L})[\s,:]*)+/iu;
const CLOSING = /^\s*(?:trở lên|trở xuống|trở nên)/iu;
const OF_BEHIND =
  /(?:đảm bảo|bảo đảm|để|nhằm|đối với|hoàn thành|mục tiêu|ph[âấầ]n đ[âấầ]u)\s*(?:đạt\s*)?(?:tỷ lệ\s*)?$/iu;
const COMPARED = /^\s*so với\s/iu;

function nameOf(part: string, { from, to, measure }: Amount, isCount: boolean): string {
  const front = part.slice(0, from).replace(CUES, '').replace(OPENING, '');
  const back = part.slice(to).replace(CLOSING, '').split(/;|\. /u)[0] ?? '';
  const behind = back.replace(/^[\s,:–-]+(?:tỷ lệ )?/iu, '').replace(/[\s.,;]+$/u, '');
  const tidy = joinedName(front, behind, {
    measure,
    isCount,
    isCompared: COMPARED.test(back),
    isOfBehind: OF_BEHIND.test(part.slice(0, from)),
  })
    .replace(/\s+/gu, ' ')
    .trim();
  return wordsIn(tidy) < 3 ? '' : shorten(capitalised(tidy), MOST_NAME);
}

interface NameOf {
  measure: string;
  isCount: boolean;
  isCompared: boolean;
  /** The share is of what follows: `nhằm đảm bảo 100% cán bộ …`. */
  isOfBehind: boolean;
}

/** A share is named by what stands before it, where that says enough; else by what it is of. */
function joinedName(
  front: string,
  behind: string,
  { measure, isCount, isCompared, isOfBehind }: NameOf,
) {
  if (isCount) return `${front} ${measure} ${behind}`;
  if (isCompared) return `${front} ${behind}`;
  if (wordsIn(front) === 0 || (isOfBehind && wordsIn(behind) >= 2)) return `Tỷ lệ ${behind}`;
  return wordsIn(front) >= 4 ? front : `${front} ${behind}`;
}

const wordsIn = (said: string): number => said.split(/\s+/u).filter(Boolean).length;
