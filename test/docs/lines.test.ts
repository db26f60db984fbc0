import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const AT_MOST = 100;

const NOT_OURS = new Set(['.git', 'dist', 'node_modules']);

/** Of these `arrows.test.ts` writes some, and removes them, at any moment. */
const PROBE = /^reachesInto-/u;

/** Source files beneath a folder. */
function* sourcesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* sourcesIn(file);
    else if (/\.(tsx?|mjs|cjs)$/u.test(entry.name) && !PROBE.test(entry.name)) yield file;
  }
}

/** Words in quotes, and regular expressions: these stand whole. */
const QUOTED = [
  /'(?:[^'\\]|\\.)*'/u,
  /"(?:[^"\\]|\\.)*"/u,
  /`(?:[^`\\]|\\.)*`/u,
  /(?<=^\s*|[(,=:[!&|?{;]\s*)\/(?![/*])(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/u,
];
const ANY_QUOTED = new RegExp(QUOTED.map(({ source }) => source).join('|'), 'gu');

/** Whether a line is longer than it may be: a comment always, code by what it does not quote. */
function isTooLong(line: string): boolean {
  if ([...line].length <= AT_MOST) return false;
  const code = line.replace(ANY_QUOTED, "''");
  const hasComment = /^\s*\*|\/\/|\/\*/u.test(code);
  return hasComment || [...code].length > AT_MOST;
}

test('lines have at most a hundred characters, but for what they quote', () => {
  const long = [...sourcesIn('.')].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isTooLong(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

test.each([
  ['a comment', `// ${'word '.repeat(20)}`],
  ['a comment with words in quotes', ` * ${"'word' ".repeat(20)}`],
  ['a comment behind code', `send(); // ${'word '.repeat(20)}`],
  ['code', `const sum = ${'one + '.repeat(20)}one;`],
])('%s is too long', (_, line) => {
  expect(isTooLong(line)).toBe(true);
});

test.each([
  ['a sentence in quotes', `  'Chưa rõ thời hạn ${'này '.repeat(30)}',`],
  ['a sentence with an address', `  text('https://${'a'.repeat(120)}'),`],
  ['a regular expression', `const UNIT = /${'phòng|'.repeat(20)}ban/u;`],
])('%s stands whole', (_, line) => {
  expect(isTooLong(line)).toBe(false);
});
