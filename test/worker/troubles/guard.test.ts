import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../../config/settings.ts';
import { text } from '../../../domain/text/text.ts';
import { createLog } from '../../../worker/log.ts';
import { Guard } from '../../../worker/troubles/guard.ts';
import type { Trouble } from '../../../worker/troubles/trouble.ts';
import { type PlayedOffice, playOffice } from '../../support/playedOffice.ts';
import { smallOffice } from '../../support/smallOffice.ts';

let office: PlayedOffice;
let dataDir: string;
let lines: string[];
let troubles: Trouble[];
let guard: Guard;

beforeAll(async () => {
  office = await playOffice('2024-03-14T02:00:00.000Z', [smallOffice()]);
});
afterAll(() => office.stop());

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-guard-'));
  lines = [];
  troubles = [];
  const settings = readSettings({ cwd: dataDir, env: { DONDOC_DATA: dataDir } });
  const log = createLog(
    { log: { level: 'info', format: 'json' } },
    { write: (line) => void lines.push(line) },
  );
  const { client, agencies } = office.world;
  guard = new Guard({ settings, agencies, client, log }, () => troubles);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const FULL: Trouble = { kind: 'disk-full', said: text('Ổ đĩa đã đầy', 'The disk is full') };
const now = async (): Promise<Date> => new Date(await office.env.currentTimeMs());

test('the log says once that something is wrong and once that it is over; the coordinator reads it in his next mail', async () => {
  await guard.round(await now());
  troubles = [FULL];
  await guard.round(await now());
  await guard.round(await now());
  troubles = [];
  await guard.round(await now());
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'The disk is full',
    'over: disk-full',
  ]);

  await guard.accountWorks(
    {
      ...{ since: '2024-03-14T00:05:00.000Z', at: '2024-03-14T01:00:00.000Z', nextTry: '' },
      ...{ response: '554 5.7.0 limit exceeded', certain: true, recipient: '' },
    },
    '2024-03-14T02:00:00.000Z',
  );
  await office.until('2024-03-15T01:00:00.000Z');
  const mails = office.mails.filter(({ person }) => person === 'binh');
  expect(mails).toHaveLength(1);
  const said = mails[0]?.text.replace(/\s+/g, ' ');
  expect(said).toContain('HỆ THỐNG NHẮC VIỆC CẦN KIỂM TRA (2)');
  expect(said).toContain('Ổ đĩa đã đầy');
  expect(said).toContain('Từ 07:05 14/03/2024 đến 09:00 14/03/2024 máy chủ thư không nhận thư');
  expect(said).toContain('hết hạn mức của máy chủ thư');
  expect(said).not.toContain('Mã –');
});
