import type { State } from '../../client/office/types.ts';
import type { Instant } from '../../domain/calendar/types.ts';

/** The signs by which a process is judged; tests give their own. */
export interface Signs {
  /** The SDK's word for the state of this process's worker, or where the start has got to. */
  workerState(): string;
  /**
   * When this worker last asked the server for work; null: the server knows of none. Throws when
   * nothing answers.
   */
  lastPoll(): Promise<Instant | null>;
  /** What the watch last saw; null before its first look. */
  seen(): State | null;
  /** What is wrong with the machine and its accounts now; left out: nothing is looked at. */
  troubles?(): string[];
  now(): Instant;
}

/** What `/readyz` answers. */
export interface Readiness {
  ready: boolean;
  /** Why it is not ready, one sentence each. */
  reasons: string[];
  server: { ok: boolean };
  worker: { ok: boolean; state: string; lastPoll: Instant | null };
  /** Told, never a reason: what needs somebody's eye, and no restart would mend. */
  told: {
    lookedAt: Instant | null;
    troubles: string[];
    frozen: string[];
    undelivered: string[];
    lateMails: number;
  };
}

/** A poll lasts a minute at most; two without one is silence. */
const SILENT_AFTER_MS = 120_000;

/**
 * Ready is a process whose worker runs and whose server has lately been asked for work by it. One
 * frozen workflow does not make it unready: the others are served, and a restart would not mend the
 * code.
 */
export async function readinessOf(signs: Signs): Promise<Readiness> {
  const state = signs.workerState();
  const { lastPoll, silent } = await polled(signs);
  const running = state === 'RUNNING';
  const polls =
    lastPoll !== null && Date.parse(signs.now()) - Date.parse(lastPoll) < SILENT_AFTER_MS;
  const reasons = [
    ...(running ? [] : [`worker: ${state.toLowerCase()}`]),
    ...(silent === null ? [] : [`server: does not answer (${silent})`]),
    ...(silent === null && running && !polls
      ? [`worker: asks for no work, ${since(lastPoll)}`]
      : []),
  ];
  return {
    ready: reasons.length === 0,
    reasons,
    server: { ok: silent === null },
    worker: { ok: running && polls, state, lastPoll },
    told: { ...toldOf(signs.seen()), troubles: signs.troubles?.() ?? [] },
  };
}

async function polled(signs: Signs): Promise<{ lastPoll: Instant | null; silent: string | null }> {
  try {
    return { lastPoll: await signs.lastPoll(), silent: null };
  } catch (error) {
    return { lastPoll: null, silent: error instanceof Error ? error.message : String(error) };
  }
}

const since = (at: Instant | null): string => (at ? `last ${at}` : 'the server knows of no poll');

const toldOf = (seen: State | null): Omit<Readiness['told'], 'troubles'> => ({
  lookedAt: seen?.at ?? null,
  frozen: seen?.frozen.ids ?? [],
  undelivered:
    seen?.agencies.flatMap(({ undelivered }) =>
      undelivered.map(({ id, end }) => `${id}: ${end}`),
    ) ?? [],
  lateMails: seen?.agencies.reduce((sum, { lateMails }) => sum + lateMails, 0) ?? 0,
});
