import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { oldEncodingOf } from '../../../reading/formats/oldEncodings.ts';
import { readFormat } from '../../../reading/formats/readFormat.ts';

const TCVN3 = 'B¸o c¸o c«ng t¸c d©n vËn cña V¨n phßng, thêi gian hoµn thµnh';
const VNI = 'Baùo caùo coâng taùc daân vaän cuûa Vaên phoøng, thôøi gian hoaøn thaønh';

describe('a text of before Unicode', () => {
  it.each([
    [TCVN3, 'TCVN3'],
    [VNI, 'VNI'],
    ['Báo cáo công tác dân vận của Văn phòng, thời gian hoàn thành', null],
    ['Hoà bình, toà nhà, thuê, xuân, quý; «Chào» ông Müller, señor; 5 × 3; © 2026', null],
    ['Plan of the year: façade, naïve, São Paulo, Ångström', null],
  ])('is known by its letters: %s', (text, encoding) => {
    expect(oldEncodingOf(text)).toBe(encoding);
  });

  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('is refused by name, with how to convert it: %s', async (name, text) => {
    const sheet = await writeXlsx({ sheets: [{ name: 'A', rows: [['KẾ HOẠCH 2026'], [text]] }] });
    const wanted = `is written in the old encoding ${name}`;
    await expect(readFormat(sheet, 'x.xlsx')).rejects.toThrow(wanted);
    const plain = new TextEncoder().encode(text);
    await expect(readFormat(plain, 'x.txt')).rejects.toThrow(wanted);
  });

  it('in bytes of its own is refused so, too', async () => {
    const bytes = Uint8Array.from(TCVN3, (letter) => letter.charCodeAt(0));
    await expect(readFormat(bytes, 'x.txt')).rejects.toThrow('(UniKey: Ctrl+Shift+F6)');
  });
});
