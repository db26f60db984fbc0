import type { Client } from '@temporalio/client';
import type { Instant } from '../../../domain/calendar/types.ts';
import { LIST_PATIENCE_MS, type OfficeContext } from '../context.ts';
import type { ListedRun } from '../queries/runPage.ts';
import { FAR_MS, Pace, STALE_MS } from './pace.ts';
import type { RunCounts } from './runBook.ts';
import { statusNumber } from './runStatus.ts';

/** What is kept of one kind of workflow. */
export interface RunStore<R extends ListedRun> {
  put(run: R): void;
  /** Every run there is; what is kept beside them and is older than `youngMs` is there no more. */
  putAll(runs: R[], youngMs: number): void;
  differsFrom(counted: RunCounts): boolean;
}

/** How the runs of one kind are asked for. */
export interface RunSource<R extends ListedRun> {
  workflowType: string;
  /** Search attributes that say when a run began, or changed. */
  moments: readonly string[];
  read(client: Client, query: string): Promise<R[]>;
  /** The same where few are expected. */
  readFew(client: Client, query: string): Promise<R[]>;
}

/**
 * An open run is listed as one that closes in the year 9999: without an end all of them are found.
 */
const NEVER = '3000-01-01T00:00:00Z';

/** Keeps a store true to the engine, look by look. */
export class Follower<R extends ListedRun> {
  /** When the last look began that came to its end. */
  lookedAt: Instant | null = null;
  /** The same by this process's own clock. */
  private lookedMs = Date.now();
  private readonly pace = new Pace();

  constructor(
    private readonly context: OfficeContext,
    private readonly source: RunSource<R>,
    private readonly store: RunStore<R>,
  ) {}

  /** Reads what is new, and what else is due. Throws what the engine answers when it does not. */
  async look(): Promise<void> {
    const { connection } = this.context.client;
    const at = await this.context.now();
    const nowMs = Date.parse(at);
    const look = this.pace.next(nowMs);
    const differs = await connection.withDeadline(Date.now() + LIST_PATIENCE_MS, async () => {
      if (look.read === 'all') this.store.putAll(await this.runs(''), nowMs - FAR_MS);
      else {
        if (look.read === 'open') this.take(await this.runs(` AND ExecutionStatus = 'Running'`));
        for (const since of this.since(look.sinceMs))
          this.take(await (look.counts ? this.runs(since) : this.fewRuns(since)));
      }
      return look.counts && this.store.differsFrom(await this.counts());
    });
    this.pace.done(look, nowMs, differs);
    this.lookedAt = at;
    this.lookedMs = Date.now();
  }

  /** Whether looks have failed, or taken too long, for so long that lists may be wrong. */
  get isStale(): boolean {
    return Date.now() - this.lookedMs > STALE_MS;
  }

  private take(runs: R[]): void {
    for (const run of runs) this.store.put(run);
  }

  private runs(conditions: string): Promise<R[]> {
    return this.source.read(this.context.client, `${this.ofType()}${conditions}`);
  }

  private fewRuns(conditions: string): Promise<R[]> {
    return this.source.readFew(this.context.client, `${this.ofType()}${conditions}`);
  }

  /** One by one: of conditions that are joined by OR the engine uses no index. */
  private since(ms: number): string[] {
    const from = `'${new Date(ms).toISOString()}'`;
    const began = this.source.moments.map((moment) => ` AND ${moment} >= ${from}`);
    return [...began, ` AND CloseTime BETWEEN ${from} AND '${NEVER}'`];
  }

  private async counts(): Promise<RunCounts> {
    const query = `${this.ofType()} GROUP BY ExecutionStatus`;
    const { groups } = await this.context.client.workflow.count(query);
    return new Map(
      groups.map(({ count, groupValues }) => [statusNumber(`${groupValues[0]}`), count]),
    );
  }

  private ofType(): string {
    return `WorkflowType = '${this.source.workflowType}'`;
  }
}
