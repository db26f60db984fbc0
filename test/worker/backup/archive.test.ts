import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AgencyRegistry } from '../../../config/registry.ts';
import { readSettings, SAMPLE_AGENCY, type Settings } from '../../../config/settings.ts';
import { restoreBackup } from '../../../worker/backup/restoreBackup.ts';
import { takeBackup } from '../../../worker/backup/takeBackup.ts';
import { heldNow } from '../../../worker/delivery/hold.ts';
import { tryLock } from '../../../worker/engine/server/lock.ts';

let dir: string;
let file: string;
const at = (...parts: string[]): string => path.join(dir, ...parts);

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-archive-'));
  file = at('xa.tar.gz');
  cpSync(SAMPLE_AGENCY, at('xa'), { recursive: true });
  mkdirSync(at('data', 'outbox', '2026-03-05'), { recursive: true });
  writeFileSync(at('data', 'temporal.db'), randomBytes(300_000));
  writeFileSync(at('data', 'temporal.db-wal'), randomBytes(70_000));
  writeFileSync(at('data', 'temporal.db-shm'), 'shared memory of one run');
  writeFileSync(at('data', 'outbox', '2026-03-05', '073000-an.eml'), 'Subject: thử\r\n\r\n');
  writeFileSync(at('data', 'outbox', '2026-03-05', 'half.tmp'), 'Sub');
  mkdirSync(at('data', 'audit'));
  writeFileSync(at('data', 'audit', '2026.jsonl'), '{"what":"signed-in"}\n');
  writeFileSync(at('data', 'web-keys'), 'k1 …');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const settings = (dataDir: string, env: Record<string, string> = {}): Settings =>
  readSettings({ cwd: dir, env: { DONDOC_DATA: dataDir, DONDOC_AGENCIES: 'xa', ...env } });

const backup = (force = false, own = settings('data')) =>
  takeBackup({ settings: own, registry: new AgencyRegistry(own), file, force, progress: () => {} });

const restore = (dataDir = 'copy', env: Record<string, string> = {}) => {
  const own = settings(dataDir, env);
  return restoreBackup({
    settings: own,
    registry: new AgencyRegistry(own),
    file,
    progress: () => {},
  });
};

const same = (name: string): void =>
  expect(readFileSync(at('copy', name)).equals(readFileSync(at('data', name)))).toBe(true);

describe('a backup', () => {
  test('takes plans and lists along that were loaded, with their notes, and none half loaded', async () => {
    const drafts = ['drafts', 'an-phuoc'];
    for (const folder of ['0123456789ab', '.ba9876543210']) {
      mkdirSync(at('data', ...drafts, folder), { recursive: true });
      for (const name of ['danh-sach.xlsx', '.list.json'])
        writeFileSync(at('data', ...drafts, folder, name), name);
    }
    await backup();
    await restore();
    expect(readdirSync(at('copy', ...drafts))).toEqual(['0123456789ab']);
    expect(readdirSync(at('copy', ...drafts, '0123456789ab')).sort()).toEqual([
      ...['.list.json', 'danh-sach.xlsx'],
    ]);
  });

  test('restored in an empty folder is the same database and outbox, people and calendars beside it, delivery held', async () => {
    const taken = await backup();
    const restored = await restore();
    for (const name of ['temporal.db', 'temporal.db-wal', 'outbox/2026-03-05/073000-an.eml'])
      same(name);
    same('audit/2026.jsonl');
    expect(readdirSync(at('copy')).sort()).toEqual([
      'audit',
      'delivery-hold',
      'from-backup',
      'outbox',
      'temporal.db',
      'temporal.db-wal',
    ]);
    expect(readdirSync(at('copy', 'outbox', '2026-03-05'))).toEqual(['073000-an.eml']);
    expect(
      readFileSync(at('copy', 'from-backup', 'agencies', 'an-phuoc', 'people.yaml'), 'utf8'),
    ).toBe(readFileSync(at('xa', 'people.yaml'), 'utf8'));
    expect(readdirSync(at('copy', 'from-backup', 'calendars'))).toContain('vn-2026.yaml');
    expect(heldNow(at('copy'))).toMatchObject({ takenAt: taken.takenAt, released: null });
    expect(restored.agencies).toEqual([{ code: 'an-phuoc', dir: at('xa'), listed: false }]);
  });

  test('is readable by its owner only, leaves nothing else behind, and replaces no file unless it is told to', async () => {
    await backup();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir).sort()).toEqual(['data', 'xa', 'xa.tar.gz']);
    expect(readdirSync(at('data')).sort()).toEqual([
      'audit',
      'outbox',
      'temporal.db',
      'temporal.db-shm',
      'temporal.db-wal',
      'web-keys',
    ]);
    await expect(backup()).rejects.toThrow(/xa\.tar\.gz" exists: name another, or add --force/);
    await expect(backup(true)).resolves.toMatchObject({ file });
  });

  test('is refused with a sentence where there is nothing to copy, no room to write, one under way, or a cluster', async () => {
    await expect(backup(false, settings('elsewhere'))).rejects.toThrow(
      /holds no database to back up/,
    );
    expect(existsSync(at('elsewhere'))).toBe(false);
    const held = tryLock(at('data', 'backup.lock'));
    await expect(backup()).rejects.toThrow(/Another backup is under way/);
    if (held.held) held.release();
    file = at('no', 'such', 'folder.tar.gz');
    await expect(backup()).rejects.toThrow(/folder\.tar\.gz.*cannot be read or written \(ENOENT\)/);
    file = at('xa');
    await expect(backup(true)).rejects.toThrow(/is no file/);
    const cluster = settings('data', { DONDOC_TEMPORAL_ADDRESS: 'temporal.example.vn:7233' });
    await expect(backup(false, cluster)).rejects.toThrow(/pg_dump.*docs\/production\.md/);
  });

  test('clears away what a killed one left in the data folder', async () => {
    mkdirSync(at('data', 'backup.part-abc'));
    writeFileSync(at('data', 'backup.part-abc', 'temporal.db'), 'half');
    await backup();
    expect(readdirSync(at('data'))).not.toContain('backup.part-abc');
  });

  test('without a log beside the database is whole too', async () => {
    rmSync(at('data', 'temporal.db-wal'));
    await backup();
    await restore();
    expect(existsSync(at('copy', 'temporal.db-wal'))).toBe(false);
  });
});

describe('agencies after a restore', () => {
  const elsewhere = { DONDOC_AGENCIES: 'khac' };
  beforeEach(async () => {
    cpSync(at('xa'), at('khac'), { recursive: true });
    const agency = at('khac', 'agency.yaml');
    writeFileSync(agency, readFileSync(agency, 'utf8').replace('code: an-phuoc', 'code: khac'));
    await backup();
  });

  test('are served from where they were, when the settings name others', async () => {
    await restore('copy', elsewhere);
    const codes = new AgencyRegistry(settings('copy', elsewhere))
      .all()
      .map(({ directory }) => directory.agency);
    expect(codes.sort()).toEqual(['an-phuoc', 'khac']);
  });

  test('are served from the copy in the backup, when their folder is gone', async () => {
    rmSync(at('xa'), { recursive: true });
    const { agencies } = await restore('copy', elsewhere);
    expect(agencies[0]?.dir).toBe(at('copy', 'from-backup', 'agencies', 'an-phuoc'));
    expect(new AgencyRegistry(settings('copy', elsewhere)).get('an-phuoc').dir).toBe(
      agencies[0]?.dir,
    );
  });
});

describe('a restore that cannot be leaves the target untouched', () => {
  beforeEach(() => backup());
  const refused = async (why: RegExp): Promise<void> => {
    await expect(restore()).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(why),
    });
    expect(existsSync(at('copy'))).toBe(false);
  };

  test.each([0, 1, 9, 100, 0.3, 0.6, 0.9, 0.999])(
    'cut off after %d bytes, or that share of them',
    async (cut) => {
      truncateSync(file, cut > 0 && cut < 1 ? Math.floor(statSync(file).size * cut) : cut);
      await refused(/xa\.tar\.gz" cannot be restored: .*Nothing was changed/);
    },
  );

  test('one byte changed, anywhere in it', async () => {
    const whole = readFileSync(file);
    for (const share of [0.1, 0.5, 0.9]) {
      const changed = Buffer.from(whole);
      const place = Math.floor(whole.length * share);
      changed[place] = (changed[place] ?? 0) ^ 0xff;
      writeFileSync(file, changed);
      await refused(/cannot be restored/);
    }
  });

  test('something else than a backup, or nothing', async () => {
    copyFileSync(at('xa', 'people.yaml'), file);
    await refused(/cannot be restored/);
    rmSync(file);
    await refused(/there is no such file/);
  });

  test('a data folder that holds a database, or anything, is never written into', async () => {
    mkdirSync(at('copy'));
    writeFileSync(at('copy', 'temporal.db'), 'an office');
    await expect(restore()).rejects.toThrow(
      /copy" is not empty \(it holds "temporal\.db"\).*--data/,
    );
    expect(readdirSync(at('copy'))).toEqual(['temporal.db']);
    expect(readFileSync(at('copy', 'temporal.db'), 'utf8')).toBe('an office');
  });

  test('what a killed restore left is cleared away', async () => {
    mkdirSync(at('copy', 'restore.part-abc', 'outbox'), { recursive: true });
    await restore();
    same('temporal.db');
    expect(readdirSync(at('copy'))).not.toContain('restore.part-abc');
  });
});

describe('an archive made by somebody with ideas', () => {
  /** Packs `files` under a manifest that names `named`, whatever they are. */
  async function craft(
    named: string[],
    files: Record<string, string>,
    packed: string[],
  ): Promise<void> {
    const root = at('crafted', 'inner');
    mkdirSync(root, { recursive: true });
    const sums: Record<string, object> = {};
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    for (const name of named) {
      const content = files[name] ?? '';
      sums[name] = {
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    }
    const manifest = {
      format: 1,
      product: '0',
      takenAt: '2026-03-05T00:00:00.000Z',
      agencies: [],
      files: sums,
    };
    writeFileSync(path.join(root, 'manifest.json'), JSON.stringify(manifest));
    await create({ file, cwd: root, gzip: true, portable: true, preservePaths: true }, [
      'manifest.json',
      ...packed,
    ]);
  }
  const refused = (why: RegExp) =>
    expect(restore()).rejects.toMatchObject({ message: expect.stringMatching(why) });

  test.each([
    '../outside.eml',
    '/tmp/outside.eml',
    'outbox/../../outside.eml',
    'outbox/a/../b.eml',
    'engine.json',
  ])('a manifest that names “%s” is refused', async (name) => {
    await craft(['temporal.db', name], { 'temporal.db': 'x' }, ['temporal.db']);
    await refused(/manifest\.json is not right/);
  });

  test('an entry that leads out of the folder is refused', async () => {
    writeFileSync(at('outside.eml'), 'x');
    await craft(['temporal.db'], { 'temporal.db': 'x' }, ['temporal.db', '../../outside.eml']);
    await refused(/it holds "\.\.\/\.\.\/outside\.eml", which the manifest does not name/);
  });

  test('a file named twice, one missing, no database, a later format', async () => {
    await craft(['temporal.db'], { 'temporal.db': 'x' }, ['temporal.db', 'temporal.db']);
    await refused(/it holds "temporal\.db"/);
    await craft(['temporal.db', 'outbox/a/b.eml'], { 'temporal.db': 'x' }, ['temporal.db']);
    await refused(/"outbox\/a\/b\.eml" is missing/);
    await craft([], {}, []);
    await refused(/it holds no database/);
    writeFileSync(at('manifest.json'), '{"format":2}');
    await create({ file, cwd: dir, gzip: true }, ['manifest.json']);
    await refused(/made by a later dondoc/);
    expect(existsSync(at('copy'))).toBe(false);
  });
});
