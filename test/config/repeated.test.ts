import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLines } from '../../config/load/faults.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { copyOfSample, edit } from './agencyFolder.ts';

/** The faults of a copy of the sample after a passage of one of its files was replaced. */
function faultsOf(file: string, from: string, to: string): string[] {
  const dir = copyOfSample();
  edit(dir, file, from, to);
  return faultLines(loadAgency(dir).faults, 'vi');
}

describe('what stands twice names the other line, never its own', () => {
  it('a unit called by its own name once more', () => {
    expect(
      faultsOf(
        'units.yaml',
        '{ id: thon-ha, name: Thôn Hạ, relation',
        '{ id: thon-ha, name: Thôn Hạ, aliases: [thôn hạ.], relation',
      ),
    ).toEqual([
      'xa/units.yaml:49  "thôn hạ."  tên gọi này đã ghi ngay trên dòng này; giữ một nơi; trong lúc chưa sửa: tên gọi vẫn chỉ đơn vị này',
    ]);
  });

  it('two aliases of one unit, on one line', () => {
    expect(faultsOf('units.yaml', 'Văn phòng, VP]', 'Văn phòng, VP, VP]')).toEqual([
      'xa/units.yaml:7  "VP"  tên gọi này đã ghi ngay trên dòng này; giữ một nơi; trong lúc chưa sửa: tên gọi vẫn chỉ đơn vị này',
    ]);
  });

  it('the alias of one unit is the name of another', () => {
    expect(faultsOf('units.yaml', 'aliases: [CA xã]', 'aliases: [CA xã, Trạm Y tế xã]')).toEqual([
      'xa/units.yaml:42  "Trạm Y tế xã"  tên gọi này đã ghi ở dòng 37; giữ một nơi; trong lúc chưa sửa: kế hoạch ghi tên gọi này thì hỏi lại là đơn vị nào',
    ]);
  });

  it('a name that stands three times, once in its own unit', () => {
    expect(
      faultsOf(
        'units.yaml',
        'name: Thôn Hạ, relation',
        'name: Thôn Trung, aliases: [Thôn Trung], relation',
      ),
    ).toEqual([
      expect.stringMatching(/^xa\/units.yaml:49 {2}.*ghi ở dòng 48; .*hỏi lại là đơn vị nào$/),
      expect.stringMatching(/^xa\/units.yaml:49 {2}.*ghi ở dòng 48; .*hỏi lại là đơn vị nào$/),
    ]);
  });

  it('a key written twice in one entry, on one line', () => {
    const dir = copyOfSample();
    writeFileSync(
      path.join(dir, 'absences.yaml'),
      'absences: [{ person: chuyen-vien, person: hanh-chinh-cong, from: "2026-08-03", to: "2026-08-14" }]\n',
    );
    const told = 'mục này đã ghi khóa này một lần; chỉ giữ một';
    expect(() => loadAgency(dir)).toThrow(
      expect.objectContaining({
        said: expect.objectContaining({ vi: expect.stringContaining(told) }),
      }),
    );
  });

  it('days of an office, on one line and in either list', () => {
    const dir = copyOfSample();
    const write = (yaml: string) => writeFileSync(path.join(dir, 'calendar.yaml'), yaml);
    write('daysOff: ["2026-03-05", "2026-03-05"]\n');
    expect(faultLines(loadAgency(dir).faults, 'vi')[0]).toContain(
      'calendar.yaml:1  "2026-03-05"  đã ghi ngay trên dòng này; giữ một nơi',
    );
    write('makeUpDays:\n  - "2026-03-07"\ndaysOff:\n  - "2026-03-05"\n  - "2026-03-07"\n');
    expect(faultLines(loadAgency(dir).faults, 'vi').join('\n')).toContain(
      'ghi ở dòng 5; giữ một nơi',
    );
  });
});
