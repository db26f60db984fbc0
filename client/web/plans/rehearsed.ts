import type { RehearsalPage } from '../../office/pages/rehearsal/rehearsalPage.ts';

/** So long a rehearsal serves: what runs beside it changes meanwhile. */
const KEPT_MS = 10 * 60_000;
/** A draft by itself and beside others, and a few people’s of it. */
const MOST = 8;

const known = new Map<string, { atMs: number; page: Promise<RehearsalPage> }>();

/**
 * A year that was played a moment ago, or is being played: turning a month plays it no second time.
 */
export function rehearsed(key: string, play: () => Promise<RehearsalPage>): Promise<RehearsalPage> {
  const before = known.get(key);
  if (before && Date.now() - before.atMs < KEPT_MS) return before.page;
  const page = play();
  page.catch(() => known.delete(key));
  known.delete(key);
  known.set(key, { atMs: Date.now(), page });
  for (const oldest of [...known.keys()].slice(0, -MOST)) known.delete(oldest);
  return page;
}
