import { expect, test } from 'vitest';
import { roundFigures } from '../../../domain/evaluation/roundFigures.ts';
import type { RoundFacts, UnitReport } from '../../../domain/round/types.ts';
import { roundFacts } from '../../support/roundFacts.ts';

const LATER = '2024-12-20T02:00:00.000Z';
const binh = { id: 'binh', name: 'Trần Văn Bình', title: '' };
const { due } = roundFacts();
const hour = (n: number): string => new Date(Date.parse(due.at) + n * 3_600_000).toISOString();

const sent = (at: string): UnitReport => ({
  sent: { at, by: binh, values: {}, note: '' },
  firstSentAt: at,
});

const figures = (change: Partial<RoundFacts>, now = LATER) =>
  roundFigures([roundFacts(change)], 'dcxd', now);

test.each<[string, Partial<RoundFacts>, object]>([
  ['sent before its hour', { reports: { dcxd: sent(hour(-1)) } }, { onTime: 1 }],
  ['sent after it', { reports: { dcxd: sent(hour(1)) } }, { late: 1 }],
  ['never sent', { reports: {} }, { missing: 1 }],
  ['of other units alone', { units: [] }, { onTime: 0, late: 0, missing: 0 }],
  [
    'of a round that was ended before it was due',
    { ended: { at: hour(-2), by: null, reason: '' } },
    { missing: 0 },
  ],
])('a report %s is counted so', (_what, change, reports) => {
  expect(figures(change).reports).toMatchObject(reports);
});

test('a round that is not due yet says nothing', () => {
  expect(figures({}, hour(-1)).reports).toEqual({ onTime: 0, late: 0, missing: 0 });
});

test('a round of progress says of how many tasks it was told, as counted when it was due', () => {
  const { collection } = roundFacts();
  const shares = { at: due.at, units: { dcxd: { open: 5, updated: 4 } } };
  const found = figures({ collection: { ...collection, what: 'progress' }, shares });
  expect(found).toEqual({
    reports: { onTime: 0, late: 0, missing: 0 },
    updates: { asked: 5, told: 4 },
  });
});
