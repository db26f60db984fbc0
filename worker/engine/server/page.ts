import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { localCallers, localHosts } from '../../localCallers.ts';
import { loopback } from './port.ts';

/** Where Temporal's own page listens. */
export interface PagePlace {
  ip: string;
  port: number;
}

/** Temporal's page, as a browser on this machine may see it. */
export interface GuardedPage {
  url: string;
  close(): void;
}

/**
 * A place on loopback for Temporal's page, which answers whoever reaches it: one of sixteen million
 * addresses, where the system has them all, so that no web page finds it by trying.
 */
export async function hiddenPlace(): Promise<PagePlace> {
  const ip = `127.${randomInt(256)}.${randomInt(256)}.${randomInt(2, 255)}`;
  return (await placeAt(ip)) ?? (await placeAt(loopback)) ?? { ip: loopback, port: 0 };
}

/** A free port of an address; null where nothing can listen there. */
function placeAt(ip: string): Promise<PagePlace | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(0, ip, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve({ ip, port }));
    });
  });
}

/**
 * Shows Temporal's page on a port of loopback to callers of this machine, and to no foreign web
 * page: the page itself looks at neither Host nor Origin. `place` is where it listens.
 */
export async function guardPage(port: number, { ip, port: at }: PagePlace): Promise<GuardedPage> {
  const app = new Hono();
  const hosts = localHosts(port);
  const itself = hosts.map((host) => `http://${host}`);
  app.use(localCallers(hosts, itself));
  app.all('*', ({ req }) => {
    const { pathname, search } = new URL(req.url);
    return proxy(`http://${ip}:${at}${pathname}${search}`, req.raw);
  });
  app.onError((_, { text }) => text('Temporal’s page does not answer at the moment', 502));
  const server = serve({ fetch: app.fetch, hostname: loopback, port });
  await once(server, 'listening');
  return { url: `http://${loopback}:${port}`, close: () => void server.close() };
}
