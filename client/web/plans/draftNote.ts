import { z } from 'zod';
import { MOST_TYPED } from '../../../domain/target/refuse.ts';
import { TARGET_RHYTHMS } from '../../../domain/target/types.ts';
import { RATES } from '../../../domain/task/rates.ts';

/** What of a target is kept beside a draft until the plan is started. */
const terms = z.object({
  ...{ name: z.string().max(MOST_TYPED.name), measure: z.string().max(MOST_TYPED.measure) },
  wanted: z.object({ value: z.number(), side: z.enum(['at-least', 'at-most']) }),
  ...{ units: z.array(z.string()), rhythm: z.enum(TARGET_RHYTHMS), adds: z.boolean() },
  each: z.boolean(),
  counted: z.object({ rate: z.enum(RATES), of: z.enum(['plan', 'superior']) }).nullable(),
  ...{ ref: z.string(), words: z.string().max(MOST_TYPED.words) },
});

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
  /** Targets that were found in it, and what was said of them; null: not to be followed. */
  targets: z.array(z.object({ id: z.string(), terms: terms.nullable() })).optional(),
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
