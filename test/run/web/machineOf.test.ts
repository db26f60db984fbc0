import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newKey } from '../../../config/keys/keyRing.ts';
import { webKeys } from '../../../config/keys/webKeys.ts';
import { readSettings } from '../../../config/settings.ts';
import { machineOf } from '../../../run/web/machineOf.ts';
import { writeHold } from '../../../worker/delivery/hold.ts';
import { temporaryFolder } from '../../config/agencyFolder.ts';

/** A machine with a data folder of its own, whose data is encrypted. */
function machine() {
  const dataDir = temporaryFolder();
  const keysFile = path.join(temporaryFolder(), 'keys');
  const { line } = newKey('2026-11-21');
  writeFileSync(keysFile, `${line}\ncu ${line.split(' ')[1]}\n`, { mode: 0o600 });
  const settings = { ...readSettings(), dataDir, encryption: { keys: null, keysFile } };
  settings.web = { ...settings.web, keysFile: path.join(dataDir, 'web-keys') };
  const keys = webKeys(settings, '2026-11-30');
  return { dataDir, files: [keysFile, settings.web.keysFile], of: machineOf(settings, keys) };
}

test('keys are told by their ids and days, those that write first, and never by their content', () => {
  const { of, files } = machine();
  const { encryption, web, certificates } = of.keys();
  expect(encryption?.map(({ madeOn }) => madeOn)).toEqual(['2026-11-21', null]);
  expect(web).toEqual([{ id: expect.stringMatching(/^k20261130-/), madeOn: '2026-11-30' }]);
  expect(certificates).toEqual([]);
  const told = JSON.stringify(of.keys());
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').trim().split('\n'))
      expect(told).not.toContain(line.split(' ')[1]);
});

test('a restored copy that holds its mails speaks with no mail server', async () => {
  const { of, dataDir } = machine();
  const at = '2026-11-30T01:00:00.000Z';
  expect(await of.state()).toMatchObject({ held: null, isEncrypted: true });
  writeHold(dataDir, { takenAt: at, restoredAt: at, released: null });
  expect(await of.state()).toMatchObject({ held: { takenAt: at }, mailServer: null });
});
