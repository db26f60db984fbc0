import { describe, expect, it } from 'vitest';
import { readText } from '../../../reading/formats/plain/text.ts';

const HEADER = 'TT\tNhiệm vụ\tĐơn vị\tThời hạn';

/** Cells of the rows of the one table in it. */
function rows(...lines: string[]): string[][] {
  const [table] = readText([HEADER, ...lines].join('\n'), 'x.txt').blocks.filter(
    ({ type }) => type === 'table',
  );
  return table?.type === 'table' ? table.rows.slice(1).map(({ cells }) => cells) : [];
}

describe('a row of a text file', () => {
  it('goes on below where a cell has several lines', () => {
    expect(
      rows('1\tDiễn tập\t- Công an', '- Quân sự', '- Y tế\tQuý II', '2\tHọp\tVăn phòng\tQuý I'),
    ).toEqual([
      ['1', 'Diễn tập', '- Công an\n- Quân sự\n- Y tế', 'Quý II'],
      ['2', 'Họp', 'Văn phòng', 'Quý I'],
    ]);
  });

  it.each([
    ['what follows has a number', ['I\tTuyên truyền', '1\tPhát tờ rơi\tĐài']],
    ['what follows is more than it lacks', ['1\tDiễn tập\tCông an', 'Ban\tVăn phòng\tQuý I']],
    ['what follows is the lower part of a row', ['1\tDiễn tập\tCông', '\tchữa cháy']],
  ])('is whole where %s', (_, lines) => {
    expect(rows(...lines)).toHaveLength(2);
  });

  it('is whole where a blank line follows', () => {
    expect(rows('1\tDiễn tập\tCông an', '', 'Ghi chú\tTheo tình hình')[0]).toEqual([
      '1',
      'Diễn tập',
      'Công an',
    ]);
  });
});
