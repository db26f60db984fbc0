import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const PAGES = [
  'CONTRIBUTING.md',
  'docs/building.md',
  ...readdirSync('docs/decisions').map((name) => path.join('docs/decisions', name)),
];

/** Files and folders that a page names between backticks by their way from the root. */
const pathsIn = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/gu)].map(
    ([, named = '']) => named,
  );

test.each(PAGES)('%s names no file that is not there', (page) => {
  expect(pathsIn(page).filter((named) => !existsSync(named))).toEqual([]);
});

test('the how-to names where a change goes', () => {
  expect(pathsIn('CONTRIBUTING.md').length).toBeGreaterThan(40);
});
