import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { addTarget } from './addTarget.tsx';
import { offeredLater } from './offeredLater.tsx';
import { oneTarget } from './oneTarget.tsx';
import { planTargets } from './planTargets.tsx';
import { reportTargets } from './reportTargets.ts';
import { yearResultsPage } from './showYearResults.tsx';

/** `/ke-hoach/chi-tieu`: what a plan is to reach beside its tasks, and how far it has come. */
export const targets = new Hono<WebEnv>()
  .route('/', planTargets)
  .route('/', reportTargets)
  .route('/', addTarget)
  .route('/', offeredLater)
  .route('/', yearResultsPage)
  .route('/', oneTarget);
