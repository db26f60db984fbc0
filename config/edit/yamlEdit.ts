import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { addedTo, removedFrom } from './editList.ts';
import { keySet } from './editMap.ts';
import { type Splice, spliced } from './layout.ts';
import type { YamlEntry, YamlValue } from './yamlText.ts';

/**
 * A change of a file: an entry more (at the end, or before another), an entry less, or one key of
 * an entry (or of the file).
 */
export type YamlEdit =
  | { kind: 'add'; list: string; entry: YamlEntry | string; before?: number | undefined }
  | { kind: 'remove'; list: string; index: number }
  | { kind: 'set'; at: readonly (string | number)[]; key: string; value: YamlValue | undefined };

/**
 * A YAML file after some changes. Lines that no change concerns stay as they are, byte by byte.
 * Throws a `Refusal` where the file is laid out such that it would not say what is wanted.
 */
export const edited = (content: string, edits: readonly YamlEdit[]): string =>
  edits.reduce(editedOnce, content);

function editedOnce(content: string, edit: YamlEdit): string {
  const before = parseDocument(content);
  const root = before.contents;
  if (before.errors.length > 0 || (root !== null && !isMap(root))) throw new Refusal(BY_HAND);
  const wanted = dataAfter((before.toJS() ?? {}) as Data, edit);
  const after = spliced(content, splicesFor(content, root, edit));
  const read = parseDocument(after);
  if (read.errors.length > 0 || !isDeepStrictEqual(read.toJS(), wanted)) throw new Refusal(BY_HAND);
  return after;
}

const BY_HAND = text(
  'Tệp có cách trình bày mà trang chưa sửa được; nhờ người giữ tệp của cơ quan sửa chỗ này trong tệp.',
  'The file is laid out in a way that the page cannot change; ask whoever keeps the agency’s files to change this place.',
);

function splicesFor(content: string, root: YAMLMap | null, edit: YamlEdit): Splice[] {
  if (edit.kind === 'add') return addedTo(content, root, edit);
  if (root === null) throw new Refusal(BY_HAND);
  if (edit.kind === 'remove') return removedFrom(content, root, edit.list, edit.index);
  const map = edit.at.length === 0 ? root : root.getIn(edit.at);
  if (!isMap(map)) throw new Refusal(BY_HAND);
  return keySet(content, map, edit.key, edit.value);
}

type Data = Record<string, unknown>;

/** What the file is to say after a change. */
function dataAfter(data: Data, edit: YamlEdit): Data {
  if (edit.kind === 'set') return dataSet(data, edit.at, edit.key, edit.value) as Data;
  const list = [...((data[edit.list] as unknown[] | null | undefined) ?? [])];
  if (edit.kind === 'add') list.splice(edit.before ?? list.length, 0, edit.entry);
  else list.splice(edit.index, 1);
  return { ...data, [edit.list]: list };
}

function dataSet(
  data: unknown,
  [next, ...rest]: readonly (string | number)[],
  key: string,
  value: YamlValue | undefined,
): unknown {
  if (next === undefined) {
    const { [key]: _, ...others } = data as Data;
    return value === undefined ? others : { ...(data as Data), [key]: value };
  }
  if (Array.isArray(data))
    return data.map((one, at) => (at === next ? dataSet(one, rest, key, value) : one));
  const group = data as Data;
  return { ...group, [next]: dataSet(group[next], rest, key, value) };
}
