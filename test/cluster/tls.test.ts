import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSettings } from '../../config/settings.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { dondoc, type Up, worker } from '../e2e/commandLine.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { type Certificates, makeCertificates, SERVER_NAME } from '../support/certificates.ts';
import { type Cluster, startCluster } from './cluster.ts';

let dir: string;
let certificates: Certificates;
let cluster: Cluster;
let office: Office;
let running: Up;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-tls-'));
  certificates = await makeCertificates(path.join(dir, 'certificates'));
  const { caFile, server, client } = certificates;
  const system = {
    systemCertFile: client.certFile,
    systemKeyFile: client.keyFile,
    serverName: SERVER_NAME,
  };
  cluster = await startCluster({
    dir,
    tls: { caFile, ...server, ...system },
    progress: () => {},
  });
  office = await openOffice({ address: cluster.address });
  running = await worker(await envWith({}));
});

afterAll(async () => {
  await running?.stop();
  await office?.remove();
  await cluster?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/**
 * The office's environment with a settings file of its own; what is changed to undefined is left
 * out.
 */
async function envWith(
  changed: Record<string, string | undefined>,
): Promise<Record<string, string>> {
  const tls = {
    caFile: certificates.caFile,
    ...certificates.client,
    serverName: SERVER_NAME,
    ...changed,
  };
  const file = path.join(dir, `dondoc-${Object.keys(changed).join('-')}.yaml`);
  await writeFile(file, stringify({ temporal: { tls } }, { keepUndefined: false }));
  return { ...office.env, DONDOC_CONFIG: file };
}

test('with the right certificates the doctor finds worker and server, and tasks are listed', async () => {
  const env = await envWith({});
  expect(await dondoc(['doctor'], env)).toMatchObject({ status: 0, err: '' });
  expect(await dondoc(['task', 'list'], env)).toMatchObject({ status: 0, err: '' });
});

const wrong: [string, () => Record<string, string | undefined>, string][] = [
  [
    'another authority',
    () => ({ caFile: certificates.otherCaFile }),
    'temporal.tls.caFile) cấp: xin người quản trị',
  ],
  [
    'no certificate',
    () => ({ certFile: undefined, keyFile: undefined }),
    'đòi chứng thư của máy này',
  ],
  ['a certificate that has run out', () => ({ ...certificates.expired }), 'đã hết hạn lúc'],
  ['a stranger’s certificate', () => ({ ...certificates.stranger }), 'không nhận chứng thư'],
  [
    'another server name',
    () => ({ serverName: 'khac.example.vn' }),
    'không mang tên "khac.example.vn"',
  ],
];

test.each(wrong)(
  'with %s doctor, worker and lists say so in one sentence',
  async (_name, changed, words) => {
    const env = await envWith(changed());
    for (const command of [['doctor'], ['worker'], ['task', 'list']]) {
      const { status, err } = await dondoc(command, env);
      expect({ command, status, lines: err.trimEnd().split('\n').length }).toEqual({
        command,
        status: 1,
        lines: 1,
      });
      expect(err).toContain(words);
    }
  },
);

test.each(wrong)('with %s nobody is kept waiting', async (_name, changed) => {
  const { temporal } = readSettings({ env: await envWith(changed()) });
  const begun = performance.now();
  await expect(async () =>
    connectClient({ ...temporal, address: cluster.address }),
  ).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(5000);
});
