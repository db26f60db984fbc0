import type { MiddlewareHandler } from 'hono';

/** What a browser, or a program, on this machine may call a port of loopback. */
export const localHosts = (port: number): string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  `[::1]:${port}`,
];

/**
 * Turns away, with 403, what a foreign web page may have a browser send to a port of loopback: a
 * Host other than `hosts` (an attacker's name that was made to point here), and an Origin other
 * than `pages`. Programs name no Origin.
 */
export function localCallers(hosts: string[], pages: string[]): MiddlewareHandler {
  return async ({ req, text }, next) => {
    const origin = req.header('origin');
    if (!hosts.includes(req.header('host') ?? '')) return text('unknown host', 403);
    if (origin !== undefined && !pages.includes(origin)) return text('unknown origin', 403);
    return next();
  };
}
