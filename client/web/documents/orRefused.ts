import type { Context } from 'hono';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { WebEnv } from '../env.ts';
import { refuseFile } from '../exports/download.tsx';

/** A file, or a page that says what in its address, or in its template, is wrong. */
export async function orRefused(
  c: Context<WebEnv>,
  send: () => Promise<Response>,
): Promise<Response> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal) return refuseFile(c, error.said);
    throw error;
  }
}
