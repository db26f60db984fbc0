import { CHARGES, isKnownName, UNIT_HEAD } from '../lexicon.ts';
import { workOf } from '../workOf.ts';
import { endOfUnit, isName, isUnitAlone, startsWithUnit, tidy } from './unitName.ts';
import { endBeforeWork } from './workInName.ts';

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

/** `Chủ tịch UBND xã yêu cầu các đơn vị …`: who speaks, and whom it charges. */
const SPEAKER = new RegExp(
  `^(?:Đồng chí )?(?:Chủ tịch|UBND|Ủy ban|Uỷ ban|HĐND|Ban|Thường trực|Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Thành ủy|Bộ|Sở|Giám đốc|Tổng Giám đốc|Hiệu trưởng|Lãnh đạo|Bí thư|Phó|Thủ tướng|Chính phủ|Công ty|Văn phòng|Hội đồng)[^,.;:]{0,80}? (?:yêu cầu|đề nghị|giao(?: nhiệm vụ)?(?: cho)?|phân công|thống nhất giao|lưu ý)\\s+(?=${UNIT_HEAD}|[cC]ác )`,
  'u',
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
  const farthest = endOfUnit(plain);
  if (farthest === null) {
    const isOnlyUnit = isName(tidy(plain)) && isUnitAlone(plain) && isKnownName(tidy(plain));
    return isOnlyUnit
      ? { unit: tidy(plain), together: '', work: '', isSure: true }
      : { unit: '', together: '', work: sentence, isSure: false };
  }
  const isMarked = /^\s*:/u.test(plain.slice(farthest));
  const end = isMarked ? farthest : endBeforeWork(plain, farthest);
  if (end === null) return { unit: '', together: '', work: sentence, isSure: false };
  const work = plain.slice(end).replace(/^[\s,:–-]+/u, '');
  const unit = tidy(plain.slice(0, end));
  if (!isName(unit) || !(isMarked || isKnownName(unit)))
    return { unit: '', together: '', work: sentence, isSure: false };
  return { unit, ...workOf(work), isSure: true };
}

const GROUNDED =
  /^(?:Thời gian tới|Trong thời gian tới|Trước mắt|Cùng với|Nhân dịp|Theo|Căn cứ|Thực hiện|Trên cơ sở|Để|Nhằm|Ngoài|Sau khi|Từ nay)[\s,]/iu;

/**
 * The unit an announcement charges: `Bộ Y tế đề nghị Giám đốc Sở Y tế các tỉnh:`; '' for others.
 */
export function unitAnnounced(paragraph: string): string {
  const line = paragraph.split(/(?<=[.;])\s+(?=\p{Lu})/u).at(-1) ?? '';
  const { plain, isCharged } = withoutCharge(withoutGround(line));
  const isAnnounced = isCharged ? startsWithUnit(plain) : isMadeResponsible(plain);
  return isAnnounced ? chargedIn(line).unit : '';
}

const RESPONSIBLE =
  /^(?:là (?:cơ quan|đơn vị|đầu mối)|(?:có|chịu) trách nhiệm|có nhiệm vụ|được giao|được phân công|phụ trách|chủ trì)(?!\p{L})/iu;

/** `Công an xã có trách nhiệm:`; who only concludes or issues something is not charged with it. */
function isMadeResponsible(plain: string): boolean {
  const end = startsWithUnit(plain) && /:\s*$/u.test(plain) ? endOfUnit(plain) : null;
  return end !== null && RESPONSIBLE.test(plain.slice(end).replace(/^[\s,:–-]+/u, ''));
}

/** True for a sentence that begins with its ground. */
export const isGrounded = (sentence: string): boolean => GROUNDED.test(sentence);

/**
 * `Theo Kết luận 127 ban hành ngày 28/2, các đơn vị báo cáo …`: the ground stands before the unit.
 */
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
  const [, topic = '', rest = ''] = /^([^:.;]{3,200}):\s+(.+)$/su.exec(sentence) ?? [];
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
