import { describe, expect, it } from 'vitest';
import { ConfigFaults, faultLines } from '../../config/load/faults.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { resolveRecipients } from '../../domain/directory/resolveRecipients.ts';
import type { Role } from '../../domain/directory/types.ts';
import { copyOfSample, edit } from './agencyFolder.ts';

const DAY = '2026-11-20';

/** An agency after a passage of one of its files was replaced. */
function edited(file: string, from: string, to: string) {
  const dir = copyOfSample();
  edit(dir, file, from, to);
  return loadAgency(dir);
}

const told = ({ directory }: ReturnType<typeof loadAgency>, unit: string, role: Role) => {
  const about = { plan: 'p', unit, officer: null, supervisor: null };
  return resolveRecipients(directory, about, [role], DAY).recipients.map(({ person }) => person);
};

describe('what is wrong in one entry stops no more than that', () => {
  const HEAD =
    '  - { id: van-hoa, name: Kiều Anh Dũng, title: Trưởng phòng Văn hóa – Xã hội, email: vanhoa@anphuoc.example.vn }\n';

  it('an officer deleted from people.yaml: the coordinator is told, and all others as before', () => {
    const agency = edited('people.yaml', HEAD, '');
    expect(faultLines(agency.faults, 'vi')).toEqual([
      'xa/units.yaml:21  "van-hoa"  không có người này trong people.yaml; hãy khai thêm hoặc sửa mã; trong lúc chưa sửa: thông báo cho người phụ trách đơn vị này chuyển tới đầu mối',
    ]);
    expect(told(agency, 'van-hoa', 'officer')).toEqual(['van-phong']);
    expect(told(agency, 'kinh-te', 'officer')).toEqual(['kinh-te']);
  });

  it('a leader nobody declared: the chairman is told', () => {
    const agency = edited(
      'agency.yaml',
      'field: kinh-te, person: pct-kinh-te',
      'field: kinh-te, person: pct',
    );
    expect(agency.faults).toHaveLength(1);
    expect(told(agency, 'kinh-te', 'supervisor')).toEqual(['chu-tich']);
  });

  it('a chairman nobody declared: the coordinator is told', () => {
    const agency = edited('agency.yaml', 'chairman: chu-tich', 'chairman: khong-ai');
    expect(told(agency, 'kinh-te', 'chairman')).toEqual(['chuyen-vien']);
  });

  it('one coordinator of two', () => {
    const agency = edited(
      'agency.yaml',
      'person: chuyen-vien, field: hanh-chinh-cong',
      'person: khong-ai, field: hanh-chinh-cong',
    );
    expect(told(agency, 'hanh-chinh-cong', 'coordinator')).toEqual(['van-phong']);
  });

  it('an administrator or a viewer that cannot be read leaves the others', () => {
    const agency = edited(
      'agency.yaml',
      'viewers: []',
      'viewers: [{ person: Y Tế }, { person: y-te }, { person: khong-ai }]',
    );
    expect(agency.directory.viewers).toEqual(['y-te']);
    expect(agency.directory.administrators).toEqual(['chuyen-vien']);
    expect(faultLines(agency.faults, 'vi')[0]).toContain('xa/agency.yaml:36  "Y Tế"  chỉ dùng');
    expect(faultLines(agency.faults, 'vi').at(-1)).toContain(
      'trong lúc chưa sửa: quyền này trên trang web chưa ai có',
    );
  });

  it('an absence that cannot be read is no absence', () => {
    const agency = edited('absences.yaml', 'to: "2026-08-14"', 'to: "14/8"');
    expect(agency.directory.absences).toEqual([]);
    expect(agency.faults[0]).toMatchObject({ place: 'xa/absences.yaml', line: 3 });
  });

  it('a mistyped key of a person leaves the person', () => {
    const agency = edited(
      'people.yaml',
      'email: kinhte@anphuoc.example.vn',
      'mail: kinhte@anphuoc.example.vn',
    );
    const person = agency.directory.people.find(({ id }) => id === 'kinh-te');
    expect(person).toEqual({
      id: 'kinh-te',
      name: 'Tôn Thất Hải',
      title: 'Trưởng phòng Kinh tế',
      viaOffice: true,
    });
    expect(told(agency, 'kinh-te', 'officer')).toEqual(['van-phong']);
  });

  it('a mistyped key of a coordinator does not make him one for everything', () => {
    const agency = edited(
      'agency.yaml',
      'person: chuyen-vien, field: hanh-chinh-cong',
      'person: chuyen-vien, feild: hanh-chinh-cong',
    );
    expect(agency.directory.coordinators).toEqual([{ person: 'van-phong' }]);
  });

  it('a member of a group', () => {
    const agency = edited('units.yaml', 'members: [thon-thuong,', 'members: [to-dan-pho,');
    expect(agency.directory.groups.find(({ id }) => id === 'cac-thon')?.members).toEqual([
      'thon-trung',
      'thon-ha',
    ]);
  });
});

describe('what stops everything', () => {
  it('no coordinator at all', () => {
    const dir = copyOfSample();
    edit(dir, 'agency.yaml', '  - { person: chuyen-vien, field: hanh-chinh-cong }\n', '');
    edit(dir, 'agency.yaml', '- { person: van-phong }', '- { person: khong-ai }');
    expect(() => loadAgency(dir)).toThrow(ConfigFaults);
    expect(() => loadAgency(dir)).toThrow(
      'no coordinator is left; name at least one person of people.yaml',
    );
  });

  it('a file that is no YAML', () => {
    const dir = copyOfSample();
    edit(dir, 'people.yaml', 'people:', 'people: [');
    expect(() => loadAgency(dir)).toThrow(ConfigFaults);
  });
});
