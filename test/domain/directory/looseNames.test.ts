import { describe, expect, it, test } from 'vitest';
import { loadAgency } from '../../../config/load/loadAgency.ts';
import { SAMPLE_AGENCY } from '../../../config/settings.ts';
import { matchUnits } from '../../../domain/directory/matchUnits.ts';
import type { Unit } from '../../../domain/directory/types.ts';
import { directoryWith, tanLap } from './sampleDirectory.ts';

const unitsOf = (...names: (string | [string, ...string[]])[]) =>
  directoryWith({
    name: 'UBND phường Trường Sơn',
    units: names.flat().length
      ? names.map((one) => {
          const [name = '', ...aliases] = [one].flat();
          return { ...tanLap.units[0], id: name, name, aliases } as Unit;
        })
      : [],
    groups: [],
  });

/** Offices of a phường after 2025, some of which are much alike. */
const ward = unitsOf(
  'Văn phòng HĐND và UBND phường',
  'Phòng Văn hóa – Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Trung tâm Phục vụ hành chính công',
  ['Ban Chỉ huy Quân sự phường', 'Ban CHQS'],
  'Hội Nông dân phường',
  'Hội Người cao tuổi phường',
  'Công an phường',
  'Tổ dân phố 1',
  'Tổ dân phố 2',
  'Tổ dân phố 12',
  'Văn phòng Đảng ủy phường',
);

describe('a unit is known without spaces, dashes and “và”, and by what offices shorten', () => {
  it.each([
    ['Phòng VHXH', 'Phòng Văn hóa – Xã hội'],
    ['Phòng VH-XH', 'Phòng Văn hóa – Xã hội'],
    ['Phòng VH – XH', 'Phòng Văn hóa – Xã hội'],
    ['P.VHXH', 'Phòng Văn hóa – Xã hội'],
    ['P. VHXH', 'Phòng Văn hóa – Xã hội'],
    ['P VHXH', 'Phòng Văn hóa – Xã hội'],
    ['Phòng Văn hoá Xã hội', 'Phòng Văn hóa – Xã hội'],
    ['Phòng Văn hóa và Xã hội', 'Phòng Văn hóa – Xã hội'],
    ['PHÒNG VĂN HÓA-XÃ HỘI', 'Phòng Văn hóa – Xã hội'],
    ['VP HĐND-UBND', 'Văn phòng HĐND và UBND phường'],
    ['VP HĐND&UBND', 'Văn phòng HĐND và UBND phường'],
    ['VP. HĐND và UBND phường', 'Văn phòng HĐND và UBND phường'],
    ['Văn phòng HĐND UBND', 'Văn phòng HĐND và UBND phường'],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường', 'Văn phòng HĐND và UBND phường'],
    ['VP Đảng uỷ', 'Văn phòng Đảng ủy phường'],
    ['TRUNG TÂM PVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['Ban CHQS phường', 'Ban Chỉ huy Quân sự phường'],
    ['Hội ND', 'Hội Nông dân phường'],
    ['Hội NCT phường', 'Hội Người cao tuổi phường'],
    ['Tổ dân phố 12', 'Tổ dân phố 12'],
  ])('%s', (phrase, unit) => {
    expect(matchUnits(ward, phrase)).toMatchObject({ units: [unit], questions: [] });
  });

  it('in a list, and with a person beside it', () => {
    expect(matchUnits(ward, 'Phòng VHXH, VP HĐND-UBND').units).toEqual([
      'Phòng Văn hóa – Xã hội',
      'Văn phòng HĐND và UBND phường',
    ]);
    expect(matchUnits(ward, 'Phòng VHXH Cao Thị Hanh')).toMatchObject({
      units: ['Phòng Văn hóa – Xã hội'],
      officer: 'van-hoa',
    });
    expect(matchUnits(ward, 'Phòng VHXH phối hợp với Công an')).toMatchObject({
      units: ['Phòng Văn hóa – Xã hội'],
      coordinating: ['Công an phường'],
    });
  });

  it.each([
    'Phòng VH',
    'Phòng XHVH',
    'VHXH',
    'Phòng Văn hóa',
    'Phòng Xã hội Văn hóa',
    'Ban VHXH',
    'VP',
    'P',
    'Hội N',
    'Tổ dân phố 1-2',
    'Tổ dân phố 1 và 2',
    'Phòng VHXH xã',
    'Công an tỉnh',
    'VP HĐND',
  ])('what is not the whole name is asked about: %s', (phrase) => {
    expect(matchUnits(ward, phrase)).toMatchObject({ units: [], questions: [{ blocking: true }] });
  });

  it('two that are shortened alike are asked about', () => {
    const alike = unitsOf('Phòng Kinh tế', 'Phòng Kế toán', 'Thôn Hà', 'Thôn Hạ');
    expect(matchUnits(alike, 'Phòng KT')).toMatchObject({
      units: [],
      questions: [{ choices: ['Phòng Kinh tế', 'Phòng Kế toán'] }],
    });
    expect(matchUnits(alike, 'Thon Ha').questions).toMatchObject([
      { choices: ['Thôn Hà', 'Thôn Hạ'] },
    ]);
    expect(matchUnits(alike, 'ThonHa').questions).toMatchObject([
      { choices: ['Thôn Hà', 'Thôn Hạ', expect.anything()] },
    ]);
    expect(matchUnits(alike, 'ThônHạ').units).toEqual(['Thôn Hạ']);
    expect(matchUnits(alike, 'Thôn Hạ').units).toEqual(['Thôn Hạ']);
  });

  it.each([
    ['Ban ĐT', 'Ban Dân tộc'],
    ['Phòng ĐTTG', 'Phòng Dân tộc Tôn giáo'],
    ['Phòng DT', 'Phòng Đô thị'],
    ['Thôn Anh A', 'Thôn An Hà'],
    ['thonanha', 'Thôn An Hà'],
    ['Phong Vanhoa', 'Phòng Văn hóa'],
    ['Phòng Ấn', 'Phòng Anh ngữ'],
  ])('neither Đ is D, nor are words’ limits and accents lost together: %s, %s', (phrase, name) => {
    expect(matchUnits(unitsOf(name), phrase)).toMatchObject({
      units: [],
      questions: [{ blocking: true, choices: [name] }],
    });
  });

  it.each([
    ['Phòng ĐT', 'Phòng Đô thị'],
    ['VP ĐU', 'Văn phòng Đảng ủy'],
    ['ThônAnHà', 'Thôn An Hà'],
    ['Thon An Ha', 'Thôn An Hà'],
    ['Phong Van hoa va Xa hoi', 'Phòng Văn hóa – Xã hội'],
    ['van phong hoi dong nhan dan, uy ban nhan dan', 'Văn phòng HĐND, UBND'],
  ])('either alone is lost: %s is %s', (phrase, name) => {
    expect(matchUnits(unitsOf(name), phrase)).toMatchObject({ units: [name], questions: [] });
  });

  it('a name that is written so wins over one that is shortened so', () => {
    const both = unitsOf(
      ['Phòng Văn hóa – Xã hội', 'Phòng VH-XH'],
      ['Phòng Vận hành', 'Phòng VHXH'],
    );
    expect(matchUnits(both, 'Phòng VHXH').units).toEqual(['Phòng Vận hành']);
  });
});

describe('no two units of the sample become the same', () => {
  const { directory } = loadAgency(SAMPLE_AGENCY);
  const names = [...directory.units, ...directory.groups].flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((one) => [one, id] as const),
  );
  const bare = (name: string) => name.replaceAll(/[\s–-]+|(?<=\s)và(?=\s)/gu, '');
  const members = (id: string) =>
    directory.groups.find((group) => group.id === id)?.members ?? [id];

  test.each(names)('%s', (name, id) => {
    for (const written of [name, bare(name), name.replaceAll(' – ', ' '), name.toUpperCase()])
      expect(matchUnits(directory, written)).toMatchObject({ units: members(id), questions: [] });
  });

  test.each([
    ['VP HĐND-UBND', 'van-phong'],
    ['VHXH', 'van-hoa'],
    ['Văn hoá Xã hội', 'van-hoa'],
    ['Phòng Văn hoá và Xã hội', 'van-hoa'],
    ['van-phong', 'van-phong'],
  ])('%s is %s', (phrase, id) => {
    expect(matchUnits(directory, phrase)).toMatchObject({ units: [id], questions: [] });
  });
});
