import { describe, expect, it } from 'vitest';
import { readBars, shown, tasksOf } from '../table/barTable.ts';

const HEAD = 'TT | Nội dung | Đơn vị chủ trì | Thời hạn';
const read = (title: string, units: string): string[] =>
  tasksOf(HEAD, `1 | ${title} | ${units} | 15/3/2026`);

describe('items of a row on lines of their own, by one deadline', () => {
  it('have each its unit where as many are listed', () => {
    expect(read('a) Làm lễ<br>b) Giữ xe', 'a) Ban Quản lý di tích<br>b) Công an xã')).toEqual([
      'Làm lễ | Ban Quản lý di tích | 2026-03-15',
      'Giữ xe | Công an xã | 2026-03-15',
    ]);
  });

  it.each([
    ['dashes', 'Lễ hội:<br>- Làm lễ<br>- Giữ xe', '- Ban Quản lý di tích<br>- Công an xã'],
    ['dashes beside none', '- Làm lễ<br>- Giữ xe', 'Ban Quản lý di tích<br>Công an xã'],
    ['letters beside none', 'a) Làm lễ<br>b) Giữ xe', 'Ban Quản lý di tích<br>Công an xã'],
    ['letters beside figures', 'a) Làm lễ<br>b) Giữ xe', '1. Ban Quản lý di tích<br>2. Công an xã'],
  ])('are asked about where only their order tells whose they are: %s', (_, title, units) => {
    const { tasks } = readBars(HEAD, `1 | ${title} | ${units} | 15/3/2026`);
    expect(tasks.map(shown)).toEqual([
      '? Làm lễ | Ban Quản lý di tích | 2026-03-15',
      '? Giữ xe | Công an xã | 2026-03-15',
    ]);
    expect(tasks.map(({ questions }) => questions)).toMatchObject([
      [{ about: 'unit', value: 'Ban Quản lý di tích', blocking: false }],
      [{ about: 'unit', value: 'Công an xã', blocking: false }],
    ]);
  });

  it('are asked about where fewer units are listed, or more', () => {
    const title = 'Lễ hội:<br>- Làm lễ<br>- Giữ xe<br>- Dọn sân';
    expect(read(title, '- Ban Quản lý di tích<br>- Công an xã')).toEqual([
      '? Lễ hội: - Làm lễ - Giữ xe - Dọn sân | Ban Quản lý di tích; Công an xã | 2026-03-15',
    ]);
  });

  it('are of one unit, or of those who lead and take part, as these say', () => {
    const title = 'Lễ hội:<br>- Làm lễ<br>- Giữ xe<br>- Dọn sân';
    const whole = 'Lễ hội: - Làm lễ - Giữ xe - Dọn sân';
    expect(read(title, 'Công an xã')).toEqual([`${whole} | Công an xã | 2026-03-15`]);
    expect(read(title, '- Chủ trì: Công an xã<br>- Phối hợp: Các thôn')).toEqual([
      `${whole} | Công an xã + Các thôn | 2026-03-15`,
    ]);
  });
});
