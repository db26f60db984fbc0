import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { board } from './board.tsx';
import { endCollection } from './endCollection.tsx';
import { newCollection } from './newCollection.tsx';
import { remind } from './remind.tsx';
import { roundList } from './roundList.tsx';
import { sums } from './showSums.tsx';
import { unitReport } from './unitReport.tsx';

/** Rounds of reports, beneath `/ky-bao-cao`. */
export const rounds = new Hono<WebEnv>()
  .route('/', roundList)
  .route('/', newCollection)
  .route('/', endCollection)
  .route('/', sums)
  .route('/', remind)
  .route('/', unitReport)
  .route('/', board);
