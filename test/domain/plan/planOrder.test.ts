import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlanOrder } from '../../../domain/plan/planOrder.ts';

const orderOf = (refs: string[]): string[] =>
  inPlanOrder(refs.map((ref) => ({ ref, section: '' }))).map(({ ref }) => ref);

test.each([
  [['I.1', 'I.2', 'I.10', 'II.1', 'IV.1', 'V.1', 'IX.3', 'X.1', 'XIV.2']],
  [['1.I.1', '1.II.3', '2.I.1', '10.I.1']],
  [['I.1', 'I.1b', 'I.1c', 'I.1aa', 'I.2']],
  [['1.I.5', '1.I.5/a', '1.I.6', 'B1', 'B2']],
  [['A.1', 'B.1', 'C.1', 'D.2']],
  [['II', 'II.1', 'II.1.a', 'II.1.b']],
])('references stand in the order in which plans print them: %j', (refs) => {
  expect(orderOf([...refs].reverse())).toEqual(refs);
  expect(orderOf(refs)).toEqual(refs);
});

test.each([
  [
    'numbers that begin anew beneath a heading without one',
    ['III.1.1 CẢI CÁCH / Khắc phục', 'III.2.1 CẢI CÁCH / Khắc phục'],
    ['III.1b CẢI CÁCH / Duy trì', 'III.2b CẢI CÁCH / Duy trì', 'III.3 CẢI CÁCH / Duy trì'],
  ],
  ['a table of such headings alone', ['1 Kinh tế', '2 Kinh tế'], ['1b Văn hóa', '2b Văn hóa']],
  [
    'two appendices with sections of one name',
    ['1.I.1 KINH TẾ', '1.II.1 VĂN HÓA'],
    ['2.I.1 KINH TẾ', '2.II.1 VĂN HÓA'],
  ],
  [
    'a row above the headings of its section',
    ['I.1 KINH TẾ'],
    ['I.2.1 KINH TẾ / Đất đai', 'I.3 KINH TẾ'],
  ],
])('%s keep their order', (_what, ...parts) => {
  const rows = parts.flat().map((one) => {
    const at = one.indexOf(' ');
    return { ref: one.slice(0, at), section: one.slice(at + 1) };
  });
  expect(inPlanOrder([...rows].reverse())).toEqual(rows);
});

test('any rows have one order, and none is lost', () => {
  const row = fc.record({
    ref: fc.string({ unit: fc.constantFrom('I', 'V', 'X', 'b', '1', '2', '.'), maxLength: 6 }),
    section: fc.constantFrom('', 'A', 'A / B', 'C'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ ref }) => ref, maxLength: 9 }), (rows) => {
      const found = inPlanOrder(rows);
      expect(inPlanOrder([...rows].reverse())).toEqual(found);
      expect([...found].sort(byText)).toEqual([...rows].sort(byText));
    }),
  );
});

const byText = (a: { ref: string }, b: { ref: string }): number => (a.ref < b.ref ? -1 : 1);
