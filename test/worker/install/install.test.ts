import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Root } from '../../../worker/install/files.ts';
import { install, remove } from '../../../worker/install/install.ts';
import { type Run, runTool } from '../../../worker/install/tools.ts';
import { CONFIG_FILE, DATA_DIR } from '../../../worker/install/units.ts';

const PLACE = { node: process.execPath, program: '/opt/dondoc', user: 'dondoc' };

/** What systemd-sysusers does, for machines without it. */
const sysusers: Run = (tool) => {
  if (tool === 'systemd-sysusers') {
    mkdirSync(path.join(dir, 'etc'), { recursive: true });
    writeFileSync(path.join(dir, 'etc/passwd'), 'dondoc:x:991:991:Don Doc:/var/lib/dondoc:\n');
    return { ok: true, output: '' };
  }
  if (tool === 'userdel') rmSync(path.join(dir, 'etc/passwd'));
  return tool === 'userdel' ? { ok: true, output: '' } : null;
};

let dir: string;
let root: Root;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-root-'));
  root = new Root(dir);
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const filesIn = (): string[] =>
  (readdirSync(dir, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name).slice(dir.length))
    .filter((file) => !/^\/etc\/(\.pwd\.lock|passwd|group|g?shadow)-?$/.test(file))
    .sort();

describe('installed under a root of its own', () => {
  test('there are units, their links, a user, folders and first settings', () => {
    const { steps } = install(PLACE, root, sysusers);
    expect(steps.every(({ done }) => done === 'made')).toBe(true);
    expect(filesIn()).toEqual([
      '/etc/dondoc/dondoc.yaml',
      '/etc/systemd/system/dondoc-backup.service',
      '/etc/systemd/system/dondoc-backup.timer',
      '/etc/systemd/system/dondoc.service',
      '/etc/systemd/system/multi-user.target.wants/dondoc.service',
      '/etc/systemd/system/timers.target.wants/dondoc-backup.timer',
      '/etc/sysusers.d/dondoc.conf',
    ]);
    expect(statSync(root.at(DATA_DIR)).mode & 0o777).toBe(0o700);
    expect(statSync(root.at(CONFIG_FILE)).mode & 0o777).toBe(0o640);
    expect(parse(root.read(CONFIG_FILE) ?? '')).toEqual({
      dataDir: '/var/lib/dondoc',
      agencies: ['/etc/dondoc/co-quan'],
    });
    expect(root.read('/etc/systemd/system/dondoc.service')).toContain(
      `ExecStart=${process.execPath} /opt/dondoc/run/bin.mjs --config /etc/dondoc/dondoc.yaml up\n`,
    );
  });

  test('the service may write the agency’s files, for the page, and the backup may not', () => {
    install(PLACE, root, sysusers);
    const mayWrite = 'ReadWritePaths=-/etc/dondoc/co-quan\n';
    expect(root.read('/etc/systemd/system/dondoc.service')).toContain(mayWrite);
    expect(root.read('/etc/systemd/system/dondoc-backup.service')).not.toContain('co-quan');
  });

  test('a second time changes nothing, and settings somebody wrote stay', () => {
    install(PLACE, root, sysusers);
    writeFileSync(root.at(CONFIG_FILE), 'dataDir: /srv/dondoc\n');
    const { steps } = install(PLACE, root, sysusers);
    expect(steps.every(({ done }) => done === 'kept')).toBe(true);
    expect(root.read(CONFIG_FILE)).toBe('dataDir: /srv/dondoc\n');
  });

  test('from another folder the units follow, and nothing else', () => {
    install(PLACE, root, sysusers);
    const { steps } = install({ ...PLACE, program: '/opt/dondoc-2' }, root, sysusers);
    expect(
      steps.filter(({ done }) => done !== 'kept').map(({ what }) => path.basename(what)),
    ).toEqual(['dondoc.service', 'dondoc-backup.service']);
  });

  test('taken away again, nothing is left', () => {
    install(PLACE, root, sysusers);
    remove(PLACE, root, sysusers);
    expect(filesIn()).toEqual([]);
    expect(readdirSync(root.at('/var/lib'))).toEqual([]);
    expect(remove(PLACE, root, sysusers)).toEqual([]);
  });

  test('taken away, settings and data stay, and with them their user', () => {
    install(PLACE, root, sysusers);
    writeFileSync(root.at(CONFIG_FILE), 'dataDir: /var/lib/dondoc\n');
    writeFileSync(root.at(`${DATA_DIR}/temporal.db`), '');
    const kept = remove(PLACE, root, sysusers).filter(({ done }) => done === 'kept');
    expect(kept.map(({ what }) => what)).toEqual(['/etc/dondoc', '/var/lib/dondoc', 'user dondoc']);
    expect(filesIn()).toEqual(['/etc/dondoc/dondoc.yaml', '/var/lib/dondoc/temporal.db']);
  });
});

test.each(['/home/an/dondoc', '/root/dondoc'])(
  'from %s it is refused, with the way out',
  (program) => {
    expect(() => install({ ...PLACE, program }, root, sysusers)).toThrow(/\/opt\/dondoc/);
  },
);

test('without systemd-sysusers and without the user it says which command makes him', () => {
  expect(() => install(PLACE, root, () => null)).toThrow(/useradd --system/);
});

test.runIf(runTool('systemd-analyze', ['--version']) !== null)(
  'systemd itself finds nothing wrong with the units',
  () => {
    const program = path.join(dir, 'opt');
    mkdirSync(path.join(program, 'run'), { recursive: true });
    writeFileSync(path.join(program, 'run/bin.mjs'), '');
    chmodSync(dir, 0o755);
    const run: Run = (tool, args) =>
      tool === 'systemd-analyze' ? runTool(tool, args) : sysusers(tool, args);
    expect(install({ ...PLACE, program }, root, run).verified).toEqual({ ok: true, output: '' });
  },
);
