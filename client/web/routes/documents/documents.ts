import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { notFound } from '../notFound.tsx';
import { appendix } from './appendix.ts';
import { documentsPage } from './documentsPage.tsx';
import { letters } from './letters.ts';
import { results } from './results.ts';

/**
 * `/bao-cao/van-ban`: drafts of what the office signs. They speak for the whole agency, so nothing
 * is there for who does not see all of it.
 */
export const documents = new Hono<WebEnv>()
  .use('*', async (c, next) => (c.var.visitor.seesAll ? next() : notFound(c)))
  .route('/', documentsPage)
  .route('/don-doc', letters)
  .route('/ket-qua', results)
  .route('/phu-luc', appendix);
