import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { text } from '../../../domain/text/text.ts';
import { HttpRefusal } from './httpRefusal.ts';

const HOUR_S = 3600;

/** So often within so many seconds, by one key. */
const LIMITS = {
  /** Mails to sign in with, by person: `an-phuoc/y-te`. */
  asksOfPerson: { points: 10, duration: HOUR_S },
  /** The same by network address, which a whole office may share. */
  asksFrom: { points: 60, duration: HOUR_S },
  /** Returns from the provider of accounts, and ways there in vain, by network address. */
  returnsFrom: { points: 120, duration: HOUR_S },
  /** Guesses at a code or at a name, by its id: of a million codes five. */
  codeTries: { points: 5, duration: 900 },
  /** Links and codes that let nobody in, by network address. */
  unknownLinks: { points: 60, duration: HOUR_S },
  /** Acts through the link of a mail, by the mail's id. */
  linkActs: { points: 100, duration: HOUR_S },
  /** Refusals that are written down, by network address. */
  auditedRefusals: { points: 100, duration: HOUR_S },
} as const;

/** How often something may be done by one key. */
export interface Limit {
  /**
   * Counts one more; throws an `HttpRefusal` (429) that says how long to wait where it is too many.
   */
  take(key: string): Promise<void>;
  /** Counts one more; whether it is not too many. */
  allows(key: string): Promise<boolean>;
}

export type Limits = Record<keyof typeof LIMITS, Limit>;

/**
 * Limits that this process counts in its memory: of several processes each counts its own, and all
 * begin anew with a start.
 */
export const createLimits = (): Limits =>
  Object.fromEntries(
    Object.entries(LIMITS).map(([name, allowed]) => [name, limitOf(allowed)]),
  ) as Limits;

function limitOf(allowed: { points: number; duration: number }): Limit {
  const counter = new RateLimiterMemory({ ...allowed });
  const waitMs = async (key: string): Promise<number> => {
    try {
      await counter.consume(key);
      return 0;
    } catch (error) {
      if (error instanceof Error) throw error;
      return (error as RateLimiterRes).msBeforeNext;
    }
  };
  return {
    allows: async (key) => (await waitMs(key)) === 0,
    async take(key) {
      const ms = await waitMs(key);
      if (ms > 0) throw tooOften(Math.ceil(ms / 1000));
    },
  };
}

function tooOften(seconds: number): HttpRefusal {
  const minutes = Math.ceil(seconds / 60);
  return new HttpRefusal(
    429,
    text(
      `Đã thử quá nhiều lần; đợi ${minutes} phút rồi thử lại.`,
      `That was tried too often; wait ${minutes} minute(s) and try again.`,
    ),
    { 'retry-after': `${seconds}` },
  );
}
