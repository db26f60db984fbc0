import { expect, test } from 'vitest';
import { connectClient } from '../../../worker/engine/connect/connectClient.ts';
import { connectWorker } from '../../../worker/engine/connect/connectWorker.ts';
import { restartDelayMs } from '../../../worker/engine/server/supervise.ts';
import { freePort } from './ports.ts';

test.each([
  ['client', connectClient],
  ['worker', connectWorker],
])(
  'a %s is told within ten seconds that no server is there, and what to check',
  async (_, connect) => {
    const address = `127.0.0.1:${await freePort()}`;
    const begun = performance.now();
    await expect(connect({ address, tls: null, apiKey: null })).rejects.toMatchObject({
      said: {
        vi: expect.stringMatching(
          new RegExp(`^Máy chủ Temporal tại ${address} không trả lời \\(.+\\): kiểm tra`),
        ),
      },
    });
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
);

test('a TLS file that cannot be read is named with its setting', async () => {
  const server = { address: '127.0.0.1:1', tls: { caFile: '/nowhere/ca.pem' }, apiKey: null };
  await expect(connectClient(server)).rejects.toThrow(
    'The file "/nowhere/ca.pem" (setting temporal.tls.caFile) cannot be read (ENOENT): check the path and the right to read.',
  );
});

test('restarts wait twice as long each time, half a minute at most', () => {
  expect([0, 1, 2, 3, 4, 5, 60].map(restartDelayMs)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
});
