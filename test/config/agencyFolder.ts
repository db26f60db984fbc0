import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { SAMPLE_AGENCY } from '../../config/settings.ts';

/** An empty folder that goes away with the test. */
export const temporaryFolder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** Replaces a passage of a file, and complains when it is not there. */
export const edit = (dir: string, file: string, from: string, to: string): void => {
  const whole = path.join(dir, file);
  const before = readFileSync(whole, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(whole, before.replace(from, to));
};

/** A copy of the sample agency in a folder called `xa`, to spoil. */
export const copyOfSample = (): string => {
  const dir = path.join(temporaryFolder(), 'xa');
  cpSync(SAMPLE_AGENCY, dir, { recursive: true });
  return dir;
};
