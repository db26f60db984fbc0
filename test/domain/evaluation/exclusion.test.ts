import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ExclusionRule,
  MEASURES,
  metRules,
  ruleText,
} from '../../../domain/evaluation/exclusion.ts';
import {
  type EvaluationFigures,
  NO_FIGURES,
  sumFigures,
} from '../../../domain/evaluation/figures.ts';

const figures = (
  late: number,
  open: number,
  owed: number,
  returned: number,
): EvaluationFigures => ({
  ...NO_FIGURES,
  counts: { ...NO_FIGURES.counts, 'done-late': late, 'overdue-open': open, counted: late + open },
  explanations: { owed, sent: 0 },
  returned,
});

const rule = (measure: ExclusionRule['measure'], atLeast: number): ExclusionRule => ({
  ...{ id: 'r', words: 'không xét', measure, atLeast },
});

test.each([
  ['late', 3, 3],
  ['late', 4, null],
  ['overdue-open', 2, 2],
  ['overdue-open', 3, null],
  ['explanations-owed', 1, 1],
  ['returned', 1, null],
] as const)(
  'three late, two of them open, one explanation owed: %s from %i on finds %s',
  (measure, atLeast, found) => {
    const met = metRules(figures(1, 2, 1, 0), [rule(measure, atLeast)]);
    expect(met.map((one) => one.found)).toEqual(found === null ? [] : [found]);
  },
);

test('a rule reads as people would say it', () => {
  expect(ruleText(rule('overdue-open', 2))).toEqual({
    vi: 'từ 2 nhiệm vụ quá hạn chưa hoàn thành trở lên',
    en: '2 or more tasks overdue and open',
  });
});

const anyFigures = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
  .map(([late, open, owed, returned]) => figures(late, open, owed, returned));

test('every number of several units together is the sum of theirs', () => {
  fc.assert(
    fc.property(fc.array(anyFigures, { maxLength: 8 }), (all) => {
      const sum = sumFigures(all);
      const of = (read: (one: EvaluationFigures) => number) =>
        all.reduce((total, one) => total + read(one), 0);
      expect(sum.counts.counted).toBe(of(({ counts }) => counts.counted));
      expect(sum.explanations.owed).toBe(of(({ explanations }) => explanations.owed));
      expect(sum.returned).toBe(of(({ returned }) => returned));
    }),
  );
});

test('whatever meets a rule meets every milder one of its kind', () => {
  fc.assert(
    fc.property(
      anyFigures,
      fc.constantFrom(...MEASURES),
      fc.integer({ min: 2, max: 60 }),
      (...given) => {
        const [one, measure, atLeast] = given;
        if (metRules(one, [rule(measure, atLeast)]).length === 0) return;
        expect(metRules(one, [rule(measure, atLeast - 1)])).toHaveLength(1);
      },
    ),
  );
});
