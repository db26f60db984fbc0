import type { Question } from '../due/types.ts';
import { type Entry, type Found, findEntry } from './lookup.ts';
import { personalNames } from './personalName.ts';
import { foldedKey } from './phrase.ts';
import type { Directory } from './types.ts';
import * as ask from './unitQuestions.ts';

/** A unit or group found in a phrase, with the personal names glued to it. */
export interface Known {
  entry: Entry;
  people: string[];
}

export interface UnitsRead {
  known: Known[];
  /** About the units themselves; each blocks. */
  questions: Question[];
}

const CERTAIN_CUT = /\s*[;\r\n]+\s*/u;
/** These may stand inside a name, so they cut only where the directory knows every part. */
const POSSIBLE_CUT = /\s*(?:[,&+]|\s[-–—]\s|(?<=\s)và(?=\s))\s*/gu;
/** A cell that goes on longer than these lists no units, and reading it must not take the day. */
export const MOST_LETTERS = 1000;
const MOST_PARTS = 40;
/** Separators one name may hold, and words the people glued to it may have. */
const MOST_IN_A_NAME = 10;
const MOST_NAME_WORDS = 20;

const withPeople = (directory: Directory, phrase: string): Found<Known> => {
  const whole = findEntry(directory, phrase);
  if (whole.hit === 'one') return { hit: 'one', value: { entry: whole.value, people: [] } };
  if (whole.hit === 'several')
    return { hit: 'several', values: whole.values.map((entry) => ({ entry, people: [] })) };
  return gluedName(directory, phrase);
};

/**
 * `ĐC-XD Hồ Văn An`: the longest known unit in front whose rest is nothing but names of people, not
 * of units.
 */
const gluedName = (directory: Directory, phrase: string): Found<Known> => {
  const words = phrase.trim().split(/\s+/u);
  const shortest = Math.max(1, words.length - MOST_NAME_WORDS);
  for (let size = words.length - 1; size >= shortest; size -= 1) {
    const rest = words.slice(size).join(' ');
    const people = personalNames(rest);
    if (!people || people.some((name) => findEntry(directory, name).hit !== 'none')) continue;
    const front = findEntry(directory, words.slice(0, size).join(' '));
    if (front.hit === 'one') return { hit: 'one', value: { entry: front.value, people } };
    if (front.hit === 'several')
      return { hit: 'several', values: front.values.map((entry) => ({ entry, people })) };
  }
  return { hit: 'none' };
};

interface Cut {
  from: number;
  to: number;
}

const possibleCuts = (phrase: string): Cut[] =>
  [...phrase.matchAll(POSSIBLE_CUT)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

/**
 * Cuts a list where every part is known, taking the longest known part first; null when there is no
 * such cut.
 */
const cutWhereKnown = (directory: Directory, phrase: string): Known[] | null => {
  const cuts = possibleCuts(phrase);
  if (cuts.length === 0 || cuts.length > MOST_PARTS) return null;
  const ends = [...cuts, { from: phrase.length, to: phrase.length }];
  const deadEnds = new Set<number>();
  const from = (start: number): Known[] | null => {
    if (start >= phrase.length) return [];
    if (deadEnds.has(start)) return null;
    const within = ends.filter((cut) => cut.from > start).slice(0, MOST_IN_A_NAME);
    for (const end of within.reverse()) {
      const part = withPeople(directory, phrase.slice(start, end.from));
      const rest = part.hit === 'one' ? from(end.to) : null;
      if (part.hit === 'one' && rest) return [part.value, ...rest];
    }
    deadEnds.add(start);
    return null;
  };
  return from(0);
};

const officeKey = (name: string): string =>
  foldedKey(name).replace(/^uy ban nhan dan(?= )/u, 'ubnd');

/** `UBND xã`, `Ủy ban nhân dân xã An Phước`: the agency's own name, or how it begins. */
const isAgencyItself = (directory: Directory, phrase: string): boolean =>
  / /u.test(officeKey(phrase)) &&
  `${officeKey(directory.name)} `.startsWith(`${officeKey(phrase)} `);

const readPart = (directory: Directory, phrase: string): UnitsRead => {
  const found = withPeople(directory, phrase);
  if (found.hit === 'one') return { known: [found.value], questions: [] };
  if (found.hit === 'several') {
    return {
      known: [],
      questions: [
        ask.severalUnits(
          phrase,
          found.values.map(({ entry }) => entry),
        ),
      ],
    };
  }
  const known = cutWhereKnown(directory, phrase);
  if (known) return { known, questions: [] };
  if (isAgencyItself(directory, phrase))
    return { known: [], questions: [ask.agencyItself(directory, phrase)] };
  const vague = /\blien quan\b/u.test(foldedKey(phrase));
  return {
    known: [],
    questions: [vague ? ask.vagueUnits(directory, phrase) : ask.unknownUnit(directory, phrase)],
  };
};

const bullet = (part: string): string => part.replace(/^[\s*+•–—-]+/u, '').replace(/[\s.,]+$/u, '');

/**
 * The units and groups in a phrase: whole first, then cut at `;` and lines, then where the
 * directory knows every part.
 */
export const readUnits = (directory: Directory, phrase: string): UnitsRead => {
  if (phrase.length > MOST_LETTERS)
    return { known: [], questions: [ask.unknownUnit(directory, `${phrase.slice(0, 80)}…`)] };
  const whole = withPeople(directory, phrase);
  const parts = (whole.hit === 'none' ? phrase.normalize('NFC').split(CERTAIN_CUT) : [phrase])
    .map(bullet)
    .filter((part) => part !== '');
  if (parts.length === 0) return { known: [], questions: [ask.noUnit()] };
  const read = parts.map((part) => readPart(directory, part));
  return {
    known: read.flatMap(({ known }) => known),
    questions: read.flatMap(({ questions }) => questions),
  };
};
