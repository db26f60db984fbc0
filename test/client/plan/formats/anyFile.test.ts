import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, it } from 'vitest';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { planAsExcel, planAsWord, wordFile } from './officeFiles.ts';
import { planOf } from './tablePlans.ts';

const PLAN =
  'KẾ HOẠCH\nCải cách\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\nI\tCHỈ ĐẠO\t\t\n1\tRà soát\tVăn phòng\tQuý I\n2\tNiêm yết\t\t\n';
const HTML = `<table>${PLAN.split('\n')
  .map((line) => `<tr><td rowspan=2>${line.replaceAll('\t', '</td><td colspan="2">')}</td></tr>`)
  .join('\n')}</table>`;
const MARKDOWN = `# KẾ HOẠCH\n\n| TT | Nhiệm vụ | Đơn vị | Thời hạn |\n|---|---|---|---|\n| 1 | Rà soát | Văn phòng | Quý I |\n\n1. Một\n`;

/** Some bytes written over, taken out or put twice. */
const damaged = (content: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(fc.nat(content.length - 1), fc.nat(255), fc.constantFrom('over', 'out', 'twice')), {
      maxLength: 12,
    })
    .map((changes) =>
      changes.reduce((bytes, [at, value, how]) => {
        if (how === 'over') return bytes.map((byte, index) => (index === at ? value : byte));
        const [head, tail] = [bytes.slice(0, at), bytes.slice(how === 'out' ? at + value : at - value)];
        return Uint8Array.from([...head, ...tail]);
      }, content),
    );

/** Reads as the thread would; anything thrown but a `Refusal` fails the test. */
async function readOrRefuse(content: Uint8Array): Promise<void> {
  try {
    await planOf(content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

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

  it.each([
    ['Word', async () => planAsWord(PLAN, 'tables'), 150],
    ['Excel', async () => planAsExcel(PLAN, 'tables'), 80],
    ['CSV', async () => strToU8(PLAN.replaceAll('\t', ';')), 100],
    ['HTML', async () => strToU8(HTML), 100],
    ['Markdown', async () => strToU8(MARKDOWN), 100],
  ])('of %s with some bytes damaged is read or refused', async (_, make, numRuns) => {
    const content = await make();
    await fc.assert(fc.asyncProperty(damaged(content), readOrRefuse), { numRuns });
  });

  it('of XML changed inside its package is read or refused', async () => {
    const xml = new TextDecoder().decode(
      strToU8(HTML.replaceAll('td', 'w:tc').replaceAll('tr>', 'w:tr>').replaceAll('table', 'w:tbl')),
    );
    const pieces = fc.array(
      fc.constantFrom(...xml.split(/(?=<)/u), '<w:p>', '</w:p>', '<w:vMerge/>', '<w:gridSpan w:val="9"/>', '<', '&#9;'),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, (parts) => readOrRefuse(wordFile(parts.join('')))),
      { numRuns: 100 },
    );
  });
});
