import type { Context } from 'hono';
import type { WebEnv } from '../env.ts';
import type { Draft } from './drafts.ts';

/** The draft an address names, where there is one that was not started. */
export function draftAt(c: Context<WebEnv>): Draft | null {
  const draft = c.var.visitor.drafts.find(c.req.param('id') ?? '');
  return draft && draft.note.started === null ? draft : null;
}
