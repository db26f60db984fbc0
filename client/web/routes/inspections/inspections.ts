import { Hono } from 'hono';
import type { WebEnv } from '../../env.ts';
import { inspection } from './inspection.tsx';
import { programme } from './programme.tsx';

/** `/ke-hoach/kiem-tra`: inspections of units that plans want. */
export const inspections = new Hono<WebEnv>().route('/', programme).route('/', inspection);
