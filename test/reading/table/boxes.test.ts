import { describe, expect, it } from 'vitest';
import { chosenIn, withoutLeadingBox } from '../../../reading/table/boxes.ts';
import { readBars, tasksOf } from './barTable.ts';

describe('boxes among words', () => {
  it.each([
    ['☐ Quý I ☒ Quý II ☐ Quý III ☒ Quý IV', 'Quý II, Quý IV'],
    ['☑Quý I ☐Quý II', 'Quý I'],
    ['□ Quý I ■ Quý II', 'Quý II'],
    ['○ Quý I ● Quý II', 'Quý II'],
    ['[ ] Quý I [x] Quý II', 'Quý II'],
    ['(x) Quý I ( ) Quý II', 'Quý I'],
    ['✓ Quý II', 'Quý II'],
    ['✗ Quý I ✓ Quý II', 'Quý II'],
    ['✗ Quý I ☐ Quý II', 'Quý I'],
    ['Quý I ☑ Quý II ☐', 'Quý I'],
    ['Quý I [x]\nQuý II [ ]', 'Quý I'],
    ['☐ Tháng 3\n☑ Tháng 6\n☑ Tháng 9', 'Tháng 6, Tháng 9'],
    ['Định kỳ: ☐ tháng ☑ quý', 'Định kỳ quý'],
    ['Quý I: không; Quý II: có', 'Quý II'],
    ['Quý I: x; Quý II: o', 'Quý I'],
    ['Quý I - có, Quý II - không', 'Quý I'],
  ])('choose those that are ticked: %j', (cell, words) => {
    expect(chosenIn(cell)).toEqual({ words });
  });

  it.each([
    ['none is ticked', '☐ Quý I ☐ Quý II'],
    ['a cross stands beside a tick and an empty box', '☑ Quý I ☒ Quý II ☐ Quý III'],
    ['a cross stands alone', '✗ Quý I'],
    ['words stand at both ends', 'Quý I ☑ Quý II ☐ Quý III'],
    ['all are denied', 'Quý I: không; Quý II: không'],
  ])('tell nothing where %s', (_, cell) => {
    expect(chosenIn(cell)).toBe('unclear');
  });

  it.each(['Quý I', 'Thường xuyên; có báo cáo', 'Trước ngày 15/6 (theo mẫu)'])(
    'are none in %j',
    (cell) => {
      expect(chosenIn(cell)).toBeNull();
    },
  );

  it('that tell nothing are asked about, and take nothing from the row above', () => {
    const { tasks } = readBars(
      'TT | Nội dung | Đơn vị chủ trì | Thời hạn',
      '1 | Sơ kết | Văn phòng | Quý I',
      '2 | Tổng kết | ☐ Văn phòng ☐ Kế toán | ☐ Quý I ☐ Quý II',
    );
    expect(tasks[1]).toMatchObject({ leadUnits: [], dueText: '' });
    expect(tasks[1]?.questions).toMatchObject([
      { about: 'due', blocking: true },
      { about: 'unit', blocking: true },
    ]);
  });

  it.each([
    '¨ Quý I þ Quý II ¨ Quý III',
    '\uf0a8 Quý I \uf0fe Quý II \uf06f Quý III',
    '\uf0a3 Quý I \uf052 Quý II',
  ])('are known without the font they were set in: %j', (cell) => {
    const rows = tasksOf(
      'TT | Nội dung | Đơn vị chủ trì | Thời hạn',
      `1 | Sơ kết | Văn phòng | ${cell}`,
    );
    expect(rows[0]).toMatch(/2026-06-30$/u);
  });

  it('choose units, too', () => {
    expect(
      tasksOf(
        'TT | Nội dung | Đơn vị chủ trì | Thời hạn',
        '1 | Tổng kết | ☐ Văn phòng ☑ Kế toán | Quý I',
      ),
    ).toEqual(['Tổng kết | Kế toán | 2026-03-31']);
  });

  it('before a title are no more than a dash', () => {
    expect(withoutLeadingBox('☐ Rà soát hộ nghèo')).toBe('Rà soát hộ nghèo');
    expect(withoutLeadingBox('Rà soát')).toBe('Rà soát');
  });
});

describe('marks in columns of quarters', () => {
  const HEAD = 'TT | Nội dung | Đơn vị chủ trì | Quý I | Quý II | Quý III | Quý IV';

  it.each([
    ['có', 'không'],
    ['x', 'o'],
    ['TRUE', 'FALSE'],
    ['✓', '✗'],
    ['✓', '☒'],
    ['☒', '☐'],
    ['☑', '☐'],
    ['■', '□'],
    ['●', '○'],
    ['[x]', '[ ]'],
    ['✗', ''],
    ['v', '-'],
    ['*', ''],
  ])('say yes by %j and no by %j', (yes, no) => {
    expect(
      tasksOf(
        HEAD,
        `1 | Sơ kết | Văn phòng | ${yes} | ${no} | ${yes} | ${no}`,
        `2 | Tổng kết | Văn phòng | ${no} | ${no} | ${no} | ${yes}`,
      ),
    ).toEqual(['Sơ kết | Văn phòng | 2026-03-31 2026-09-30', 'Tổng kết | Văn phòng | 2026-12-31']);
  });

  it('are asked about where a cross may mean either', () => {
    const { tasks } = readBars(
      HEAD,
      '1 | Sơ kết | Văn phòng | ☑ | ☐ | ☒ | ☐',
      '2 | Tổng kết | Văn phòng | o | | | ☐',
    );
    expect(tasks.map(({ confidence }) => confidence)).toEqual(['ask', 'sure']);
  });
});
