import { isCollection, type Pair, type YAMLMap } from 'yaml';
import {
  endOf,
  eolOf,
  indentOf,
  isEmpty,
  keyEnd,
  keyStart,
  lineEnd,
  lineStart,
  nextLine,
  pairOf,
  type Splice,
} from './layout.ts';
import { valueText, type YamlValue } from './yamlText.ts';

/** One key of a map with another value, with a value at last, or taken out (undefined). */
export function keySet(
  content: string,
  map: YAMLMap,
  key: string,
  value: YamlValue | undefined,
): Splice[] {
  const pair = pairOf(map, key);
  if (!pair) return value === undefined ? [] : [keyAdded(content, map, key, value)];
  if (value !== undefined) return [valueReplaced(pair, value)];
  return [map.flow === true ? pairCut(map, pair) : linesCut(content, map, pair)];
}

function valueReplaced(pair: Pair, value: YamlValue): Splice {
  const isLines = isCollection(pair.value) && pair.value.flow !== true;
  const isNew = isLines || isEmpty(pair.value);
  const from = isNew ? keyEnd(pair) : ((pair.value as { range: number[] }).range[0] ?? 0);
  const said = valueText(value);
  return { from, to: endOf(pair), text: isNew ? `: ${said}` : said };
}

function keyAdded(content: string, map: YAMLMap, key: string, value: YamlValue): Splice {
  const [first, last] = [map.items[0] as Pair, map.items.at(-1) as Pair];
  const said = `${key}: ${valueText(value)}`;
  if (map.flow === true) return at(endOf(last), `, ${said}`);
  const line = `${eolOf(content)}${indentOf(content, keyStart(first))}${said}`;
  return at(lineEnd(content, endOf(last)), line);
}

const at = (place: number, text: string): Splice => ({ from: place, to: place, text });

/** Out of braces, with one comma. */
function pairCut({ items }: YAMLMap, pair: Pair): Splice {
  const index = items.indexOf(pair);
  const [before, after] = [items[index - 1], items[index + 1]];
  if (after) return { from: keyStart(pair), to: keyStart(after as Pair), text: '' };
  return { from: before ? endOf(before) : keyStart(pair), to: endOf(pair), text: '' };
}

/** The lines of a pair; the dash of an entry stays where it begins with this key. */
function linesCut(content: string, map: YAMLMap, pair: Pair): Splice {
  const start = lineStart(content, keyStart(pair));
  const isOnDash = content.slice(start, keyStart(pair)).trim() !== '';
  const after = map.items[map.items.indexOf(pair) + 1];
  if (isOnDash && after) return { from: keyStart(pair), to: keyStart(after as Pair), text: '' };
  return { from: start, to: nextLine(content, endOf(pair)), text: '' };
}
