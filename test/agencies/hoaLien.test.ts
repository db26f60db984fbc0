import { describe, expect, it } from 'vitest';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { matchUnits } from '../../domain/directory/matchUnits.ts';

const { directory } = loadAgency('test/agencies/hoa-lien');

describe('the test directory of Hòa Liên', () => {
  it.each([
    ['Văn hóa – xã hội', ['van-hoa']],
    ['Văn Phòng UBND xã', ['van-phong']],
    ['Các ban ngành liên quan', ['van-phong', 'van-hoa', 'dia-chinh', 'tai-chinh']],
    ['Tài chính và Kế toán xã', ['tai-chinh']],
    ['Tổ kiểm tra thực hiện Chỉ thị 34-CT/TU và Chỉ thị 32-CT/HU', ['to-kiem-tra']],
    ['Cán bộ phụ trách công nghệ thông tin', ['cntt']],
    ['Cán bộ phụ trách công nghệ thông tin và tổ 1 cửa xã', ['cntt', 'mot-cua']],
    ['Cán bộ phụ trách tiếp công dân xã', ['tiep-dan']],
    ['ĐC – XD', ['dia-chinh']],
    ['DC-XD', ['dia-chinh']],
    ['VH-XH và Trạm Y tế', ['van-hoa', 'tram-y-te']],
    ['Địa chính - Xây dựng xã', ['dia-chinh']],
    ['Lãnh đạo Ủy ban nhân dân xã', ['lanh-dao']],
    ['Văn hóa – xã hội và thông tin.', ['van-hoa']],
  ])('knows %s', (phrase, units) => {
    expect(matchUnits(directory, phrase)).toMatchObject({ units, questions: [] });
  });

  it.each([
    ['TC – KT Vương Thị Bạch', ['tai-chinh']],
    ['TC-KT Vương Thị Bạch, Lại Văn Cảnh', ['tai-chinh']],
    ['ĐC – XD, Môi trường Lại Văn Cảnh, Trương Thị Bạch', ['moi-truong']],
    ['VH-XH Lại Văn Cảnh phối hợp DC-XD', ['van-hoa']],
    ['Văn phòng HĐND – UBND xã Lại Văn Cảnh phối hợp DC-XD Vương Thị Bạch', ['van-phong']],
  ])('knows the unit beside people it does not know: %s', (phrase, units) => {
    const match = matchUnits(directory, phrase);
    expect(match.units).toEqual(units);
    expect(match.questions.map(({ about, blocking }) => ({ about, blocking }))).not.toContainEqual(
      expect.objectContaining({ blocking: true }),
    );
  });
});
