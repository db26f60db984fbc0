import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCalendarYears } from '../../config/calendars.ts';
import { ConfigFaults } from '../../config/load/faults.ts';
import { temporaryFolder } from './agencyFolder.ts';

const year = (of: number, lists: string): string =>
  `year: ${of}\nprovisional: false\nsource: thử\n${lists}\n`;

const faultsOf = (files: Record<string, string>): string[] => {
  const dir = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(dir, name), content);
  try {
    loadCalendarYears(dir);
  } catch (error) {
    if (error instanceof ConfigFaults) return error.said.vi.replaceAll(`${dir}`, 'DIR').split('\n');
    throw error;
  }
  return [];
};

describe('calendar years', () => {
  it('come with the product for 2023–2027, the last provisional', () => {
    const { years, version } = loadCalendarYears();
    expect(years.map((entry) => [entry.year, entry.provisional])).toEqual([
      [2023, false],
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
    ]);
    expect(version).toMatch(/^vn-2023\.\.2027@[0-9a-f]{8}$/);
  });

  it('tell every wrong date with its line', () => {
    const lists =
      'daysOff:\n  - "2030-01-01"\n  - "2030-01-05"\n  - "2031-01-01"\n  - "2030-01-01"\n  - 2030-02-30\nmakeUpDays: []';
    expect(faultsOf({ 'vn-2030.yaml': year(2030, lists) })).toEqual([
      'vn-2030.yaml:6  "2030-01-05"  là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; bỏ dòng này',
      'vn-2030.yaml:7  "2031-01-01"  không thuộc năm 2030; ghi vào tệp của năm đó',
      'vn-2030.yaml:8  "2030-01-01"  ghi hai lần; giữ một nơi',
      'vn-2030.yaml:9  "2030-02-30"  không phải ngày có trong lịch; ghi năm-tháng-ngày, ví dụ "2026-03-05"',
    ]);
  });

  it('miss no year between', () => {
    const lists = 'daysOff: []\nmakeUpDays: []';
    expect(
      faultsOf({ 'vn-2030.yaml': year(2030, lists), 'vn-2032.yaml': year(2032, lists) }),
    ).toEqual(['vn-2032.yaml:1  2032  thiếu tệp của năm 2031']);
  });

  const open = (proposals: string): string =>
    year(2030, 'daysOff: []\nmakeUpDays: []').replace('false', 'true') + proposals;

  it('hold what is proposed', () => {
    const { years } = loadCalendarYears();
    expect(years.at(-1)?.proposals?.map(({ about, options }) => [about, options.length])).toEqual([
      ['Tết Nguyên đán', 2],
      ['ngày nghỉ thứ hai dịp Quốc khánh', 2],
    ]);
  });

  it('tell every fault of a proposal with its line', () => {
    const proposals = [
      'proposals:',
      '  - about: Tết',
      '    options:',
      '      - { daysOff: ["2030-02-09"], makeUpDays: [] }',
      '      - { daysOff: [], makeUpDays: ["2030-02-04"] }',
      '  - about: Quốc khánh',
      '    options:',
      '      - { daysOff: ["2030-09-03"], makeUpDays: [] }',
    ].join('\n');
    const file = open(proposals);
    expect(faultsOf({ 'vn-2030.yaml': file })).toEqual([
      'vn-2030.yaml:9  "2030-02-09"  là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; bỏ dòng này',
      'vn-2030.yaml:10  "2030-02-04"  không phải thứ Bảy hay Chủ nhật; chỉ ghi ngày làm bù',
      'vn-2030.yaml:12  proposals.options  chỉ có một phương án: nếu đã quyết định thì chép vào daysOff, makeUpDays và bỏ mục này; nếu chưa thì ghi từ hai phương án',
    ]);
  });

  it('are not decided while something is proposed', () => {
    const option = '{ daysOff: [], makeUpDays: [] }';
    const file = open(`proposals: [{ about: Tết, options: [${option}, ${option}] }]`);
    expect(faultsOf({ 'vn-2030.yaml': file.replace('true', 'false') })).toEqual([
      expect.stringMatching(/^vn-2030\.yaml:2 {2}"false" {2}còn phương án/),
    ]);
  });

  it('must be there', () => {
    expect(faultsOf({})).toEqual(['DIR  không có tệp lịch năm nào (*.yaml)']);
  });
});
