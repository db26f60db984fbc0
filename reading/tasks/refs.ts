import type { Section } from '../table/rows/sections.ts';

/**
 * `1.II.3`: appendix, numbered sections, number. `2.4` under section 2 says its section already.
 */
export function refOf(appendix: string, sections: Section[], no: string): string {
  const parts = [appendix, ...sections.map((section) => section.no), no].filter(
    (part) => part !== '',
  );
  return parts.filter((part, at) => !parts[at + 1]?.startsWith(`${part}.`)).join('.');
}

/**
 * Numbers for refs: a row printed without one takes the number above it, or the first of its
 * section.
 */
export function numbersFor(rows: { no: string; sections: Section[] }[]): string[] {
  let above = { no: '', key: '' };
  return rows.map(({ no, sections }) => {
    const key = JSON.stringify(sections);
    const inSection = above.key === key ? above.no : '';
    above = { no: no || inSection || '1', key };
    return above.no;
  });
}

/** a … z, aa … */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

/** Hands out refs so that none repeats: `I.1`, `I.1b`, `I.1c`. */
export function uniqueRefs(): (ref: string) => string {
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  return (ref) => {
    let index = seen.get(ref) ?? 0;
    let unique = ref;
    while (taken.has(unique)) {
      index += 1;
      unique = `${ref}${letters(index)}`;
    }
    seen.set(ref, index);
    taken.add(unique);
    return unique;
  };
}
