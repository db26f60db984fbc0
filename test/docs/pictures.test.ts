import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictures } from '../../docs/pictures/draw/pictures.ts';

const drawn = await pictures();

test.each(Object.keys(drawn))('%s shows what the product says today', (name) => {
  const kept = readFileSync(`docs/pictures/${name}`, 'utf8');
  expect(kept === drawn[name], 'draw it again: npm run pictures').toBe(true);
});

test.each(Object.keys(drawn))('%s is small', (name) => {
  expect(Buffer.byteLength(drawn[name] ?? '')).toBeLessThan(150_000);
});

const taken = readdirSync('docs/pictures', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.png'),
);

test.each(taken)('%s, taken of the page, is small', (name) => {
  expect(statSync(`docs/pictures/${name}`).size).toBeLessThan(150_000);
});
