import type { Context, MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Site } from '../site.ts';

/**
 * What browsers are told of every answer: nothing but our own scripts and styles runs, and of those
 * written into the page only the ones that carry its nonce; no other page frames it; where its
 * reader came from stays here. (Without a referrer a browser would send `Origin: null` with our own
 * forms.) `style="…"` does not work: write classes, or attributes of SVG.
 */
export const headers = ({ isSecure }: Site): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
  });

/** The nonce of this answer, for `<script nonce>` and `<style nonce>`. */
export const nonceOf = (context: Context): string => context.get('secureHeadersNonce') ?? '';

/** No copy of a page is kept by a browser or a proxy, unless its route says otherwise. */
export const notKept: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
};
