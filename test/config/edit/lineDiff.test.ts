import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from '../../../config/edit/lineDiff.ts';

const shown = (before: string, after: string): string[] =>
  changedLines(before, after).map(({ is, line, words }) => `${is} ${line} ${words}`);

test.each([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['a line that changed', 'a\nb\nc\n', 'a\nB\nc\n', ['old 2 b', 'new 2 B']],
  ['a line more', 'a\nc\n', 'a\nb\nc\n', ['new 2 b']],
  ['a line less', 'a\nb\nc\n', 'a\nc\n', ['old 2 b']],
  ['two places', 'a\nb\nc\nd\n', 'A\nb\nc\nD\n', ['old 1 a', 'new 1 A', 'old 4 d', 'new 4 D']],
  ['a file that was not there', '', 'a\n', ['new 1 a']],
  ['other ends of lines', 'a\r\nb\r\n', 'a\nb', []],
])('tells %s', (_, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

test('tells a line of a file of twenty thousand', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `dòng ${n}`);
  const after = lines.with(9_999, 'khác').join('\n');
  expect(shown(lines.join('\n'), after)).toEqual(['old 10000 dòng 9999', 'new 10000 khác']);
});

test('what it tells turns one version into the other', () => {
  const file = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(file, file, (before, after) => {
      const found = changedLines(before.join('\n'), after.join('\n'));
      const gone = new Set(found.filter(({ is }) => is === 'old').map(({ line }) => line));
      const kept: string[] = before.filter((_, at) => !gone.has(at + 1));
      for (const { is, line, words } of found) if (is === 'new') kept.splice(line - 1, 0, words);
      expect(kept).toEqual(after);
    }),
  );
});
