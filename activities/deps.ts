import type { Client } from '@temporalio/client';
import type { Agency } from '../config/agency.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Mailer } from './mail/deliver.ts';

/** What activities need of the world; tests give their own. */
export interface Deps {
  /** Speaks to the same namespace as the worker. */
  client: Client;
  /** Throws a `Refusal` for a code nobody configured. */
  agencyOf(code: string): Agency;
  /** Every agency that is served. */
  agencies(): Agency[];
  mailer: Mailer;
  /** When this office was restored from a backup; null where it never was. */
  restoredAt(): Instant | null;
  /** The address of mails whose agency names none; their name is the agency's. */
  from: string;
  /** A practice: all mails go to the coordinator; absent: none. */
  practice?: boolean;
  /** Where a mail's person may report without signing in; null: nowhere. */
  linkOf(mailId: string): string | null;
}
