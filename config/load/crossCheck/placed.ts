import { type Text, text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { elsewhere, type Path, type Source } from '../source.ts';

/** A value with the place it stands in. */
export interface Placed {
  source: Source;
  path: Path;
  value: string;
}

export const faultAt = ({ source, path, value }: Placed, said: Text, meanwhile?: Text): Fault => ({
  place: source.file,
  line: source.lineOf(path),
  value: JSON.stringify(value),
  said,
  ...(meanwhile ? { meanwhile } : {}),
});

/** Where referenced things are declared. */
export interface Declared {
  what: Text;
  file: string;
  /** Empty when the file could not be read, which is told already. */
  ids: string[];
}

/** A reference to something nobody declared. */
export const unknown = (
  placed: Placed,
  { what, file, ids }: Declared,
  meanwhile: Text,
): Fault[] => {
  const { value } = placed;
  if (value === '' || ids.length === 0 || ids.includes(value)) return [];
  const meant = nearest(value, ids);
  const said = text(
    `không có ${what.vi} này trong ${file}${meant ? `; có phải “${meant}”?` : '; hãy khai thêm hoặc sửa mã'}`,
    `no such ${what.en} in ${file}${meant ? `; did you mean "${meant}"?` : '; declare it or mend the id'}`,
  );
  return [faultAt(placed, said, meanwhile)];
};

/** Values that stand twice, each told with where the first stands. */
export const repeated = (
  placed: Placed[],
  key: (value: string) => string,
  said: (where: Text) => Text,
  meanwhile: (at: Placed, before: Placed) => Text,
): Fault[] => {
  const first = new Map<string, Placed>();
  return placed.flatMap((at) => {
    if (at.value === '') return [];
    const before = first.get(key(at.value));
    if (!before) first.set(key(at.value), at);
    return before
      ? [faultAt(at, said(elsewhere(at.source, at.path, before.path)), meanwhile(at, before))]
      : [];
  });
};

export const repeatedIds = (placed: Placed[]): Fault[] =>
  repeated(
    placed,
    (value) => value,
    ({ vi, en }) => text(`mã đã dùng ${vi}; đặt mã khác`, `this id is used ${en}; choose another`),
    () => text('mục ghi sau chưa được dùng', 'the later entry is not used'),
  );
