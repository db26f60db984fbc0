import type { Context } from 'hono';
import type { Site } from './site.ts';

/** What the server's adapter knows of a request; in tests nothing. */
interface Incoming {
  incoming?: { socket?: { remoteAddress?: string } };
}

/**
 * The network address a request came from, for limits and the audit. A public page stands behind a
 * proxy, which names the caller last in `X-Forwarded-For`; what callers write there themselves
 * stands before that. Without one it is the other end of the connection; empty where that is not
 * known.
 */
export function callerAddress({ req, env }: Context, { isLocal }: Site): string {
  const peer = (env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? '';
  const forwarded = isLocal ? '' : (req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '');
  return (forwarded || peer).replace(/^::ffff:/, '').slice(0, 45);
}
