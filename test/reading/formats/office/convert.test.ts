import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { convert, convertibleKind } from '../../../../reading/formats/office/convert.ts';
import { officeProgram } from '../../../../reading/formats/office/program.ts';
import { planOf, wordPlan } from '../tablePlans.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-office-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A program in LibreOffice's place; what it is told stands in `args`, its last word the file. */
function program(name: string, does: string): string {
  const file = path.join(dir, name);
  const head = `#!${process.execPath}\nconst fs = require('node:fs');\nconst args = process.argv.slice(2);\n`;
  const out = "const out = args[args.indexOf('--outdir') + 1];\n";
  writeFileSync(file, `${head}${out}${does}\n`, { mode: 0o755 });
  return file;
}

const PLAN = wordPlan([
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Rà soát', 'Văn phòng', 'Quý I'],
]);
const COPIES = `fs.mkdirSync(out); fs.copyFileSync(args.at(-1), out + '/plan.docx');`;

describe('an older file', () => {
  const odf = (type: string): Uint8Array =>
    zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`) });

  it.each([
    ['{\\rtf1 x}', 'rtf'],
    [odf('text'), 'odt'],
    [odf('spreadsheet'), 'ods'],
    [PLAN, null],
    ['TT\tNhiệm vụ', null],
  ])('is told by its content: %#', (content, kind) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    expect(convertibleKind(bytes, 'x')).toBe(kind);
  });

  it('is read as its program saves it today', async () => {
    const made = await convert(program('copies', COPIES), 'doc', PLAN, 'x.doc');
    expect((await planOf(made)).tasks).toMatchObject([{ title: 'Rà soát' }]);
  });

  it('is converted with a profile of its own, and nothing is left behind', async () => {
    const told = path.join(dir, 'told.json');
    const tells = `fs.writeFileSync(${JSON.stringify(told)}, JSON.stringify(args)); ${COPIES}`;
    await convert(program('tells', tells), 'doc', PLAN, 'x.doc');
    const args = JSON.parse(readFileSync(told, 'utf8'));
    expect(args[0]).toMatch(/^-env:UserInstallation=file:.*\/profile$/u);
    expect(args).toContain('--headless');
    expect(existsSync(path.dirname(args.at(-1)))).toBe(false);
    expect(readdirSync(dir)).not.toContain('out');
  });

  it.each([
    ['makes nothing', 'process.exit(1);'],
    ['takes too long', 'setTimeout(() => {}, 60000);'],
  ])('is refused where its program %s', async (name, does) => {
    const failing = convert(program(name, does), 'xls', PLAN, 'x.xls', 500);
    await expect(failing).rejects.toThrow('file "x.xls" could not be converted by LibreOffice');
  });

  it('is refused where there is no such program', async () => {
    const failing = convert(path.join(dir, 'none'), 'doc', PLAN, 'x.doc');
    await expect(failing).rejects.toThrow('could not be converted');
  });
});

describe('the program', () => {
  it('is found on the search path, and is null where it is not installed', () => {
    program('soffice', '');
    expect(officeProgram(['relative', dir].join(path.delimiter))).toBe(path.join(dir, 'soffice'));
    const elsewhere = officeProgram('');
    expect(elsewhere === null || path.isAbsolute(elsewhere)).toBe(true);
  });
});
