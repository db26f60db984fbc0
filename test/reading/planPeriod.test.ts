import { describe, expect, it } from 'vitest';
import { periodOf } from '../../reading/planPeriod.ts';
import type { Block } from '../../reading/table/grid.ts';

const titled = (...lines: string[]): Block[] =>
  lines.map((text, at) => ({ type: 'paragraph', text, source: { line: at + 1 } }));

describe('the days a plan is of', () => {
  it.each([
    ['năm học 2026 - 2027', '2026-09-01', '2027-05-31'],
    ['Năm học: 2026 – 2027', '2026-09-01', '2027-05-31'],
    ['phát triển khuyến nông trong 2 năm 2026 và 2027', '2026-01-01', '2027-12-31'],
    ['Thực hiện phong trào làng văn hóa năm 2026 - 2027', '2026-01-01', '2027-12-31'],
    ['công tác nhiệm kỳ 2026 - 2031', '2026-01-01', '2031-12-31'],
    ['trồng rừng giai đoạn 2026-2030', '2026-01-01', '2030-12-31'],
  ])('are those its title says: %s', (words, from, to) => {
    expect(periodOf(titled('KẾ HOẠCH', words), undefined)).toEqual({ from, to });
  });

  it.each([
    'Cải tạo chợ năm 2026',
    'Trồng rừng năm 2026 thực hiện Đề án giai đoạn 2026-2030',
    'Đề án phát triển giai đoạn 2011-2030',
  ])('are a calendar year where it says no more, or another: %s', (words) => {
    expect(periodOf(titled('KẾ HOẠCH', words), undefined)).toBeNull();
  });

  it('are not told by its grounds', () => {
    const lines = titled('KẾ HOẠCH', 'Dọn kho', 'Thực hiện Đề án lưu trữ giai đoạn 2026-2030:');
    expect(periodOf(lines, undefined)).toBeNull();
  });

  it('are the one year a person gave', () => {
    expect(periodOf(titled('KẾ HOẠCH', 'giai đoạn 2026-2030'), 2026)).toBeNull();
  });

  it('are not made one year by the day it was signed', () => {
    const lines = titled('KẾ HOẠCH', 'giai đoạn 2026-2030', '(ngày 05 tháng 3 năm 2026)');
    expect(periodOf(lines, undefined)).toEqual({ from: '2026-01-01', to: '2030-12-31' });
  });

  it.each([
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'Thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025-2030'],
    ['KẾ HOẠCH HÀNH ĐỘNG', 'Triển khai Đề án phát triển chợ giai đoạn 2025-2030'],
  ])('are told below a heading that is no more than its kind: %s', (...lines) => {
    expect(periodOf(titled(...lines), undefined)).toEqual({ from: '2025-01-01', to: '2030-12-31' });
  });

  it.each(['CHỈ THỊ', 'CÔNG VĂN', 'QUYẾT ĐỊNH', 'V/v nhiệm vụ'])(
    'are a year of school in other kinds of documents, too: %s',
    (kind) => {
      expect(periodOf(titled(kind, 'nhiệm vụ năm học 2026-2027'), undefined)).toEqual({
        from: '2026-09-01',
        to: '2027-05-31',
      });
    },
  );

  it('are not the term of those to be elected', () => {
    const words = 'Công tác bầu cử đại biểu HĐND xã nhiệm kỳ 2026-2031';
    expect(periodOf(titled('KẾ HOẠCH', words), undefined)).toBeNull();
  });
});
