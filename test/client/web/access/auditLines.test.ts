import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type AuditLine, auditIn } from '../../../../client/web/access/audit.ts';
import { auditLinesIn } from '../../../../client/web/access/auditLines.ts';
import { temporaryFolder } from '../../../config/agencyFolder.ts';

const line = (n: number, at = '2026-11-30T01:00:00.000Z'): AuditLine => ({
  ...{ at, what: 'signed-in', agency: 'an-phuoc', person: `nguoi-${n}` },
  ...{ from: '10.0.0.7', detail: `Nguyễn thứ ${n}, ${'chữ có dấu '.repeat(n % 7)}` },
});

const all = () => true;

test('the newest come first, over the end of a year and over parts of a large file', async () => {
  const folder = path.join(temporaryFolder(), 'audit');
  const audit = auditIn(folder);
  const many = Array.from({ length: 3000 }, (_, n) => line(n));
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, '2026.jsonl'),
    many.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  await audit.write(line(3000, '2027-01-01T00:00:00.000Z'));
  const read = await auditLinesIn(folder).newest(all, 5000);
  expect(read.map(({ person }) => person)).toEqual(
    [...many, line(3000)].reverse().map(({ person }) => person),
  );
  expect(read[1]).toEqual(many.at(-1));
});

test('no more are read than are wanted, and none beyond where it ends', async () => {
  const folder = temporaryFolder();
  const audit = auditIn(folder);
  for (let n = 0; n < 10; n += 1) await audit.write(line(n));
  const lines = auditLinesIn(folder);
  const odd = ({ person }: AuditLine) => Number(person?.at(-1)) % 2 === 1;
  expect((await lines.newest(odd, 2)).map(({ person }) => person)).toEqual(['nguoi-9', 'nguoi-7']);
  const until = ({ person }: AuditLine) => person !== 'nguoi-6';
  expect(await lines.newest(all, 100, until)).toHaveLength(3);
});

test('a line that was cut short is passed over, and where nothing was written there is nothing', async () => {
  const folder = temporaryFolder();
  expect(await auditLinesIn(path.join(folder, 'chua-co')).newest(all, 10)).toEqual([]);
  await auditIn(folder).write(line(1));
  appendFileSync(path.join(folder, '2026.jsonl'), '{"at":"2026-11');
  expect(await auditLinesIn(folder).newest(all, 10)).toEqual([line(1)]);
});
