import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const keeping = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^(export )?(let|var) /m.test(readFileSync(path.join(folder, file), 'utf8')));

test('what workflows share keeps nothing: a rule has no variable of its own, nor has the contract', () => {
  expect(keeping('domain')).toEqual([]);
  expect(keeping('workflows/contract')).toEqual([]);
});
