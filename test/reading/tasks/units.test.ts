import { describe, expect, it } from 'vitest';
import { readUnits, withDoer } from '../../../reading/tasks/units.ts';

describe('a cell of units', () => {
  it.each([
    ['Phòng Nội vụ; UBND các xã, thị trấn.', ['Phòng Nội vụ', 'UBND các xã, thị trấn'], []],
    ['- Phòng Tài chính - Kế hoạch - Công an xã', ['Phòng Tài chính - Kế hoạch', 'Công an xã'], []],
    ['Văn hóa – xã hội', ['Văn hóa – xã hội'], []],
    ['Văn hóa - Xã hội', ['Văn hóa - Xã hội'], []],
    ['- Văn phòng HĐND – UBND xã - Công an xã', ['Văn phòng HĐND – UBND xã', 'Công an xã'], []],
    ['Công an xã\nTrạm Y tế', ['Công an xã', 'Trạm Y tế'], []],
    ['Trung tâm Văn hóa - Thông tin - Thể thao', ['Trung tâm Văn hóa - Thông tin - Thể thao'], []],
    ['Phòng A chủ trì, phối hợp với các phòng liên quan', ['Phòng A'], ['các phòng liên quan']],
    ['VH-XH Lê Văn Tám phối hợp ĐC-XD', ['VH-XH Lê Văn Tám'], ['ĐC-XD']],
    ['Mặt trận, Công đoàn và Hội Phụ nữ', ['Mặt trận, Công đoàn và Hội Phụ nữ'], []],
    ['Chủ trì: Văn phòng; Phối hợp: Tư pháp', ['Văn phòng'], ['Tư pháp']],
    ['Chủ trì: Văn phòng\nPhối hợp: Tư pháp; Địa chính', ['Văn phòng'], ['Tư pháp', 'Địa chính']],
    ['- Chủ trì: Văn phòng\n- Phối hợp: Tư pháp', ['Văn phòng'], ['Tư pháp']],
    ['Đơn vị chủ trì: Văn phòng, đơn vị phối hợp: Tư pháp', ['Văn phòng'], ['Tư pháp']],
    ['Phối hợp: Tư pháp; chủ trì: Văn phòng', ['Văn phòng'], ['Tư pháp']],
    ['Văn phòng; phối hợp với: Tư pháp', ['Văn phòng'], ['Tư pháp']],
    ['Văn phòng (chủ trì), Tư pháp (phối hợp)', ['Văn phòng'], ['Tư pháp']],
    ['Phối hợp: Tư pháp', [], ['Tư pháp']],
    ['Văn phòng chủ trì; Công an xã phối hợp', ['Văn phòng'], ['Công an xã']],
    [
      'Phòng Kinh tế chủ trì, Công an xã, Ban CHQS xã phối hợp',
      ['Phòng Kinh tế'],
      ['Công an xã, Ban CHQS xã'],
    ],
    ['Phòng Kinh tế – chủ trì; các phòng khác – phối hợp', ['Phòng Kinh tế'], ['các phòng khác']],
    ['Văn phòng phối hợp cùng Công an xã', ['Văn phòng'], ['Công an xã']],
    ['Giao Công an xã chủ trì, phối hợp với Ban CHQS xã', ['Công an xã'], ['Ban CHQS xã']],
    ['Giao thông - Xây dựng', ['Giao thông - Xây dựng'], []],
    ['Tổ phối hợp', ['Tổ phối hợp'], []],
    ['1. Văn phòng 2. Công an xã', ['Văn phòng', 'Công an xã'], []],
    [
      'a) Phòng Kinh tế; b) Phòng Văn hóa - Xã hội',
      ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'],
      [],
    ],
    ['', [], []],
  ])('%j leads %j with %j', (cell, lead, coop) => {
    expect(readUnits(cell, '')).toEqual({ lead, coop });
  });
});

describe('a cell of coordinating units', () => {
  it.each(['Phối hợp: Tư pháp; Địa chính', 'Tư pháp; Địa chính'])(
    'is read without its label: %j',
    (cell) => {
      expect(readUnits('Văn phòng', cell)).toEqual({
        lead: ['Văn phòng'],
        coop: ['Tư pháp', 'Địa chính'],
      });
    },
  );
});

describe('a column of doers beside the lead', () => {
  it('leads where the agency itself is printed as lead', () => {
    expect(withDoer({ lead: ['UBND xã'], coop: [] }, 'Công chức Tư pháp').lead).toEqual([
      'Công chức Tư pháp',
    ]);
  });

  it('takes part elsewhere', () => {
    const units = withDoer(
      { lead: ['Văn phòng UBND xã'], coop: ['Công an xã'] },
      'Công chức Tư pháp',
    );
    expect(units).toEqual({
      lead: ['Văn phòng UBND xã'],
      coop: ['Công chức Tư pháp', 'Công an xã'],
    });
  });
});
