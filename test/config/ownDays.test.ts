import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFaults } from '../../config/load/faults.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { AgencyRegistry } from '../../config/registry.ts';
import { outcomesOf } from '../../domain/calendar/outcomes.ts';
import { isWorkingDay } from '../../domain/calendar/workingDays.ts';
import { copyOfSample, temporaryFolder } from './agencyFolder.ts';

const officeWith = (yaml: string): string => {
  const dir = copyOfSample();
  writeFileSync(path.join(dir, 'calendar.yaml'), yaml);
  return dir;
};

const faultsOf = (content: string): string[] => {
  try {
    const { faults } = loadAgency(officeWith(content));
    return new ConfigFaults(faults).said.vi.split('\n');
  } catch (error) {
    if (error instanceof ConfigFaults) return error.said.vi.split('\n');
    throw error;
  }
};

describe('an office’s own days', () => {
  it('stand over the yearly decisions', () => {
    const { calendar } = loadAgency(
      officeWith(
        'daysOff: ["2026-03-05", "2026-08-22"]\nmakeUpDays: ["2026-03-07", "2026-11-24", "2027-02-11"]',
      ),
    );
    // A Thursday, and a Saturday that others work.
    expect(isWorkingDay(calendar, '2026-03-05')).toBe(false);
    expect(isWorkingDay(calendar, '2026-08-22')).toBe(false);
    // A Saturday, a holiday, and a day that may be one.
    expect(isWorkingDay(calendar, '2026-03-07')).toBe(true);
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(true);
    expect(outcomesOf(calendar).every((one) => isWorkingDay(one, '2027-02-11'))).toBe(true);
    expect(isWorkingDay(calendar, '2027-02-12')).toBe(false);
    expect(calendar.version).toMatch(/^vn-2023\.\.2027@[0-9a-f]{8}\+[0-9a-f]{8}$/);
  });

  it('change nothing for the office next door, nor where the file is empty of days', () => {
    const [next, empty] = [loadAgency(copyOfSample()), loadAgency(officeWith('daysOff: []'))];
    expect(empty.calendar).toEqual(next.calendar);
    expect(isWorkingDay(next.calendar, '2026-03-05')).toBe(true);
  });

  it('that say nothing new, nothing certain or nothing at all are told with their lines', () => {
    expect(
      faultsOf(
        'daysOff:\n  - "2026-03-05"\n  - "2026-03-07"\n  - "2026-11-24"\n  - "2029-03-05"\nmakeUpDays:\n  - "2026-03-06"\n  - "2026-03-05"\nngayNghi: []',
      ),
    ).toEqual(['xa/calendar.yaml:9  ngayNghi  không có khóa này; các khóa: daysOff, makeUpDays']);
    expect(
      faultsOf(
        'daysOff:\n  - "2026-03-05"\n  - "2026-03-07"\n  - "2026-11-24"\n  - "2029-03-05"\nmakeUpDays:\n  - "2026-03-06"\n  - "2026-03-05"',
      ),
    ).toEqual([
      'xa/calendar.yaml:3  "2026-03-07"  vốn là ngày nghỉ; bỏ dòng này',
      'xa/calendar.yaml:4  "2026-11-24"  vốn là ngày nghỉ; bỏ dòng này',
      'xa/calendar.yaml:5  "2029-03-05"  chưa có lịch của năm 2029; thêm tệp vn-2029.yaml vào thư mục lịch trước',
      'xa/calendar.yaml:7  "2026-03-06"  vốn là ngày làm việc; bỏ dòng này',
      'xa/calendar.yaml:8  "2026-03-05"  đã ghi ở dòng 2; giữ một nơi',
    ]);
  });

  it('that cannot be read stop the agency from loading: mails would leave on its days off', () => {
    const dir = officeWith('daysOff: ["2026-02-30"]');
    expect(() => loadAgency(dir)).toThrow(ConfigFaults);
  });

  it('are read again while a process runs', () => {
    const dir = copyOfSample();
    const registry = new AgencyRegistry({ agencies: [dir], dataDir: temporaryFolder() });
    const worked = () => registry.all().map(({ calendar }) => isWorkingDay(calendar, '2026-03-05'));
    expect(worked()).toEqual([true]);
    writeFileSync(path.join(dir, 'calendar.yaml'), 'daysOff: ["2026-03-05"]\n');
    expect(worked()).toEqual([false]);
  });
});
