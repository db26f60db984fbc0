import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFaults } from '../../config/load/faults.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { copyOfSample, edit } from './agencyFolder.ts';

const faultsOf = (dir: string): string[] => {
  try {
    const { faults } = loadAgency(dir);
    return new ConfigFaults(faults).said.vi.split('\n');
  } catch (error) {
    if (error instanceof ConfigFaults) return error.said.vi.split('\n');
    throw error;
  }
};

describe('the sample agency', () => {
  const agency = loadAgency(SAMPLE_AGENCY);

  it('loads, with versions that name it and its files', () => {
    expect(agency.directory.version).toMatch(/^an-phuoc@[0-9a-f]{8}$/);
    expect(agency.policy.version).toMatch(/^an-phuoc\/policy@[0-9a-f]{8}$/);
    expect(agency.calendar.version).toMatch(/^vn-2023\.\.2027@[0-9a-f]{8}$/);
    expect(agency.dir).toBe(SAMPLE_AGENCY);
  });

  it('has villages reached through the office, peers and a superior', () => {
    const { people, units } = agency.directory;
    expect(people.filter(({ viaOffice }) => viaOffice)).toHaveLength(3);
    expect(units.filter(({ relation }) => relation === 'peer').map(({ id }) => id)).toEqual([
      'mat-tran',
      'dang-uy',
    ]);
    expect(units.filter(({ relation }) => relation === 'superior').map(({ id }) => id)).toEqual([
      'ubnd-tinh',
      'so-nganh',
    ]);
  });

  it('keeps its version wherever it is copied, and changes it with any byte', () => {
    const copy = copyOfSample();
    expect(loadAgency(copy).directory.version).toBe(agency.directory.version);
    edit(copy, 'people.yaml', 'Huỳnh Quang Thái', 'Huỳnh Quang Thai');
    expect(loadAgency(copy).directory.version).not.toBe(agency.directory.version);
  });
});

it('an agency names who its mails come from, where answers go, and whom to ask', () => {
  const dir = copyOfSample();
  edit(dir, 'agency.yaml', '# mail: {', 'mail: {');
  expect(loadAgency(dir).directory).toMatchObject({
    sender: { name: 'UBND xã An Phước', address: 'nhacviec@anphuoc.example.vn' },
    replyTo: 'vanphong@anphuoc.example.vn',
    contact: { name: 'Văn phòng HĐND và UBND xã', phone: '0236 0000 000' },
  });
});

describe('one fault, told with file, line, value and remedy', () => {
  it.each<[string, string, string, string, string]>([
    [
      'a mail address that is none',
      'people.yaml',
      'email: kinhte@anphuoc.example.vn',
      'email: kinhte',
      'xa/people.yaml:8  "kinhte"  không phải địa chỉ thư; ghi đúng một địa chỉ trên một dòng, ví dụ "ten@xa.example.vn"',
    ],
    [
      'a line break in a mail address',
      'people.yaml',
      'email: kinhte@anphuoc.example.vn',
      'email: "kinhte@anphuoc.example.vn\\nBcc: a@b.vn"',
      String.raw`xa/people.yaml:8  "kinhte@anphuoc.example.vn\nBcc: a@b.vn"  không phải địa chỉ thư; ghi đúng một địa chỉ trên một dòng, ví dụ "ten@xa.example.vn"`,
    ],
    [
      'a telephone number that is none',
      'agency.yaml',
      'phone: "0236 0000 000"',
      'phone: hỏi anh Thái',
      'xa/agency.yaml:29  "hỏi anh Thái"  không phải số điện thoại; ghi trong dấu nháy, ví dụ "0236 0000 000"',
    ],
    [
      'an administrator nobody declared',
      'agency.yaml',
      'administrators:\n  - { person: chuyen-vien }',
      'administrators:\n  - { person: chuyen-gia }',
      'xa/agency.yaml:35  "chuyen-gia"  không có người này trong people.yaml; có phải “chuyen-vien”?',
    ],
    [
      'a viewer nobody declared',
      'agency.yaml',
      'viewers: []',
      'viewers:\n  - { person: y-te }\n  - { person: bi-thu }',
      'xa/agency.yaml:38  "bi-thu"  không có người này trong people.yaml; hãy khai thêm hoặc sửa mã',
    ],
    [
      'two dots side by side in a mail address',
      'people.yaml',
      'email: kinhte@anphuoc.example.vn',
      'email: a..b@x.vn',
      'xa/people.yaml:8  "a..b@x.vn"  dấu chấm trước @ không được đứng đầu, đứng cuối hay viết liền hai dấu; bỏ dấu chấm thừa',
    ],
    [
      'an officer with neither mail nor qua Văn phòng',
      'people.yaml',
      'title: Trưởng thôn Hạ, viaOffice: true',
      'title: Trưởng thôn Hạ',
      'xa/people.yaml:17  "truong-thon-ha"  “Quách Thị Sáu” không có thư điện tử; ghi email, hoặc viaOffice: true để nhận qua Văn phòng',
    ],
    [
      'an id used twice',
      'people.yaml',
      'id: hanh-chinh-cong',
      'id: y-te',
      'xa/people.yaml:14  "y-te"  mã đã dùng ở dòng 13; đặt mã khác',
    ],
    [
      'an officer nobody declared',
      'units.yaml',
      'officer: kinh-te',
      'officer: kinh-t',
      'xa/units.yaml:15  "kinh-t"  không có người này trong people.yaml; có phải “kinh-te”?',
    ],
    [
      'a group of units nobody declared',
      'units.yaml',
      'members: [thon-thuong,',
      'members: [to-dan-pho,',
      'xa/units.yaml:64  "to-dan-pho"  không có đơn vị này trong units.yaml; hãy khai thêm hoặc sửa mã',
    ],
    [
      'one alias of two units, whatever its dashes',
      'units.yaml',
      'aliases: [Phòng KT,',
      'aliases: [phòng vh – xh,',
      'xa/units.yaml:19  "Phòng VH-XH"  tên gọi này đã ghi ở dòng 13; giữ một nơi',
    ],
    [
      'a chairman nobody declared',
      'agency.yaml',
      'chairman: chu-tich',
      'chairman: ong-chu-tich',
      'xa/agency.yaml:11  "ong-chu-tich"  không có người này trong people.yaml; có phải “chu-tich”?',
    ],
    [
      'no coordinator for everything else',
      'agency.yaml',
      '- { person: van-phong }',
      '- { person: van-phong, field: noi-chinh }',
      'xa/agency.yaml:15  "coordinators"  cần thêm một đầu mối chung, không ghi plan và field',
    ],
    [
      'a coordinator without mail',
      'agency.yaml',
      '- { person: van-phong }',
      '- { person: truong-thon-ha }',
      'xa/agency.yaml:17  "truong-thon-ha"  đầu mối phải có thư điện tử, không nhận qua Văn phòng',
    ],
    [
      'an absence that ends before it begins',
      'absences.yaml',
      'to: "2026-08-14"',
      'to: "2026-08-01"',
      'xa/absences.yaml:3  "2026-08-01"  trước ngày bắt đầu 03/08/2026; sửa from hoặc to',
    ],
    [
      'a day that no calendar has',
      'absences.yaml',
      'to: "2026-08-14"',
      'to: "2026-02-30"',
      'xa/absences.yaml:3  "2026-02-30"  không phải ngày có trong lịch; ghi năm-tháng-ngày, ví dụ "2026-03-05"',
    ],
    [
      'a code that YAML turned into a number',
      'agency.yaml',
      'code: an-phuoc',
      'code: 08',
      'xa/agency.yaml:3  "08"  phải là chuỗi ký tự; đặt trong dấu nháy kép',
    ],
  ])('%s', (_what, file, from, to, sentence) => {
    const dir = copyOfSample();
    edit(dir, file, from, to);
    expect(faultsOf(dir)).toContain(sentence);
  });

  it('a mistyped key, with the key that was meant', () => {
    const dir = copyOfSample();
    edit(dir, 'policy.yaml', 'approval: true', 'aproval: true');
    expect(faultsOf(dir)).toEqual([
      'xa/policy.yaml:4  approval  thiếu; cần true hoặc false',
      'xa/policy.yaml:28  aproval  không có khóa này; có phải “approval”?',
    ]);
  });

  it('a key written twice', () => {
    const dir = copyOfSample();
    edit(dir, 'agency.yaml', 'language: vi', 'language: vi\nlanguage: en');
    expect(faultsOf(dir)).toEqual([
      'xa/agency.yaml:6  language: en  mục này đã ghi khóa này một lần; chỉ giữ một',
    ]);
  });

  it('a tab', () => {
    const dir = copyOfSample();
    edit(dir, 'policy.yaml', '  weekly: [0]', '\tweekly: [0]');
    expect(faultsOf(dir)[0]).toBe(
      'xa/policy.yaml:5  weekly: [0]  thụt dòng bằng phím Tab; hãy dùng dấu cách',
    );
  });

  it('a file that is not there', () => {
    const dir = copyOfSample();
    rmSync(path.join(dir, 'policy.yaml'));
    expect(faultsOf(dir)).toEqual([
      'xa/policy.yaml  không có tệp này; tạo theo mẫu config/sample/agency',
    ]);
  });

  it('a file that is not UTF-8', () => {
    const dir = copyOfSample();
    writeFileSync(path.join(dir, 'absences.yaml'), Uint8Array.of(0x61, 0xff, 0xfe));
    expect(faultsOf(dir)).toEqual([
      'xa/absences.yaml  không phải văn bản UTF-8; lưu lại tệp theo mã UTF-8',
    ]);
  });

  it('an explanation that is owed after neither days nor never', () => {
    const dir = copyOfSample();
    edit(dir, 'policy.yaml', 'afterDaysLate: 10', 'afterDaysLate: mãi mãi');
    expect(faultsOf(dir)).toEqual([
      'xa/policy.yaml:23  "mãi mãi"  chọn một trong: never, hoặc phải là số',
    ]);
  });
});

describe('several faults', () => {
  it('are all told at once, over all files, those within a file and those between files', () => {
    const dir = copyOfSample();
    edit(dir, 'people.yaml', 'email: kinhte@anphuoc.example.vn', 'mail: kinhte');
    edit(dir, 'units.yaml', 'officer: van-hoa', 'officer: van-ho');
    edit(dir, 'policy.yaml', 'inboxBy: "07:30"', 'inboxBy: 0730');
    edit(dir, 'absences.yaml', 'delegate: chuyen-vien', 'delegate: chuyen-vie');
    expect(faultsOf(dir)).toEqual([
      'xa/absences.yaml:3  "chuyen-vie"  không có người này trong people.yaml; có phải “chuyen-vien”?',
      'xa/people.yaml:8  mail  không có khóa này; có phải “email”?',
      'xa/people.yaml:8  "kinh-te"  “Tôn Thất Hải” không có thư điện tử; ghi email, hoặc viaOffice: true để nhận qua Văn phòng',
      'xa/policy.yaml:48  "0730"  phải là chuỗi ký tự; đặt trong dấu nháy kép',
      'xa/units.yaml:21  "van-ho"  không có người này trong people.yaml; có phải “van-hoa”?',
    ]);
  });
});

describe('what is allowed', () => {
  it('no absences file, or an empty one', () => {
    const dir = copyOfSample();
    writeFileSync(path.join(dir, 'absences.yaml'), 'absences:\n');
    expect(loadAgency(dir).directory.absences).toEqual([]);
    rmSync(path.join(dir, 'absences.yaml'));
    expect(loadAgency(dir).directory.absences).toEqual([]);
  });

  it('delegates in a circle: that is settled on the day', () => {
    const dir = copyOfSample();
    const circle =
      '  - { person: chuyen-vien, from: "2026-08-03", to: "2026-08-14", delegate: hanh-chinh-cong }\n';
    edit(dir, 'absences.yaml', 'delegate: chuyen-vien }\n', `delegate: chuyen-vien }\n${circle}`);
    expect(loadAgency(dir).directory.absences).toHaveLength(2);
  });

  it('never an explanation', () => {
    const dir = copyOfSample();
    edit(dir, 'policy.yaml', 'afterDaysLate: 10', 'afterDaysLate: never');
    expect(loadAgency(dir).policy.explanation.afterDaysLate).toBeNull();
  });
});
