import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asking } from '../../../../client/office/faults.ts';
import { connectClient } from '../../../../worker/engine/connect/connectClient.ts';
import type { ServerAddress } from '../../../../worker/engine/connect/connection.ts';
import { connectWorker } from '../../../../worker/engine/connect/connectWorker.ts';
import { prepareNamespace } from '../../../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../../../worker/engine/obtain/executable.ts';
import { type Engine, startEngine } from '../../../../worker/engine/server/embedded.ts';
import { SEARCH_ATTRIBUTES } from '../../../../workflows/contract/searchAttributes.ts';
import { type Certificates, makeCertificates, SERVER_NAME } from '../../../support/certificates.ts';
import { type Gateway, startGateway } from '../../../support/gateway.ts';
import { freePort } from '../ports.ts';

let dir: string;
let engine: Engine;
let certificates: Certificates;
/** Demands certificates. */
let mutual: Gateway;
/** Demands keys. */
let cloud: Gateway;
const apiKeys = new Set(['khoa-dung']);
const denied = new Set<string>();

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-gateway-'));
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  engine = await startEngine({
    executable,
    dataDir: path.join(dir, 'data'),
    port: await freePort(),
    uiPort: null,
  });
  certificates = await makeCertificates(path.join(dir, 'certificates'));
  mutual = await startGateway({ behind: engine.address, certificates, clientCertificates: true });
  cloud = await startGateway({ behind: engine.address, certificates, apiKeys, denied });
}, 120_000);

afterAll(async () => {
  await mutual?.close();
  await cloud?.close();
  await engine?.stop();
  rmSync(dir, { recursive: true, force: true });
});

type Tls = NonNullable<ServerAddress['tls']>;

const mutualWith = (tls: { [File in keyof Tls]?: Tls[File] | undefined }): ServerAddress => {
  const right = { caFile: certificates.caFile, ...certificates.client, serverName: SERVER_NAME };
  const given = Object.entries({ ...right, ...tls }).filter(([, value]) => value !== undefined);
  return { address: mutual.address, tls: Object.fromEntries(given), apiKey: null };
};

const cloudWith = (apiKey: string | null, apiKeyFile: string | null = null): ServerAddress => ({
  address: cloud.address,
  tls: { caFile: certificates.caFile, serverName: SERVER_NAME },
  apiKey,
  apiKeyFile,
});

describe.each([
  ['client', connectClient],
  ['worker', connectWorker],
])('a %s', (_, connect) => {
  const lettingIn: [string, () => ServerAddress][] = [
    ['with the right certificates', () => mutualWith({})],
    ['with the right key', () => cloudWith('khoa-dung')],
  ];
  test.each(lettingIn)('is let in %s', async (_name, server) => {
    await (await connect(server())).close();
  });

  const refusals: [string, () => ServerAddress, RegExp][] = [
    [
      'that trusts another authority is told which file to replace',
      () => mutualWith({ caFile: certificates.otherCaFile }),
      /^Chứng thư của máy chủ 127\.0\.0\.1:\d+ không do CA trong tệp ".+other-ca\.pem" \(cài đặt temporal\.tls\.caFile\) cấp: xin/,
    ],
    [
      'that trusts only the system’s authorities is told to name the server’s',
      () => mutualWith({ caFile: undefined }),
      /do một CA mà máy này không biết cấp: đặt temporal\.tls\.caFile đến tệp CA của máy chủ\.$/,
    ],
    [
      'without a certificate is told what to set',
      () => mutualWith({ certFile: undefined, keyFile: undefined }),
      /đòi chứng thư của máy này \(ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED\): đặt temporal\.tls\.certFile và temporal\.tls\.keyFile\.$/,
    ],
    [
      'with a certificate that has run out is told since when',
      () => mutualWith(certificates.expired),
      /^Chứng thư của máy này ".+expired\.pem" \(cài đặt temporal\.tls\.certFile\) đã hết hạn lúc \d{4}-.+Z: xin cấp/,
    ],
    [
      'with a certificate of another authority is told that the server does not take it',
      () => mutualWith(certificates.stranger),
      /không nhận chứng thư ".+stranger\.pem" \(cài đặt temporal\.tls\.certFile; .+\): xin người quản trị/,
    ],
    [
      'with a key that belongs to another certificate is told which two files do not fit',
      () => mutualWith({ keyFile: certificates.expired.keyFile }),
      /^Khóa ".+expired\.key" \(cài đặt temporal\.tls\.keyFile\) không phải của chứng thư ".+client\.pem"/,
    ],
    [
      'that expects another name is told the names there are',
      () => mutualWith({ serverName: 'khac.example.vn' }),
      /không mang tên "khac\.example\.vn" \(cài đặt temporal\.tls\.serverName\) mà mang tên DNS:temporal\.tinh\.example\.vn, IP Address:127\.0\.0\.1: đặt temporal\.tls\.serverName/,
    ],
    [
      'without TLS is told to turn it on',
      () => ({ address: mutual.address, tls: null, apiKey: null }),
      /đóng kết nối không mã hóa: nếu máy chủ dùng TLS thì đặt temporal\.tls/,
    ],
    [
      'with TLS towards a server without is told to turn it off',
      () => ({ ...mutualWith({}), address: engine.address }),
      /không dùng TLS mà cài đặt có temporal\.tls: bỏ temporal\.tls/,
    ],
    [
      'with a wrong key is told to check it, and does not hear it again',
      () => cloudWith('khoa-sai'),
      /^(?!.*khoa-sai)Máy chủ Temporal tại 127\.0\.0\.1:\d+ không nhận khóa API \(.*Jwt verification fails\): kiểm tra khóa trong temporal\.apiKeyFile/,
    ],
    [
      'without a key is told where to put one',
      () => cloudWith(null),
      /đòi khóa API \(.*Jwt verification fails\): đặt temporal\.apiKeyFile hoặc DONDOC_TEMPORAL_API_KEY\.$/,
    ],
  ];
  test.each(refusals)('%s', async (_name, server, vi) => {
    const begun = performance.now();
    await expect((async () => void (await connect(server())))()).rejects.toMatchObject({
      said: {
        vi: expect.stringMatching(vi),
        en: expect.stringMatching(/^(The|This machine's) .+: .+\.$/),
      },
    });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('takes up a new key when its file changes, so that the old one can be taken back', async () => {
    const file = path.join(dir, `khoa-${connect.name}`);
    apiKeys.add('khoa-cu');
    writeFileSync(file, 'khoa-cu\n');
    const connection = await connect(cloudWith('khoa-cu', file));
    writeFileSync(file, 'khoa-moi-hon\n');
    apiKeys.add('khoa-moi-hon');
    const lastKey = async (): Promise<string | null | undefined> => {
      await connection.workflowService.getClusterInfo({});
      return cloud.calls.at(-1)?.key;
    };
    await vi.waitFor(async () => expect(await lastKey()).toBe('khoa-moi-hon'), {
      timeout: 15_000,
      interval: 200,
    });
    apiKeys.delete('khoa-cu');
    expect(await lastKey()).toBe('khoa-moi-hon');
    await connection.close();
  });
});

test('a request for which the key has no right is refused with the namespace and what to check', async () => {
  denied.add('CountWorkflowExecutions');
  const connection = await connectClient(cloudWith('khoa-dung'));
  const client = new Client({ connection, namespace: 'khong-quyen' });
  await expect(asking(client, 'task list', () => client.workflow.count())).rejects.toMatchObject({
    said: {
      vi: expect.stringMatching(
        /^task list: máy chủ không cho phép trên không gian tên "khong-quyen"; kiểm tra/,
      ),
    },
  });
  await connection.close();
  denied.clear();
});

describe('a namespace on a server that lets nobody register one', () => {
  const needs = (namespace: string) => ({
    namespace,
    retentionDays: 1825,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  const prepare = async (namespace: string): Promise<void> => {
    const connection = await connectClient(cloudWith('khoa-dung'));
    await prepareNamespace(connection, needs(namespace)).finally(() => connection.close());
  };
  const forbid = (...methods: string[]): void => {
    for (const method of methods) denied.add(method);
  };

  afterAll(() => denied.clear());

  test('is named with the commands an administrator runs', async () => {
    forbid('RegisterNamespace', 'AddSearchAttributes');
    await expect(prepare('chua-co')).rejects.toMatchObject({
      said: {
        vi: expect.stringMatching(
          /^Máy chủ không cho đăng ký không gian tên "chua-co" hoặc thuộc tính tìm kiếm \(.*Request unauthorized\.\): nhờ người quản trị Temporal chạy: temporal operator namespace create --namespace chua-co --retention 1825d && temporal operator search-attribute create --namespace chua-co --name Agency --type Keyword .+--name ExplanationOwed --type Bool .+$/,
        ),
      },
    });
  });

  test('that is there without its search attributes is named with the one command that is left', async () => {
    const direct = await connectClient({ address: engine.address, tls: null, apiKey: null });
    await prepareNamespace(direct, { ...needs('thieu-thuoc-tinh'), searchAttributes: {} });
    await direct.close();
    await expect(prepare('thieu-thuoc-tinh')).rejects.toMatchObject({
      said: {
        en: expect.stringMatching(
          /run: temporal operator search-attribute create --namespace thieu-thuoc-tinh --name/,
        ),
      },
    });
  });

  test('that is ready is used as it is, even where we may not look at it', async () => {
    const direct = await connectClient({ address: engine.address, tls: null, apiKey: null });
    await prepareNamespace(direct, needs('san-sang'));
    await direct.close();
    forbid('DescribeNamespace', 'ListSearchAttributes');
    await prepare('san-sang');
    const named = cloud.calls.filter(({ method }) => method === 'CountWorkflowExecutions');
    expect(named.at(-1)).toMatchObject({ namespace: 'san-sang', key: 'khoa-dung' });
  });
});
