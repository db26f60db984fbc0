import { execFileSync } from 'node:child_process';
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

test('no folder holds more than twenty files without a reason', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const wide = [...counts].filter(([, count]) => count > AT_MOST).map(([folder]) => folder);
  expect(wide.filter((folder) => !WIDER.has(folder))).toEqual([]);
});
