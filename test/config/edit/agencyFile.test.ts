import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAgencyFile, writeAgencyFile } from '../../../config/edit/agencyFile.ts';
import { previewEdit } from '../../../config/edit/previewEdit.ts';
import { loadAgency } from '../../../config/load/loadAgency.ts';
import { copyOfSample, edit, temporaryFolder } from '../agencyFolder.ts';

const nothing = async (): Promise<void> => {};
const contentOf = (dir: string, name = 'people.yaml'): string =>
  readFileSync(path.join(dir, name), 'utf8');

describe('a file of an agency’s folder', () => {
  test('is written over what was seen, with its rights, and nothing else is left', async () => {
    const dir = copyOfSample();
    chmodSync(path.join(dir, 'people.yaml'), 0o600);
    const seen = readAgencyFile(dir, 'people.yaml');
    const names = readdirSync(dir);
    const revision = await writeAgencyFile(dir, seen, `${seen.content}# thêm\n`, nothing);
    expect(contentOf(dir)).toBe(`${seen.content}# thêm\n`);
    expect(readAgencyFile(dir, 'people.yaml').revision).toBe(revision);
    expect(statSync(path.join(dir, 'people.yaml')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(names);
  });

  test('takes along what a write left beside it that a crash broke off, and nothing else', async () => {
    const dir = copyOfSample();
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const left = [`people.yaml.${gone}`, `units.yaml.${gone}`, `policy.yaml.${process.pid}`];
    const kept = [`people.yaml.${process.ppid}`, 'people.yaml.bak', `ghi-chu.${gone}`];
    for (const name of [...left, ...kept]) writeFileSync(path.join(dir, name), 'people: [');
    const seen = readAgencyFile(dir, 'people.yaml');
    await writeAgencyFile(dir, seen, `${seen.content}# thêm\n`, nothing);
    const names = readdirSync(dir);
    expect(names.filter((name) => left.includes(name))).toEqual([]);
    expect(names.filter((name) => kept.includes(name)).sort()).toEqual([...kept].sort());
  });

  test('keeps the rights of its group where the service makes files for itself alone', async () => {
    const dir = copyOfSample();
    chmodSync(path.join(dir, 'people.yaml'), 0o660);
    const seen = readAgencyFile(dir, 'people.yaml');
    const before = process.umask(0o077);
    try {
      await writeAgencyFile(dir, seen, `${seen.content}# thêm\n`, nothing);
    } finally {
      process.umask(before);
    }
    expect(statSync(path.join(dir, 'people.yaml')).mode & 0o777).toBe(0o660);
  });

  test('is not written where it holds something else by now', async () => {
    const dir = copyOfSample();
    const seen = readAgencyFile(dir, 'people.yaml');
    edit(dir, 'people.yaml', 'Tôn Thất Hải', 'Tôn Thất Hòa');
    const changed = contentOf(dir);
    expect(await writeAgencyFile(dir, seen, 'people: []', nothing)).toBeNull();
    expect(contentOf(dir)).toBe(changed);
  });

  test('of two that write over the same at once the second is told', async () => {
    const dir = copyOfSample();
    const seen = readAgencyFile(dir, 'people.yaml');
    const slowly = () => new Promise<void>((done) => setTimeout(done, 20));
    const ends = await Promise.all([
      writeAgencyFile(dir, seen, `${seen.content}# một\n`, slowly),
      writeAgencyFile(dir, seen, `${seen.content}# hai\n`, nothing),
    ]);
    expect(ends).toEqual([expect.any(String), null]);
    expect(contentOf(dir)).toContain('# một');
  });

  test('is not written where somebody changed it on the machine at the last moment', async () => {
    const dir = copyOfSample();
    const seen = readAgencyFile(dir, 'people.yaml');
    const byHand = async () => edit(dir, 'people.yaml', 'Tôn Thất Hải', 'Tôn Thất Hòa');
    expect(await writeAgencyFile(dir, seen, 'people: []', byHand)).toBeNull();
    expect(contentOf(dir)).toContain('Tôn Thất Hòa');
  });

  test('stays as it was where what must come before the writing fails', async () => {
    const dir = copyOfSample();
    const seen = readAgencyFile(dir, 'people.yaml');
    const names = readdirSync(dir);
    const failing = async () => {
      throw new Error('the audit is full');
    };
    await expect(writeAgencyFile(dir, seen, 'people: []', failing)).rejects.toThrow('is full');
    expect([contentOf(dir), readdirSync(dir)]).toEqual([seen.content, names]);
    expect(await writeAgencyFile(dir, seen, `${seen.content}#\n`, nothing)).not.toBeNull();
  });

  test('that is not there yet is made', async () => {
    const dir = copyOfSample();
    unlinkSync(path.join(dir, 'absences.yaml'));
    const seen = readAgencyFile(dir, 'absences.yaml');
    expect(seen.content).toBe('');
    await writeAgencyFile(dir, seen, 'absences: []\n', nothing);
    expect(contentOf(dir, 'absences.yaml')).toBe('absences: []\n');
  });

  test('that is a link is written where it points to', async () => {
    const [dir, other] = [copyOfSample(), temporaryFolder()];
    const real = path.join(other, 'that.yaml');
    writeFileSync(real, contentOf(dir));
    unlinkSync(path.join(dir, 'people.yaml'));
    symlinkSync(real, path.join(dir, 'people.yaml'));
    const seen = readAgencyFile(dir, 'people.yaml');
    await writeAgencyFile(dir, seen, `${seen.content}#\n`, nothing);
    expect(readFileSync(real, 'utf8')).toBe(`${seen.content}#\n`);
  });

  test('that cannot be read is refused in words', () => {
    const dir = path.join(copyOfSample(), 'people.yaml');
    expect(() => readAgencyFile(dir, 'units.yaml')).toThrow(/cannot be read \(ENOTDIR\)/);
  });
});

describe('what would come of a change', () => {
  const would = (dir: string, name: 'people.yaml' | 'units.yaml', from: string, to: string) =>
    previewEdit(loadAgency(dir), { name, content: contentOf(dir, name).replace(from, to) });

  test('is the agency as it would read, and no fault where there is none', () => {
    const { agency, faults } = would(copyOfSample(), 'people.yaml', 'Tôn Thất Hải', 'Lê Hòa');
    expect(agency?.directory.people.some(({ name }) => name === 'Lê Hòa')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is a fault of another file where that names who would be gone', () => {
    const { faults } = would(copyOfSample(), 'people.yaml', 'id: kinh-te,', 'id: kinh-te-2,');
    expect(faults.map(({ place, value }) => [place, value])).toEqual([
      ['xa/units.yaml', '"kinh-te"'],
    ]);
  });

  test('is not what was wrong before, on whatever line it stands then', () => {
    const dir = copyOfSample();
    edit(dir, 'people.yaml', 'kinhte@anphuoc.example.vn', 'kinhte');
    const { faults } = would(dir, 'people.yaml', 'people:', '# một dòng nữa\npeople:');
    expect(faults).toEqual([]);
  });

  test('is no agency where the file could not be used at all', () => {
    const { agency, faults } = would(copyOfSample(), 'units.yaml', 'units:', 'units: [');
    expect(agency).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  });
});
