import { parseSource } from '../load/source.ts';
import type { AgencyFileText } from './agencyFile.ts';

/** An entry as its file has it, whether it is right or not. */
export type RawEntry = Readonly<Record<string, unknown>>;

/** The entries of a list, in the order of the file; what is no entry reads as an empty one. */
export function entriesOf({ name, content }: AgencyFileText, list: string): RawEntry[] {
  const listed = listIn({ name, content }, list);
  return listed.map((one) => (isEntry(one) ? one : {}));
}

/** The words of a list, such as days; what are no words read as empty. */
export const wordsOf = ({ name, content }: AgencyFileText, list: string): string[] =>
  listIn({ name, content }, list).map((one) => (typeof one === 'string' ? one : ''));

function listIn({ name, content }: Pick<AgencyFileText, 'name' | 'content'>, list: string) {
  const { value } = parseSource(name, new TextEncoder().encode(content));
  const found = isEntry(value) ? value[list] : null;
  return Array.isArray(found) ? (found as unknown[]) : [];
}

const isEntry = (value: unknown): value is RawEntry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
