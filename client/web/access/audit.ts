import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { PersonId } from '../../../domain/directory/types.ts';

/** What is written down beside the tasks' own logs. */
export type Audited =
  | 'sign-in-asked'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'sessions-ended'
  | 'refused'
  | 'exported'
  | 'outbox-viewed'
  | 'list-link-made'
  | 'agency-file-changed'
  | 'link-act'
  | 'receipt-sent'
  | 'receipt-failed';

/** A line of the audit. */
export interface AuditLine {
  at: Instant;
  what: Audited;
  /** Null where nobody was recognised. */
  agency: string | null;
  person: PersonId | null;
  /** The network address it came from. */
  from: string;
  /** In code words: the way in, why not, the path; never an address typed, a code or a link. */
  detail: string;
}

/** Where lines go. Rejects when one could not be written: then what it tells of is not done. */
export interface Audit {
  write(line: AuditLine): Promise<void>;
}

/**
 * The audit in a folder: lines of JSON, one file a year (`2026.jsonl`), only ever added to, for its
 * owner's eyes. Several processes may write to it.
 */
export const auditIn = (folder: string): Audit => ({
  async write({ at, what, agency, person, from, detail }) {
    const line = `${JSON.stringify({ at, what, agency, person, from, detail })}\n`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(path.join(folder, `${at.slice(0, 4)}.jsonl`), line, { mode: 0o600 });
  },
});
