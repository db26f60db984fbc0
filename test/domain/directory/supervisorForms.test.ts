import { describe, expect, it } from 'vitest';
import { matchSupervisor } from '../../../domain/directory/matchSupervisor.ts';
import type { Directory, Person } from '../../../domain/directory/types.ts';
import { directoryWith, tanLap } from './sampleDirectory.ts';

/** Who is read for a unit; `?` behind it where it is asked, and a dash for nobody by name. */
const read = (directory: Directory, phrase: string, unit: string): string => {
  const { person, questions } = matchSupervisor(directory, phrase, unit);
  expect(questions.every(({ blocking, value }) => !blocking && value === phrase)).toBe(true);
  return `${person ?? '-'}${questions.length > 0 ? '?' : ''}`;
};

const titled = (id: string, name: string, title: string): Person => ({
  id,
  name,
  title,
  viaOffice: true,
});

describe('an area of work picks the vice chairman, whatever the unit', () => {
  it.each([
    'PCT VX',
    'PCT.VX',
    'PCT-VX',
    'PCT UBND xã: VX',
    'PCT UBND xã (VHXH)',
    'PCT VHXH - UBND xã',
    'PCT VH-XH',
    'PCT VH - XH',
    'Phó Chủ tịch (văn xã)',
    'Phó Chủ tịch (phụ trách văn xã)',
    'PCT Văn Xã',
    'PCT Văn hóa',
    'PCT xã hội',
    'PCT y tế',
    'PCT phụ trách khối VHXH',
    'Lãnh đạo UBND xã phụ trách văn xã',
  ])('%s', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('pct-van-xa');
  });

  it.each([
    'PCT Kinh tế',
    'PCT KT',
    'PCT Kinh Tế',
    'PCT UBND xã - phụ trách KT',
    'Phó CT kinh tế',
    'PCT phụ trách xây dựng',
    'PCT phụ trách địa chính',
    'PHÓ CHỦ TỊCH UBND XÃ PHỤ TRÁCH KINH TẾ',
  ])('%s', (phrase) => {
    expect(read(tanLap, phrase, 'van-hoa')).toBe('pct-kinh-te');
  });
});

describe('an area the directory does not confirm is asked', () => {
  it.each([
    'PCT NC',
    'PCT Nam',
    'PCT Đông',
    'PCT nông nghiệp',
    'PCT Thường trực',
    'PCT phụ trách kinh tế, văn xã',
  ])('%s', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('-?');
  });
});

describe('the usual forms ask nothing', () => {
  it.each([
    'Chủ tịch',
    'Chủ tịch UBND',
    'Chủ tịch UBND xã Tân Lập',
    'Chủ tịch Ủy ban nhân dân xã',
    'Chủ tịch - UBND xã',
    'Chủ tịch xã',
    'CT.UBND xã',
    'Đồng chí Chủ tịch',
    'Đ/c: Chủ tịch',
    'ĐC Chủ tịch UBND xã',
    'Ông Chủ tịch UBND xã',
    'CHỦ TỊCH UBND XÃ',
    'Chu tich UBND xa',
    'Chủ tịch UBND xã chỉ đạo chung',
    'Chủ tịch UBND xã phụ trách nội chính',
    'Phó Bí thư, Chủ tịch UBND xã',
  ])('%s is the chairman', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('chu-tich');
  });

  it.each([
    'PCT',
    'PCT UBND',
    'Phó Chủ tịch UBND xã Tân Lập',
    'Các Phó Chủ tịch UBND xã',
    'Đ/c PCT',
    'Pho chu tich UBND xa',
    'UVBTV, PCT UBND xã',
    'Phó Chủ tịch UBND xã phụ trách',
    'Phó Chủ tịch UBND xã theo lĩnh vực',
  ])('%s is the vice chairman of the unit’s field', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('pct-kinh-te');
    expect(read(tanLap, phrase, 'van-hoa')).toBe('pct-van-xa');
  });

  it.each([
    'Lãnh đạo UBND xã',
    'Lãnh đạo UBND',
    'Lãnh đạo xã',
    'Lãnh đạo phụ trách lĩnh vực',
    'Tập thể lãnh đạo UBND xã',
    'Thường trực UBND xã',
    'Theo lĩnh vực phụ trách',
    'Theo phân công',
    'Chủ tịch, các Phó Chủ tịch UBND xã',
    'Chủ tịch và các PCT UBND xã',
  ])('%s is whoever of them follows the unit’s field', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('pct-kinh-te');
    expect(read(tanLap, phrase, 'van-phong')).toBe('chu-tich');
  });
});

describe('a title of another body', () => {
  const OTHERS = [
    ['Chủ tịch HĐND xã', 'hdnd'],
    ['Phó Chủ tịch HĐND xã', 'pct-hdnd'],
    ['Chủ tịch Hội LHPN xã', 'phu-nu'],
    ['Chủ tịch UBMTTQ', 'mat-tran'],
    ['Chủ tịch Hội Nông dân', 'nong-dan'],
    ['Trưởng Công an', 'cong-an'],
    ['Chỉ huy trưởng', 'quan-su'],
  ] as const;

  it.each([
    ...OTHERS.map(([phrase]) => phrase),
    'Chủ tịch Công đoàn',
    'Chủ tịch HĐQT HTX',
    'Bí thư Đoàn',
    'Thường trực HĐND xã',
    'Thường trực',
  ])('%s is asked where nobody of the directory holds it', (phrase) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe('-?');
  });

  const people = [
    ...tanLap.people,
    titled('hdnd', 'Tiêu Văn Sang', 'Phó Bí thư Đảng ủy, Chủ tịch HĐND xã'),
    titled('pct-hdnd', 'Kha Thị Mận', 'Phó Chủ tịch Hội đồng nhân dân xã'),
    titled('phu-nu', 'La Thị Sen', 'Chủ tịch Hội Liên hiệp Phụ nữ xã'),
    titled('mat-tran', 'Ung Văn Đạt', 'Chủ tịch Ủy ban MTTQ Việt Nam xã'),
    titled('nong-dan', 'Quản Văn Lúa', 'Chủ tịch Hội Nông dân xã'),
    titled('cong-an', 'Thân Văn Vệ', 'Trưởng Công an xã'),
    titled('quan-su', 'Bế Văn Thủ', 'Chỉ huy trưởng Ban CHQS xã'),
  ];
  const whole = directoryWith({ people });

  it.each([
    ...OTHERS,
    ['CT HĐND', 'hdnd'],
    ['Chủ tịch Hội đồng nhân dân xã Tân Lập', 'hdnd'],
    ['PCT HĐND xã', 'pct-hdnd'],
    ['Chủ tịch Hội Phụ nữ', 'phu-nu'],
    ['Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'mat-tran'],
    ['Chủ tịch UB MTTQ VN xã', 'mat-tran'],
    ['Trưởng CA xã', 'cong-an'],
    ['Đ/c Chỉ huy trưởng Ban Chỉ huy quân sự xã', 'quan-su'],
    ['Bí thư', 'bi-thu'],
    ['Bí thư Đảng ủy', 'bi-thu'],
    ['Phó Bí thư Đảng ủy', 'hdnd'],
    ['Phó Chủ tịch UBND xã', 'pct-kinh-te'],
    ['Chủ tịch UBND xã', 'chu-tich'],
  ] as const)('%s is %s, whose title it is', (phrase, person) => {
    expect(read(whole, phrase, 'dia-chinh')).toBe(person);
  });

  it('beside the chairman’s is asked where somebody else holds it', () => {
    expect(read(whole, 'Bí thư Đảng ủy, Chủ tịch UBND xã', 'dia-chinh')).toBe('chu-tich?');
    const chosen = matchSupervisor(whole, 'Bí thư Đảng ủy, Chủ tịch UBND xã', 'dia-chinh')
      .questions[0]?.choices;
    expect(chosen).toEqual(['Phan Văn Khải Minh', 'Ngô Trọng Nghĩa']);
  });

  it('is asked where two people hold it', () => {
    const twins = directoryWith({
      people: [...people, titled('nong-dan-2', 'Sử Thị Mạ', 'Chủ tịch Hội Nông dân xã')],
    });
    expect(read(twins, 'Chủ tịch Hội Nông dân', 'dia-chinh')).toBe('-?');
  });
});

describe('words beside a title that stay unread are asked', () => {
  it.each([
    ['Chủ tịch UBND huyện', '-?'],
    ['Phó Chủ tịch UBND huyện', '-?'],
    ['Chủ tịch UBND các xã', '-?'],
    ['Chủ tịch UBND xã, PCT phụ trách VX', '-?'],
    ['Lãnh đạo Đảng ủy', '-?'],
    ['Chủ tịch UBND xã Đông Hòa', 'chu-tich?'],
    ['Phạm Văn Lạ - PCT phụ trách văn xã', 'pct-van-xa?'],
    ['PCT phụ trách văn xã - Phạm Văn Lạ', 'pct-van-xa?'],
  ])('%s', (phrase, person) => {
    expect(read(tanLap, phrase, 'dia-chinh')).toBe(person);
  });

  it('but a leader called by the given name is known beside the area', () => {
    expect(read(tanLap, 'Đ/c Bảo PCT VX', 'dia-chinh')).toBe('pct-van-xa');
  });

  it('of the one vice chairman too, except an area said to be his', () => {
    const one = directoryWith({ people: tanLap.people.filter(({ id }) => id !== 'pct-van-xa') });
    expect(read(one, 'PCT phụ trách quốc phòng', 'van-hoa')).toBe('pct-kinh-te');
    expect(read(one, 'PCT Nam', 'van-hoa')).toBe('pct-kinh-te?');
    expect(read(one, 'Phó Chủ tịch HĐND xã', 'van-hoa')).toBe('-?');
  });
});

it.each(['PCT ', 'Chủ tịch (', 'phụ trách ', 'theo dõi, ', ' - a'])(
  'a cell filled with “%s” is asked about, not pondered',
  (piece) => {
    expect(read(tanLap, `${piece.repeat(20_000)}x`, 'dia-chinh')).toBe('-?');
  },
  2_000,
);
