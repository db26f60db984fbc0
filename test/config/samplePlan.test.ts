import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { SAMPLE_AGENCY, SAMPLE_PLAN } from '../../config/settings.ts';
import { matchSupervisor } from '../../domain/directory/matchSupervisor.ts';
import { matchUnits } from '../../domain/directory/matchUnits.ts';
import { readPlan } from '../../reading/readPlan.ts';

const plan = await readPlan(readFileSync(SAMPLE_PLAN), { fileName: 'ke-hoach.txt', year: 2026 });

describe('the sample plan', () => {
  const { directory } = loadAgency(SAMPLE_AGENCY);

  it('names no year, so that the current one can be given', () => {
    expect(readFileSync(SAMPLE_PLAN, 'utf8')).not.toMatch(/\b(?:19|20)\d\d\b/);
  });

  it('shows every kind of deadline an office meets', () => {
    expect(plan.tasks).toHaveLength(14);
    const kinds = new Set(plan.tasks.map(({ deadline }) => deadline.kind));
    expect([...kinds].sort()).toEqual(
      [
        'continuous',
        'date',
        'event',
        'external',
        'month',
        'quarter',
        'recurring',
        'unspecified',
      ].sort(),
    );
  });

  it('needs no question about its units and leaders', () => {
    const questions = plan.tasks.flatMap(({ leadUnits, supervisor }) =>
      leadUnits.flatMap((phrase) => {
        const match = matchUnits(directory, phrase);
        return [
          ...match.questions,
          ...matchSupervisor(directory, supervisor, match.units[0] ?? null).questions,
        ];
      }),
    );
    expect(questions).toEqual([]);
  });

  it('closes with a dated reporting duty', () => {
    const dated = plan.suggestions.filter(({ offeredAs }) => offeredAs === undefined);
    expect(dated.map(({ deadline }) => deadline.dueDates.length)).toEqual([4]);
  });
});
