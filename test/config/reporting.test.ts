import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigFaults } from '../../config/load/faults.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { copyOfSample } from './agencyFolder.ts';

const officeWith = (yaml: string) => {
  const dir = copyOfSample();
  writeFileSync(path.join(dir, 'reporting.yaml'), yaml);
  return loadAgency(dir);
};

const TABLE = `calendars:
  - id: dat-dai
    name: Báo cáo lĩnh vực đất đai
    periods:
    - {id: q1, name: quý I, from: 2025-12-01, to: 2026-02-28, cutoff: 2026-02-28, send: 2026-03-05}
    - {id: q2, name: quý II, from: 2026-03-01, to: 2026-05-31, cutoff: 2026-05-31, send: 2026-06-05}
`;

test('an agency without the file reports by the months, its units five working days before', () => {
  expect(loadAgency(copyOfSample()).reporting).toEqual({
    ...{ leadDays: 5, quarterly: null, calendars: [] },
  });
});

test('a table of its own gives its periods, and may be chosen for hằng quý', () => {
  const choice = 'leadDays: 3\nquarterly: { calendar: dat-dai, from: 2026-12-01 }\n';
  const { reporting, faults } = officeWith(`${choice}${TABLE}`);
  expect(faults).toEqual([]);
  expect(reporting.leadDays).toBe(3);
  expect(reporting.calendars[0]?.periods[1]?.send).toBe('2026-06-05');
  expect(reporting.quarterly).toMatchObject({ calendar: { id: 'dat-dai' }, from: '2026-12-01' });
});

test.each([
  [
    'a period that ends first',
    TABLE.replace('to: 2026-02-28', 'to: 2025-11-30'),
    '5',
    'trước ngày from',
  ],
  [
    'periods that overlap',
    TABLE.replace('from: 2026-03-01', 'from: 2026-02-01'),
    '6',
    'chồng nhau',
  ],
  [
    'sending before the cut-off',
    TABLE.replace('send: 2026-06-05', 'send: 2026-05-01'),
    '6',
    'cutoff',
  ],
  [
    'a choice that is none',
    `quarterly: { calendar: dat-rung, from: 2026-12-01 }\n${TABLE}`,
    '1',
    'chọn một trong: calendar, decree09, dat-dai',
  ],
])('%s is told by line', (_, yaml, line, words) => {
  const told = new ConfigFaults(officeWith(yaml).faults).said.vi;
  expect(told).toContain(words);
  expect(told).toContain(`reporting.yaml:${line}`);
});
