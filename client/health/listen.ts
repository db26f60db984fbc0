import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { cannotListen, listeningAt } from '../../worker/engine/port.ts';

/**
 * Serves the probes, without keeping the process alive: they tell of its stopping too. Throws a
 * Refusal that names the setting when nothing can listen there.
 */
export async function listen(app: Hono, address: string): Promise<Server> {
  const { host, port } = listeningAt(address);
  const server = createServer(getRequestListener(app.fetch)).unref();
  const failed = await listening(server, host, port);
  if (failed !== null) throw cannotListen(port, 'health.address', host, failed);
  return server;
}

/** Null when it listens, else the system's code, such as `EADDRINUSE`. */
const listening = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(null));
  });
