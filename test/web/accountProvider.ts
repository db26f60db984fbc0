import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What a provider says of a person, by what he types as his login; any password serves. */
export interface AccountElsewhere {
  email: string;
  email_verified: boolean;
  preferred_username?: string;
}

/** A provider of accounts on this machine, at a name that is another site to a browser. */
export interface AccountProvider {
  env: Record<string, string>;
  /** Nobody answers there any more. */
  stop(): Promise<void>;
}

/**
 * Opens a provider that knows one client, the page at `origin`.
 * @param instead answers a request in its place, and says whether it does
 */
export async function openProvider(
  origin: string,
  accounts: Record<string, AccountElsewhere>,
  instead: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<AccountProvider> {
  let answer: RequestListener = () => {};
  const server = createServer((request, response) => {
    if (!instead(request, response)) answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [client_id, client_secret] = ['dondoc', 'mot:bi/mat+dai'];
  const provider = new Provider(issuer, {
    clients: [{ client_id, client_secret, redirect_uris: [`${origin}/vao/oidc`] }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['preferred_username'],
    },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...accounts[accountId] }),
    }),
    cookies: { keys: ['khoa-thu'] },
    jwks: { keys: [{ ...signingKey(), ...NAMED }] },
    pkce: { required: () => true },
  });
  answer = provider.callback();
  return {
    env: {
      DONDOC_OIDC_ISSUER: issuer,
      DONDOC_OIDC_CLIENT_ID: client_id,
      DONDOC_OIDC_CLIENT_SECRET: client_secret,
      DONDOC_OIDC_LABEL: 'tài khoản công vụ',
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What the provider says of its one key. */
export const NAMED = { use: 'sig', alg: 'RS256', kid: 'khoa' };

/** A key to sign with, another one each time. */
export const signingKey = (): JsonWebKey =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
