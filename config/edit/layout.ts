import { isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** A passage of a file and what is to stand there instead. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** A file with some passages replaced; they do not overlap. */
export function spliced(content: string, splices: Splice[]): string {
  const lastFirst = [...splices].sort((a, b) => b.from - a.from);
  return lastFirst.reduce(
    (whole, { from, to, text }) => whole.slice(0, from) + text + whole.slice(to),
    content,
  );
}

/** How lines end in a file. */
export const eolOf = (content: string): string => (content.includes('\r\n') ? '\r\n' : '\n');

/** Where the line of a place begins. */
export const lineStart = (content: string, at: number): number =>
  content.lastIndexOf('\n', at - 1) + 1;

/** Where the line of a place ends, its comment included. */
export function lineEnd(content: string, at: number): number {
  const end = content.indexOf('\n', at);
  if (end === -1) return content.length;
  return content[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line after the one of a place begins. */
export function nextLine(content: string, at: number): number {
  const end = content.indexOf('\n', at);
  return end === -1 ? content.length : end + 1;
}

/** Where a node begins. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where a node's last value ends, without the comments and blanks that follow it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return isEmpty(node.value) ? keyEnd(node) + 1 : endOf(node.value);
  if (isCollection(node) && node.flow !== true && node.items.length > 0)
    return endOf(node.items.at(-1));
  return (node as Node).range?.[1] ?? 0;
}

/** Whether nothing at all is written behind a key. */
export const isEmpty = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.range?.[0] === value.range?.[1]);

/** Where the key of a pair begins. */
export const keyStart = (pair: Pair): number => startOf(pair.key as Node);

/** Where the key of a pair ends; its colon follows. */
export const keyEnd = (pair: Pair): number => (pair.key as Node).range?.[1] ?? 0;

/** The pair of a key. */
export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

/** The blanks before a place on its line; what stands there instead of blanks counts as blanks. */
export const indentOf = (content: string, at: number): string =>
  ' '.repeat(at - lineStart(content, at));

/** Whether a node is a map in the style of one line. */
export const isFlowMap = (node: unknown): boolean => isMap(node) && node.flow === true;
