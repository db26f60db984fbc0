import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Points of the page that docs/security.md says are held: which, by which file, by which test. */
const held = [
  ...readFileSync('docs/security.md', 'utf8').matchAll(/^\| ([\d.,– ]+) \|.*\| `(.+)`: (.+) \|$/gm),
].map(([, point = '', file = '', name = '']) => [point, file, name] as const);

test('docs/security.md names fifteen points of the page at least', () => {
  expect(held.length).toBeGreaterThanOrEqual(15);
});

test.each(held)('%s is held by a test of %s', (_point, file, name) => {
  expect(readFileSync(file, 'utf8')).toContain(name);
});
