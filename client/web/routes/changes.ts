import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { Streams } from '../access/streams.ts';
import type { Visitor, WebEnv } from '../env.ts';

/** A stream ends after so long, and its browser asks again: it may be signed out by now. */
const LONGEST_MS = 10 * 60_000;
/** So often something is sent, so that proxies keep a quiet stream open. */
const BEAT_MS = 25_000;
/** What changes within so long is told at once. */
const GATHERED_MS = 500;

/**
 * `/thay-doi`: tells a page that stands open, once, that something it may show has changed since it
 * was made (`tu`): any task its reader sees, or the one of its page (`viec`) beyond a revision
 * (`ban`). Whoever has too many such pages open is told nothing: 204 stops a browser from asking.
 */
export const changes = (streams: Streams): Hono<WebEnv> =>
  new Hono<WebEnv>().get('/', (c) => {
    const { visitor } = c.var;
    const [since = '', key, seen] = ['tu', 'viec', 'ban'].map((name) => c.req.query(name));
    const ending = new AbortController();
    const owner = `${visitor.agency.directory.agency}/${visitor.person.id}`;
    const done = streams.add(owner, () => ending.abort());
    if (!done) return c.body(null, 204);
    c.header('X-Accel-Buffering', 'no');
    const concerns = (facts: TaskFacts): boolean =>
      visitor.sees(facts) &&
      (key === undefined || (shortKey(facts.id) === key && facts.revision > Number(seen)));
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => ending.abort());
      await untilChanged(stream, visitor, { since, concerns, signal: ending.signal }).finally(done);
    });
  });

interface Waiting {
  since: string;
  concerns(facts: TaskFacts): boolean;
  signal: AbortSignal;
}

/** Resolves when it was told, or has waited long enough, or nobody listens any more. */
function untilChanged(
  stream: SSEStreamingApi,
  { desk }: Visitor,
  { since, concerns, signal }: Waiting,
): Promise<void> {
  const { changes: log } = desk.queries;
  return new Promise((ended) => {
    let gathering: NodeJS.Timeout | undefined;
    const look = (): void => {
      gathering = undefined;
      if (log.since(since)?.some(concerns) === false) return;
      void stream.writeSSE({ event: 'changed', data: '' }).finally(end);
    };
    const stopListening = log.onChange(() => {
      gathering ??= setTimeout(look, GATHERED_MS);
    });
    const beat = setInterval(() => void stream.write(':\n\n'), BEAT_MS);
    const longest = setTimeout(end, LONGEST_MS);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    else look();

    function end(): void {
      stopListening();
      clearTimeout(gathering);
      clearTimeout(longest);
      clearInterval(beat);
      ended();
    }
  });
}
