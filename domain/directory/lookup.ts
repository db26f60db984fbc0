import { distance } from 'fastest-levenshtein';
import { initials, joinedKey, mayBeNamed, wordsKey } from './looseNames.ts';
import { foldedKey, phraseKey } from './phrase.ts';
import { placeOf } from './titles.ts';
import type { Directory, Group, Person, Unit } from './types.ts';

/** A unit or a group, under the names it goes by. */
export type Entry = { kind: 'unit'; unit: Unit } | { kind: 'group'; group: Group };

/** What a phrase stands for: nothing known, one thing, or several that fit equally. */
export type Found<T> = { hit: 'none' } | { hit: 'one'; value: T } | { hit: 'several'; values: T[] };

export const entryName = (entry: Entry): string =>
  entry.kind === 'unit' ? entry.unit.name : entry.group.name;

const entriesOf = (directory: Directory): Entry[] => [
  ...directory.units.map((unit): Entry => ({ kind: 'unit', unit })),
  ...directory.groups.map((group): Entry => ({ kind: 'group', group })),
];

const namesOf = (entry: Entry): string[] => {
  const { name, aliases } = entry.kind === 'unit' ? entry.unit : entry.group;
  return [name, ...aliases];
};

const found = <T>(named: Named<T>[]): Found<T> => {
  const values = [...new Set(named.map(({ value }) => value))];
  const [first] = values;
  if (first === undefined) return { hit: 'none' };
  return values.length === 1 ? { hit: 'one', value: first } : { hit: 'several', values };
};

/** A thing under one of its names. */
interface Named<T> {
  name: string;
  value: T;
}

/** Things by the keys of their names, once with accents and once without. */
interface Index<T> {
  exact: Map<string, Named<T>[]>;
  folded: Map<string, Named<T>[]>;
}

const put = <T>(map: Map<string, Named<T>[]>, key: string, named: Named<T>): void => {
  map.set(key, [...(map.get(key) ?? []), named]);
};

const indexed = <T>(values: T[], names: (value: T) => string[]): Index<T> => {
  const index: Index<T> = { exact: new Map(), folded: new Map() };
  for (const value of values) {
    for (const name of names(value)) {
      put(index.exact, phraseKey(name), { name, value });
      put(index.folded, foldedKey(name), { name, value });
    }
  }
  return index;
};

interface Indexes {
  entries: Index<Entry>;
  /**
   * By names without the level behind them: `Ban CHQS` for `Ban CHQS xã`; of any level, and of the
   * agency's own.
   */
  levelless: { any: Index<Entry>; own: Index<Entry> };
  /** Without words' limits, without accents, and by initials, in the order they are looked at. */
  loose: Loose[];
  spelled: { name: string; keys: string[] }[];
  people: Index<Person>;
}

/** Entries by the loose keys of their names, whole and without the level behind them. */
interface Loose {
  keyOf: (name: string) => string;
  /** Whether a name of that key may be meant: accents that the key lacks are looked at. */
  mayBe: (typed: string, name: string) => boolean;
  whole: Map<string, Named<Entry>[]>;
  levelless: Map<string, Named<Entry>[]>;
  own: Map<string, Named<Entry>[]>;
}

const looselyIndexed = (
  entries: Entry[],
  names: (entry: Entry) => string[],
  isOwn: (name: string) => boolean,
  keyOf: (name: string) => string,
  mayBe: Loose['mayBe'] = () => true,
): Loose => {
  const index: Loose = { keyOf, mayBe, whole: new Map(), levelless: new Map(), own: new Map() };
  for (const entry of entries) {
    for (const name of names(entry)) {
      put(index.whole, keyOf(name), { name, value: entry });
      for (const short of withoutLevel(name)) {
        const named = { name: short, value: entry };
        put(index.levelless, keyOf(short), named);
        if (isOwn(name)) put(index.own, keyOf(short), named);
      }
    }
  }
  return index;
};

// A plan of thousands of rows asks one directory again and again; directories are never changed in
// place.
const indexes = new WeakMap<Directory, Indexes>();

/** At least two words must be left: `văn xã` is no `văn`. */
const withoutLevel = (name: string): string[] => {
  const [, rest] = /^(\S+ .*\S) (?:xã|phường|thị trấn|huyện)$/u.exec(phraseKey(name)) ?? [];
  return rest === undefined ? [] : [rest];
};

const indexesOf = (directory: Directory): Indexes => {
  const known = indexes.get(directory);
  if (known) return known;
  const entries = entriesOf(directory);
  const { level } = placeOf(directory);
  const isOwn = (name: string): boolean => new RegExp(` ${level}$`, 'u').test(foldedKey(name));
  const built = {
    entries: indexed(entries, namesOf),
    levelless: {
      any: indexed(entries, (entry) => namesOf(entry).flatMap(withoutLevel)),
      own: indexed(entries, (entry) => namesOf(entry).filter(isOwn).flatMap(withoutLevel)),
    },
    loose: [
      looselyIndexed(entries, namesOf, isOwn, joinedKey),
      looselyIndexed(entries, namesOf, isOwn, wordsKey, mayBeNamed),
      looselyIndexed(entries, (entry) => namesOf(entry).flatMap(initials), isOwn, joinedKey),
    ],
    spelled: entries.map((entry) => ({
      name: entryName(entry),
      keys: namesOf(entry).map(foldedKey),
    })),
    people: indexed(directory.people, (person) => [person.name]),
  };
  indexes.set(directory, built);
  return built;
};

/**
 * Exact accents win over folded ones: `Hạnh` and `Hanh` are two names, and either may be typed
 * without its accents, but not with others.
 */
const findIn = <T>(index: Index<T>, phrase: string): Found<T> => {
  const key = phraseKey(phrase);
  if (key === '') return { hit: 'none' };
  const folded = index.folded.get(foldedKey(phrase)) ?? [];
  return found(index.exact.get(key) ?? folded.filter(({ name }) => mayBeNamed(phrase, name)));
};

/**
 * The unit or group whose name or alias is this phrase, or is but for the agency's own level behind
 * it, for spaces, dashes and *và*, for accents, or for how offices shorten it. A phrase that has
 * neither the words' limits nor the accents is none: `Thôn Anh A` would be `Thôn An Hà`.
 */
export const findEntry = (directory: Directory, phrase: string): Found<Entry> => {
  const { entries, levelless, loose } = indexesOf(directory);
  const whole = findIn(entries, phrase);
  if (whole.hit !== 'none') return whole;
  const short = findIn(levelless.any, phrase);
  if (short.hit !== 'none') return short.hit === 'one' ? findIn(levelless.own, phrase) : short;
  for (const index of loose) {
    const named = findLoosely(index, phrase);
    if (named.hit !== 'none') return named;
  }
  return { hit: 'none' };
};

const findLoosely = (
  { keyOf, mayBe, whole, levelless, own }: Loose,
  phrase: string,
): Found<Entry> => {
  const key = keyOf(phrase);
  if (key === '') return { hit: 'none' };
  const at = (map: Loose['whole']): Found<Entry> =>
    found((map.get(key) ?? []).filter(({ name }) => mayBe(phrase, name)));
  const named = at(whole);
  if (named.hit !== 'none') return named;
  const short = at(levelless);
  return short.hit === 'one' ? at(own) : short;
};

/** The person of this name. */
export const findPerson = (directory: Directory, name: string): Found<Person> =>
  findIn(indexesOf(directory).people, name);

/**
 * Whether words begin with the name or alias of a unit or group, accents or not: a quick look
 * before a close one.
 */
export const beginsWithEntry = (directory: Directory, words: string): boolean => {
  const key = `${foldedKey(words)} `;
  return indexesOf(directory).spelled.some(({ keys }) =>
    keys.some(
      (name) =>
        name !== '' && key.startsWith(name) && !/[\p{L}\p{N}]/u.test(key.charAt(name.length)),
    ),
  );
};

/** Longer texts are no unit's name; comparing them in full would only cost time. */
const COMPARED_LENGTH = 120;

/**
 * `van hoa` is closer to `van hoa-xa hoi`, which holds it whole, than to `van phong`, which is
 * shorter.
 */
const farApart = (key: string, name: string): number =>
  key.length >= 3 && (name.includes(key) || key.includes(name)) ? 1 : distance(key, name);

const wordsOf = (key: string): string => ` ${(key.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** 0 where a name begins with the words, 1 where it holds them whole, else 2. */
const rank = (words: string, key: string): number => {
  const at = words.trim() === '' ? -1 : wordsOf(key).indexOf(words);
  return at === -1 ? 2 : Math.min(at, 1);
};

/**
 * The three likest of things by their folded keys: only those that hold the words whole, where
 * there are any.
 */
export const likest = (known: { name: string; keys: string[] }[], phrase: string): string[] => {
  const key = foldedKey(phrase.slice(0, COMPARED_LENGTH));
  const least = (keys: string[], far: (one: string) => number): number =>
    Math.min(...keys.map(far));
  const ranked = known.map(({ name, keys }) => ({
    name,
    rank: least(keys, (one) => rank(wordsOf(key), one)),
    far: least(keys, (one) => farApart(key, one)),
  }));
  const holding = ranked.filter((one) => one.rank < 2);
  return (holding.length > 0 ? holding : ranked)
    .sort((a, b) => a.rank - b.rank || a.far - b.far || a.name.localeCompare(b.name, 'vi'))
    .slice(0, 3)
    .map(({ name }) => name);
};

/**
 * Names of the units or groups likest to a phrase, by name or alias: suggestions, never answers.
 */
export const nearestNames = (directory: Directory, phrase: string): string[] =>
  likest(indexesOf(directory).spelled, phrase);
