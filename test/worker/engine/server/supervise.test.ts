import { expect, test } from 'vitest';
import type { ServerProcess } from '../../../../worker/engine/server/serverProcess.ts';
import { supervise } from '../../../../worker/engine/server/supervise.ts';

/** Servers of which the first so many end by themselves before they are ready. */
function servers(failing: number) {
  let launched = 0;
  const ready = new Map<ServerProcess, boolean>();
  const launch = async (): Promise<ServerProcess> => {
    launched += 1;
    let stop = (): void => {};
    const ended =
      launched <= failing
        ? Promise.resolve(2)
        : new Promise<number>((resolve) => {
            stop = () => resolve(0);
          });
    const server = { ended, stop: () => stop() } as ServerProcess;
    ready.set(server, launched > failing);
    return server;
  };
  const isReady = async (server: ServerProcess): Promise<void> => {
    if (!ready.get(server)) throw new Error('exit status 2');
  };
  return { launch, isReady, count: () => launched };
}

test('a server that ends by itself before it is ready is started a second time', async () => {
  const { launch, isReady, count } = servers(1);
  const { stop } = await supervise(launch, isReady, () => {});
  expect(count()).toBe(2);
  await stop();
});

test('one that ends twice is told', async () => {
  const { launch, isReady, count } = servers(2);
  await expect(supervise(launch, isReady, () => {})).rejects.toThrow('exit status 2');
  expect(count()).toBe(2);
});

test('one that runs and does not answer is ended, and not started again', async () => {
  const { launch, count } = servers(0);
  const never = async (): Promise<void> => {
    throw new Error('60 s');
  };
  await expect(supervise(launch, never, () => {})).rejects.toThrow('60 s');
  expect(count()).toBe(1);
});
