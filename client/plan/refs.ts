import type { Section } from './rows.ts';

/** `1.II.3`: appendix, numbered sections, number. `2.4` under section 2 says its section already. */
export function refOf(appendix: string, sections: Section[], no: string): string {
  const parts = [appendix, ...sections.map((section) => section.no), no || '0'].filter((part) => part !== '');
  return parts.filter((part, at) => !parts[at + 1]?.startsWith(`${part}.`)).join('.');
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
