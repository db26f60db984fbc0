import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../reading/readPlan.ts';
import { planAsWord } from './officeFiles.ts';

const ESCAPES = '\u001b]0;x\u0007\u001b[2J\u009b31m\u0000\u202e\u2066';
/** What would steer a terminal; line breaks are none of it. */
const STEERS = /(?!\n)\p{Cc}|\p{Bidi_Control}/u;

const TITLE = `KẾ HOẠCH${ESCAPES}\nCải cách ${ESCAPES}hành chính`;
const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const TASK = ['1', `Rà ${ESCAPES}soát`, `Văn${ESCAPES} phòng`, `Quý I${ESCAPES}`];
const ROWS = [HEADER, TASK];
const cut = (delimiter: string): string => ROWS.map((row) => row.join(delimiter)).join('\n');
const tags = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join(
  '',
);
const withoutNull = (text: string): string => text.replaceAll('\u0000', '');
/** XML holds no control characters as such, but some readers take them when they are spelt out. */
const spelt = (text: string): string =>
  text.replaceAll('&', '&amp;').replace(/\p{Cc}/gu, (each) => `&#${each.codePointAt(0)};`);

describe('control characters of a plan', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['text', () => strToU8(withoutNull(`${TITLE}\n\n${cut('\t')}`))],
    ['CSV', () => strToU8(withoutNull(`${TITLE}\n${cut(';')}`))],
    ['HTML', () => strToU8(withoutNull(`<p>${TITLE}</p><table>${tags}</table>`))],
    [
      'HTML that spells them out',
      () =>
        strToU8(
          `<p>&#27;[2J KẾ HOẠCH</p><table>${tags.replaceAll(ESCAPES, spelt(ESCAPES))}</table>`,
        ),
    ],
    [
      'Markdown',
      () =>
        strToU8(withoutNull(`${TITLE}\n\n|${HEADER.join('|')}|\n|-|-|-|-|\n|${TASK.join('|')}|`)),
    ],
    ['Word', () => planAsWord(`${TITLE}\n\n${cut('\t')}`, 'tables')],
    [
      'Excel',
      () =>
        writeXlsx({
          sheets: [
            { name: 'Bìa', rows: [[TITLE]] },
            { name: 'Một\u202e', rows: ROWS },
          ],
        }),
    ],
  ])('reach nobody: %s', async (_, make) => {
    const reading = await readPlan(await make(), { fileName: 'x', year: 2026 });
    expect(reading.tasks).toHaveLength(1);
    const said = JSON.stringify(reading, (_key, value) =>
      typeof value === 'string' ? withoutLines(value) : value,
    );
    expect(said).not.toMatch(/\\u00[01]|\\b|\\f/u);
    expect(said).not.toMatch(STEERS);
  });

  it('stand in no refusal that names the file', async () => {
    const read = readPlan(strToU8('%PDF-1.7'), { fileName: `k${ESCAPES}h.pdf`, year: 2026 });
    await expect(read).rejects.toThrow('file "k]0;x[2J31mh.pdf"');
  });
});

const withoutLines = (text: string): string => text.replaceAll('\n', ' ');
