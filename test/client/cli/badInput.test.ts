import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_AGENCY } from '../../../config/settings.ts';
import { VERSION } from '../../../config/version.ts';
import type { Ended } from '../../e2e/commandLine.ts';
import { dondocHere as dondoc } from '../../support/inProcess.ts';

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-cli-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> =>
  dondoc(args, { DONDOC_DATA: path.join(dir, 'data') });

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(dir, name);
  writeFileSync(place, content);
  return place;
}

/** A plan of one row with this due text. */
const planOf = (name: string, dueText: string, unit = 'Văn phòng UBND xã'): string =>
  file(
    name,
    `KẾ HOẠCH NĂM 2024\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\n1\tBáo cáo thử\t${unit}\t${dueText}\n`,
  );

/** A copy of the sample agency with some words of one of its files replaced. */
function agencyWith(name: string, yaml: string, ...changes: [string, string][]): string {
  const folder = path.join(dir, name);
  cpSync(SAMPLE_AGENCY, folder, { recursive: true });
  const place = path.join(folder, yaml);
  writeFileSync(
    place,
    changes.reduce((words, [from, to]) => words.replace(from, to), readFileSync(place, 'utf8')),
  );
  return folder;
}

const preview = (place: string, ...more: string[]): Promise<Ended> =>
  run('plan', 'preview', place, ...more);

describe('a file that is no plan is refused with one sentence', () => {
  test.each([
    ['an empty file', () => file('rong.txt', ''), 'tệp “rong.txt” rỗng'],
    [
      'a binary file',
      () => file('nhi-phan.txt', new Uint8Array([1, 0, 2, 0, 3])),
      'là tệp nhị phân',
    ],
    [
      'invalid UTF-8',
      () => file('hong.txt', Buffer.from([0x4b, 0xe1, 0xba, 0x0a, 0x41, 0xff, 0x42])),
      'UTF-8',
    ],
    ['a file without a table', () => file('thu.txt', 'Kính gửi ông An, năm 2024\n'), 'thu.txt'],
    ['a file that is not there', () => path.join(dir, 'khong-co.txt'), 'Không có tệp'],
    ['a folder', () => dir, 'là thư mục; ghi tệp kế hoạch nằm trong đó'],
    ['a file below a file', () => path.join(file('tep.txt', 'a'), 'b'), 'ENOTDIR'],
    ['a name of terminal escapes', () => file('x\u001b[31mđỏ.txt', ''), 'tệp “x[31mđỏ.txt” rỗng'],
    [
      'a name of terminal escapes that is not there',
      () => path.join(dir, 'y\u001b[2J.txt'),
      '/y[2J.txt”',
    ],
  ])('%s', async (_what, make, words) => {
    const { status, out, err } = await preview(make());
    expect({ status, out, lines: err.trim().split('\n').length }).toEqual({
      status: 1,
      out: '',
      lines: 1,
    });
    expect(err).toContain(words);
  });

  test('a 50 MB file, before it is read', async () => {
    const place = file('to.txt', '');
    truncateSync(place, 50 * 1024 * 1024);
    const { status, err } = await preview(place);
    expect(status).toBe(1);
    expect(err.trim()).toBe('tệp “to.txt” lớn 50 MB, quá mức 20 MB; bỏ hình ảnh hoặc tách tệp');
  });
});

describe('a due text that is no date is asked about, never guessed', () => {
  test.each([
    ['30/02/2024', '30/02/2024'],
    ['Quý 5/2024', 'một năm có 4 quý'],
    ['Hoàn thành trước tháng', 'Hoàn thành trước tháng'],
  ])('%s', async (dueText, words) => {
    const { status, out } = await preview(planOf('mot-dong.txt', dueText), '--json');
    const { tasks } = JSON.parse(out);
    expect(status).toBe(0);
    expect(tasks[0]).toMatchObject({
      confidence: 'ask',
      deadline: { kind: 'unspecified', dueDates: [] },
    });
    expect(tasks[0].questions[0].blocking).toBe(true);
    expect(tasks[0].questions[0].said.vi).toContain(words);
  });
});

test('a year that is not the one in the plan’s title is said, beside the page and beside JSON', async () => {
  const place = file(
    'nam.txt',
    'KẾ HOẠCH\nCải cách năm 2024\n\nTT\tNhiệm vụ\tĐơn vị\tThời hạn\n1\tBáo cáo\tVP\tQuý I\n',
  );
  for (const more of [[], ['--json']])
    expect((await preview(place, '--year', '2025', ...more)).err).toContain(
      'Tên kế hoạch ghi năm 2024 nhưng đang đọc theo năm 2025',
    );
  expect((await preview(place, '--year', '2024')).err).toBe('');
});

describe('an agency folder with faults is told of on top, with files and lines, and refused where it cannot be used', () => {
  const plan = (): string => planOf('tot.txt', 'Quý 1/2024');

  test('three faults in one file, which spoil no more than their entries', async () => {
    const folder = agencyWith(
      'ba-loi',
      'people.yaml',
      ['email: chutich@anphuoc.example.vn', 'mail: chutich@anphuoc.example.vn'],
      ['email: triet.pct@anphuoc.example.vn', 'email: triet.pct'],
      ['id: pct-van-xa', 'id: pct-kinh-te'],
    );
    const { status, err } = await preview(plan(), '--agency', folder);
    expect(status).toBe(0);
    for (const line of ['people.yaml:3', 'people.yaml:4', 'people.yaml:5'])
      expect(err).toContain(line);
  });

  test('also where the settings name it and the command line does not', async () => {
    const folder = agencyWith('sai-so', 'policy.yaml', ['urge: 1 ', 'urge: hai ']);
    const { status, err } = await dondoc(['plan', 'rehearse', plan()], {
      DONDOC_DATA: path.join(dir, 'data'),
      DONDOC_AGENCIES: `${SAMPLE_AGENCY},${folder}`,
    });
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining('policy.yaml:15  "hai"'),
    });
  });

  test('but one that holds nothing of an agency with one sentence', async () => {
    for (const folder of [dir, path.join(dir, 'khong-co')]) {
      const { status, err } = await preview(plan(), '--agency', folder);
      expect({ status, err: err.trim() }).toEqual({
        status: 1,
        err: `“${folder}” không phải là thư mục cơ quan (không có agency.yaml); kiểm tra đường dẫn sau --agency.`,
      });
    }
  });

  test('an officer with neither mail nor qua Văn phòng', async () => {
    const folder = agencyWith('khong-thu', 'people.yaml', [
      ', email: kinhte@anphuoc.example.vn',
      '',
    ]);
    const { status, err } = await preview(plan(), '--agency', folder);
    expect(status).toBe(0);
    expect(err).toContain('people.yaml:8');
  });

  test('a line break in a mail address', async () => {
    const folder = agencyWith('xuong-dong', 'people.yaml', [
      'email: kinhte@anphuoc.example.vn',
      'email: "kinhte@anphuoc.example.vn\\nBcc: ai@do.vn"',
    ]);
    const { status, err } = await preview(plan(), '--agency', folder);
    expect(status).toBe(0);
    expect(err).toContain('people.yaml:8');
  });
});

describe('units the directory does not know for certain', () => {
  test('an unknown one is asked with the nearest names', async () => {
    const { out } = await preview(
      planOf('la.txt', 'Quý 1/2024', 'Phòng Kinh tài'),
      '--agency',
      SAMPLE_AGENCY,
      '--json',
    );
    const [question] = JSON.parse(out).tasks[0].questions;
    expect(question).toMatchObject({ about: 'unit', blocking: true });
    expect(question.choices).toContain('Phòng Kinh tế');
  });

  test('one that fits two is asked with both', async () => {
    const folder = agencyWith(
      'hai-don-vi',
      'units.yaml',
      ['aliases: [Phòng KT,', 'aliases: [Bộ phận hồ sơ,'],
      ['aliases: [Phòng VH-XH,', 'aliases: [Bộ phận hố số,'],
    );
    const { out, err } = await preview(
      planOf('hai.txt', 'Quý 1/2024', 'Bo phan ho so'),
      '--agency',
      folder,
      '--json',
    );
    expect(err).toBe('');
    const [question] = JSON.parse(out).tasks[0].questions;
    expect(question).toMatchObject({ about: 'unit', blocking: true });
    expect(question.choices).toHaveLength(2);
  });
});

describe('usage', () => {
  test('a wrong word exits with 2, help with 0, in the language asked for', async () => {
    expect((await run('plan', 'xem')).status).toBe(2);
    const help = await run('--lang', 'en', '--help');
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('run everything on this machine');
    const one = await run('record-explanation', '--help');
    expect(one.out).toContain('số, ký hiệu văn bản (bắt buộc)');
    expect(one.out).toMatch(/Tùy chọn chung:\s+--lang <vi\|en> +ngôn ngữ \(giá trị: vi, en\)/);
  });

  test('--version prints the version and nothing else', async () => {
    expect(await run('--version')).toEqual({ status: 0, out: `${VERSION}\n`, err: '' });
  });

  test('a server that is not there is named within ten seconds', async () => {
    const { status, err } = await dondoc(['task', 'list'], {
      DONDOC_TEMPORAL_ADDRESS: '127.0.0.1:9',
      DONDOC_DATA: dir,
    });
    expect(status).toBe(1);
    expect(err).toContain('127.0.0.1:9 không trả lời');
  });
});
