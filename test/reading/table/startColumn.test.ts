import { describe, expect, it } from 'vitest';
import { readText } from '../../../reading/formats/plain/text.ts';
import { readDocument } from '../../../reading/readPlan.ts';

const HEADER = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tBắt đầu\tHoàn thành';

/** The last of two tasks. */
const second = (row: string) => {
  const text = [
    'KẾ HOẠCH NĂM 2026',
    '',
    HEADER,
    '1\tĐo đạc\tĐịa chính\tTháng 1\tTháng 12',
    row,
  ].join('\n');
  return readDocument(readText(text, 'x.txt'), { fileName: 'x.txt', year: 2026 }).tasks.at(-1);
};

describe('a deadline blank beside a column of beginnings', () => {
  it.each([
    ['Khi có phản ánh', 'event'],
    ['Theo kế hoạch của tỉnh', 'external'],
    ['Thường xuyên', 'continuous'],
  ])('is what stands there without a day: %j', (start, kind) => {
    expect(second(`2\tKiểm tra\tCông an\t${start}\t`)).toMatchObject({
      ...{ dueText: start, deadline: { kind, dueDates: [] }, confidence: 'sure' },
    });
  });

  it('is no beginning that has a day', () => {
    expect(second('2\tKiểm tra\tCông an\tTháng 3\t')).toMatchObject({
      dueText: 'Tháng 12',
      confidence: 'ask',
    });
  });

  it('is what is printed where it is not blank', () => {
    expect(second('2\tKiểm tra\tCông an\tThường xuyên\tTháng 6')).toMatchObject({
      dueText: 'Tháng 6',
    });
  });
});
