import { expect, it, test } from 'vitest';
import { planToClose } from '../../../../client/cli/options/planToClose.ts';
import type { StartedPlan } from '../../../../client/office/types.ts';

const plan = (id: string, to: string, closed: object | null = null) =>
  ({
    ...{ agency: 'xa', id, closed, period: { from: `${to.slice(0, 4)}-01-01`, to } },
    versions: [{ title: '', number: `${id}/KH-UBND`, issued: null, at: '', file: '' }],
  }) as unknown as StartedPlan;

const STARTED = [
  plan('kh-12', '2026-12-31'),
  plan('kh-9', '2026-12-31', { at: '2026-11-30T03:00:00.000Z' }),
  plan('kh-152', '2027-12-31'),
  plan('nam-hoc', '2027-05-31'),
];

test('a plan is closed by its id, or by the year it ends in where it is the only open one', () => {
  expect(planToClose(STARTED, 'kh-152', undefined)).toBe('kh-152');
  expect(planToClose(STARTED, undefined, '2026')).toBe('kh-12');
});

it.each([
  ['neither', undefined, undefined, 'Which plan is to be closed?'],
  ['both', 'kh-12', '2026', 'Which plan is to be closed?'],
  ['a year without one', undefined, '2028', 'No plan that is open ends in 2028'],
  ['a year with several', undefined, '2027', 'close each by its id: kh-152 ('],
  ['what is no year', undefined, '26', 'The year "26" is not valid'],
])('%s is refused', (_what, named, year, said) => {
  expect(() => planToClose(STARTED, named, year)).toThrow(said);
});
