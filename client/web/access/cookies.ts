import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Site } from './site.ts';

/**
 * What a browser keeps for us: its session, that it has asked for a mail to sign in with, and that
 * it went to sign in elsewhere.
 */
export type Kept = 'session' | 'asked' | 'oidc';

/**
 * A cookie's name. By https it binds itself to this very host; by http, on this machine alone, its
 * port tells it from that of a practice beside it.
 */
export const cookieName = ({ isSecure, origin }: Site, kept: Kept): string =>
  isSecure ? `__Host-dondoc-${kept}` : `dondoc-${new URL(origin).port}-${kept}`;

const options = ({ isSecure }: Site) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure }) as const;

export const kept = (context: Context, site: Site, what: Kept): string | undefined =>
  getCookie(context, cookieName(site, what));

/** Has the browser keep a word, for its own requests only and out of reach of scripts. */
export const keep = (
  context: Context,
  site: Site,
  what: Kept,
  { word, seconds }: { word: string; seconds: number },
): void => setCookie(context, cookieName(site, what), word, { ...options(site), maxAge: seconds });

export function forget(context: Context, site: Site, what: Kept): void {
  deleteCookie(context, cookieName(site, what), options(site));
}
