import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { notFound } from '../notFound.tsx';
import { keys } from './keys.tsx';
import { releases } from './releases.tsx';
import { rollout } from './rollout.tsx';
import { rolloutEnd } from './rolloutEnd.tsx';
import { rolloutList } from './rolloutList.tsx';
import { condition } from './showCondition.tsx';
import { signIns } from './signIns.tsx';

/** `/quan-tri`: what administrators look after. It is there for who may read records only. */
export const admin = new Hono<WebEnv>()
  .use('/*', async (c, next) => (c.var.visitor.seesRecords ? next() : notFound(c)))
  .route('/', condition)
  .route('/dang-nhap', signIns)
  .route('/phien-ban', releases)
  .route('/khoa', keys)
  .route('/cap-nhat', rolloutList)
  .route('/cap-nhat', rollout)
  .route('/cap-nhat', rolloutEnd);
