import { describe, expect, it } from 'vitest';
import { joinCut } from '../../../reading/table/joinCut.ts';

describe('the halves of a cell cut by a page break', () => {
  it.each([
    ['Thường', 'xuyên năm 2024', 'Thường xuyên năm 2024'],
    ['có trách nhiệm hướ', 'ng dẫn', 'có trách nhiệm hướng dẫn'],
    ['thị tr', 'ấn', 'thị trấn'],
    ['Phòng Tài chính', '- Kế hoạch', 'Phòng Tài chính - Kế hoạch'],
    ['Hoàn thành trước tháng', '11/2024', 'Hoàn thành trước tháng 11/2024'],
    ['', 'định', 'định'],
  ])('%j and %j are %j', (above, below, whole) => {
    expect(joinCut(above, below)).toBe(whole);
  });
});
