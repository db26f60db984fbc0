import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlanOrder } from '../../../domain/plan/refOrder.ts';

test.each([
  [['I.1', 'I.2', 'I.10', 'II.1', 'IV.1', 'V.1', 'IX.3', 'X.1', 'XIV.2']],
  [['1.I.1', '1.II.3', '2.I.1', '10.I.1']],
  [['I.1', 'I.1b', 'I.1c', 'I.1aa', 'I.2']],
  [['A.1', 'B.1', 'C.1', 'D.2']],
  [['II', 'II.1', 'II.1.a', 'II.1.b', 'B1']],
])('references stand in the order in which plans print them: %j', (refs) => {
  expect([...refs].reverse().sort(inPlanOrder)).toEqual(refs);
  expect([...refs].sort(inPlanOrder)).toEqual(refs);
});

test('any references have one order', () => {
  const ref = fc.string({
    unit: fc.constantFrom('I', 'V', 'X', 'A', 'b', '1', '2', '.'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(ref, ref, ref, (a, b, c) => {
      expect(Math.sign(inPlanOrder(a, b)) + Math.sign(inPlanOrder(b, a))).toBe(0);
      if (inPlanOrder(a, b) <= 0 && inPlanOrder(b, c) <= 0)
        expect(inPlanOrder(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
