import { describe, expect, it } from 'vitest';
import { dutiesInBody } from '../../../reading/prose/body.ts';

const duties = (...lines: string[]) =>
  dutiesInBody(
    ['III. TỔ CHỨC THỰC HIỆN', ...lines].map((text, at) => ({
      type: 'paragraph',
      text,
      source: { line: at + 1 },
    })),
    { planYear: 2026, beforeIsInclusive: false },
  );

describe('a paragraph that gives out a duty', () => {
  it.each([
    ['1. Các thôn: hoàn thành ký cam kết trước ngày 15/3', 'Các thôn'],
    ['1. Đề nghị Ủy ban MTTQ Việt Nam xã: gửi kết quả trước ngày 15/3', 'Ủy ban MTTQ Việt Nam xã'],
    ['1. Văn phòng chủ trì: báo cáo trước ngày 15/3', 'Văn phòng'],
    ['1. Công an xã báo cáo trước ngày 15/3', 'Công an xã'],
  ])('charges who it names, and not with what is to be done: %j', (line, unit) => {
    expect(duties(line)).toMatchObject([
      { leadUnits: [unit], deadline: { dueDates: ['2026-03-14'] } },
    ]);
  });

  it('is read above a part on reporting where no part gives out the others', () => {
    const lines = [
      'II. NHIỆM VỤ',
      '1. Công an xã lập danh sách trước ngày 15/3',
      'III. CHẾ ĐỘ BÁO CÁO',
    ];
    const blocks = lines.map((text, at) => ({
      type: 'paragraph' as const,
      text,
      source: { line: at + 1 },
    }));
    expect(dutiesInBody(blocks, { planYear: 2026, beforeIsInclusive: false })).toMatchObject([
      { leadUnits: ['Công an xã'], deadline: { dueDates: ['2026-03-14'] } },
    ]);
  });

  it('asks who is charged where it names nobody', () => {
    expect(duties('Báo cáo kết quả trước ngày 15/3')).toMatchObject([
      { leadUnits: [], questions: [{ about: 'unit' }] },
    ]);
  });

  it('is read though it stands in its heading’s own line', () => {
    expect(
      duties('IV. Chế độ báo cáo: Các tổ gửi báo cáo trước ngày 10/6 về Văn phòng.'),
    ).toMatchObject([{ dueText: 'trước ngày 10/6' }]);
  });
});
