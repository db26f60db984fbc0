import { fold } from '../text/fold.ts';
import type { Directory, Person } from './types.ts';

const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu');

/** One spelling for what offices abbreviate, as the folded words go. */
const SPELLINGS: [RegExp, string][] = [
  [word('pct|pho ct'), 'pho chu tich'],
  [word('ct'), 'chu tich'],
  [word('uy ban nhan dan'), 'ubnd'],
  [word('hoi dong nhan dan'), 'hdnd'],
  [word('(?:uy ban |ub ?)?(?:mat tran(?: to quoc)?|mttq)(?: ?(?:viet nam|vn))?'), 'mttq'],
  [word('(?:lien hiep |lh ?)?(?:phu nu|pn)'), 'phu nu'],
  [word('nd'), 'nong dan'],
  [word('ccb'), 'cuu chien binh'],
  [word('(?:doan (?:tncs|thanh nien(?: cong san)?|tn)|dtn)(?: (?:ho chi minh|hcm))?'), 'doan'],
  [word('bi thu dang (?:uy|bo)'), 'bi thu'],
  [word('chi huy quan su'), 'chqs'],
  [word('chi huy truong(?: ban)? (?:b?chqs|quan su)'), 'chi huy truong'],
  [word('truong ca'), 'truong cong an'],
];

const COURTESY = /^(?:dong chi|d[/.]?c[.:]?|ong|ba)\s+/u;

const OTHER_BODY = word(
  'hdnd|(?<!xa )hoi|mttq|mat tran|lien doan|cong doan|doan|htx|hop tac xa|dang uy|dang bo|chi bo',
);

/** How an office at this level is called, and where it is: `xã`, `An Phước`. */
export interface Place {
  level: string;
  name: string;
}

export const LEVEL = '(?:thi tran|thi xa|thanh pho|dac khu|xa|phuong|huyen|quan|tinh)';

/** The agency's own level and place, folded; any level where its name tells none. */
export function placeOf({ name }: Directory): Place {
  const [, level, place] =
    new RegExp(`(?<!\\p{L})(${LEVEL})(?: (.+))?$`, 'u').exec(fold(name)) ?? [];
  return { level: level ?? LEVEL, name: place ?? '' };
}

/** Whether folded words name a body beside the agency: `hdnd`, `hoi nong dan`. */
export const namesOtherBody = (folded: string): boolean => folded.search(OTHER_BODY) !== -1;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** `xã`, `xã An Phước`: a pattern over folded words. */
export const placePattern = ({ level, name }: Place): string =>
  name ? `${level}(?: ${escaped(name)})?` : level;

/**
 * The single titles in a title or a plan's words, spelled alike: `CT UBMTTQ xã` → `chu tich mttq`.
 */
export function titlesIn(directory: Directory, words: string): string[] {
  const ownPlace = new RegExp(` ${placePattern(placeOf(directory))}$`, 'u');
  return fold(words)
    .replace(COURTESY, '')
    .split(/\s*(?:[,;()/–—]|\s-\s|(?<!\p{L})kiem(?!\p{L}))\s*/u)
    .map((title) =>
      SPELLINGS.reduce(
        (spelled, [from, to]) => spelled.replace(from, to),
        title.replace(/[.:\s]+$/u, ''),
      ),
    )
    .map((title) => title.replace(ownPlace, ''))
    .filter((title) => title !== '');
}

/**
 * The people whose titles in the directory hold every one of these: bodies and places as said,
 * nothing left over.
 */
export function titledPeople(directory: Directory, words: string): Person[] {
  const said = titlesIn(directory, words);
  if (said.length === 0) return [];
  return directory.people.filter(({ title }) => {
    const held = titlesIn(directory, title);
    return said.every((one) => held.includes(one));
  });
}

/** Whether a person is a vice chairman of the agency itself, and not of another body. */
export const isVice = (directory: Directory, { title }: Person): boolean =>
  titlesIn(directory, title).some((one) => one.startsWith('pho chu tich') && !namesOtherBody(one));
