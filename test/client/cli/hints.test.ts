import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callingOf, programOf } from '../../../client/cli/calling.ts';
import { readOnly } from '../../../client/cli/cliContext.ts';
import { refusedText } from '../../../client/cli/refusedText.ts';
import { unknownTask } from '../../../client/office/faults.ts';
import { calledAs, hint } from '../../../config/hint.ts';
import { ROOT } from '../../../config/root.ts';
import { readSettings } from '../../../config/settings.ts';

const BIN = path.join(ROOT, 'run/bin.mjs');
const IN_FOLDER = { script: BIN, cwd: ROOT, path: '/usr/bin' };

afterEach(() => calledAs({ program: 'npx dondoc' }));

describe('a hint says how the program is called where it is read', () => {
  test.each([
    ['in its folder', { script: BIN, cwd: ROOT, path: '' }, 'npx dondoc'],
    [
      'from elsewhere',
      { script: '/opt/dd/bin.mjs', cwd: '/srv', path: '' },
      'node /opt/dd/bin.mjs',
    ],
    ['with a blank', { script: '/a b/bin.mjs', cwd: '/srv', path: '' }, "node '/a b/bin.mjs'"],
    [
      'by a link on PATH',
      { script: '/usr/local/bin/dondoc', cwd: '/srv', path: '/bin:/usr/local/bin' },
      'dondoc',
    ],
    ['by another link', { script: '/srv/xa/dondoc', cwd: '/srv', path: '/bin' }, '/srv/xa/dondoc'],
  ])('%s', (_where, start, program) => expect(programOf(start)).toBe(program));
});

describe('a hint repeats what was typed', () => {
  test('settings, data folder and agency', () => {
    const typed = { config: '/etc/dd.yaml', data: './dữ liệu', agency: 'an-phuoc' };
    calledAs(callingOf(typed, IN_FOLDER));
    expect(hint('task list')).toBe(
      "npx dondoc --config /etc/dd.yaml --data './dữ liệu' --agency an-phuoc task list",
    );
    expect(hint('plan preview TỆP --agency MÃ')).toBe(
      "npx dondoc --config /etc/dd.yaml --data './dữ liệu' plan preview TỆP --agency MÃ",
    );
    expect(hint('up', { data: '/srv/moi' })).toContain(' --data /srv/moi --agency an-phuoc up');
  });

  test('but not what is so anyway', () => {
    const typed = { config: 'dondoc.yaml', data: readSettings().dataDir };
    calledAs(callingOf({ data: typed.data }, IN_FOLDER));
    expect(hint('task list')).toBe('npx dondoc task list');
    expect(callingOf({ config: './dondoc.yaml' }, IN_FOLDER).config).toBeUndefined();
  });

  test('that it is a practice', () => {
    calledAs(callingOf({ practice: true }, IN_FOLDER));
    expect(hint('task list')).toBe('npx dondoc --practice task list');
  });

  test('that it is a practice by the settings', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-hints-'));
    const config = path.join(dir, 'rieng.yaml');
    writeFileSync(config, 'practice: true\ndataDir: xa\n');
    const calling = callingOf({ config, data: path.join(dir, 'xa') }, IN_FOLDER);
    expect(calling).toMatchObject({ practice: true, data: undefined });
    rmSync(dir, { recursive: true });
  });

  test('and names the folder of a practice by the office’s own, which is what is typed', () => {
    calledAs({ program: 'dondoc', practice: true });
    const said = hint('up', { data: '/srv/data-practice' });
    expect(said).toBe('dondoc --data /srv/data --practice up');
    expect(readOnly({ data: '/srv/data', practice: true }).settings.dataDir).toBe(
      '/srv/data-practice',
    );
    calledAs({ program: 'dondoc' });
    expect(hint('up', { data: '/srv/data-practice' })).toBe('dondoc --data /srv/data-practice up');
  });

  test('in what is told of a refusal of the office', () => {
    calledAs({ program: 'dondoc', data: '/srv/xa' });
    expect(refusedText(unknownTask('x').said).vi).toContain(
      'bằng dondoc --data /srv/xa task list.',
    );
  });
});

describe('the program itself', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'dondoc-hints-'));
    symlinkSync(BIN, path.join(dir, 'dondoc'));
    writeFileSync(path.join(dir, 'rieng.yaml'), 'dataDir: rieng\n');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const said = (program: string, args: string[], places = '/usr/bin:/bin'): string => {
    const node = path.dirname(process.execPath);
    try {
      execFileSync(program, args, {
        cwd: dir,
        env: { PATH: `${places}:${node}`, HOME: dir },
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return '';
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };

  test('names its own path from elsewhere, and the settings that were typed', () => {
    const told = said(process.execPath, [BIN, '--config', 'rieng.yaml', 'task', 'list']);
    expect(told).toContain(`khởi động bằng node ${BIN} --config rieng.yaml up, hoặc`);
  });

  test('names its link', () => {
    expect(said('dondoc', ['task', 'list'], dir)).toContain('khởi động bằng dondoc up, hoặc');
  });
});

const ROOMS = ['activities', 'client', 'config', 'domain', 'reading', 'run', 'worker', 'workflows'];

/** The sources of some folders that hold some words. */
const holding = (words: string, folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.join(folder, file)),
    )
    .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes(words))
    .sort();

test('no hint is written out by hand', () => {
  expect(holding('npx dondoc', ROOMS)).toEqual(['client/cli/calling.ts', 'config/hint.ts']);
});

test('rules, reading and the office tell no command line: they offer actions', () => {
  const faceless = ['activities', 'client/office', 'domain', 'reading', 'workflows'];
  expect(holding('hint(', faceless)).toEqual([]);
});
