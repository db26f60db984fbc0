import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { notFound } from '../notFound.tsx';
import { rollout } from './rollout.tsx';
import { rolloutEnd } from './rolloutEnd.tsx';
import { rolloutList } from './rolloutList.tsx';

/** `/quan-tri`: what administrators look after. It is there for who may read records only. */
export const admin = new Hono<WebEnv>()
  .use('/*', async (c, next) => (c.var.visitor.seesRecords ? next() : notFound(c)))
  .use('/cap-nhat/*', async (c, next) => (c.var.visitor.rollouts ? next() : notFound(c)))
  .route('/cap-nhat', rolloutList)
  .route('/cap-nhat', rollout)
  .route('/cap-nhat', rolloutEnd);
