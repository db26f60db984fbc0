import { describe, expect, test } from 'vitest';
import { healthApp } from '../../../run/health/app.ts';
import type { Signs } from '../../../run/health/readiness.ts';

const NOW = '2026-11-20T01:00:00.000Z';

const sound: Signs = {
  workerState: () => 'RUNNING',
  lastPoll: async () => '2026-11-20T00:59:20.000Z',
  seen: () => null,
  now: () => NOW,
};

async function readyz(
  change: Partial<Signs>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await healthApp({ ...sound, ...change }).request('/readyz');
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('/healthz', () => {
  test('answers as long as the process lives, whatever the server does', async () => {
    const silent = { ...sound, lastPoll: () => new Promise<never>(() => {}) };
    const answer = await healthApp(silent).request('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
  });
});

describe('/readyz', () => {
  test('is ready when the worker runs and has asked for work within two minutes', async () => {
    expect(await readyz({})).toMatchObject({
      status: 200,
      body: {
        ready: true,
        reasons: [],
        server: { ok: true },
        worker: { ok: true, state: 'RUNNING' },
      },
    });
  });

  test('tells what is wrong with the machine, and stays ready', async () => {
    const { status, body } = await readyz({ troubles: () => ['disk-low'] });
    expect([status, body.told]).toEqual([200, expect.objectContaining({ troubles: ['disk-low'] })]);
  });

  test('is not ready while the server does not answer, and says what it said', async () => {
    const silent = await readyz({
      lastPoll: () => Promise.reject(new Error('14 UNAVAILABLE: connection refused')),
    });
    expect(silent).toMatchObject({
      status: 503,
      body: {
        ready: false,
        reasons: ['server: does not answer (14 UNAVAILABLE: connection refused)'],
        server: { ok: false },
      },
    });
  });

  test('is not ready before the worker runs, while it stops, and after it broke', async () => {
    for (const state of ['STARTING', 'DRAINING', 'STOPPED', 'FAILED']) {
      const { status, body } = await readyz({ workerState: () => state });
      expect([status, body.reasons]).toEqual([503, [`worker: ${state.toLowerCase()}`]]);
    }
  });

  test('is not ready when the worker has long asked for nothing, or was never seen to', async () => {
    const long = await readyz({ lastPoll: async () => '2026-11-20T00:57:00.000Z' });
    expect([long.status, long.body.reasons]).toEqual([
      503,
      ['worker: asks for no work, last 2026-11-20T00:57:00.000Z'],
    ]);
    const never = await readyz({ lastPoll: async () => null });
    expect(never.body.reasons).toEqual(['worker: asks for no work, the server knows of no poll']);
  });

  test('names frozen workflows and mails that did not arrive, and is ready all the same', async () => {
    const { status, body } = await readyz({
      seen: () => ({
        at: NOW,
        frozen: { count: 1, ids: ['an-phuoc/kh/I.1/vp/2026-11-30'] },
        agencies: [
          {
            code: 'an-phuoc',
            open: { 'in-progress': 1, 'overdue-open': 0, 'to-confirm': 0 },
            lateMails: 2,
            undelivered: [{ id: 'mail/an-phuoc/lan/2026-11-19', end: 'unknown', notices: 3 }],
            lastDelivery: null,
          },
        ],
      }),
    });
    expect(status).toBe(200);
    expect(body.told).toEqual({
      lookedAt: NOW,
      troubles: [],
      frozen: ['an-phuoc/kh/I.1/vp/2026-11-30'],
      undelivered: ['mail/an-phuoc/lan/2026-11-19: unknown'],
      lateMails: 2,
    });
  });
});
