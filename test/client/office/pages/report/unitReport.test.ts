import { describe, expect, test } from 'vitest';
import {
  type ReportedRow,
  unitReport,
} from '../../../../../client/office/pages/report/unitReport.ts';
import {
  ASIDES,
  type Aside,
  BUCKETS,
  type Bucket,
  COUNTED,
} from '../../../../../domain/task/buckets.ts';
import { smallDirectory } from '../../../../support/smallOffice.ts';

const AS_OF = '2024-04-10T02:00:00.000Z';

const row = (unit: string, bucket: Bucket | null, aside: Aside | null = null): ReportedRow => ({
  facts: { unit, unitName: `tên cũ của ${unit}` },
  standing: { bucket, aside },
});

const report = (...rows: ReportedRow[]) => unitReport(rows, smallDirectory(), AS_OF);

const names = (...rows: ReportedRow[]): string[] =>
  report(...rows).units.map(({ unit }) => unit.name);

const ROWS = [
  row('vp', 'done-on-time'),
  row('dcxd', 'overdue-open'),
  row('dcxd', 'in-progress', 'waiting-review'),
  row('dcxd', null, 'not-assessed'),
  row('vp', 'done-late'),
  row('vp', null),
  row('vp', null, 'to-confirm'),
];

describe('a report by unit', () => {
  test('counts each task in one bucket of its unit, and tells apart what is to be told apart', () => {
    const { units } = report(...ROWS);
    expect(units).toMatchObject([
      {
        unit: { id: 'dcxd' },
        counts: {
          ...{ counted: 2, 'overdue-open': 1, 'in-progress': 1, 'done-late': 0 },
          ...{ 'waiting-review': 1, 'not-assessed': 1, 'to-confirm': 0 },
        },
      },
      {
        unit: { id: 'vp' },
        counts: { counted: 3, 'done-on-time': 1, 'done-late': 1, 'to-confirm': 1 },
      },
    ]);
  });

  test('adds up: buckets, and what is to be confirmed, to what is counted, units to the total', () => {
    const { units, total, asOf } = report(...ROWS);
    expect(asOf).toBe(AS_OF);
    for (const { counts } of [...units, { counts: total }])
      expect(COUNTED.reduce((sum, one) => sum + counts[one], 0)).toBe(counts.counted);
    for (const column of [...BUCKETS, ...ASIDES, 'counted'] as const)
      expect(units.reduce((sum, { counts }) => sum + counts[column], 0)).toBe(total[column]);
  });

  test.each<[what: string, rows: ReportedRow[], names: string[]]>([
    [
      'stands in the order of the directory, under its names of today',
      [row('tp', 'in-progress'), row('dcxd', 'in-progress'), row('vp', 'in-progress')],
      ['Địa chính – Xây dựng', 'Văn phòng', 'Tư pháp – Hộ tịch'],
    ],
    [
      'puts a unit that is gone last, by the name its tasks know',
      [row('cu', 'overdue-open'), row('du', 'in-progress')],
      ['Đảng ủy', 'tên cũ của cu'],
    ],
    ['leaves out a unit of which nothing counts', [row('vp', null)], []],
    ['is empty without tasks', [], []],
  ])('%s', (_what, rows, shown) => {
    expect(names(...rows)).toEqual(shown);
  });
});
