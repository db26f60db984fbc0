import type { YAMLError } from 'yaml';
import { type Text, text } from '../../domain/text/text.ts';

/** A slip in a YAML file: the line to mend, 1-based, and how. */
export interface YamlSlip {
  line: number;
  said: Text;
}

type Slip = Pick<YAMLError, 'code' | 'message'>;

/**
 * What the parser says, as somebody reads it who never heard of YAML. `line` is where the parser
 * gave up.
 */
export function yamlSlip({ code, message }: Slip, line: number, lines: string[]): YamlSlip {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  if (quote)
    return {
      line: lastLine(lines, line, (words) => words.split(quote).length % 2 === 0),
      said: UNCLOSED,
    };
  if (message.startsWith('Flow '))
    return { line: lastLine(lines, line, (words) => /: [[{]/u.test(words)), said: BRACKET };
  // A line set in too far is read as more of the value above.
  const goesOn =
    code === 'BLOCK_AS_IMPLICIT_KEY' && (lines[line - 1] ?? '').split(/: /u).length < 3;
  if (goesOn || code === 'MULTILINE_IMPLICIT_KEY') return { line: line + 1, said: INDENT };
  return { line, said: said(code, message, lines[line - 1] ?? '') };
}

/** The parser may give up at the end of the file: the slip is in the last line above that fits. */
function lastLine(lines: string[], line: number, holds: (words: string) => boolean): number {
  for (let at = Math.min(line, lines.length); at >= 1; at -= 1)
    if (holds(lines[at - 1] ?? '')) return at;
  return line;
}

function said(code: YAMLError['code'], message: string, words: string): Text {
  switch (code) {
    case 'DUPLICATE_KEY':
      return text(
        'mục này đã ghi khóa này một lần; chỉ giữ một',
        'this entry has this key already; keep one of them',
      );
    case 'TAB_AS_INDENT':
      return text('thụt dòng bằng phím Tab; hãy dùng dấu cách', 'indented with a tab; use spaces');
    case 'BAD_INDENT':
      return INDENT;
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'UNEXPECTED_TOKEN':
      return /at node end/u.test(message) ? AFTER_QUOTE : START;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return text(
        'giá trị có dấu “:” bên trong; đặt cả giá trị trong ngoặc kép',
        'the value holds a colon; put all of it in double quotes',
      );
    case 'BAD_DQ_ESCAPE':
      return text(
        'dấu \\ trong ngoặc kép có nghĩa riêng; ghi \\\\ hoặc bỏ ngoặc kép',
        'a \\ inside double quotes has a meaning of its own; write \\\\ or leave the quotes out',
      );
    case 'MISSING_CHAR':
      return message.startsWith('Implicit map keys') ? withoutValue(words) : INDENT;
    default: {
      const detail = message.split(' at line ')[0] ?? message;
      return text(`không đúng cú pháp YAML (${detail})`, `not valid YAML (${detail})`);
    }
  }
}

/**
 * `answer:van-phong`, `answer：van-phong`, `answer = van-phong`, or words that go on from the line
 * above.
 */
function withoutValue(words: string): Text {
  const [, key = '', colon = ''] = /^[\s-]*([\p{L}\w]+)\s*([:：])/u.exec(words) ?? [];
  if (colon === ':') return text(`sau “${key}:” phải có dấu cách`, `a blank must follow “${key}:”`);
  if (colon !== '')
    return text(
      `dấu “${colon}” phải là “:” thường, sau đó là dấu cách`,
      `“${colon}” must be a plain colon and a blank`,
    );
  return text(
    'dòng này không có dạng “khóa: giá trị”; ghi giá trị cùng dòng với khóa của nó, sau dấu “:” và một dấu cách',
    'this line is no “key: value”; write a value on its key’s own line, after a colon and a blank',
  );
}

const UNCLOSED = text(
  'ngoặc kép mở ở dòng này chưa đóng',
  'a quote opened on this line is not closed',
);
const BRACKET = text(
  'giá trị bắt đầu bằng “[” hoặc “{” mà không đóng; bỏ dấu này, hoặc đặt cả giá trị trong ngoặc kép',
  'the value begins with a bracket that is not closed; take it out, or put all of the value in double quotes',
);
const INDENT = text(
  'dòng này thụt vào không bằng các dòng cùng mục; thụt đúng số dấu cách như dòng trên',
  'this line is not indented like the others of its item; use as many blanks as the line above',
);
const AFTER_QUOTE = text(
  'sau ngoặc kép đóng còn chữ; đặt ngoặc kép quanh cả giá trị',
  'words follow the closing quote; put the quotes round all of the value',
);
const START = text(
  'giá trị bắt đầu bằng một dấu có nghĩa riêng; bỏ dấu đó, hoặc đặt cả giá trị trong ngoặc kép',
  'the value begins with a sign that has a meaning of its own; take it out, or put all of the value in double quotes',
);
