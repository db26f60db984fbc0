import { describe, expect, test } from 'vitest';
import { parseSource } from '../../config/load/source.ts';

const HEAD = ['questions:', '  - about: unit', '    words: Tổ lạ'];

/** What is said of a file of answers that goes on with these lines. */
function slips(...lines: string[]): string[] {
  const bytes = new TextEncoder().encode([...HEAD, ...lines, ''].join('\n'));
  return parseSource('x.yaml', bytes, 'failsafe').faults.map(
    ({ line, said }) => `${line}: ${said.vi}`,
  );
}

describe('a slip in a YAML file is told once, with its line and how to mend it', () => {
  test.each([
    ['    answer:van-phong', 'sau “answer:” phải có dấu cách'],
    ['    answer：van-phong', 'dấu “：” phải là “:” thường, sau đó là dấu cách'],
    [
      '    answer = van-phong',
      'dòng này không có dạng “khóa: giá trị”; ghi giá trị cùng dòng với khóa của nó',
    ],
    ['    answer: trước: 15/6', 'giá trị có dấu “:” bên trong; đặt cả giá trị trong ngoặc kép'],
    ['   answer: x', 'dòng này thụt vào không bằng các dòng cùng mục'],
    ['     answer: x', 'dòng này thụt vào không bằng các dòng cùng mục'],
    ['\tanswer: x', 'thụt dòng bằng phím Tab; hãy dùng dấu cách'],
    ['    answer: "van-phong', 'ngoặc kép mở ở dòng này chưa đóng'],
    ['    answer: "van" phong', 'sau ngoặc kép đóng còn chữ; đặt ngoặc kép quanh cả giá trị'],
    ['    answer: [van-phong', 'giá trị bắt đầu bằng “[” hoặc “{” mà không đóng'],
    ['    answer: @x', 'giá trị bắt đầu bằng một dấu có nghĩa riêng; bỏ dấu đó'],
    ['    answer: - x', 'giá trị bắt đầu bằng một dấu có nghĩa riêng; bỏ dấu đó'],
    ['    answer: "\\q"', 'dấu \\ trong ngoặc kép có nghĩa riêng'],
    ['    words: x', 'mục này đã ghi khóa này một lần; chỉ giữ một'],
  ])('%j', (line, said) => {
    expect(slips(line)).toEqual([expect.stringContaining(`4: ${said}`)]);
  });

  test('where words go on below their line', () => {
    expect(slips('    answer: van-phong;', 'kinh-te')).toEqual([
      expect.stringContaining('5: dòng này không có dạng'),
    ]);
  });
});
