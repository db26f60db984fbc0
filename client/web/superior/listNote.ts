import { z } from 'zod';

const said = z.object({ vi: z.string(), en: z.string() });
const person = z.object({ id: z.string(), name: z.string(), title: z.string() });

const outcome = z.object({
  at: z.number(),
  act: z.enum(['start', 'reschedule', 'report', 'cancel']),
  keys: z.array(z.string()),
  isDone: z.boolean(),
  said,
});

const schema = z.object({
  /** The list's own name, as it was uploaded. */
  fileName: z.string(),
  at: z.string(),
  by: person,
  /** Who gives it out; empty: to be asked. */
  assigner: z.string(),
  /** What was said of columns that are not known, by their headings. */
  columns: z.record(z.string(), z.string()),
  /** Each time something of it was brought in: what became of its rows, and what differed then. */
  passes: z.array(
    z.object({
      at: z.string(),
      by: person,
      outcomes: z.array(outcome),
      differences: z.array(z.object({ at: z.number(), said })),
    }),
  ),
});

/** What is noted of a superior's list beside its file. */
export type ListNote = z.infer<typeof schema>;

/** One time that something of a list was brought in. */
export type ListPass = ListNote['passes'][number];

/** Reads a note; null for what is none. */
export function readListNote(content: string): ListNote | null {
  try {
    return schema.safeParse(JSON.parse(content)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
