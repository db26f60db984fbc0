import { runCommand } from '../../worker/engine/obtain/command.ts';
import { DATABASE_USER, type Postgres } from './postgres.ts';

/** Database → the schema that belongs into it, as it is embedded in the tool. */
const SCHEMAS = {
  temporal: 'postgresql/v12/temporal',
  temporal_visibility: 'postgresql/v12/visibility',
} as const;

/** Creates both databases and brings their schemas up to date; harmless when they are. */
export async function setUpSchemas(sqlTool: string, { port, password }: Postgres): Promise<void> {
  const place = [
    '--plugin',
    'postgres12',
    '--ep',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--user',
    DATABASE_USER,
  ];
  for (const [database, schema] of Object.entries(SCHEMAS)) {
    const tool = (...args: string[]) =>
      runCommand(sqlTool, [...place, '--db', database, ...args], {
        timeoutMs: 120_000,
        env: { SQL_PASSWORD: password },
      });
    await tool('create-database');
    await tool('setup-schema', '--version', '0.0');
    await tool('update-schema', '--schema-name', schema);
  }
}
