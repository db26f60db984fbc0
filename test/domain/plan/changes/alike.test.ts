import { describe, expect, it } from 'vitest';
import { alikePlan } from '../../../../domain/plan/changes/alike.ts';
import { facts } from '../../../support/facts.ts';

const running = (plan: string, ...titles: string[]) =>
  titles.map((title) => ({ ...facts(), plan, title, dueText: '' }));
const rows = (...titles: string[]) => titles.map((title) => ({ title, dueText: 'Quý I' }));

describe('a plan that says much the same as a running one', () => {
  it.each([
    [
      'half its titles and three of them',
      ['A', 'B', 'C', 'X', 'Y', 'Z'],
      { plan: 'cu', shared: 3, rows: 6 },
    ],
    ['in other capitals', ['a', 'b', 'c'], { plan: 'cu', shared: 3, rows: 3 }],
    ['fewer than half', ['A', 'B', 'C', 'X', 'Y', 'Z', 'U'], null],
    ['two rows only', ['A', 'B'], null],
  ])('is found by its titles: %s', (_, titles, found) => {
    const others = [
      ...running('khac', 'A', 'U'),
      ...running('cu', 'A', 'B', 'C', 'D'),
      ...running('cu', 'A'),
    ];
    expect(alikePlan(rows(...titles), others)).toEqual(found);
  });

  it('is none where nothing runs', () => {
    expect(alikePlan(rows('A', 'B', 'C'), [])).toBeNull();
  });
});
