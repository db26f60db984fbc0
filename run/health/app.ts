import { Hono } from 'hono';
import { readinessOf, type Signs } from './readiness.ts';

/**
 * The probes: `/healthz` says that this process lives, `/readyz` whether it serves and what needs
 * somebody's eye.
 */
export function healthApp(signs: Signs): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    const readiness = await readinessOf(signs);
    return context.json(readiness, readiness.ready ? 200 : 503);
  });
  return app;
}
