import { isLoopback, portOf } from '../../../config/settings/fields.ts';
import type { Settings } from '../../../config/settings.ts';

/** What the page is called, and what it takes as its own. */
export interface Site {
  /** `https://dondoc.xa.example.vn`: what links begin with. */
  origin: string;
  /** Origins whose forms are taken. */
  origins: readonly string[];
  /** Hosts that requests may name: another one was made to point here. */
  hosts: readonly string[];
  /** Reached by https: cookies are for that alone. */
  isSecure: boolean;
  /** Only this machine reaches it. */
  isLocal: boolean;
}

/** The page as its settings call it. */
export function siteOf({
  address,
  publicUrl,
}: Pick<Settings['web'], 'address' | 'publicUrl'>): Site {
  const port = portOf(address);
  const own = [...new Set([address, `127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])];
  const origin = publicUrl ?? `http://${address}`;
  const { host, hostname, protocol } = new URL(origin);
  const isSecure = protocol === 'https:';
  return {
    origin,
    origins: isSecure ? [origin] : [origin, ...own.map((one) => `http://${one}`)],
    hosts: [host, ...own],
    isSecure,
    isLocal: isLoopback(hostname),
  };
}
