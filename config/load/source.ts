import { readFileSync } from 'node:fs';
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { type Text, text } from '../../domain/text/text.ts';
import type { Fault } from './faults.ts';
import { yamlSlip } from './yamlSlip.ts';

export type Path = readonly PropertyKey[];

/** A YAML file, read once, that knows on which line each value stands. */
export interface Source {
  /** Path as shown in faults. */
  file: string;
  bytes: Uint8Array;
  /** Plain data; undefined when the file could not be parsed. */
  value: unknown;
  /** Faults of the file as such: missing, not UTF-8, not YAML, a key written twice. */
  faults: Fault[];
  /** Line of the value at a path, or of the nearest thing around it. */
  lineOf(path: Path): number;
  /** The value as written (`08`, not 8); empty for maps, lists and what is absent. */
  writtenAt(path: Path): string;
}

/**
 * Where something stands, seen from another place of the file: on its line, or on this same one.
 */
export function elsewhere(source: Source, here: Path, there: Path): Text {
  const line = source.lineOf(there);
  return line === source.lineOf(here)
    ? text('ngay trên dòng này', 'on this same line')
    : text(`ở dòng ${line}`, `on line ${line}`);
}

interface Step {
  node: Node | null;
  offset: number;
}

const pairOf = (node: Node, key: PropertyKey): Pair | undefined =>
  isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
    : undefined;

const offsetOf = (node: unknown, otherwise: number): number =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? otherwise;

/** One step down; a map's entry is placed at its key, where people look for it. */
const stepInto = ({ node, offset }: Step, key: PropertyKey): Step | null => {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item ? { node: item, offset: offsetOf(item, offset) } : null;
  }
  const pair = node ? pairOf(node, key) : undefined;
  return pair ? { node: pair.value as Node | null, offset: offsetOf(pair.key, offset) } : null;
};

const walk = (root: Node | null, path: Path): { reached: Step; whole: boolean } => {
  let at: Step = { node: root, offset: offsetOf(root, 0) };
  for (const key of path) {
    const next = stepInto(at, key);
    if (!next) return { reached: at, whole: false };
    at = next;
  }
  return { reached: at, whole: true };
};

/** Aliases are refused: whoever changes the place that one repeats does not see it change, too. */
const WRITE_OUT = text(
  'YAML hiểu dấu * ở đầu là nhắc lại chỗ khác; chép đủ nội dung vào đây, hoặc đặt trong ngoặc kép',
  'YAML takes a leading * as a repetition of another place; write it out here, or put it in quotes',
);

const broken = (
  file: string,
  bytes: Uint8Array,
  fault: Omit<Fault, 'place' | 'value'>,
): Source => ({
  file,
  bytes,
  value: undefined,
  faults: [{ place: file, value: '', ...fault }],
  lineOf: () => 1,
  writtenAt: () => '',
});

const lineAt = (content: string, line: number): string =>
  (content.split('\n')[line - 1] ?? '').trim().slice(0, 60);

/**
 * Parses YAML bytes; never throws for what is in them: what is wrong is in `faults`. By `failsafe`
 * all scalars are strings.
 */
export const parseSource = (
  file: string,
  bytes: Uint8Array,
  schema: 'core' | 'failsafe' = 'core',
): Source => {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const said = text(
      'không phải văn bản UTF-8; lưu lại tệp theo mã UTF-8',
      'is not UTF-8 text; save it as UTF-8',
    );
    return broken(file, bytes, { line: null, said });
  }
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, schema });
  const faultAt = (offset: number, said: Text, value?: string): Fault => {
    const { line } = lines.linePos(offset);
    return { place: file, line, value: value ?? lineAt(content, line), said };
  };
  const slips = document.errors.map((error) =>
    yamlSlip(error, lines.linePos(error.pos[0]).line, content.split('\n')),
  );
  // What follows on the same line follows from the first slip.
  const faults = slips
    .filter(({ line }, at) => slips.findIndex((one) => one.line === line) === at)
    .map(({ line, said }): Fault => ({ place: file, line, value: lineAt(content, line), said }));
  visit(document, {
    Alias: (_, { range, source }) =>
      void faults.push(faultAt(range?.[0] ?? 0, WRITE_OUT, `*${source}`)),
  });
  const root = document.contents as Node | null;
  return {
    file,
    bytes,
    value: faults.length > 0 ? undefined : (document.toJS() as unknown),
    faults,
    lineOf: (path) => Math.max(1, lines.linePos(walk(root, path).reached.offset).line),
    writtenAt: (path) => {
      const { reached, whole } = walk(root, path);
      return whole && isScalar(reached.node)
        ? (reached.node.source ?? String(reached.node.value ?? ''))
        : '';
    },
  };
};

const unreadable = (code: string | undefined): Text =>
  code === 'ENOENT'
    ? text(
        'không có tệp này; tạo theo mẫu config/sample/agency',
        'no such file; make one after config/sample/agency',
      )
    : text(
        `không đọc được (${code}); kiểm tra quyền đọc`,
        `cannot be read (${code}); check its permissions`,
      );

/**
 * Reads and parses a YAML file; null when it is absent and may be. `shown` is its name in faults.
 */
export function readSource(file: string, shown: string, presence: 'required'): Source;
export function readSource(file: string, shown: string, presence: 'optional'): Source | null;
export function readSource(
  file: string,
  shown: string,
  presence: 'required' | 'optional',
): Source | null {
  try {
    return parseSource(shown, readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && presence === 'optional') return null;
    return broken(shown, new Uint8Array(), { line: null, said: unreadable(code) });
  }
}
