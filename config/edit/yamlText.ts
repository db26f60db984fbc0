import { stringify } from 'yaml';

/** What stands behind a key: words, yes or no, a list of words. */
export type YamlValue = string | boolean | readonly string[] | null;

/** An entry of a list, key by key. */
export type YamlEntry = Readonly<Record<string, YamlValue>>;

/** Other programs read a bare day as a date. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value as it is written on one line, within brackets too. */
export function valueText(value: YamlValue): string {
  if (typeof value === 'string' && DAY.test(value)) return `"${value}"`;
  if (value === null || typeof value !== 'object') return inBrackets(value);
  return `[${value.map(valueText).join(', ')}]`;
}

/** What holds a comma or a bracket is put in quotes. */
const inBrackets = (value: string | boolean | null): string =>
  stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .trim()
    .slice(1, -1);

const pairText = ([key, value]: [string, YamlValue]): string => `${key}: ${valueText(value)}`;

/** An entry on one line: `{ id: y-te, name: Trạm Y tế xã }`. */
export const flowEntry = (entry: YamlEntry): string =>
  `{ ${Object.entries(entry).map(pairText).join(', ')} }`;

/** An entry with a line for each key; `indent` stands before all but the first. */
export const blockEntry = (entry: YamlEntry, indent: string, eol: string): string =>
  Object.entries(entry).map(pairText).join(`${eol}${indent}`);
