import { z } from 'zod';

/** Version of the archive's own form; a reader refuses a later one. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/**
 * The engine's database: copied together while nobody writes they are what a power cut would leave,
 * which SQLite mends.
 */
export const DATABASE = 'temporal.db';
export const DATABASE_LOG = 'temporal.db-wal';

/**
 * The only names an archive may hold: plain parts, at most four deep, none that leads out of a
 * folder.
 */
const PART = '(?!\\.{1,2}(?:/|$))[^/\\\\\\0]+';
const NAME = new RegExp(
  `^(?:temporal\\.db|temporal\\.db-wal|dondoc\\.yaml|outbox/${PART}/${PART}|audit/${PART}|drafts/${PART}/${PART}/${PART}|agencies/${PART}/${PART}|calendars/${PART})$`,
);

const file = z.object({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Version of the product that took it. */
  product: z.string(),
  /** When the database was copied. */
  takenAt: z.string(),
  agencies: z.array(
    z.object({
      code: z.string().regex(/^[a-z0-9-]+$/),
      /** Where its folder was. */
      dir: z.string(),
      version: z.string(),
    }),
  ),
  files: z.record(z.string().regex(NAME), file),
});

/** What a backup holds and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;
