import { Hono } from 'hono';
import type { PublicEnv } from '../../env.ts';
import { elsewhere } from './elsewhere.tsx';
import type { SignInGround } from './enter.tsx';
import { mailed } from './mailed.tsx';

/** Every page of whoever has yet to sign in, beneath `/`. */
export const signInPages = (ground: SignInGround): Hono<PublicEnv> =>
  new Hono<PublicEnv>().route('/', elsewhere(ground)).route('/', mailed(ground));
