import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loop } from '../../../../client/office/index/loop.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A look that takes so long, and the times at which it began. */
function slow(tookMs: number) {
  const begun: number[] = [];
  const from = Date.now();
  const ask = async (): Promise<void> => {
    begun.push(Date.now() - from);
    await new Promise((done) => setTimeout(done, tookMs));
  };
  return { begun, ask };
}

test('looks again some time after a look has ended, never two at once', async () => {
  const { begun, ask } = slow(5000);
  const loop = new Loop(ask, 2000, () => {});
  void loop.start();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(begun).toEqual([0, 7000, 14_000]);
});

test('whoever asks during a look joins it', async () => {
  const { begun, ask } = slow(5000);
  const loop = new Loop(ask, 2000, () => {});
  void loop.start();
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all([loop.look(), vi.advanceTimersByTimeAsync(4000)]);
  expect(begun).toEqual([0]);
});

test('tells what failed, and tries again', async () => {
  const told: unknown[] = [];
  let tries = 0;
  const loop = new Loop(
    async () => {
      tries += 1;
      if (tries < 3) throw new Error(`away ${tries}`);
    },
    2000,
    (error) => told.push(error),
  );
  await loop.start();
  await vi.advanceTimersByTimeAsync(4000);
  expect(told).toEqual([new Error('away 1'), new Error('away 2')]);
  expect(tries).toBe(3);
});

test('stops when the look under way has ended, and tells nothing of it', async () => {
  const told: unknown[] = [];
  const { begun, ask } = slow(1000);
  const fails = async (): Promise<void> => {
    await ask();
    throw new Error('closed');
  };
  const loop = new Loop(fails, 2000, (error) => told.push(error));
  void loop.start();
  await Promise.all([loop.stop(), vi.advanceTimersByTimeAsync(1000)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([begun, told]).toEqual([[0], []]);
});
