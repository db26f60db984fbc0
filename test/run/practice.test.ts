import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { calledAs } from '../../config/hint.ts';
import { backup } from '../../run/commands/backup.ts';
import { installService } from '../../run/commands/installService.ts';
import { restore } from '../../run/commands/restore.ts';
import { temporaryFolder } from '../config/agencyFolder.ts';

afterEach(() => calledAs({ program: 'npx dondoc' }));

describe('what is the office’s own is refused to a practice', () => {
  test('its service, installed or removed', async () => {
    calledAs({ program: 'dondoc', practice: true });
    const root = temporaryFolder();
    const data = temporaryFolder();
    for (const remove of [false, true])
      await expect(installService({ practice: true, data, root, remove })).rejects.toMatchObject({
        said: { vi: expect.stringMatching(/: dondoc install-service/u) },
      });
    expect(readdirSync(root)).toEqual([]);
  });

  test('a restore, with the command for the office itself', async () => {
    const data = temporaryFolder();
    calledAs({ program: 'dondoc', practice: true, data });
    await expect(restore({ practice: true, data }, 'sao luu.tar')).rejects.toMatchObject({
      said: { vi: expect.stringContaining(`: dondoc --data ${data} restore 'sao luu.tar'`) },
    });
    expect(readdirSync(data)).toEqual([]);
  });

  test('a backup, of a night or by hand: a copy of a practice is no backup of the office', async () => {
    const [data, into] = [temporaryFolder(), temporaryFolder()];
    calledAs({ program: 'dondoc', practice: true, data });
    const file = path.join(into, 'sao luu.tar.gz');
    for (const [where, name, typed] of [
      [{}, file, `'${file}'`],
      [{ into }, undefined, `--into ${into}`],
    ] as const)
      await expect(backup({ practice: true, data, ...where }, name)).rejects.toMatchObject({
        said: { vi: expect.stringContaining(`: dondoc --data ${data} backup ${typed}`) },
      });
    expect([readdirSync(data), readdirSync(into)]).toEqual([[], []]);
  });
});
