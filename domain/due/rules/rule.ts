import type { Text } from '../../text/text.ts';
import type { Meaning } from '../tokens.ts';
import { patternOf } from './pattern.ts';

/** A way of writing, by name, and what it means. */
export interface Rule {
  /** Its own, in the whole table. */
  name: string;
  /** What people are told it is called. */
  says: Text;
  /** Sticky; matched against a plain line in one spelling (see `spelling.ts`). */
  pattern: RegExp;
  /** Null: it only looked like it, another rule reads it. */
  meaning: (match: RegExpExecArray) => Meaning | null;
  /** Due texts in which it reads a stretch. */
  reads: readonly string[];
  /** Due texts that look like it, and in which it reads nothing. */
  not: readonly string[];
}

interface Described extends Omit<Rule, 'pattern' | 'meaning'> {
  pattern: string;
  meaning: Rule['meaning'] | Meaning;
  /** Letters' case tells (`Tháng Công nhân`, `T2`). */
  cased?: true;
}

/** A rule whose stretch ends where a word ends. */
export function rule({ pattern, meaning, cased, ...described }: Described): Rule {
  return {
    ...described,
    pattern: patternOf(`(?:${pattern})(?![\\p{L}\\p{N}])`, cased ? 'uy' : 'iuy'),
    meaning: typeof meaning === 'function' ? meaning : () => meaning,
  };
}

/** A rule of marks, which need not end a word. */
export const mark = (described: Omit<Described, 'pattern'> & { pattern: RegExp }): Rule => ({
  ...described,
  pattern: patternOf(described.pattern.source, described.pattern.flags),
  meaning:
    typeof described.meaning === 'function'
      ? described.meaning
      : () => described.meaning as Meaning,
});
