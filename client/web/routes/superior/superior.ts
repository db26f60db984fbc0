import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { backFile } from './backFile.ts';
import { bringIn } from './bringIn.tsx';
import { listOverview } from './listOverview.tsx';
import { listPage } from './listPage.tsx';
import { newList } from './newList.tsx';
import { removeList } from './removeList.tsx';

/** `/ke-hoach/cap-tren`: lists of the tasks that a superior's system assigned. */
export const superior = new Hono<WebEnv>()
  .route('/', listOverview)
  .route('/tai-len', newList)
  .route('/', listPage)
  .route('/', bringIn)
  .route('/', backFile)
  .route('/', removeList);
