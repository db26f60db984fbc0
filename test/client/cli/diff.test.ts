import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SAMPLE_AGENCY } from '../../../config/settings.ts';
import type { Ended } from '../../e2e/commandLine.ts';
import { dondocHere as dondoc } from '../../support/inProcess.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-diff-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const HEAD = 'KẾ HOẠCH NĂM 2026\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\n';

function write(name: string, ...rows: string[][]): string {
  const file = path.join(dir, name);
  writeFileSync(file, HEAD + rows.map((row) => `${row.join('\t')}\n`).join(''));
  return file;
}

const diff = (...args: string[]): Promise<Ended> =>
  dondoc(['plan', 'diff', ...args], { DONDOC_DATA: dir });

const OLD = [
  ['1', 'Báo cáo đất công ích', 'Phòng KT', 'Quý I'],
  ['2', 'Báo cáo chứng thực', 'Trung tâm Phục vụ hành chính công', 'Quý II'],
  ['3', 'Kiểm tra sổ sách', 'Phòng Kinh tế', 'Quý II'],
];
const NEW = [
  ['1', 'Báo cáo đất công ích', 'Phòng Kinh tế', 'Quý III'],
  ['2', 'Báo cáo chứng thực', 'Văn phòng UBND xã', 'Quý II'],
  ['4', 'Lập danh sách hộ nghèo', 'Các thôn', 'Quý IV'],
];

describe('dondoc plan diff', () => {
  test('tells what is added, removed and changed, and with an agency what that does to running tasks', async () => {
    mkdirSync(path.join(dir, 'sua'), { recursive: true });
    const files = [write('cu.txt', ...OLD), write('sua/cu.txt', ...NEW)];
    const { status, out, err } = await diff(...files, '--agency', SAMPLE_AGENCY);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const line of [
      'Thêm 1, bỏ 1, đổi 2, chỉ đổi số mục hoặc phần 0, không đổi 0.',
      '+ mục 4, dòng 6: Lập danh sách hộ nghèo',
      '- mục 3, dòng 6: Kiểm tra sổ sách',
      'thời hạn: “Quý I” (31/03/2026) → “Quý III” (30/09/2026)',
      'đơn vị chủ trì: Trung tâm Phục vụ hành chính công xã → Văn phòng HĐND và UBND xã',
      'đổi thời hạn 1 việc, giao lại 1, hủy 1, giao mới',
    ])
      expect(out).toContain(line);
    expect(out).not.toContain('Phòng KT');
  });

  test('says nothing of a plan that is the same, and gives machines JSON', async () => {
    const { out } = await diff(write('cu.txt', ...OLD), write('cu-2.txt', ...OLD), '--json');
    expect(JSON.parse(out)).toEqual({ added: [], removed: [], changed: [], unchanged: 3 });
  });

  test('warns where numbers changed hands', async () => {
    const files = [
      write('cu.txt', ...OLD),
      write('moi.txt', ['1', ...(OLD[1] ?? []).slice(1)], ['2', ...(OLD[0] ?? []).slice(1)]),
    ];
    const { out } = await diff(...files, '--agency', SAMPLE_AGENCY);
    expect(out).toContain('plan start sẽ không nhận bản mới');
  });

  test('reads each version with its answers', async () => {
    const files = [
      write('cu.txt', ['1', 'A', 'Văn phòng', 'Quý I']),
      write('moi.txt', ['1', 'A', 'Văn phòng', 'Định kỳ']),
    ];
    const answer =
      'questions:\n  - { about: due, words: Định kỳ, task: A, units: Văn phòng, answer: quý I }\n';
    writeFileSync(`${files[1]}.answers.yaml`, answer);
    expect(JSON.parse((await diff(...files, '--json')).out)).toMatchObject({
      changed: [],
      unchanged: 1,
    });
  });

  test('says which corrected words running tasks keep, and nothing where only dates and units changed', async () => {
    const titled = write('cu.txt', ...OLD);
    const named = [['1', 'Báo cáo đất nông nghiệp', 'Phòng KT', 'Quý I'], ...OLD.slice(1)];
    const { out } = await diff(titled, write('moi.txt', ...named));
    expect(out).toContain('Việc đang theo dõi giữ nội dung như lúc giao (mục 1)');
    const moved = [['1', 'Báo cáo đất công ích', 'Văn phòng', 'Quý II'], ...OLD.slice(1)];
    expect((await diff(titled, write('moi.txt', ...moved))).out).not.toContain('như lúc giao');
  });

  test('says that the new version has another name, and nothing of it in another folder', async () => {
    const old = write('ban-cu.txt', ...OLD);
    expect((await diff(old, write('ban-moi.txt', ...OLD))).out).toContain(
      'plan start … --plan ban-cu',
    );
    mkdirSync(path.join(dir, 'moi'), { recursive: true });
    expect((await diff(old, write('moi/ban-cu.txt', ...OLD))).out).not.toContain(
      'Hai tệp khác tên',
    );
  });

  test('tells how to take the answers of the old version along, until that is done', async () => {
    mkdirSync(path.join(dir, 'bản 2'), { recursive: true });
    const files = ['ke-hoach.txt', 'bản 2/ke-hoach.txt'].map((name) =>
      write(name, ['1', 'A', 'Tổ lạ', 'Quý I']),
    );
    const [from, to] = files.map((file) => `${file}.answers.yaml`) as [string, string];
    writeFileSync(from, 'questions:\n  - { about: unit, words: Tổ lạ, answer: van-phong }\n');
    const said = `cp ${from} '${to}'`;
    expect((await diff(...files)).out).toContain(said);
    expect((await diff(...files, '--json')).err).toContain(said);
    copyFileSync(from, to);
    expect((await diff(...files, '--json')).err).toBe('');
    writeFileSync(to, 'questions:\n  - { about: unit, words: Tổ lạ, answer: }\n');
    expect((await diff(...files)).out).toContain(said);
  });

  test.each([
    ['a file that is not there', ['khong-co.txt', 'khong-co-2.txt'], 1],
    ['one file alone', ['cu.txt'], 2],
  ])('refuses %s', async (_what, names, status) => {
    const ended = await diff(...names.map((name) => path.join(dir, name)));
    expect(ended.status).toBe(status);
    expect(ended.err).not.toBe('');
  });
});
