import { expect, it, test } from 'vitest';
import { closeDecisions } from '../../../../client/cli/options/closeDecisions.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';

const DIKE = 'suoi-lanh/ke-hoach-152/II.2/thon-ha/2026-12-31';
const BUDGET = 'suoi-lanh/ke-hoach-152/II.3/kinh-te/2027-03-31';
const OPEN = [DIKE, BUDGET];

it.each([
  ['a full id with its capitals', DIKE],
  ['a short one', shortKey(DIKE)],
  ['its beginning in capitals', ` ${shortKey(DIKE).slice(0, 4).toUpperCase()} `],
])('a task is given up by %s, and the rest is left', (_what, cancel) => {
  expect([...closeDecisions(OPEN, { cancel, leave: true })]).toEqual([
    [DIKE, 'cancelled'],
    [BUDGET, 'left'],
  ]);
});

test('all of them may be given up by their ids', () => {
  const decisions = closeDecisions(OPEN, { cancel: OPEN.join(', ') });
  expect([...decisions.values()]).toEqual(['cancelled', 'cancelled']);
});

it.each([
  ['is misspelled', 'khong-co', 'is the id of no unfinished task'],
  ['is of another row', DIKE.toLowerCase(), 'is the id of no unfinished task'],
])('an id is refused that %s', (_what, cancel, said) => {
  expect(() => closeDecisions(OPEN, { cancel, leave: true })).toThrow(said);
});

test('an id that fits several is refused', () => {
  const many = Array.from({ length: 300 }, (_, at) => `x/y/${at}/z/2026`);
  const [first = ''] = many.map((id) => shortKey(id).slice(0, 1));
  expect(() => closeDecisions(many, { cancel: first, leave: true })).toThrow(/fits \d+ tasks/u);
});

test('nothing said about some is refused', () => {
  expect(() => closeDecisions(OPEN, { cancel: DIKE })).toThrow('nothing was said about 1');
});
