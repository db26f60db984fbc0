import type { Client } from '@temporalio/client';
import type { Agency } from '../../config/agency.ts';
import type { Instant } from '../../domain/calendar/types.ts';

/** What the office needs: the engine, the agencies, and the time. */
export interface OfficeContext {
  client: Client;
  agencies: {
    /** Throws a `Refusal` for a code nobody configured. */
    get(code: string): Agency;
    all(): Agency[];
  };
  /** The engine's time: a test that skips time gives its own. */
  now(): Promise<Instant>;
}

/** How long a request may take before somebody is told why. */
export const PATIENCE_MS = 10_000;

/** The same for all the pages of a list of ten thousand, on a slow machine. */
export const LIST_PATIENCE_MS = 60_000;
