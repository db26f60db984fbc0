import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TemplateName, templateOf } from '../../../../client/web/exports/word/templates.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { visited } from '../visited.ts';
import { wordLines } from './wordParts.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const OFFICE = smallOffice();
const TASKS = [{ title: 'Rà soát quỹ đất', dueDate: '2024-03-29', workBy: '2024-03-29' }];

const linesOf = async (address: string): Promise<string[]> => {
  const answer = await visited(OFFICE, TASKS, NOW).request(address);
  return wordLines(new Uint8Array(await answer.arrayBuffer()));
};

/** What of a file is not Vietnamese because somebody or something is called so. */
const without = (lines: string[], names: string[]): string =>
  names.reduce((said, name) => said.replaceAll(name, ''), lines.join('\n'));

const NAMES = ['ỦY BAN NHÂN DÂN', 'XÃ THỬ NGHIỆM', 'Rà soát quỹ đất', 'Địa chính – Xây dựng'];
const FROM_PLAN = ['Kế hoạch nhiệm vụ trọng tâm', 'Lê Thị An', 'Phạm Thị Chi'];

describe('a Word file of a page in English', () => {
  test.each(['/nhiem-vu/xuat?dang=docx', '/bao-cao/tai-ve?dang=docx'])(
    'is English but for names: %s',
    async (address) => {
      const lines = await linesOf(`${address}&lang=en`);
      expect(lines).toContain('Rà soát quỹ đất');
      expect(without(lines, [...NAMES, ...FROM_PLAN])).not.toMatch(/[À-ÖØ-öø-ỹ]/);
      expect(await linesOf(address)).not.toEqual(lines);
    },
  );

  test('has the list’s columns as the page and Excel call them', async () => {
    const lines = await linesOf('/nhiem-vu/xuat?dang=docx&lang=en');
    expect(lines).toEqual(
      expect.arrayContaining([
        'LIST OF TASKS',
        '(all tasks under way; tasks: 1; as of 10/04/2024 09:00)',
        ...['No.', 'Task', 'Assigned by', 'Lead unit', 'Due', 'State', 'Remarks'],
        'overdue; 8 working days late',
      ]),
    );
  });

  test('of the weekly report is to be read: it has no number, no day and no signature', async () => {
    const lines = await linesOf('/bao-cao/tai-ve?dang=docx&lang=en');
    expect(lines).toContain('Tasks in the week of 08/04/2024 to 14/04/2024');
    expect(lines).toContain('(For reading; what is issued is the Vietnamese draft)');
    expect(lines).toContain('8 working days late');
    expect(lines.join('\n')).toContain(
      'Done on time: 0% (done on time ÷ (done + overdue and open))',
    );
    expect(lines).toContain('none yet.');
    expect(lines.join('\n')).not.toMatch(/BC-UBND|CHỦ TỊCH/);
  });
});

test.each<TemplateName>(['danh-sach-nhiem-vu', 'bao-cao-giao-ban-tuan'])(
  'the English template of %s asks for nothing that the Vietnamese one does not',
  (name) => {
    const fieldsOf = (language: 'vi' | 'en') =>
      new Set(
        wordLines(templateOf(OFFICE, name, language).bytes)
          .join()
          .match(/\{[^}]*\}/g),
      );
    const vi = fieldsOf('vi');
    expect([...fieldsOf('en')].filter((field) => !vi.has(field))).toEqual([]);
  },
);

test('an agency’s own English template stands over the one that ships, its Vietnamese does not', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'mau-'));
  mkdirSync(path.join(dir, 'templates'));
  const write = (file: string) => writeFileSync(path.join(dir, 'templates', file), 'của xã');
  write('danh-sach-nhiem-vu.docx');
  const english = () => templateOf({ dir }, 'danh-sach-nhiem-vu', 'en');
  expect(english().bytes.toString()).not.toBe('của xã');
  write('danh-sach-nhiem-vu.en.docx');
  expect(english()).toEqual({
    file: path.join('templates', 'danh-sach-nhiem-vu.en.docx'),
    bytes: Buffer.from('của xã'),
  });
});
