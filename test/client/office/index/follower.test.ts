import { expect, test } from 'vitest';
import type { OfficeContext } from '../../../../client/office/context.ts';
import { Follower } from '../../../../client/office/index/follower.ts';
import { RunBook } from '../../../../client/office/index/runBook.ts';
import { RUNNING } from '../../../../client/office/index/runStatus.ts';
import type { ListedRun } from '../../../../client/office/queries/runPage.ts';

const run = (id: string, startedMs: number): ListedRun => ({
  ...{ id, run: `run of ${id}`, status: RUNNING, startedMs, closedMs: null },
});

/** An engine whose lists answer by the beginning of a query alone, and a follower of it. */
function following() {
  let now = Date.parse('2026-03-02T05:00:00.000Z');
  const engine = { runs: [] as ListedRun[], hidden: [] as ListedRun[], asked: [] as string[] };
  const count = async (query: string) => {
    expect(query).toBe(`WorkflowType = 'task' GROUP BY ExecutionStatus`);
    const count = engine.runs.length + engine.hidden.length;
    return { count, groups: [{ count, groupValues: ['Running'] }] };
  };
  const world = {
    client: {
      connection: { withDeadline: <T>(_: number, ask: () => Promise<T>) => ask() },
      workflow: { count },
    },
    now: async () => new Date(now).toISOString(),
  } as unknown as OfficeContext;
  const book = new RunBook<ListedRun>(() => false);
  const store = {
    put: (one: ListedRun) => void book.put(one),
    putAll: (runs: ListedRun[], youngMs: number) => {
      book.forgetUnlisted(runs, youngMs);
      for (const one of runs) book.put(one);
    },
    differsFrom: (counted: ReadonlyMap<number, number>) => book.differsFrom(counted),
  };
  const read = async (_: unknown, query: string): Promise<ListedRun[]> => {
    engine.asked.push(query.replace(`WorkflowType = 'task'`, ''));
    const isWhole = query === `WorkflowType = 'task'`;
    return isWhole ? [...engine.runs, ...engine.hidden] : engine.runs;
  };
  const source = { workflowType: 'task', moments: ['StartTime', 'ChangedAt'], read, readFew: read };
  const follower = new Follower(world, source, store);
  const later = async (ms: number): Promise<void> => {
    now += ms;
    await follower.look();
  };
  return { engine, later, follower, known: () => [...book.all()].map(({ id }) => id) };
}

test('asks for what started, changed or closed since the last look', async () => {
  const { engine, later, follower } = following();
  await later(0);
  await later(2000);
  const from = `'2026-03-02T04:59:30.000Z'`;
  expect(engine.asked).toEqual([
    '',
    ` AND StartTime >= ${from}`,
    ` AND ChangedAt >= ${from}`,
    ` AND CloseTime BETWEEN ${from} AND '3000-01-01T00:00:00Z'`,
  ]);
  expect(follower.lookedAt).toBe('2026-03-02T05:00:02.000Z');
});

test('a count that goes on differing leads to a whole reading', async () => {
  const { engine, later, known } = following();
  await later(0);
  engine.hidden.push(run('a', 0));
  await later(60_000);
  await later(2000);
  expect(known()).toEqual([]);
  await later(2000);
  expect([engine.asked.at(-1), known()]).toEqual(['', ['a']]);
});

test('what the engine has no more is forgotten after a whole reading', async () => {
  const { engine, later, known } = following();
  engine.runs.push(run('a', 0), run('b', 0));
  await later(0);
  engine.runs.pop();
  for (const ms of [60_000, 2000, 2000]) await later(ms);
  expect(known()).toEqual(['a']);
});

test('reads all open ones each hour beside what is new', async () => {
  const { engine, later } = following();
  await later(0);
  await later(60 * 60_000);
  expect(engine.asked.slice(1, 3)).toEqual([
    ` AND ExecutionStatus = 'Running'`,
    expect.stringContaining('StartTime'),
  ]);
});
