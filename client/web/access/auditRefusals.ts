import type { MiddlewareHandler } from 'hono';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Audit } from './audit.ts';
import { callerAddress } from './callerAddress.ts';
import { HttpRefusal } from './httpRefusal.ts';
import type { Limits } from './limits.ts';
import type { SignedIn } from './session/sessions.ts';
import type { Site } from './site.ts';

/** Signed words stand in addresses: whoever reads the audit must not be able to use them. */
const SEALED = /[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}/g;

const WRITTEN = new Set([403, 429]);

/**
 * Writes down who was turned away from what; of one caller's only so many an hour, so that nobody
 * fills the disk. Stands ahead of all others: `app.use(auditRefusals(…))`.
 */
export function auditRefusals(ground: {
  audit: Audit;
  site: Site;
  limits: Pick<Limits, 'auditedRefusals'>;
  now: () => Instant;
}): MiddlewareHandler {
  const { audit, site, limits, now } = ground;
  return async (context, next) => {
    await next();
    const { error, req } = context;
    if (!(error instanceof HttpRefusal) || !WRITTEN.has(error.status)) return;
    const from = callerAddress(context, site);
    if (!(await limits.auditedRefusals.allows(from))) return;
    const signedIn = context.get('signedIn') as SignedIn | null | undefined;
    const { agency = null, person = null } = signedIn?.session ?? {};
    const path = req.path.replace(SEALED, '***').slice(0, 200);
    const detail = `${error.status} ${req.method} ${path}`;
    await audit.write({ at: now(), what: 'refused', agency, person, from, detail });
  };
}
