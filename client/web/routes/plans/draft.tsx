import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { draftAt } from '../../plans/found.ts';
import { notFound } from '../notFound.tsx';
import { showDraft } from './showDraft.tsx';

/** `/ke-hoach/ban-nhap/:id`: a plan that was loaded, as it reads. */
export const draft = new Hono<WebEnv>().get('/:id', (c) => {
  const found = draftAt(c);
  return found ? showDraft(c, found) : notFound(c);
});
