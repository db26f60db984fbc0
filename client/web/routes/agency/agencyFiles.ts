import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { notFound } from '../notFound.tsx';
import { entry } from './entry.tsx';
import { entryList } from './entryList.tsx';
import { handOver } from './handOver.tsx';
import { ownDays } from './ownDays.tsx';

/**
 * `/co-quan`: people, units, roles, absences and the office's own days. Nothing is there for who
 * may not read the agency's files, and no change for who may not change them.
 */
export const agencyFiles = new Hono<WebEnv>()
  .use(async (c, next) => {
    const { seesFiles, changesFiles } = c.var.visitor;
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!seesFiles || (!looks && !changesFiles)) return notFound(c);
    return next();
  })
  .get('/', (c) => c.redirect('/co-quan/nguoi', 303))
  .route('/ngay-nghi', ownDays)
  .route('/nguoi', handOver)
  .route('/', entryList)
  .route('/', entry);
