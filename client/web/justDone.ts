import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'dondoc-done';
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
const SECONDS = 60;

/** Leads on to the page that says what was done: the browser keeps, for that page, that it was. */
export function leadOn(c: Context, address: string): Response {
  setCookie(c, NAME, address, { ...OPTIONS, maxAge: SECONDS });
  return c.redirect(address, 303);
}

/**
 * Whether this address was led on to just now. Asked once: an address alone, from a mail or a
 * bookmark, claims nothing.
 */
export function isJustDone(c: Context): boolean {
  const { pathname, search } = new URL(c.req.url);
  if (getCookie(c, NAME) !== `${pathname}${search}`) return false;
  deleteCookie(c, NAME, OPTIONS);
  return true;
}
