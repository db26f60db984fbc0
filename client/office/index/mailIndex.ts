import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import pMap from 'p-map';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import type { Ledgers } from '../../../domain/task/life/fates.ts';
import { DIGEST_WORKFLOW } from '../../../workflows/contract/names.ts';
import { DUE_AT } from '../../../workflows/contract/searchAttributes.ts';
import { type OfficeContext, PATIENCE_MS } from '../context.ts';
import { Follower } from './follower.ts';
import { type MailFilter, type MailRow, type MailRun, MailStore } from './mailStore.ts';

/** Asked a few at a time, so that reading a year's mails does not become the engine's work. */
const A_FEW = { concurrency: 8 };

/** The mails of all agencies in this process's memory, as of the last look. */
export class MailIndex {
  private readonly store = new MailStore();
  private readonly follower: Follower<MailRun>;

  constructor(private readonly context: OfficeContext) {
    const source = {
      workflowType: DIGEST_WORKFLOW,
      moments: ['StartTime'],
      read: mailRuns,
      readFew: mailRuns,
    };
    this.follower = new Follower(context, source, this.store);
  }

  /** As of when mails are known; null before the first look. */
  get lookedAt(): Instant | null {
    return this.follower.lookedAt;
  }

  /** How notices ended, by mail: `fatesOf` joins them with what a task knows of its notices. */
  get ends(): Ledgers {
    return this.store.ends;
  }

  /** See `Follower.look`. Then reads the ledger of each mail that has closed. */
  async look(): Promise<void> {
    await this.follower.look();
    await pMap(this.store.unread(), (mail) => this.read(mail), A_FEW);
  }

  list(wanted: MailFilter): MailRow[] {
    return this.store.list(wanted);
  }

  private async read(mail: MailRun): Promise<void> {
    const { client } = this.context;
    const handle = client.workflow.getHandle(mail.id, mail.run);
    try {
      const ledger = await client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
        handle.result(),
      );
      this.store.keep(mail, ledger as DigestLedger);
    } catch (error) {
      // It is past its retention: it stays unread until a count finds it gone.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

async function mailRuns(client: Client, query: string): Promise<MailRun[]> {
  const runs: MailRun[] = [];
  for await (const info of client.workflow.list({ query }))
    runs.push({
      ...{ id: info.workflowId, run: info.runId, status: info.status.code },
      startedMs: info.startTime.getTime(),
      closedMs: info.closeTime?.getTime() ?? null,
      deliverAt: (info.typedSearchAttributes.get(DUE_AT) ?? info.startTime).toISOString(),
    });
  return runs;
}
