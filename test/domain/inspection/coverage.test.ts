import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, inspectedShare } from '../../../domain/inspection/coverage.ts';
import type { Inspected, Inspection } from '../../../domain/inspection/types.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

const held = (unit: string, on: string, more: Partial<Inspection> = {}): Inspection => ({
  ...{ id: `${unit}-${on}`, unit, planned: null, lead: '', findings: [] },
  held: { on, sudden: false, document: null },
  ...more,
});

const programme = (units: string[], wantedPercent: number | null = null) => ({
  programme: { name: 'Kiểm tra cải cách hành chính', units, wantedPercent },
});

const back = { at: '2026-03-05T02:00:00.000Z', by: 'binh', reason: 'ghi nhầm' };

describe('the share of inspected units', () => {
  test.each<[string, Inspected, number | null, string[]]>([
    ['none yet', programme(['a', 'b', 'c', 'd']), 0, ['a', 'b', 'c', 'd']],
    [
      'a unit inspected twice counts once',
      { ...programme(['a', 'b']), inspections: [held('a', '2026-02-02'), held('a', '2026-03-02')] },
      50,
      ['b'],
    ],
    [
      'a unit outside the programme does not count',
      { ...programme(['a', 'b']), inspections: [held('x', '2026-02-02')] },
      0,
      ['a', 'b'],
    ],
    [
      'one that was taken back does not count',
      {
        ...programme(['a', 'b']),
        inspections: [held('a', '2026-02-02', { takenBack: back })],
      },
      0,
      ['a', 'b'],
    ],
    [
      'one that is only planned does not count',
      {
        ...programme(['a', 'b']),
        inspections: [
          held('a', '', { held: null, planned: { from: '2026-02-02', to: '2026-02-03' } }),
        ],
      },
      0,
      ['a', 'b'],
    ],
    [
      'one of another year does not count',
      { ...programme(['a']), inspections: [held('a', '2025-12-31')] },
      0,
      ['a'],
    ],
    ['no unit: no share', programme([]), null, []],
  ])('%s', (_name, record, percent, missing) => {
    expect(coverageOf(record, YEAR)).toMatchObject({ percent, missing });
    expect(inspectedShare(record, YEAR)).toBe(percent);
  });

  test('there is none without a programme', () => {
    expect(coverageOf({ inspections: [held('a', '2026-02-02')] }, YEAR)).toBeNull();
    expect(inspectedShare({}, YEAR)).toBeNull();
  });

  test('30 % of ten units are three: how many lack is told', () => {
    const ten = [...'abcdefghij'];
    const record = { ...programme(ten, 30), inspections: [held('a', '2026-02-02')] };
    expect(coverageOf(record, YEAR)).toMatchObject({ lacking: 2 });
    expect(coverageOf({ ...programme(ten.slice(0, 7), 30) }, YEAR)).toMatchObject({ lacking: 3 });
  });
});

describe('whatever is inspected', () => {
  const units = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-07-01', '2026-12-31');
  const inspections = fc.array(
    fc.tuple(fc.constantFrom(...'abcdefghxy'), days).map(([unit, on]) => held(unit, on)),
    { maxLength: 20 },
  );
  const wanted = fc.integer({ min: 1, max: 100 });

  test('the inspected and the missing are the programme, and the share lies between 0 and 100', () => {
    fc.assert(
      fc.property(units, inspections, (all, done) => {
        const found = coverageOf({ ...programme(all), inspections: done }, YEAR);
        expect([...(found?.inspected ?? []), ...(found?.missing ?? [])].sort()).toEqual(all.sort());
        if (all.length === 0) return;
        expect(found?.percent).toBeGreaterThanOrEqual(0);
        expect(found?.percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('one more inspection never lowers the share, and their order is all the same', () => {
    fc.assert(
      fc.property(units, inspections, inspections, (all, done, more) => {
        const share = (list: Inspection[]) =>
          inspectedShare({ ...programme(all), inspections: list }, YEAR) ?? 0;
        expect(share([...done, ...more])).toBeGreaterThanOrEqual(share(done));
        expect(share([...more, ...done])).toBe(share([...done, ...more]));
      }),
    );
  });

  test('nothing lacks exactly when the wanted share is reached', () => {
    fc.assert(
      fc.property(units, inspections, wanted, (all, done, percent) => {
        const found = coverageOf({ ...programme(all, percent), inspections: done }, YEAR);
        if (all.length === 0) return;
        expect(found?.lacking === 0).toBe(
          (found?.inspected.length ?? 0) * 100 >= percent * all.length,
        );
      }),
    );
  });
});
