import * as client from 'openid-client';
import { isLoopback } from '../../../../config/settings/fields.ts';
import type { Settings } from '../../../../config/settings.ts';
import type { WhyNot } from '../signIn/refusals.ts';

/** So long one request to the provider may take. */
const PATIENCE_S = 8;
/** What the provider says of itself is asked anew after an hour. */
const REMEMBERED_MS = 3_600_000;

/** What a browser keeps while its reader is at the provider. */
export interface Trip {
  state: string;
  nonce: string;
  /** Of PKCE: the code is worth nothing without it. */
  verifier: string;
}

/** What the provider says of whoever came back. */
export interface Claims {
  email: string;
  /** The provider has made sure that the address is his. */
  isVerified: boolean;
  username: string;
}

/** Why the provider let nobody in. `message` is for the log, without words of strangers. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly why: Extract<WhyNot, 'provider-down' | 'not-confirmed'>;

  constructor(why: ProviderFault['why'], error: unknown) {
    super(reasonOf(error));
    this.why = why;
  }
}

type Oidc = NonNullable<Settings['web']['oidc']>;

/**
 * A provider of OpenID Connect: authorization code with PKCE, state and nonce. What it says of
 * itself is asked for when first needed. Throws a `ProviderFault`.
 */
export class Provider {
  readonly #settings: Oidc;
  readonly #patienceS: number;
  /** Where the provider sends people back to. */
  readonly #back: string;
  #known: { atMs: number; configuration: Promise<client.Configuration> } | null = null;

  constructor(settings: Oidc, origin: string, patienceS = PATIENCE_S) {
    this.#settings = settings;
    this.#patienceS = patienceS;
    this.#back = `${origin}/vao/oidc`;
  }

  /** Where a browser goes to sign in, and what it keeps meanwhile. */
  async begin(): Promise<{ to: string; trip: Trip }> {
    const configuration = await this.#configuration();
    const trip = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const to = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#back,
      scope: 'openid email profile',
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    });
    return { to: to.href, trip };
  }

  /** Who came back, by what stands in the address he came back to. */
  async claimsOf(query: URLSearchParams, { state, nonce, verifier }: Trip): Promise<Claims> {
    const configuration = await this.#configuration();
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${this.#back}?${query}`),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
      );
      const token = tokens.claims();
      if (!token) throw new TypeError('no ID token came');
      if (token.email !== undefined) return claimsIn(token);
      // Most providers tell of a person only here, once there is a token to ask with.
      const info = await client.fetchUserInfo(configuration, tokens.access_token, token.sub);
      return claimsIn({ ...token, ...info });
    } catch (error) {
      throw new ProviderFault(isDown(error) ? 'provider-down' : 'not-confirmed', error);
    }
  }

  async #configuration(): Promise<client.Configuration> {
    const known = this.#known;
    if (known && Date.now() - known.atMs < REMEMBERED_MS) return known.configuration;
    const asked = { atMs: Date.now(), configuration: discovered(this.#settings, this.#patienceS) };
    this.#known = asked;
    asked.configuration.catch(() => {
      if (this.#known === asked) this.#known = null;
    });
    return asked.configuration;
  }
}

/** What a provider says of itself; ID tokens are taken with its signature only. */
async function discovered(
  { issuer, clientId, clientSecret }: Oidc,
  timeout: number,
): Promise<client.Configuration> {
  const server = new URL(issuer);
  const execute = [client.enableNonRepudiationChecks];
  if (isLoopback(server.hostname)) execute.push(client.allowInsecureRequests);
  try {
    return await client.discovery(server, clientId, undefined, asItTakes(clientSecret), {
      ...{ execute, timeout },
    });
  } catch (error) {
    throw new ProviderFault('provider-down', error);
  }
}

/** The secret as the provider says that it takes it; where it says nothing, in a header. */
const asItTakes = (secret: string): client.ClientAuth => {
  const [header, body] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (takes.includes('client_secret_basic') ? header : body)(server, ...rest);
  };
};

const claimsIn = ({ email, email_verified, preferred_username }: Record<string, unknown>) => ({
  email: typeof email === 'string' ? email : '',
  isVerified: email_verified === true,
  username: typeof preferred_username === 'string' ? preferred_username : '',
});

/** It was not reached (`fetch` throws a TypeError), was late, or is in trouble itself. */
const isDown = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof client.ClientError &&
    (error.code === 'OAUTH_TIMEOUT' ||
      (error.cause instanceof Response && error.cause.status >= 500)));

/** What the library and the network name a fault by. */
interface Told {
  code?: string;
  error?: string;
  status?: number;
}

/** Code words alone: what came over the network may hold addresses, or anything. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, error: said, status, cause } = error as Error & Told & { cause?: Told };
  const words = [error.name, code, said, status, cause?.code].filter((one) => one !== undefined);
  return [...new Set(words)]
    .join(' ')
    .replace(/[^\w .-]/g, '')
    .slice(0, 200);
}
