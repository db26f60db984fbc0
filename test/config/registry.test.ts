import { cpSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../../config/calendars.ts';
import { faultLines } from '../../config/load/faults.ts';
import { AgencyRegistry } from '../../config/registry.ts';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { copyOfSample, edit, temporaryFolder } from './agencyFolder.ts';

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.said.vi;
    throw error;
  }
  return '';
};

const registryOf = (agencies: string[], dataDir = temporaryFolder()) =>
  new AgencyRegistry({ agencies, dataDir });

describe('the registry of agencies', () => {
  it('finds an agency by its code, and names the known ones otherwise', () => {
    const registry = registryOf([SAMPLE_AGENCY]);
    expect(registry.get('an-phuoc').directory.name).toBe('UBND xã An Phước');
    expect(refusal(() => registry.get('la'))).toBe('Không có cơ quan “la”; đang có: an-phuoc.');
  });

  it('keeps what is registered for every later process, once', () => {
    const dataDir = path.join(temporaryFolder(), 'data');
    const later = registryOf([SAMPLE_AGENCY], dataDir);
    const registry = registryOf([SAMPLE_AGENCY], dataDir);
    registry.register('test/agencies/hoa-lien');
    registry.register('test/agencies/hoa-lien');
    expect(later.get('hoa-lien').directory.agency).toBe('hoa-lien');
    expect(
      readFileSync(path.join(dataDir, 'agencies.yaml'), 'utf8').match(/hoa-lien/g),
    ).toHaveLength(1);
  });

  it('refuses a second folder with the same code', () => {
    const dir = copyOfSample();
    expect(refusal(() => registryOf([SAMPLE_AGENCY]).register(dir))).toBe(
      `Mã cơ quan “an-phuoc” đã dùng cho thư mục ${SAMPLE_AGENCY}; đổi code trong ${dir}/agency.yaml.`,
    );
  });

  it('reads a folder again when its files change, and not before', () => {
    const dir = copyOfSample();
    const registry = registryOf([dir]);
    const first = registry.get('an-phuoc');
    expect(registry.get('an-phuoc')).toBe(first);
    edit(dir, 'agency.yaml', 'name: UBND xã An Phước', 'name: UBND phường An Phước');
    expect(registry.get('an-phuoc').directory.name).toBe('UBND phường An Phước');
  });

  describe('a calendar year whose file is edited in place', () => {
    const officeWithCalendars = () => {
      const calendars = path.join(temporaryFolder(), 'calendars');
      cpSync(CALENDARS, calendars, { recursive: true });
      const dataDir = temporaryFolder();
      const registry = new AgencyRegistry({ agencies: [SAMPLE_AGENCY], dataDir }, { calendars });
      const daysOff = () =>
        registry.get('an-phuoc').calendar.years.find(({ year }) => year === 2026)?.daysOff ?? [];
      return { registry, calendars, daysOff };
    };
    const OF_2026 = 'vn-2026.yaml';

    it('reaches agencies that were read before it', () => {
      const { registry, calendars, daysOff } = officeWithCalendars();
      const before = registry.get('an-phuoc');
      edit(calendars, OF_2026, "  - '2026-09-02'\n", "  - '2026-09-02'\n  - '2026-11-23'\n");
      expect(daysOff()).toContain('2026-11-23');
      expect(registry.get('an-phuoc').calendar.version).not.toBe(before.calendar.version);
      expect(registry.get('an-phuoc')).toBe(registry.get('an-phuoc'));
    });

    it('reaches them with as many letters and its old time, too', () => {
      const { calendars, daysOff } = officeWithCalendars();
      expect(daysOff()).toContain('2026-11-24');
      const { atime, mtime } = statSync(path.join(calendars, OF_2026));
      edit(calendars, OF_2026, "'2026-11-24'", "'2026-11-23'");
      utimesSync(path.join(calendars, OF_2026), atime, mtime);
      expect(daysOff()).toContain('2026-11-23');
    });

    it('stops them while it has faults, and those are told', () => {
      const { registry, calendars } = officeWithCalendars();
      registry.get('an-phuoc');
      edit(calendars, OF_2026, "'2026-11-24'", "'2026-11-31'");
      expect(refusal(() => registry.get('an-phuoc'))).toContain('vn-2026.yaml:22');
      expect(registry.faults().map((fault) => fault.said.en)).toEqual([
        expect.stringContaining('vn-2026.yaml'),
      ]);
    });
  });

  it('goes on without a role whose person nobody declared, whether it had read the folder before or not', () => {
    const dir = copyOfSample();
    const registry = registryOf([dir]);
    registry.get('an-phuoc');
    edit(dir, 'agency.yaml', 'chairman: chu-tich', 'chairman: khong-ai');
    expect(registry.faults()).toEqual([]);
    expect(registry.get('an-phuoc')).toEqual(registryOf([dir]).get('an-phuoc'));
    expect(registry.get('an-phuoc').directory.chairman).toBeNull();
    expect(faultLines(registry.get('an-phuoc').faults, 'vi')).toEqual([
      'xa/agency.yaml:11  "khong-ai"  không có người này trong people.yaml; hãy khai thêm hoặc sửa mã; trong lúc chưa sửa: báo cáo Chủ tịch chuyển tới đầu mối',
    ]);
  });

  it('remembers nothing of a folder that cannot be used any more, and says why', () => {
    const dir = copyOfSample();
    const registry = registryOf([dir]);
    registry.get('an-phuoc');
    edit(dir, 'units.yaml', 'units:', 'units: [');
    expect(registry.all()).toEqual([]);
    const said = refusal(() => registry.get('an-phuoc'));
    expect(said).toMatch(/^Không dùng được thư mục cơ quan; sửa các chỗ sau:\nxa\/units.yaml:\d+ /);
    expect(refusal(() => registryOf([dir]).get('an-phuoc'))).toBe(said);
  });
});
