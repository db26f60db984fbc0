import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../config/root.ts';

const AT_MOST = 20;

/** Wider folders, each with its reason. */
const WIDER = new Map([
  ['test/histories', 'one file for each workflow of each recorded path'],
  ['test/reading/fixtures/documents', 'one document and its expected reading for each case'],
  ['test/support', 'what tests of all rooms share'],
  ['test/workflows', 'one file for each subject of a task’s life, played under time skipping'],
]);

const NOT_OURS = new Set(['.git', 'dist', 'node_modules']);

/** Written meanwhile by the test of the arrows. */
const isProbe = (name: string): boolean => name.startsWith('reachesInto-');

/** Folders beneath one, from the root, with how many files lie in each. */
function* foldersIn(folder: string): Generator<[string, number]> {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  yield [folder, entries.filter((entry) => entry.isFile() && !isProbe(entry.name)).length];
  for (const entry of entries)
    if (entry.isDirectory() && !NOT_OURS.has(entry.name))
      yield* foldersIn(path.join(folder, entry.name));
}

test('no folder holds more than twenty files without a reason', () => {
  const wide = [...foldersIn('')].filter(([, count]) => count > AT_MOST);
  expect(wide.filter(([folder]) => !WIDER.has(folder))).toEqual([]);
});
