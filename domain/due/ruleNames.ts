import type { Text } from '../text/text.ts';
import { text } from '../text/text.ts';
import { WORD } from './rules/rest.ts';
import { REWORDINGS } from './spelling.ts';
import { DUE_TEXT, RUNNING_TEXT } from './table.ts';
import type { Token } from './tokens.ts';

/** Rules that only hold others apart. */
const BETWEEN = new Set(['word', 'and', 'comma', 'stroke', 'dash-between']);

/** Names of the rules that read a text, each once. */
export const namesOf = (tokens: readonly Token[]): string[] => [
  ...new Set(tokens.map(({ rule }) => rule).filter((name) => !BETWEEN.has(name))),
];

const SAID = new Map<string, Text>([
  ...[...DUE_TEXT, ...RUNNING_TEXT, WORD].map(({ name, says }) => [name, says] as const),
  ...[...REWORDINGS.slips, ...REWORDINGS.whole].map(({ name, says }) => [name, says] as const),
]);

/** A rule’s name before people. */
export const ruleSaid = (name: string): Text => SAID.get(name) ?? text(name, name);
