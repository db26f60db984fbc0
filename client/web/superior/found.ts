import type { Context } from 'hono';
import type { WebEnv } from '../env.ts';
import type { KeptList } from './lists.ts';

/** The list that an address names; null where there is none. */
export const listAt = (c: Context<WebEnv>): KeptList | null =>
  c.var.visitor.lists.find(c.req.param('id') ?? '');
