import type { Directory, Person, Unit } from '../../../domain/directory/types.ts';

const person = (id: string, name: string, title: string): Person => ({
  id,
  name,
  title,
  email: `${id}@tan-lap.example.vn`,
  viaOffice: false,
});

const unit = (
  id: string,
  name: string,
  officer: string | null,
  field: string | null,
  aliases: string[] = [],
): Unit => ({
  id,
  name,
  aliases,
  relation: 'subordinate',
  officer,
  field,
});

/** A small invented commune; tests change what they need with `directoryWith`. */
export const tanLap: Directory = {
  agency: 'tan-lap',
  name: 'UBND xã Tân Lập',
  language: 'vi',
  version: 'tan-lap@00000000',
  people: [
    person('chu-tich', 'Phan Văn Khải Minh', 'Chủ tịch UBND xã'),
    person('pct-kinh-te', 'Đỗ Thị Thanh Hương', 'Phó Chủ tịch UBND xã'),
    person('pct-van-xa', 'Lương Quốc Bảo', 'Phó Chủ tịch UBND xã'),
    person('van-phong', 'Tạ Thị Ngân', 'Công chức Văn phòng – Thống kê'),
    person('dia-chinh', 'Hồ Đức Anh', 'Công chức Địa chính – Xây dựng'),
    person('moi-truong', 'Vi Thị Hạnh', 'Công chức Địa chính – Môi trường'),
    person('van-hoa', 'Cao Thị Hanh', 'Công chức Văn hóa – Xã hội'),
    { id: 'truong-thon', name: 'Mạc Văn Sửu', title: 'Trưởng thôn Đông', viaOffice: true },
    person('bi-thu', 'Ngô Trọng Nghĩa', 'Bí thư Đảng ủy xã'),
  ],
  units: [
    unit('van-phong', 'Văn phòng HĐND và UBND xã', 'van-phong', 'noi-chinh', [
      'Văn phòng UBND xã',
      'VP',
    ]),
    unit('dia-chinh', 'Địa chính – Xây dựng', 'dia-chinh', 'kinh-te', [
      'ĐC-XD',
      'ĐC – XD, Môi trường',
    ]),
    unit('van-hoa', 'Văn hóa – Xã hội', 'van-hoa', 'van-xa', ['VH-XH']),
    unit('tram-y-te', 'Trạm Y tế', null, 'van-xa'),
    unit('thon-dong', 'Thôn Đông', 'truong-thon', null),
    { ...unit('dang-uy', 'Đảng ủy xã', 'bi-thu', null), relation: 'peer' },
  ],
  groups: [
    {
      id: 'cac-nganh',
      name: 'Các ban, ngành',
      aliases: ['Các ngành có liên quan'],
      members: ['van-phong', 'dia-chinh', 'van-hoa'],
    },
  ],
  chairman: 'chu-tich',
  coordinators: [{ person: 'dia-chinh', plan: 'dat-dai' }, { person: 'van-phong' }],
  leaders: [
    { field: 'kinh-te', person: 'pct-kinh-te' },
    { field: 'van-xa', person: 'pct-van-xa' },
    { field: 'noi-chinh', person: 'chu-tich' },
  ],
  administrators: ['moi-truong'],
  viewers: ['bi-thu'],
  absences: [],
};

export const directoryWith = (changes: Partial<Directory>): Directory => ({
  ...tanLap,
  ...changes,
});

export const away = (person: string, delegate: string | null) => ({
  person,
  from: '2026-03-02',
  to: '2026-03-06',
  delegate,
});
