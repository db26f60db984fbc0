import { describe, expect, it } from 'vitest';
import { readBars } from '../table/barTable.ts';

const HEAD = 'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn';

describe('a duty inside the cell of several units', () => {
  it('is not owed by the one that receives it', () => {
    const { suggestions } = readBars(
      HEAD,
      '1 | Kiểm tra kho và gửi biên bản về Phòng Vật tư trước ngày 20/11 | Các phân xưởng; Phòng Vật tư | Năm 2026',
    );
    expect(suggestions).toMatchObject([
      { leadUnits: ['Các phân xưởng'], questions: [{ about: 'unit', value: 'Các phân xưởng' }] },
    ]);
  });

  it('is owed by all where none receives it', () => {
    const { suggestions } = readBars(
      HEAD,
      '1 | Kiểm tra kho, báo cáo Giám đốc trước ngày 20/11 | Các phân xưởng; Phòng Vật tư | Năm 2026',
    );
    expect(suggestions).toMatchObject([
      { leadUnits: ['Các phân xưởng', 'Phòng Vật tư'], questions: [] },
    ]);
  });
});
