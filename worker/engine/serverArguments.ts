import { join } from 'node:path';
import { loopback } from './port.ts';

/**
 * The dev server's command line. Write-ahead log with full sync is as safe as the default and twice
 * as fast; without the search attribute setting every listing reads the attributes' definitions
 * anew. A task's memo holds its facts, more than the 2 KB of which the server warns each time. No
 * `--namespace`: it would be registered with a day's retention, and ours needs years.
 */
export function serverArguments({
  dataDir,
  port,
  uiPort,
}: {
  dataDir: string;
  port: number;
  uiPort: number | null;
}) {
  return [
    ...['server', 'start-dev', '--ip', loopback, '--port', String(port)],
    ...(uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...['--db-filename', join(dataDir, 'temporal.db')],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
    ...['--dynamic-config-value', 'system.forceSearchAttributesCacheRefreshOnRead=false'],
    ...['--dynamic-config-value', 'limit.memoSize.warn=65536'],
    ...['--log-level', 'warn', '--color', 'never'],
  ];
}
