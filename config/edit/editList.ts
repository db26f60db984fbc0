import { isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  endOf,
  eolOf,
  indentOf,
  isFlowMap,
  keyEnd,
  lineEnd,
  lineStart,
  nextLine,
  pairOf,
  type Splice,
  startOf,
} from './layout.ts';
import { blockEntry, flowEntry, valueText, type YamlEntry } from './yamlText.ts';

/** An entry more, at the end of a list or before another, written as that one is. */
export function addedTo(
  content: string,
  root: YAMLMap | null,
  { list, entry, before }: { list: string; entry: YamlEntry | string; before?: number | undefined },
): Splice[] {
  const pair = root ? pairOf(root, list) : undefined;
  if (!pair) return [listAdded(content, list, entry)];
  const seq = isSeq(pair.value) ? pair.value : null;
  const last = seq?.items.at(-1) as Node | undefined;
  if (!seq || !last) return firstAdded(content, pair, entry);
  if (before === 0) return [asFirst(content, seq, entry)];
  // What is said above an entry stays with it, so a new one follows the one before.
  const previous = (seq.items[(before ?? seq.items.length) - 1] as Node | undefined) ?? last;
  if (seq.flow === true) return [at(endOf(previous), `, ${onOneLine(entry)}`)];
  return [
    at(lineEnd(content, endOf(previous)), `${eolOf(content)}${asLine(content, previous, entry)}`),
  ];
}

const at = (place: number, text: string): Splice => ({ from: place, to: place, text });

const onOneLine = (entry: YamlEntry | string): string =>
  typeof entry === 'string' ? valueText(entry) : flowEntry(entry);

/** A list that the file does not have yet. */
function listAdded(content: string, list: string, entry: YamlEntry | string): Splice {
  const eol = eolOf(content);
  const own = content === '' || content.endsWith('\n') ? '' : eol;
  return at(content.length, `${own}${list}:${eol}  - ${onOneLine(entry)}${eol}`);
}

/** The first of a list that stands there empty; words stay on its line. */
function firstAdded(content: string, pair: Pair, entry: YamlEntry | string): Splice[] {
  const [from, to] = [keyEnd(pair), endOf(pair)];
  if (typeof entry === 'string') return [{ from, to, text: `: [${valueText(entry)}]` }];
  const line = `${eolOf(content)}  - ${flowEntry(entry)}`;
  return [{ from, to, text: ':' }, at(lineEnd(content, to), line)];
}

function asFirst(content: string, seq: YAMLSeq, entry: YamlEntry | string): Splice {
  const next = seq.items[0] as Node;
  if (seq.flow === true) return at(startOf(next), `${onOneLine(entry)}, `);
  const start = lineStart(content, dashOf(content, next));
  return at(start, `${asLine(content, next, entry)}${eolOf(content)}`);
}

/** An entry with its dash, set in and written as another. */
function asLine(content: string, like: Node, entry: YamlEntry | string): string {
  const dash = indentOf(content, dashOf(content, like));
  const isBlock = typeof entry !== 'string' && !isFlowMap(like);
  const said = isBlock ? blockEntry(entry, `${dash}  `, eolOf(content)) : onOneLine(entry);
  return `${dash}- ${said}`;
}

const dashOf = (content: string, item: Node): number => content.lastIndexOf('-', startOf(item) - 1);

/** A list without one of its entries. */
export function removedFrom(content: string, root: YAMLMap, list: string, index: number): Splice[] {
  const pair = pairOf(root, list);
  const seq = pair?.value;
  if (!pair || !isSeq(seq)) return [];
  const item = seq.items[index] as Node | undefined;
  if (!item) return [];
  if (seq.flow === true) return [cut(seq, index)];
  const from = lineStart(content, dashOf(content, item));
  const lines = { from, to: nextLine(content, endOf(item)), text: '' };
  if (seq.items.length > 1) return [lines];
  return [{ from: keyEnd(pair), to: keyEnd(pair) + 1, text: ': []' }, lines];
}

/** Out of brackets, with one comma. */
function cut({ items }: YAMLSeq, index: number): Splice {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]] as Node[];
  if (after) return { from: startOf(item as Node), to: startOf(after), text: '' };
  return { from: before ? endOf(before) : startOf(item as Node), to: endOf(item), text: '' };
}
