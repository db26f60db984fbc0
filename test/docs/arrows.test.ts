import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../config/root.ts';

const REACHES: [from: string, into: string][] = [
  ['domain/task', 'reading'],
  ['domain/task', 'workflows/contract'],
  ['domain/task', 'config'],
  ['reading/tasks', 'workflows/contract'],
  ['reading/tasks', 'activities'],
  ['reading/tasks', 'client/cli'],
  ['config/load', 'reading'],
  ['config/load', 'worker'],
  ['workflows/contract', 'config'],
  ['workflows', 'worker'],
  ['workflows', 'config'],
  ['workflows/accounts', 'config'],
  ['workflows/round', 'config'],
  ['client/office', 'workflows/accounts'],
  ['activities', 'client/office'],
  ['activities', 'worker'],
  ['worker/engine', 'client/cli'],
  ['worker/engine', 'run'],
  ['client/cli', 'worker/engine'],
  ['client/cli', 'activities'],
  ['client/office', 'run'],
  ['client/web/access', 'workflows/contract'],
  ['client/web/access', 'worker/codec'],
  ['client/web/access', 'activities'],
  ['client/web/access', 'client/cli'],
  ['client/web/access', 'run'],
  ['client/web/access', 'client/office/accounts'],
  ['client/web', 'client/office/commands'],
  ['client/cli', 'client/office/queries'],
  ['client/cli', 'workflows/contract'],
  ['run/commands', 'client/office/release'],
];

const MAY_REACH: [from: string, into: string][] = [
  ['workflows/contract', 'domain/task'],
  ['workflows/accounts', 'workflows/contract'],
  ['client/cli', 'client/office/pages'],
  ['client/office', 'workflows/contract'],
  ['run/commands', 'worker/engine'],
  ['client/web/access', 'client/office/pages'],
  ['client/web/access', 'domain/access'],
  ['client/web/access', 'reading/tasks'],
  ['client/web/access', 'config'],
];

const BIOME = path.join(ROOT, 'node_modules/.bin/biome');

let dir: string;
let refused: Set<string>;

const probeOf = (from: string, into: string): string =>
  path.join(from, `reachesInto-${into.replaceAll('/', '-')}.ts`);

/** Writes a file that reaches from one folder into another; returns where. */
function probe([from, into]: [string, string]): string {
  const file = probeOf(from, into);
  const up = from.split('/').fill('..').join('/');
  mkdirSync(path.join(dir, from), { recursive: true });
  writeFileSync(path.join(dir, file), `export { x } from '${up}/${into}/x.ts';\n`);
  return file;
}

// In a folder of their own: a file among the sources would make of them others than were built.
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-arrows-'));
  for (const name of ['biome.json', '.gitignore'])
    copyFileSync(path.join(ROOT, name), path.join(dir, name));
  const files = [...REACHES, ...MAY_REACH].map(probe);
  const { stdout } = spawnSync(BIOME, ['lint', '--reporter=json', ...files], {
    cwd: dir,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  const arrows = diagnostics.filter(({ category }) => category.includes('noRestrictedImports'));
  refused = new Set(arrows.map(({ location }) => location.path));
});
afterAll(() => rmSync(dir, { recursive: true }));

const isRefused = (from: string, into: string): boolean => refused.has(probeOf(from, into));

test.each(REACHES)('a file of %s that reaches into %s is refused', (from, into) => {
  expect(isRefused(from, into)).toBe(true);
});

test.each(MAY_REACH)('a file of %s may reach into %s', (from, into) => {
  expect(isRefused(from, into)).toBe(false);
});
