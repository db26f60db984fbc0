import { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import { said } from '../load/fields.ts';
import { address, hostOf, isLoopback, words } from './fields.ts';
import { oidcSchema } from './oidc.ts';

const parsed = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null);

/** Scheme, host and port alone: cookies and links begin at the root. */
const isRoot = (url: URL): boolean =>
  /^https?:$/.test(url.protocol) &&
  [url.username, url.password, url.search, url.hash].every((part) => part === '') &&
  url.pathname === '/';

const publicUrl = words
  .refine(
    (value) => {
      const url = parsed(value);
      return url !== null && isRoot(url);
    },
    {
      abort: true,
      params: said(
        text(
          'phải là địa chỉ gốc của trang, ví dụ "https://dondoc.xa.example.vn", không có đường dẫn phía sau',
          'must be the root of the page, e.g. "https://dondoc.office.example.vn", without a path behind it',
        ),
      ),
    },
  )
  .refine(
    (value) => {
      const url = parsed(value);
      return url?.protocol === 'https:' || isLoopback(url?.hostname ?? '');
    },
    {
      params: said(
        text(
          'máy khác chỉ vào trang qua https; đặt một máy chủ trung gian (Caddy, nginx) phía trước và ghi địa chỉ https của nó',
          'other machines reach the page by https only; put a reverse proxy (Caddy, nginx) before it and give its https address',
        ),
      ),
    },
  );

/**
 * Where the web page listens, what it is called from outside, where the keys of its links and
 * sessions are, and whose accounts people may sign in with.
 */
export const webSchema = z
  .strictObject({
    address: address.default('127.0.0.1:8240'),
    publicUrl: publicUrl.nullable().default(null),
    keysFile: words.optional(),
    oidc: oidcSchema.optional(),
    mailSignIn: z.boolean().default(true),
  })
  .refine(
    ({ address, publicUrl }) =>
      isLoopback(hostOf(address)) || parsed(publicUrl ?? '')?.protocol === 'https:',
    {
      path: ['publicUrl'],
      params: said(
        text(
          'address cho máy khác vào, nên cần publicUrl bằng https, ví dụ "https://dondoc.xa.example.vn"; hoặc để address là 127.0.0.1',
          'address lets other machines in, so publicUrl must be given, by https, e.g. "https://dondoc.office.example.vn"; or leave address at 127.0.0.1',
        ),
      ),
    },
  )
  .refine(({ oidc, mailSignIn }) => mailSignIn || oidc !== undefined, {
    path: ['mailSignIn'],
    params: said(
      text(
        'không ai đăng nhập được: ghi oidc, hoặc bỏ mailSignIn: false',
        'nobody could sign in: give oidc, or remove mailSignIn: false',
      ),
    ),
  });
