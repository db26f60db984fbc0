import { CHARGING, isKnownName, isNounAt, POST, PREDICATE, UNIT_HEAD } from './lexicon.ts';

/** Who a sentence charges, and what with. */
export interface Charged {
  /** In the document’s own words; '' where it names nobody. */
  unit: string;
  /** Units it is done together with. */
  together: string;
  /** What is to be done, without who does it. */
  work: string;
  /** False where a unit begins the sentence and its end is not sure. */
  isSure: boolean;
}

const LONGEST_NAME = 160;
const HEAD = new RegExp(`^${UNIT_HEAD}`, 'u');
const POSTED = new RegExp(`^${POST}`, 'u');
const CHARGES = new RegExp(`^${CHARGING}\\s+(?=\\S)`, 'iu');
/** `Chủ tịch UBND xã yêu cầu các đơn vị …`: who speaks, and whom it charges. */
const SPEAKER = new RegExp(
  `^(?:Đồng chí )?(?:Chủ tịch|UBND|Ủy ban|Uỷ ban|HĐND|Ban|Thường trực|Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Thành ủy|Bộ|Sở|Giám đốc|Tổng Giám đốc|Hiệu trưởng|Lãnh đạo|Bí thư|Phó|Thủ tướng|Chính phủ|Công ty|Văn phòng|Hội đồng)[^,.;:]{0,80}? (?:yêu cầu|đề nghị|giao(?: nhiệm vụ)?(?: cho)?|phân công|thống nhất giao|lưu ý)\\s+(?=${UNIT_HEAD}|[cC]ác )`,
  'u',
);
const BOUNDARY = new RegExp(`(?:[\\s,–-]+)(?=${PREDICATE})|\\s*:\\s*`, 'gu');
const MARKS_AT_END = /[\s,.:;–-]+$/u;
const TOGETHER =
  /^chủ trì(?: và)?,?\s*(?:phối hợp(?: chặt chẽ)?|cùng|kết hợp)(?: (?:với|cùng))*\s+/iu;
const LEADS = /^(?:là (?:đơn vị|cơ quan) )?(?:chủ trì|đầu mối)[,:\s]+(?=\S)/iu;
/** `theo chức năng, nhiệm vụ được giao`: on what ground it is done, before the verb. */
const GROUND = new RegExp(
  `^(?:theo|căn cứ(?: vào)?|trên cơ sở)\\s(?:chức năng|nhiệm vụ|thẩm quyền|quy định|phân công|nội dung|tình hình|kế hoạch|chỉ thị|thông báo|công văn|quyết định|công điện|chương trình)[^.;]{0,120}?(?:,|được giao|được phân công|của mình|(?<= này))\\s+(?=${PREDICATE})(?!nhiệm vụ)`,
  'iu',
);
const OBLIGED = new RegExp(
  `^(?:(?:có|chịu) trách nhiệm(?=[,:]?\\s+${PREDICATE})(?! trước)|được giao(?: nhiệm vụ)?|được phân công|phải|cần|sẽ)[,:]?\\s+`,
  'iu',
);

/** Reads who is charged at the beginning of a sentence; a unit ends where the verb begins. */
export function chargedIn(sentence: string): Charged {
  const { plain } = withoutCharge(withoutTopic(withoutGround(sentence)));
  if (!startsWithUnit(plain)) {
    const { together, work } = workOf(sentence);
    return together === ''
      ? { unit: '', together, work: sentence, isSure: true }
      : { unit: '', together, work, isSure: true };
  }
  const end = endOfUnit(plain);
  if (end === null) {
    const isOnlyUnit = isName(tidy(plain)) && isUnitAlone(plain) && isKnownName(tidy(plain));
    return isOnlyUnit
      ? { unit: tidy(plain), together: '', work: '', isSure: true }
      : { unit: '', together: '', work: sentence, isSure: false };
  }
  const work = plain.slice(end).replace(/^[\s,:–-]+/u, '');
  const unit = tidy(plain.slice(0, end));
  const isMarked = plain[end] === ':' || /^\s*:/u.test(plain.slice(end));
  if (!isName(unit) || !(isMarked || isKnownName(unit)))
    return { unit: '', together: '', work: sentence, isSure: false };
  return { unit, ...workOf(work), isSure: true };
}

/** Words no name holds: where one stands, the verb before it was not known. */
const NO_NAME =
  /(?<!\p{L})(?:này|đó|vào|cho|để|từ|ra|lên|bằng|nhằm|theo|do|khi|nếu|đến|về|sang|xuống|đã|sẽ|phải)(?!\p{L})|%|\d{1,2}\/\d/u;
const MOST_WORDS = 16;

function isName(unit: string): boolean {
  const longest = Math.max(
    ...unit.split(/,| và /u).map((part) => part.trim().split(/\s+/u).length),
  );
  return unit.length <= LONGEST_NAME && !NO_NAME.test(unit) && longest <= MOST_WORDS;
}

const startsWithUnit = (words: string): boolean => HEAD.test(capital(words)) || POSTED.test(words);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const GROUNDED =
  /^(?:Thời gian tới|Trong thời gian tới|Trước mắt|Cùng với|Nhân dịp|Theo|Căn cứ|Thực hiện|Trên cơ sở|Để|Nhằm|Ngoài|Sau khi|Từ nay)[\s,]/iu;

/** The unit an announcement charges: `Bộ Y tế đề nghị Giám đốc Sở Y tế các tỉnh:`; '' for others. */
export function unitAnnounced(paragraph: string): string {
  const line = paragraph.split(/(?<=[.;])\s+(?=\p{Lu})/u).at(-1) ?? '';
  const { plain, isCharged } = withoutCharge(withoutGround(line));
  return isCharged && startsWithUnit(plain) ? chargedIn(line).unit : '';
}

/** True for a sentence that begins with its ground. */
export const isGrounded = (sentence: string): boolean => GROUNDED.test(sentence);

/** `Theo Kết luận 127 ban hành ngày 28/2, các đơn vị báo cáo …`: the ground stands before the unit. */
function withoutGround(sentence: string): string {
  if (!GROUNDED.test(sentence)) return sentence;
  const cuts = [...sentence.matchAll(/,\s+/gu)].map(({ 0: found, index }) => index + found.length);
  const starts = cuts.map((cut) => sentence.slice(cut));
  return starts.find((rest) => isPredicated(rest)) ?? sentence;
}

function isPredicated(rest: string): boolean {
  const spoken = rest.replace(SPEAKER, '');
  const plain = spoken.replace(CHARGES, '');
  return startsWithUnit(plain) && (spoken !== plain || endOfUnit(plain) !== null);
}

/** `Về chế độ báo cáo: các đơn vị gửi …`: who is charged stands behind what it is about. */
function withoutTopic(sentence: string): string {
  const [, topic = '', rest = ''] = /^([^:.;]{3,80}):\s+(.+)$/su.exec(sentence) ?? [];
  const isTopic = topic !== '' && !startsWithUnit(topic.replace(CHARGES, ''));
  return isTopic && startsWithUnit(rest.replace(CHARGES, '')) ? rest : sentence;
}

/** `Đối với Phòng Văn hóa: …`. */
const TOWARDS = new RegExp(
  `^(?:Đối với|Về phía|Phía|Riêng)\\s+(?=${UNIT_HEAD}[^:.;]{0,80}:)`,
  'iu',
);

function withoutCharge(sentence: string): { plain: string; isCharged: boolean } {
  const spoken = sentence.replace(TOWARDS, '').replace(SPEAKER, '');
  const plain = spoken.replace(CHARGES, '');
  return { plain, isCharged: plain !== sentence };
}

/** `Các Bộ: Tài chính, Y tế khẩn trương …`: the colon belongs to the list of names. */
const NAMES_AFTER =
  /^(?:[Cc]ác|[Gg]iám đốc các|[Tt]rưởng các|[Tt]hủ trưởng các) (?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|xã|phường|cơ quan|đơn vị|ngành|tổ|thôn)(?:,? [^:]{0,30})?:\s*(?=\p{Lu})/u;

/** No name is over with its first word: `Ban kiểm soát`. */
const HEAD_ALONE =
  /(?:^|(?:, | và )(?=\p{Lu}))(?:[Bb]an|[Tt]ổ|[Đđ]ội|[Đđ]oàn|[Hh]ội|[Pp]hòng|[Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ|[Tt]rung tâm|[Ủủ]y ban|[Uu]ỷ ban|[Hh]ội đồng|[Nn]hóm|[Tt]iểu ban|[Bb]ộ phận|[Cc]hi cục|[Vv]iện|[Kk]hoa|[Kk]hối|[Ll]ực lượng|[Cc]âu lạc bộ)$/u;

/** Where the predicate begins; null if it does not. */
function endOfUnit(plain: string): number | null {
  const from = NAMES_AFTER.exec(plain)?.[0].length ?? 1;
  for (const { 0: found, index } of plain.matchAll(BOUNDARY)) {
    if (index < from) continue;
    if (found.includes(':')) return index;
    if (!isNounAt(plain, index + found.length) && !HEAD_ALONE.test(plain.slice(0, index)))
      return index;
  }
  return null;
}

/** True where words that begin with a unit go on with what it does; names are listed, too. */
export function holdsPredicate(words: string): boolean {
  const end = endOfUnit(words);
  return end !== null && words[end] !== ':' && !/, | (?:và|hoặc)(?: |$)/u.test(words.slice(0, end));
}

/** The whole is a name: it holds no date and no sentence ends in it. */
const isUnitAlone = (words: string): boolean =>
  !/\d{1,2}\s?[/.]\s?\d|[.;]\s+\p{Lu}|,\s+\p{Ll}+ (?:và )?\p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+ \p{Ll}+$/u.test(
    words,
  );

function workOf(predicate: string): { work: string; together: string } {
  const obliged = predicate.replace(GROUND, '').replace(OBLIGED, '');
  const match = TOGETHER.exec(obliged);
  if (!match) return { work: obliged.replace(LEADS, ''), together: '' };
  const others = obliged.slice(match[0].length);
  const end = endOfOthers(others);
  if (end === null) return { work: obliged, together: '' };
  return {
    work: others.slice(end).replace(/^[\s,:–-]+/u, ''),
    together: tidy(others.slice(0, end)),
  };
}

/** Where those it is done with end, and the work begins. */
function endOfOthers(others: string): number | null {
  for (const { 0: found, index } of others.matchAll(BOUNDARY))
    if (index > 1 && !isNounAt(others, index + found.length)) return index;
  return null;
}

const tidy = (name: string): string =>
  name
    .replace(MARKS_AT_END, '')
    .replace(/^[\s“"]+/u, '')
    .trim();

const DUTIES_OF =
  /^(?:NHIỆM VỤ|TRÁCH NHIỆM|Nhiệm vụ|Trách nhiệm|Nội dung)(?: CỤ THỂ| cụ thể)?(?: GIAO| giao)?(?: CHO| cho)?(?: CỦA| của)?\s+|^(?:ĐỐI VỚI|Đối với|Phía|VỀ PHÍA|Về phía)\s+/u;
const OWN_WORDS = /(?:^|\s)(?:về|để|nhằm|trong việc|theo)\s/u;

/** The unit a heading is of: `Phòng Kinh tế:`, `NHIỆM VỤ CỦA CÔNG AN XÃ`; '' for any other heading. */
export function unitOfHeading(heading: string): string {
  const bare = heading.replace(/\s*\([^()]*\)/gu, '');
  const words = tidy(bare.replace(DUTIES_OF, '').replace(CHARGES, ''));
  const plain = isUpper(words) ? sentenceCase(words) : words;
  if (words.length > LONGEST_NAME || !startsWithUnit(plain) || OWN_WORDS.test(plain)) return '';
  return endOfUnit(plain) === null && isName(plain) && isUnitAlone(plain) ? words : '';
}

const isUpper = (words: string): boolean => words === words.toUpperCase();

/** Heads of units are matched as they are printed in sentences. */
const sentenceCase = (words: string): string =>
  words.length <= 4
    ? words
    : capital(words.toLowerCase())
        .replace(/^Ubnd/u, 'UBND')
        .replace(/^Hđnd/u, 'HĐND')
        .replace(/^Mttq/u, 'MTTQ');
