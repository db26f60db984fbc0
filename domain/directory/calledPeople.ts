import { accentsFit, foldedRuns } from '../text/accentsFit.ts';
import { fold, normalise } from '../text/fold.ts';
import type { Directory, Person } from './types.ts';

const bare = (phrase: string): string => phrase.replace(/[^\p{L}]+/gu, ' ');

/**
 * The people whose full names stand in a phrase; without accents, but never with others, only where
 * none stands in it with them.
 */
export const writtenPeople = ({ people }: Directory, phrase: string): Person[] => {
  const words = bare(normalise(phrase)).trim();
  const standing = (said: string, spell: (name: string) => string): Person[] =>
    people.filter(({ name }) => ` ${said} `.includes(` ${spell(name)} `));
  const exact = standing(words, normalise);
  return exact.length > 0
    ? exact
    : standing(fold(words), fold).filter(({ name }) =>
        foldedRuns(words, name).some((run) => accentsFit(run, name)),
      );
};

/** The people whose names end with these words, as offices call them: `Lệ`, `Bà Mỹ Lệ`. */
export const calledPeople = (people: Person[], words: string): Person[] => {
  const called = normalise(bare(words.normalize('NFC'))).replace(
    /^(?:(?:đồng chí|đ c|ông|bà|anh|chị) )+/u,
    '',
  );
  return called === '' ? [] : people.filter(({ name }) => normalise(name).endsWith(` ${called}`));
};

const LEADS = /(?<!\p{L})(?:pct|pho chu tich)(?!\p{L})/u;

/** The leaders one of these words calls so: an officer is not meant where only leaders stand. */
export const calledLeaders = (directory: Directory, words: string[]): Person[] => {
  const { chairman, leaders, people } = directory;
  const leads = ({ id, title }: Person): boolean =>
    id === chairman || leaders.some(({ person }) => person === id) || LEADS.test(fold(title));
  const called = words.flatMap((said) => calledPeople(people.filter(leads), said));
  return [...new Set(called)];
};
