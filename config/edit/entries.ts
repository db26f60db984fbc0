import { parseSource } from '../load/source.ts';
import type { AgencyFileText } from './agencyFile.ts';

/** An entry as its file has it, whether it is right or not. */
export type RawEntry = Readonly<Record<string, unknown>>;

/**
 * The entries of a list, in the order of the file; what is no entry reads as an empty one.
 * @param list null: the file itself is the one entry
 */
export function entriesOf(file: AgencyFileText, list: string | null): RawEntry[] {
  const listed = list === null ? [valueIn(file)] : listIn(file, list);
  return listed.map((one) => (isEntry(one) ? one : {}));
}

/** The words of a list, such as days; what are no words read as empty. */
export const wordsOf = (file: AgencyFileText, list: string): string[] =>
  listIn(file, list).map((one) => (typeof one === 'string' ? one : ''));

const valueIn = ({ name, content }: AgencyFileText): unknown =>
  parseSource(name, new TextEncoder().encode(content)).value;

function listIn(file: AgencyFileText, list: string): unknown[] {
  const value = valueIn(file);
  const found = isEntry(value) ? value[list] : null;
  return Array.isArray(found) ? found : [];
}

const isEntry = (value: unknown): value is RawEntry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
