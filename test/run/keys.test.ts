import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../config/agencyFolder.ts';
import { dondocHere } from '../support/inProcess.ts';

test('a new key of the web page tells what it is for, and when the one before can go', async () => {
  const file = path.join(temporaryFolder(), 'web-keys');
  const env = { DONDOC_WEB_KEYS_FILE: file, DONDOC_DATA: temporaryFolder(), DONDOC_LANG: 'vi' };
  const made = await dondocHere(['keys', 'new', file], env);
  expect(made.out).toMatch(/khóa k\d{8}-\w{6}, dùng cho liên kết trong thư và phiên đăng nhập\./);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  const rotated = await dondocHere(['keys', 'new', file], env);
  expect(rotated.out).toMatch(/từ nay ký liên kết.*Sau một tuần xóa được dòng của k\d{8}-\w{6}/);
});

test('of any other file it is a key of the encryption', async () => {
  const file = path.join(temporaryFolder(), 'keys');
  const env = { DONDOC_DATA: temporaryFolder(), DONDOC_LANG: 'vi' };
  const { out } = await dondocHere(['keys', 'new', file], env);
  expect(out).toContain('mất khóa là mất dữ liệu');
});
