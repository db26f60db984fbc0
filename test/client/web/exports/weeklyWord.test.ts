import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { weeklyReport } from '../../../../client/office/pages/report/weeklyReport.ts';
import { type Fields, fillTemplate } from '../../../../client/web/exports/word/fillTemplate.ts';
import { letterheadOf } from '../../../../client/web/exports/word/letterhead.ts';
import { templateOf } from '../../../../client/web/exports/word/templates.ts';
import { weeklyFields } from '../../../../client/web/exports/word/weeklyFields.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { decided, reported } from '../../../support/facts.ts';
import { rowOn } from '../../../support/rowOn.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { wordLines, wordParts } from './wordParts.ts';

const TODAY = '2024-04-10';
const OFFICE = smallOffice();

const wordOf = async (...changes: Partial<TaskFacts>[]) => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.${at}/dcxd/2024`, ...change }),
  );
  const report = weeklyReport(rows, OFFICE, { today: TODAY, asOf: '2024-04-10T02:00:00.000Z' });
  const fields = weeklyFields(report, OFFICE.directory.name, 'vi');
  return fillTemplate(templateOf(OFFICE, 'bao-cao-giao-ban-tuan', 'vi'), fields);
};

const DONE: Partial<TaskFacts> = { unit: 'vp', ...reported(), ...decided(true) };
const LATE: Partial<TaskFacts> = { title: 'Rà soát <quỹ đất> & "công ích"' };
const OF_PEER: Partial<TaskFacts> = { unit: 'du', relation: 'peer' };

describe('the report as a Word draft', () => {
  test('has the layout of Nghị định 30: A4, its margins, its letter, numbers from page 2', async () => {
    const parts = wordParts(await wordOf(DONE));
    const body = parts['word/document.xml'];
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(body).toContain('<w:titlePg/>');
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
    expect(parts['word/header1.xml']).toContain(' PAGE ');
  });

  test('stands under the commune’s own name, without number, date and signature', async () => {
    const lines = await wordOf(DONE).then(wordLines);
    expect(lines.slice(0, 8).filter(Boolean).slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ THỬ NGHIỆM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(lines).toContain('Số:        /BC-UBND');
    expect(lines).toContain('Thử Nghiệm, ngày       tháng       năm 2024');
    expect(lines.slice(-7).filter(Boolean)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  });

  test('says the counts, the rate with its formula, and each unit', async () => {
    const lines = await wordOf(DONE, LATE).then(wordLines);
    expect(lines.join('\n')).toContain(
      'tổng số nhiệm vụ theo dõi là 2. Trong đó: đã hoàn thành 1 nhiệm vụ (đúng hạn 1, quá hạn 0); chưa hoàn thành 1 nhiệm vụ (trong hạn 0, quá hạn 1). Tỷ lệ hoàn thành đúng hạn: 50% (hoàn thành đúng hạn ÷',
    );
    const at = lines.indexOf('Văn phòng');
    expect(lines.slice(at - 1, at + 7)).toEqual([
      '2',
      'Văn phòng',
      '1',
      '1',
      '0',
      '0',
      '0',
      '100%',
    ]);
    expect(lines).toContain('Văn phòng./.');
  });

  test('what is to be confirmed is in no figure of the table, and told beside', async () => {
    const lines = await wordOf(DONE, LATE, { toConfirm: true }).then(wordLines);
    expect(lines.join('\n')).toContain('tổng số nhiệm vụ theo dõi là 2. Trong đó');
    expect(lines).toContain('Ngoài ra có 1 nhiệm vụ cần xác nhận kết quả, không tính vào tổng số.');
    expect((await wordOf(DONE).then(wordLines)).join('\n')).not.toContain('cần xác nhận');
  });

  test('a task keeps its signs, and its line has room for a remark', async () => {
    const bytes = await wordOf(LATE);
    expect(wordParts(bytes)['word/document.xml']).toContain('&lt;quỹ đất&gt; &amp;');
    const lines = wordLines(bytes);
    const at = lines.findIndex((line) => line.startsWith('Rà soát'));
    expect(lines.slice(at + 2, at + 5)).toEqual(['29/03/2024', 'Quá hạn 8 ngày làm việc', '']);
  });

  test('peers stand apart without a rate; without them there is no such line', async () => {
    const lines = await wordOf(DONE, OF_PEER).then(wordLines);
    const at = lines.indexOf('Đơn vị phối hợp, cấp trên');
    expect(lines.slice(at + 1, at + 9)).toEqual(['2', 'Đảng ủy', '1', '0', '0', '0', '1', '']);
    expect(await wordOf(DONE).then(wordLines)).not.toContain('Đơn vị phối hợp, cấp trên');
  });

  test('nothing before the meeting is said in a sentence, not by an empty table', async () => {
    const lines = await wordOf(DONE).then(wordLines);
    expect(lines).not.toContain('Bút phê');
    expect(lines.join()).toContain('Không có nhiệm vụ quá hạn, đến hạn trong tuần');
  });
});

describe('templates', () => {
  const saying = (words: string): Buffer => {
    const zip = new PizZip(templateOf(OFFICE, 'danh-sach-nhiem-vu', 'vi').bytes);
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', xml.replace('DANH SÁCH NHIỆM VỤ', words));
    return zip.generate({ type: 'nodebuffer' });
  };
  const fields: Fields = {
    ...{ co_quan: ['UBND'], loc: 'tất cả', luc: '', tong_so: 0, nhiem_vu: [] },
  };
  const filled = (words: string) =>
    fillTemplate({ file: 'mau.docx', bytes: saying(words) }, fields);

  test('an agency’s own stands over the one that ships', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'mau-'));
    mkdirSync(path.join(dir, 'templates'));
    writeFileSync(path.join(dir, 'templates/danh-sach-nhiem-vu.docx'), 'của xã');
    expect(templateOf({ dir }, 'danh-sach-nhiem-vu', 'vi').bytes.toString()).toBe('của xã');
    expect(templateOf({ dir }, 'bao-cao-giao-ban-tuan', 'vi').bytes.length).toBeGreaterThan(1000);
  });

  test.each([
    ['a field that there is not', 'Đơn vị: {don_vi_nao}', /“mau.docx” có trường {don_vi_nao}/],
    ['what every object inherits', '{constructor}', /có trường {constructor}/],
    ['a part that is not closed', '{#nhom}', /mẫu “mau.docx”: \{nhom\} mở mà không đóng/],
    [
      'a bracket that is not closed',
      'Đơn vị {ten',
      /mẫu “mau.docx”: chỗ “\{ten.*” thiếu dấu ngoặc/,
    ],
  ])('one with %s is refused by name', async (_what, words, said) => {
    const refused = await filled(words).catch((error) => error);
    expect(refused.said?.vi).toMatch(said);
  });

  test('one that is no Word file is refused by name', async () => {
    const bytes = Buffer.from('không phải tệp Word');
    const refused = await fillTemplate({ file: 'mau.docx', bytes }, fields).catch((error) => error);
    expect(refused.said?.vi).toMatch(/mẫu “mau.docx”: không phải tệp \.docx/);
  });
});

test.each([
  ['UBND xã An Phước', ['ỦY BAN NHÂN DÂN', 'XÃ AN PHƯỚC'], 'An Phước', 'BC-UBND'],
  [
    'Ủy ban nhân dân phường Bình Thủy',
    ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BÌNH THỦY'],
    'Bình Thủy',
    'BC-UBND',
  ],
  ['Chi cục Thủy lợi', ['CHI CỤC THỦY LỢI'], '…………', 'BC'],
])('the letterhead of %s', (name, body, place, symbol) => {
  expect(letterheadOf(name)).toMatchObject({ body, place, symbol });
});
