import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProcessIdentity, stillRuns } from './processIdentity.ts';

/** What a running engine leaves in its data folder, so that other commands find it. */
export interface EngineRecord {
  /** The process that started the engine and whose end ends it. */
  owner: ProcessIdentity;
  server: ProcessIdentity;
  /** `127.0.0.1:7239` */
  address: string;
}

const recordPath = (dataDir: string) => join(dataDir, 'engine.json');

/** The record in a data folder, whether or not its processes still run; null when there is none. */
export function readRecord(dataDir: string): EngineRecord | null {
  try {
    return JSON.parse(readFileSync(recordPath(dataDir), 'utf8')) as EngineRecord;
  } catch {
    return null;
  }
}

/**
 * The engine that runs on a data folder; null when none does. A record whose owner has ended counts
 * as none.
 */
export function runningEngine(dataDir: string): EngineRecord | null {
  const record = readRecord(dataDir);
  return record !== null && stillRuns(record.owner) ? record : null;
}

/** Written whole or not at all. */
export function writeRecord(dataDir: string, record: EngineRecord): void {
  const part = `${recordPath(dataDir)}.part`;
  writeFileSync(part, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, recordPath(dataDir));
}

export function removeRecord(dataDir: string): void {
  rmSync(recordPath(dataDir), { force: true });
}
