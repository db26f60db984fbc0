import { join } from 'node:path';
import { loopback } from './port.ts';

/**
 * The dev server's command line. Write-ahead log with full sync is as safe as the default and twice as fast; without
 * the search attribute setting every listing reads the attributes' definitions anew. No `--namespace`: it would be
 * registered with a day's retention, and ours needs years.
 */
export function serverArguments({ dataDir, port, uiPort }: { dataDir: string; port: number; uiPort: number | null }) {
  return [
    ...['server', 'start-dev', '--ip', loopback, '--port', String(port)],
    ...(uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...['--db-filename', join(dataDir, 'temporal.db')],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
    ...['--dynamic-config-value', 'system.forceSearchAttributesCacheRefreshOnRead=false'],
    ...['--log-level', 'warn', '--color', 'never'],
  ];
}
