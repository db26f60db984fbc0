import { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import { said } from '../load/fields.ts';
import { isLoopback, words } from './fields.ts';

const issuer = words
  .refine((value) => isIssuer(value), {
    abort: true,
    params: said(
      text(
        'phải là địa chỉ issuer của hệ thống tài khoản, ví dụ "https://taikhoan.tinh.example.vn", không có /.well-known phía sau',
        'must be the issuer of the accounts, e.g. "https://accounts.province.example.vn", without /.well-known behind it',
      ),
    ),
  })
  .refine((value) => isSafe(new URL(value)), {
    params: said(
      text(
        'mật khẩu và mã đăng nhập không được đi qua mạng mà không có https',
        'passwords and codes must not cross a network without https',
      ),
    ),
  });

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(value);
  return (
    /^https?:$/.test(protocol) &&
    [username, password, search, hash].every((part) => part === '') &&
    !pathname.includes('/.well-known/')
  );
}

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || isLoopback(hostname);

/** Whose accounts people may sign in with, and as whom the page stands there. */
export const oidcSchema = z
  .strictObject({
    issuer,
    clientId: words,
    clientSecretFile: words.optional(),
    clientSecret: words.optional(),
    label: words.max(60).optional(),
  })
  .refine(
    ({ clientSecret, clientSecretFile }) => (clientSecret ?? clientSecretFile) !== undefined,
    {
      path: ['clientSecretFile'],
      params: said(
        text(
          'thiếu bí mật của trang tại hệ thống tài khoản; ghi vào một tệp, hoặc biến DONDOC_OIDC_CLIENT_SECRET',
          'the page’s secret is missing; put it into a file, or into DONDOC_OIDC_CLIENT_SECRET',
        ),
      ),
    },
  );
