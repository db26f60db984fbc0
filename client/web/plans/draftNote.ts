import { z } from 'zod';

const schema = z.object({
  /** The document's own name, as it was uploaded. */
  fileName: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string(), title: z.string() }),
  /** What the document says of itself. */
  title: z.string(),
  number: z.string(),
  issued: z.string().nullable(),
  /** The id it will be started under. */
  plan: z.string(),
  /** Of a plan that was started before. */
  isVersion: z.boolean(),
  /** Somebody chose of which plan it is a version, or that it is another. */
  chosen: z.boolean(),
  /** When it was started, and what became of it; null: it is a draft. */
  started: z
    .object({
      at: z.string(),
      tasks: z.number(),
      known: z.number(),
      reported: z.number(),
      /** What was refused, and what running tasks keep. */
      told: z.array(z.object({ vi: z.string(), en: z.string() })),
    })
    .nullable(),
});

/** What is noted of a draft beside its document. */
export type DraftNote = z.infer<typeof schema>;

/** Reads a note; null for what is none. */
export function readNote(content: string): DraftNote | null {
  try {
    return schema.safeParse(JSON.parse(content)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
