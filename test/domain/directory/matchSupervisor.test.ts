import { describe, expect, it } from 'vitest';
import { matchSupervisor } from '../../../domain/directory/matchSupervisor.ts';
import { directoryWith, tanLap } from './sampleDirectory.ts';

describe('the supervising leader', () => {
  it.each([
    ['Đồng chí Lương Quốc Bảo PCT UBND xã', 'dia-chinh', 'pct-van-xa'],
    ['Luong Quoc Bao', 'dia-chinh', 'pct-van-xa'],
    ['CT UBND xã', 'dia-chinh', 'chu-tich'],
    ['Chủ tịch UBND xã', 'van-hoa', 'chu-tich'],
    ['PCT UBND xã', 'dia-chinh', 'pct-kinh-te'],
    ['Phó Chủ tịch', 'van-hoa', 'pct-van-xa'],
    ['Chủ tịch Các phó chủ tịch UBND xã theo lĩnh vực phân công', 'van-hoa', 'pct-van-xa'],
    ['Chủ tịch Các phó chủ tịch UBND xã theo lĩnh vực phân công', 'van-phong', 'chu-tich'],
    ['Phó Chủ tịch UBND xã phụ trách kinh tế', 'van-hoa', 'pct-kinh-te'],
    ['PCT phụ trách lĩnh vực văn hóa - xã hội UBND xã', 'dia-chinh', 'pct-van-xa'],
    ['Đồng chí Phó Chủ tịch UBND xã phụ trách khối Văn xã', 'van-phong', 'pct-van-xa'],
    ['Phó Chủ tịch UBND xã phụ trách văn hóa, xã hội', 'dia-chinh', 'pct-van-xa'],
    ['Phó Chủ tịch UBND xã phụ trách lĩnh vực', 'van-hoa', 'pct-van-xa'],
    ['PCT Bảo', 'dia-chinh', 'pct-van-xa'],
    ['Phó CT Quốc Bảo', 'dia-chinh', 'pct-van-xa'],
    ['Đ/c Hương - PCT', 'van-hoa', 'pct-kinh-te'],
    ['Bà Hương', 'van-hoa', 'pct-kinh-te'],
    ['Đ/c Minh', 'van-hoa', 'chu-tich'],
    ['', 'van-hoa', null],
    [' – ', 'van-hoa', null],
  ])('“%s” for %s is %s', (phrase, unit, person) => {
    expect(matchSupervisor(tanLap, phrase, unit)).toEqual({ person, questions: [] });
  });

  it('is asked, without blocking, where two vice chairmen fit', () => {
    const match = matchSupervisor(tanLap, 'PCT UBND xã', 'van-phong');
    expect(match.person).toBeNull();
    expect(match.questions).toMatchObject([{ about: 'supervisor', blocking: false }]);
    expect(match.questions[0]?.said.vi).toBe(
      '“PCT UBND xã”: chưa rõ Phó Chủ tịch nào; tạm theo lãnh đạo phụ trách lĩnh vực của đơn vị.',
    );
  });

  it('is asked where two leaders are called alike, or only an officer is', () => {
    const people = tanLap.people.map((one) =>
      one.id === 'chu-tich' ? { ...one, name: 'Phan Thế Bảo' } : one,
    );
    const choices = ['Phan Thế Bảo', 'Lương Quốc Bảo'];
    const asked = { person: null, questions: [{ about: 'supervisor', blocking: false, choices }] };
    expect(matchSupervisor(directoryWith({ people }), 'Đ/c Bảo', 'dia-chinh')).toMatchObject(asked);
    expect(matchSupervisor(tanLap, 'Đ/c Ngân', 'dia-chinh')).toMatchObject({
      person: null,
      questions: [{}],
    });
  });

  it('is asked with both vice chairmen where neither follows what the plan says, or both do', () => {
    const phrase = 'Phó Chủ tịch UBND xã phụ trách quốc phòng';
    const choices = ['Đỗ Thị Thanh Hương', 'Lương Quốc Bảo'];
    const asked = {
      person: null,
      questions: [{ about: 'supervisor', value: phrase, blocking: false, choices }],
    };
    expect(matchSupervisor(tanLap, phrase, 'dia-chinh')).toMatchObject(asked);
    const leaders = [
      ...tanLap.leaders,
      ...['pct-kinh-te', 'pct-van-xa'].map((id) => ({ field: 'quoc-phong', person: id })),
    ];
    expect(matchSupervisor(directoryWith({ leaders }), phrase, 'dia-chinh')).toMatchObject(asked);
  });

  it('is the one whose own title says the field', () => {
    const people = tanLap.people.map((one) =>
      one.id === 'pct-van-xa'
        ? { ...one, title: 'Phó Chủ tịch UBND xã phụ trách quốc phòng, an ninh' }
        : one,
    );
    const match = matchSupervisor(
      directoryWith({ people }),
      'PCT UBND xã phụ trách quốc phòng',
      'dia-chinh',
    );
    expect(match).toEqual({ person: 'pct-van-xa', questions: [] });
  });

  it('goes by the field when the vice chairman named is unknown, and says so', () => {
    const match = matchSupervisor(tanLap, 'Đồng chí Phạm Văn Lạ PCT UBND xã', 'van-hoa');
    expect(match.person).toBe('pct-van-xa');
    expect(match.questions[0]?.said.vi).toMatch('không có “Phạm Văn Lạ” trong danh bạ');
  });

  it.each(['Đồng chí Phạm Văn Lạ CT UBND xã', 'Phạm Văn Lạ - Chủ tịch', 'Phạm Văn Lạ CT'])(
    'is the chairman, and asked, where the chairman named is unknown: %s',
    (phrase) => {
      const match = matchSupervisor(tanLap, phrase, 'van-hoa');
      expect(match).toMatchObject({
        person: 'chu-tich',
        questions: [{ value: phrase, blocking: false }],
      });
      expect(match.questions[0]?.said.vi).toMatch('không có “Phạm Văn Lạ” trong danh bạ');
    },
  );

  it('is the only vice chairman there is', () => {
    const people = tanLap.people.filter(({ id }) => id !== 'pct-van-xa');
    expect(
      matchSupervisor(directoryWith({ people }), 'Đồng chí Phạm Văn Lạ PCT', 'van-phong').person,
    ).toBe('pct-kinh-te');
  });

  it('is asked where neither name nor title is known', () => {
    expect(matchSupervisor(tanLap, 'Trưởng ban', 'van-hoa')).toMatchObject({
      person: null,
      questions: [{ blocking: false }],
    });
  });
});
