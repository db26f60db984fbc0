import path from 'node:path';
import { expect, test } from 'vitest';
import { readOnly } from '../../client/cli/cliContext.ts';
import { forPractice } from '../../config/settings/practice.ts';
import { readSettings } from '../../config/settings.ts';
import { temporaryFolder } from './agencyFolder.ts';

test('a practice has data, namespace and ports of its own, beside the office’s', () => {
  const cwd = temporaryFolder();
  const env = { DONDOC_HEALTH: '127.0.0.1:9465', DONDOC_ENGINE_PORT: '65530' };
  const practice = forPractice(readSettings({ cwd, env }));
  expect(practice).toMatchObject({
    practice: true,
    dataDir: path.join(cwd, 'data-practice'),
    temporal: { namespace: 'dondoc-practice' },
    engine: { port: 65_520, uiPort: 8249 },
    health: { address: null },
  });
});

test('it is asked for by an option of every command, or by a variable', () => {
  const data = temporaryFolder();
  expect(readOnly({ data }).settings).toMatchObject({ practice: false, dataDir: data });
  expect(readOnly({ data, practice: true }).settings.dataDir).toBe(`${data}-practice`);
  expect(readSettings({ cwd: data, env: { DONDOC_PRACTICE: '1' } }).practice).toBe(true);
});
