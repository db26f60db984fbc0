import { capitalised } from '../../../domain/text/capitalised.ts';
import { CHARGES } from '../lexicon.ts';
import { endOfUnit, isName, isUnitAlone, LONGEST_NAME, startsWithUnit, tidy } from './unitName.ts';

const DUTIES_OF =
  /^(?:NHIỆM VỤ|TRÁCH NHIỆM|Nhiệm vụ|Trách nhiệm|Nội dung)(?: CỤ THỂ| cụ thể)?(?: GIAO| giao)?(?: CHO| cho)?(?: CỦA| của)?\s+|^(?:ĐỐI VỚI|Đối với|Phía|VỀ PHÍA|Về phía)\s+/u;
const OWN_WORDS = /(?:^|\s)(?:về|để|nhằm|trong việc|theo)\s/u;

/**
 * The unit a heading is of: `Phòng Kinh tế:`, `NHIỆM VỤ CỦA CÔNG AN XÃ`; '' for any other heading.
 */
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
    : capitalised(words.toLowerCase())
        .replace(/^Ubnd/u, 'UBND')
        .replace(/^Hđnd/u, 'HĐND')
        .replace(/^Mttq/u, 'MTTQ');
