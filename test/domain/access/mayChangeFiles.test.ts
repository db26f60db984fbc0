import { expect, test } from 'vitest';
import { mayChangeFiles } from '../../../domain/access/mayChangeFiles.ts';
import { standingOf } from '../../../domain/access/standing.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const DAY = '2024-03-13';

/** Whether somebody of the small office may change its files. */
function may(person: string, change: Partial<Directory> = {}): boolean {
  const standing = standingOf({ ...smallDirectory(), ...change }, person, DAY);
  return standing !== null && mayChangeFiles(standing);
}

test('the files are changed by coordinators and administrators, and by nobody else', () => {
  expect(['an', 'binh', 'chi', 'dung', 'em'].filter((person) => may(person))).toEqual(['binh']);
  expect(may('an', { administrators: ['an'] })).toBe(true);
  expect(may('an', { viewers: ['an'] })).toBe(false);
});

test('who acts for a coordinator changes them, too; for an administrator nobody does', () => {
  const away = { person: 'binh', from: DAY, to: DAY, delegate: 'em' };
  expect(may('em', { absences: [away] })).toBe(true);
  const administrator = { ...away, person: 'an' };
  expect(may('em', { administrators: ['an'], absences: [administrator] })).toBe(false);
});
