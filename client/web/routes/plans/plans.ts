import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { notFound } from '../notFound.tsx';
import { superior } from '../superior/superior.ts';
import { closePlan } from './closePlan.tsx';
import { compare } from './compare.tsx';
import { draft } from './draft.tsx';
import { draftTargets } from './draftTargets.tsx';
import { newDraft } from './newDraft.tsx';
import { planList } from './planList.tsx';
import { rehearsal } from './rehearsal.tsx';
import { removeDraft } from './removeDraft.tsx';
import { saveDraft } from './saveDraft.ts';
import { startDraft } from './startDraft.tsx';

/**
 * `/ke-hoach`: plans that run, plans that were loaded, and how one becomes the other. Beyond the
 * list nothing is there for who may not read drafts, and no change for who may not start plans.
 */
export const plans = new Hono<WebEnv>()
  .route('/', planList)
  .use('/*', async (c, next) => {
    const { seesDrafts, startsPlans } = c.var.visitor;
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    const reads = looks && !c.req.path.endsWith('/tai-len');
    if (!(reads ? seesDrafts : startsPlans)) return notFound(c);
    return next();
  })
  .route('/tai-len', newDraft)
  .route('/ket-thuc', closePlan)
  .route('/cap-tren', superior)
  .route('/ban-nhap', draft)
  .route('/ban-nhap', draftTargets)
  .route('/ban-nhap', saveDraft)
  .route('/ban-nhap', removeDraft)
  .route('/ban-nhap', compare)
  .route('/ban-nhap', rehearsal)
  .route('/ban-nhap', startDraft);
