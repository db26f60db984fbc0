import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess } from './serverProcess.ts';

/** The server died by itself; it is started again after `restartInMs`. */
export interface Down {
  exitStatus: number;
  restartInMs: number;
}

const longestWaitMs = 30_000;
/** A run of this length was sound: the next wait is the shortest again. */
const soundRunMs = 60_000;

/**
 * How long to wait before the next start, after so many short runs in a row: 1 s, 2 s, 4 s … 30 s.
 */
export const restartDelayMs = (shortRuns: number): number =>
  Math.min(longestWaitMs, 1000 * 2 ** shortRuns);

/**
 * Starts a server and keeps it up until `stop`. The first start must become ready, or the second
 * where the first ended by itself, else it is ended and what `ready` threw is thrown; later ones
 * are repeated for as long as it takes.
 */
export async function supervise(
  launch: () => Promise<ServerProcess>,
  ready: (server: ServerProcess) => Promise<void>,
  onDown: (down: Down) => void,
): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController();
  const first = await firstRun(launch, ready);
  const over = keepUp(first, launch, onDown, stopping.signal);
  const stop = () => {
    stopping.abort();
    return over;
  };
  return { stop };
}

/** The server chooses ports for its parts, and ends where another program takes one meanwhile. */
async function firstRun(
  launch: () => Promise<ServerProcess>,
  ready: (server: ServerProcess) => Promise<void>,
): Promise<ServerProcess> {
  for (let isSecond = false; ; isSecond = true) {
    const server = await launch();
    try {
      await ready(server);
      return server;
    } catch (error) {
      const hasEnded = await Promise.race([server.ended.then(() => true), pause(0, false)]);
      server.stop();
      await server.ended;
      if (isSecond || !hasEnded) throw error;
    }
  }
}

async function keepUp(
  first: ServerProcess,
  launch: () => Promise<ServerProcess>,
  onDown: (down: Down) => void,
  stopping: AbortSignal,
): Promise<void> {
  let server = first;
  for (let shortRuns = 0; ; shortRuns += 1) {
    const begun = performance.now();
    const exitStatus = await endOf(server, stopping);
    if (stopping.aborted) return;
    if (performance.now() - begun > soundRunMs) shortRuns = 0;
    const restartInMs = restartDelayMs(shortRuns);
    onDown({ exitStatus, restartInMs });
    await pause(restartInMs, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return;
    server = await launch();
  }
}

/** Waits for the server's end; asks it to end when stopping. */
async function endOf(server: ServerProcess, stopping: AbortSignal): Promise<number> {
  if (stopping.aborted) server.stop();
  stopping.addEventListener('abort', server.stop, { once: true });
  const status = await server.ended;
  stopping.removeEventListener('abort', server.stop);
  return status;
}
