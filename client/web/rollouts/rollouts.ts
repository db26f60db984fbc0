import { createHash, randomUUID } from 'node:crypto';
import type { Agency } from '../../../config/agency.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Desk } from '../../office/office.ts';
import type { ChangedTask, RolledOut, RolloutResult } from '../../office/types.ts';
import { Job } from '../jobs/job.ts';

/** What a roll-out would change, as it was found at a moment. */
export interface Preview {
  /** Tells it from any other, also from one that says the same. */
  id: string;
  at: Instant;
  /** Equal for previews that say the same. */
  content: string;
  result: RolloutResult;
}

/** What became of a roll-out. `changed`: its preview was not true any more, so nothing was done. */
export type RolloutEnd = { is: 'done'; at: Instant; result: RolloutResult } | { is: 'changed' };

/** Whoever asks, and for which agency as its files say now. */
export interface Asking {
  desk: Desk;
  agency: Agency;
}

/** So long a preview is shown again: each asks all running tasks. A roll-out looks for itself. */
const SHOWN_MS = 5 * 60_000;

/** Ends that are remembered, for pages that come back to them. */
const REMEMBERED = 50;

/** Previews that are remembered, for forms that were shown with them. */
const SEEN = 10;

/** Of either thing that can be rolled out. */
export type Previews = Record<RolledOut, Preview>;

/** The changes of a preview that somebody may still have before him. */
interface Seen {
  versions: string;
  changed: ReadonlyMap<string, ChangedTask>;
}

interface Shown {
  /** Of the files that they were made from. */
  versions: string;
  job: Job<Previews>;
  sinceMs: number;
}

/**
 * Previews of roll-outs, and roll-outs: each preview is carried out once at most, however often it
 * is asked for, and only while the files are the same; a task that has changed is left out. Those
 * of one agency follow one another.
 */
export class Rollouts {
  readonly #previews = new Map<string, Shown>();
  readonly #ends = new Map<string, Job<RolloutEnd>>();
  readonly #seen = new Map<string, Seen>();
  readonly #last = new Map<string, Job<RolloutEnd>>();

  /**
   * What roll-outs would change; `anew`: not as it was found a moment ago. While that is looked at,
   * whoever asks waits for the same.
   */
  previews({ desk, agency }: Asking, anew = false): Job<Previews> {
    const { agency: code } = agency.directory;
    const known = this.#previews.get(code);
    if (known && isFresh(known, agency, anew)) return known.job;
    const job = new Job(async (progress): Promise<Previews> => {
      const at = await desk.queries.now();
      const { calendar, policy } = await desk.commands.rolloutPreviews(agency, progress);
      const found = {
        calendar: previewOf(at, 'calendar', calendar),
        policy: previewOf(at, 'policy', policy),
      };
      for (const preview of Object.values(found)) this.#keep(agency, preview);
      return found;
    });
    this.#previews.set(code, { versions: versionsOf(agency), job, sinceMs: Date.now() });
    return job;
  }

  /** A roll-out that was asked for by the id of its preview; null: none, or long ago. */
  find(agency: Agency, id: string): Job<RolloutEnd> | null {
    return this.#ends.get(keyOf(agency, id)) ?? null;
  }

  /** Carries a preview out, unless that was done, or it is not true any more. */
  carryOut(
    { desk, agency }: Asking,
    what: RolledOut,
    { id, content }: Pick<Preview, 'id' | 'content'>,
  ): Job<RolloutEnd> {
    const known = this.find(agency, id);
    if (known && known.standing.is !== 'failed') return known;
    const code = agency.directory.agency;
    const before = this.#last.get(code);
    const job = new Job(async (progress): Promise<RolloutEnd> => {
      await before?.ended;
      const seen = this.#seen.get(keyOf(agency, id));
      const isKnown = seen?.versions === versionsOf(agency);
      // A preview that nobody remembers is made anew, and carried out only if it says the same.
      const now = isKnown ? null : await desk.commands.rollOut(agency, { what, dryRun: true });
      if (now && contentOf(what, inOrder(now)) !== content) return { is: 'changed' };
      const wanted = { what, dryRun: false, ...(isKnown ? { seen: seen.changed } : {}) };
      const result = await desk.commands.rollOut(agency, wanted, progress);
      if (isKnown && seen.changed.size > 0 && result.changed.length === 0) return { is: 'changed' };
      this.#previews.delete(code);
      return { is: 'done', at: await desk.queries.now(), result: inOrder(result) };
    });
    // What was found before, or while it is carried out, says nothing any more.
    this.#previews.delete(code);
    this.#last.set(code, job);
    this.#remember(keyOf(agency, id), job);
    return job;
  }

  #keep(agency: Agency, { id, result }: Preview): void {
    const changed = new Map(result.changed.map((one) => [one.id, one]));
    this.#seen.set(keyOf(agency, id), { versions: versionsOf(agency), changed });
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > SEEN && oldest !== undefined) this.#seen.delete(oldest);
  }

  #remember(key: string, job: Job<RolloutEnd>): void {
    this.#ends.delete(key);
    this.#ends.set(key, job);
    const [oldest] = this.#ends.keys();
    if (this.#ends.size > REMEMBERED && oldest !== undefined) this.#ends.delete(oldest);
  }
}

const keyOf = ({ directory }: Agency, id: string): string => `${directory.agency}/${id}`;

const versionsOf = ({ calendar, policy }: Agency): string =>
  `${calendar.version} ${policy.version}`;

function isFresh({ versions, job, sinceMs }: Shown, agency: Agency, anew: boolean): boolean {
  const { is } = job.standing;
  if (versions !== versionsOf(agency) || is === 'failed') return false;
  return is === 'under-way' || (!anew && Date.now() - sinceMs < SHOWN_MS);
}

function previewOf(at: Instant, what: RolledOut, found: RolloutResult): Preview {
  const result = inOrder(found);
  return { id: randomUUID(), at, content: contentOf(what, result), result };
}

/** The soonest first; tasks are asked several at a time, so they come in any order. */
function inOrder({ changed, unchanged, refused }: RolloutResult): RolloutResult {
  const by =
    <T extends { id: string }>(day: (one: T) => string) =>
    (a: T, b: T) =>
      day(a) < day(b) || (day(a) === day(b) && a.id < b.id) ? -1 : 1;
  return {
    changed: [...changed].sort(by(({ workBy }) => workBy.from ?? '9999')),
    unchanged,
    refused: [...refused].sort(by(() => '')),
  };
}

const contentOf = (what: RolledOut, { changed, refused }: RolloutResult): string =>
  createHash('sha256')
    .update(JSON.stringify([what, changed, refused.map(({ id }) => id)]))
    .digest('hex')
    .slice(0, 32);
