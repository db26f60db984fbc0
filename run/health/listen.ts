import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cannotListen, listeningAt } from '../../worker/engine/server/port.ts';
import { localCallers, localHosts } from '../../worker/localCallers.ts';

/**
 * Serves the probes, without keeping the process alive: they tell of its stopping too. On loopback
 * no foreign web page may ask. Throws a Refusal that names the setting when nothing can listen
 * there.
 */
export async function listen(app: Hono, address: string): Promise<Server> {
  const { host, port } = listeningAt(address);
  const guarded = LOOPBACK.test(host) ? ofThisMachine(app, host, port) : app;
  const server = createServer(getRequestListener(guarded.fetch)).unref();
  const failed = await listening(server, host, port);
  if (failed !== null) throw cannotListen(port, 'health.address', host, failed);
  return server;
}

const ofThisMachine = (app: Hono, host: string, port: number): Hono =>
  new Hono().use(localCallers([...localHosts(port), `${host}:${port}`], [])).route('/', app);

const LOOPBACK = /^(127\.[\d.]+|::1)$/;

/** Null when it listens, else the system's code, such as `EADDRINUSE`. */
const listening = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(null));
  });
