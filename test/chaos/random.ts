/** Chance that can be repeated: the same seed draws the same numbers. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A number within a range. */
  between(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  /** True in so many of a hundred draws. */
  percent(share: number): boolean;
}

/**
 * Chance from a seed and a name, so that the parts of a run draw independently of one another
 * (mulberry32).
 */
export function chance(seed: number, name: string): Chance {
  let state = seed | 0;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    one: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
    percent: (share) => next() * 100 < share,
  };
}
