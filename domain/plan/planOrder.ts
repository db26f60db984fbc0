import { grouped } from '../grouped.ts';

/** Where something stands in its plan: its reference, and the headings above it. */
interface Placed {
  ref: string;
  /** From the outermost in, as `PlannedTask` has them. */
  section: string;
}

/** Between the headings of a section's path. */
const BETWEEN = ' / ';

/**
 * The rows of a plan in the order in which it prints them. Numbers may begin anew beneath a heading
 * that has none itself, so what stands beneath one heading stays together.
 */
export function inPlanOrder<T extends Placed>(rows: readonly T[]): T[] {
  const sorted = [...rows].sort((a, b) => byRef(a.ref, b.ref));
  const numbered = sorted.filter(({ ref }) => Number.isFinite(partOf(ref).number));
  if (!numbered.every(({ ref }) => OF_APPENDIX.test(ref))) return bySections(sorted, 0);
  // Two appendices may have sections of one name.
  return grouped(sorted, ({ ref }) => ref.split('.', 1)[0] ?? '').flatMap((own) =>
    bySections(own, 0),
  );
}

const OF_APPENDIX = /^\d+\./;

/** Sorted rows by their headings of a level, in the order in which these are met. */
function bySections<T extends Placed>(rows: T[], level: number): T[] {
  if (rows.length < 2) return rows;
  const headingOf = ({ ref, section }: T): string => section.split(BETWEEN)[level] ?? ` ${ref}`;
  const groups = grouped(rows, headingOf);
  const deeper = rows.some(({ section }) => section.split(BETWEEN).length > level);
  return deeper ? groups.flatMap((own) => bySections(own, level + 1)) : rows;
}

const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})/;
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };
const DIGITS = /^\d+/;

/** A part of a reference: its number, and what stands behind that. */
interface Part {
  /** Infinite where it begins with none. */
  number: number;
  rest: string;
}

/**
 * `I.2` before `I.10` before `II.1` before `IX.1`. A letter behind a number tells rows of one
 * number apart.
 */
function byRef(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [at, part] of a.entries()) {
    const beside = b[at];
    if (!beside) return 1;
    const order = comparedParts(part, beside);
    if (order !== 0) return order;
  }
  return a.length - b.length || compared(one, other);
}

const partsOf = (ref: string): Part[] => ref.split('.').map(partOf);

function partOf(part: string): Part {
  const digits = DIGITS.exec(part)?.[0];
  if (digits !== undefined) return { number: Number(digits), rest: part.slice(digits.length) };
  const roman = ROMAN.exec(part)?.[0] ?? '';
  const rest = part.slice(roman.length);
  // `Ia` is the first beside `I`; `ID` is no number.
  return roman === '' || /^\p{Lu}/u.test(rest)
    ? { number: Number.POSITIVE_INFINITY, rest: part }
    : { number: romanNumber(roman), rest };
}

function romanNumber(numeral: string): number {
  const values = [...numeral].map((letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function comparedParts(a: Part, b: Part): number {
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  return a.rest.length - b.rest.length || compared(a.rest, b.rest);
}

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
