import { join } from 'node:path';
import type { PagePlace } from './page.ts';
import { loopback } from './port.ts';

/**
 * The dev server's command line. Write-ahead log with full sync is as safe as the default and twice
 * as fast; without the search attribute setting every listing reads the attributes' definitions
 * anew. A task's memo holds its facts, more than the 2 KB of which the server warns each time. No
 * `--namespace`: it would be registered with a day's retention, and ours needs years.
 *
 * Beside gRPC the server opens an HTTP interface, on a port of its own choice, that does whatever
 * any web page has a browser ask of it. No Host header can be a slash, so each of its calls is
 * refused; what does not look at that header (Nexus, unused here) is off.
 */
export function serverArguments({
  dataDir,
  port,
  page,
}: {
  dataDir: string;
  port: number;
  /** Where Temporal's own page listens; null for none. */
  page: PagePlace | null;
}) {
  return [
    ...['server', 'start-dev', '--ip', loopback, '--port', String(port)],
    ...(page ? ['--ui-ip', page.ip, '--ui-port', String(page.port)] : ['--headless']),
    ...['--db-filename', join(dataDir, 'temporal.db')],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
    ...['--dynamic-config-value', 'system.forceSearchAttributesCacheRefreshOnRead=false'],
    ...['--dynamic-config-value', 'limit.memoSize.warn=65536'],
    ...['--dynamic-config-value', 'frontend.httpAllowedHosts=["/"]'],
    ...['--dynamic-config-value', 'system.enableNexus=false'],
    ...['--log-level', 'warn', '--color', 'never'],
  ];
}
