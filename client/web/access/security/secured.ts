import type { MiddlewareHandler } from 'hono';
import type { Site } from '../site.ts';
import { headers, notKept } from './headers.ts';
import { FORM_BYTES, limitBody, UPLOAD_BYTES } from './limitBody.ts';
import { ownRequests } from './ownRequests.ts';

/**
 * What stands before every route: `app.use(...secured(site, { uploads: ['/ke-hoach/tai-len'] }))`,
 * ahead of all others. Turned-away requests come to `app.onError` as an `HttpRefusal`. Routes of
 * programs that show a token of their own, and probes, belong to an app beside it.
 * @param uploads paths that take a file
 */
export function secured(
  site: Site,
  { uploads }: { uploads: readonly string[] },
): MiddlewareHandler[] {
  const form = limitBody(FORM_BYTES);
  const upload = limitBody(UPLOAD_BYTES);
  const body: MiddlewareHandler = (context, next) =>
    (uploads.includes(context.req.path) ? upload : form)(context, next);
  return [headers(site), notKept, ownRequests(site), body];
}
