import type { Context } from 'hono';
import type { WebEnv } from '../env.ts';
import type { Draft } from './drafts.ts';

/** The draft an address names, where there is one that was not started. */
export function draftAt(c: Context<WebEnv>): Draft | null {
  const draft = c.var.visitor.drafts.find(c.req.param('id') ?? '');
  return draft && draft.note.started === null ? draft : null;
}

/** Texts of a form, by name; files and repeated fields left out. */
export async function textsOf(c: Context<WebEnv>): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, value.normalize('NFC').trim()]));
}
