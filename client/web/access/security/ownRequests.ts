import type { MiddlewareHandler } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import { HttpRefusal } from '../httpRefusal.ts';
import type { Site } from '../site.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Takes requests that this page's own forms and scripts send, and no others. One for another host
 * was made by a name that was pointed here; one that changes something must come from a page of
 * ours, whatever it carries. Browsers say where each form was; a program that does not is turned
 * away, because programs have no cookie.
 */
export function ownRequests(site: Site): MiddlewareHandler {
  return async ({ req }, next) => {
    if (!site.hosts.includes((req.header('host') ?? '').toLowerCase())) throw notHere(site);
    if (!isTaken(site, req.method, req.header())) throw notFromHere(site);
    return next();
  };
}

/** What changes nothing may come from anywhere, but not from another page's script. */
const isTaken = (site: Site, method: string, named: Record<string, string>): boolean =>
  CHANGES_NOTHING.has(method)
    ? named.origin === undefined || site.origins.includes(named.origin)
    : isOwn(site, named);

const isOwn = (
  { origins }: Site,
  { origin, 'sec-fetch-site': site }: Record<string, string>,
): boolean => (origin === undefined ? site === 'same-origin' : origins.includes(origin));

const notHere = ({ origin }: Site): HttpRefusal =>
  new HttpRefusal(
    403,
    text(`Trang này chỉ mở tại ${origin}.`, `This page is found at ${origin} only.`),
  );

const notFromHere = ({ origin }: Site): HttpRefusal =>
  new HttpRefusal(
    403,
    text(
      `Chưa thực hiện: yêu cầu không được gửi từ trang ${origin}. Mở trang tại địa chỉ ấy rồi làm lại.`,
      `Nothing was done: the request was not sent from ${origin}. Open the page there and try again.`,
    ),
  );
