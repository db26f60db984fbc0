import { abreast } from '../facade/abreast.ts';

const AT_A_TIME = 8;

/**
 * Asks about many things, a few at a time, so that looking after the engine does not become its
 * work.
 */
export const aFewAtATime = <T, R>(things: T[], ask: (thing: T) => Promise<R>): Promise<R[]> =>
  abreast(things, AT_A_TIME, ask);
