import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, it } from 'vitest';
import { damaged, FORMATS, HTML, readOrRefuse } from '../../fuzz/files.ts';
import { wordFile } from './officeFiles.ts';

describe('any file at all', () => {
  it('of bytes by chance is read or refused', async () => {
    const heads = [
      '',
      'PK\u0003\u0004',
      '%PDF',
      '<table>',
      '<?xml',
      '|-|\n',
      'TT,Nhiệm vụ,Đơn vị,Thời hạn\n',
      'a\t"',
    ].map((head) => strToU8(head));
    const any = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(any, ([head, rest]) => readOrRefuse(Uint8Array.from([...head, ...rest]))),
      { numRuns: 200 },
    );
  });

  it.each(FORMATS)('of %s with some bytes damaged is read or refused', async (_, make) => {
    await fc.assert(fc.asyncProperty(damaged(await make()), readOrRefuse), { numRuns: 100 });
  });

  it('of XML changed inside its package is read or refused', async () => {
    const xml = new TextDecoder().decode(
      strToU8(
        HTML.replaceAll('td', 'w:tc').replaceAll('tr>', 'w:tr>').replaceAll('table', 'w:tbl'),
      ),
    );
    const pieces = fc.array(
      fc.constantFrom(
        ...xml.split(/(?=<)/u),
        '<w:p>',
        '</w:p>',
        '<w:vMerge/>',
        '<w:gridSpan w:val="9"/>',
        '<',
        '&#9;',
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, (parts) => readOrRefuse(wordFile(parts.join('')))),
      { numRuns: 100 },
    );
  });
});
