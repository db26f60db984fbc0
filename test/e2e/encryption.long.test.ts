import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Ended, type Up, up } from './commandLine.ts';
import { day, type Office, openOffice, writePlan } from './office.ts';
import { readableIn } from './readable.ts';

const OFFICER = 'kinhte@anphuoc.example.vn';
const NOTE = 'Hộ ông Khuất Duy Tín chưa đồng ý ranh giới';

/** What a person could read of the office in an open database, each written by another way. */
const WORDS = {
  'title of a task': 'Báo cáo rà soát đất công ích',
  'name of a unit': 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'name of an officer, in the report on a mail that did not arrive': 'Tôn Thất Hải',
  'address, in the answer of the mail server': OFFICER,
  'words of the mail server': 'hộp thư đã khóa',
  'note of a command': NOTE,
  'number of a document': '15/BC-KT',
  'name of a step, in summaries of timers': 'nhắc lãnh đạo xác nhận báo cáo',
  'subject of a mail': 'Việc cần xử lý ngày',
};

/** An office at work: handed out, mailed, refused by a mail server, reported, noted, asked. */
async function work(office: Office): Promise<{ running: Up; key: string }> {
  const refusal = `<${OFFICER}>: hộp thư đã khóa`;
  office.smtp.recipients.set(OFFICER, { do: 'refuse', at: 'rcpt', code: 550, text: refusal });
  const running = await up(office.env);
  const run = (...args: string[]): Promise<Ended> => dondoc(args, office.env);
  await run('plan', 'start', writePlan(office.dir), '--year', day(0).slice(-4));
  await office.mailTo('vanphong@anphuoc.example.vn', 'gửi Tôn Thất Hải');
  const { tasks } = JSON.parse((await run('task', 'list', '--all', '--json')).out);
  const { key } = tasks.find(({ ref }: { ref: string }) => ref === '1');
  const steps = [
    await run('progress', key, '--note', NOTE),
    await run(
      'report',
      key,
      '--document-no',
      '15/BC-KT',
      '--document-date',
      day(0),
      '--as',
      'kinh-te',
    ),
    await run('task', 'show', key),
    await run('history', key),
    await run('mails'),
  ];
  expect(steps.map(({ status, err }) => `${status}${err}`)).toEqual(['0', '0', '0', '0', '0']);
  return { running, key };
}

const makeKeys = async (office: Office): Promise<string> => {
  const file = path.join(office.dir, 'khoa');
  expect(await dondoc(['keys', 'new', file], office.env)).toMatchObject({ status: 0, err: '' });
  return file;
};

describe('with encryption off', { timeout: 120_000 }, () => {
  let office: Office;
  let running: Up;

  beforeAll(async () => {
    office = await openOffice();
    ({ running } = await work(office));
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    await office?.remove();
  });

  test('all that the office writes can be read in the database: the search finds what there is', () => {
    const words = Object.values(WORDS);
    expect(readableIn(office.env.DONDOC_DATA ?? '', words)).toEqual(words);
  });
});

describe('with encryption on', { timeout: 120_000 }, () => {
  let office: Office;
  let running: Up;
  let key: string;
  let keysFile: string;

  const run = (...args: string[]): Promise<Ended> => dondoc(args, office.env);
  const dataDir = (): string => office.env.DONDOC_DATA ?? '';

  beforeAll(async () => {
    office = await openOffice();
    keysFile = await makeKeys(office);
    office.env.DONDOC_ENCRYPTION_KEYS_FILE = keysFile;
    ({ running, key } = await work(office));
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    await office?.remove();
  });

  test('the file of keys is for its owner only', () => {
    expect((statSync(keysFile).mode & 0o777).toString(8)).toBe('600');
  });

  test('nothing can be read in the database or in its write-ahead log while they are in use', () => {
    expect(existsSync(path.join(dataDir(), 'temporal.db-wal'))).toBe(true);
    expect(readableIn(dataDir(), Object.values(WORDS))).toEqual([]);
  });

  test('codes can, by which lists are narrowed: the search did look where things are', () => {
    expect(readableIn(dataDir(), ['binary/encrypted', 'kinh-te', 'xa-thu'])).toHaveLength(3);
  });

  test('commands show all of it', async () => {
    const history = await run('history', key);
    for (const words of ['Báo cáo rà soát đất công ích', '15/BC-KT', NOTE, 'Tôn Thất Hải'])
      expect(history.out).toContain(words);
    expect((await run('mails', '--json')).out).toContain('hộp thư đã khóa');
    expect((await run('task', 'list', '--all')).out).toContain('Báo cáo rà soát đất công ích');
    expect(await run('doctor')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Mã hóa dữ liệu: bật'),
    });
  });

  test('a command without the keys says which one it lacks', async () => {
    const blind = await dondoc(['task', 'list'], {
      ...office.env,
      DONDOC_ENCRYPTION_KEYS_FILE: '',
    });
    expect(blind).toMatchObject({ status: 1, out: '' });
    expect(blind.err).toMatch(
      /^Dữ liệu được mã hóa bằng khóa "k\d{8}-[0-9a-f]{6}", không có trong cài đặt: thêm lại/,
    );
  });

  test('a new key reaches what runs: the old task goes on, and the new key writes', async () => {
    await makeKeys(office);
    const [newest = '', ...older] = readFileSync(keysFile, 'utf8').trim().split('\n');
    expect(older).toHaveLength(1);
    expect((await run('return', key, '--note', 'thiếu phụ lục', '--as', 'pct-kinh-te')).err).toBe(
      '',
    );
    expect(readableIn(dataDir(), [newest.split(' ')[0] ?? ''])).toHaveLength(1);
    expect((await run('history', key)).out).toContain('thiếu phụ lục');
  });

  test('without the old key nothing starts, and the refusal names it; with it everything goes on', async () => {
    expect(await running.stop()).toBe(0);
    const whole = readFileSync(keysFile, 'utf8');
    const [newest = '', old = ''] = whole.split('\n');
    writeFileSync(keysFile, newest);
    const ended = await up(office.env).then(() => expect.fail('it started'), String);
    expect(ended).toContain(`khóa "${old.split(' ')[0]}", không có trong cài đặt`);
    expect(ended).not.toContain(old.split(' ')[1]);
    writeFileSync(keysFile, whole);
    running = await up(office.env);
    expect((await run('task', 'show', key)).out).toContain('Báo cáo rà soát đất công ích');
  });

  test('nothing can be read after a stop either, nor is a key in the database', async () => {
    expect(await running.stop()).toBe(0);
    const keys = readFileSync(keysFile, 'utf8').trim().split(/\s+/);
    expect(
      readableIn(dataDir(), [
        ...Object.values(WORDS),
        'thiếu phụ lục',
        keys[1] ?? '',
        keys[3] ?? '',
      ]),
    ).toEqual([]);
  });
});
