import type { Client } from '@temporalio/client';
import pMap from 'p-map';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import { DIGEST_WORKFLOW } from '../../../workflows/contract/names.ts';
import { PATIENCE_MS } from '../context.ts';
import type { AgencyState, UndeliveredMail } from './state.ts';

/** Asked a few at a time, so that looking after the engine does not become its work. */
const A_FEW = 8;

const DAY_MS = 86_400_000;

/** A mail that did not arrive on Friday is still told on Monday. */
const KEPT_MS = 3 * DAY_MS;

/** Lists may lag behind what closed. */
const OVERLAP_MS = 60_000;

/** How far back the newest delivery is looked for when a process starts. */
const LOOKED_BACK = 20;

interface ClosedMail {
  closedMs: number;
  undelivered: UndeliveredMail | null;
}

interface Run {
  id: string;
  run: string;
  closedMs: number;
}

/** How the mails of an agency ended. Each ledger is read once: a closed mail never changes. */
export class ClosedMails {
  private readonly known = new Map<string, ClosedMail>();
  private lookedMs: number | null = null;
  private lastDelivery: Instant | null = null;

  constructor(
    private readonly client: Client,
    private readonly agency: string,
  ) {}

  /** Reads what closed since the last look. */
  async look(now: Instant): Promise<Pick<AgencyState, 'undelivered' | 'lastDelivery'>> {
    const nowMs = Date.parse(now);
    const sinceMs = this.lookedMs === null ? nowMs - KEPT_MS : this.lookedMs - OVERLAP_MS;
    const closed = await this.closed(` AND CloseTime > '${new Date(sinceMs).toISOString()}'`);
    const unread = closed.filter(({ run }) => !this.known.has(run));
    await pMap(unread, (mail) => this.read(mail), { concurrency: A_FEW });
    if (this.lookedMs === null && this.lastDelivery === null) await this.lookBack();
    this.lookedMs = nowMs;
    for (const [run, { closedMs }] of this.known)
      if (closedMs < nowMs - KEPT_MS) this.known.delete(run);
    const undelivered = [...this.known.values()].flatMap((mail) => mail.undelivered ?? []);
    return {
      undelivered: undelivered.sort((a, b) => a.id.localeCompare(b.id)),
      lastDelivery: this.lastDelivery,
    };
  }

  /** Before a long holiday, perhaps: the newest few, one by one. */
  private async lookBack(): Promise<void> {
    for (const mail of await this.closed('', LOOKED_BACK)) {
      await this.read(mail);
      if (this.lastDelivery !== null) return;
    }
  }

  /** Newest first. */
  private async closed(more: string, atMost = Number.POSITIVE_INFINITY): Promise<Run[]> {
    const query = `WorkflowType = '${DIGEST_WORKFLOW}' AND Agency = '${this.agency}' AND ExecutionStatus = 'Completed'${more}`;
    const runs: Run[] = [];
    for await (const { workflowId, runId, closeTime } of this.client.workflow.list({ query })) {
      runs.push({ id: workflowId, run: runId, closedMs: closeTime?.getTime() ?? 0 });
      if (runs.length >= atMost) break;
    }
    return runs;
  }

  private async read({ id, run, closedMs }: Run): Promise<void> {
    const result = (): Promise<DigestLedger> => this.client.workflow.getHandle(id, run).result();
    const ledger = await this.client.connection.withDeadline(Date.now() + PATIENCE_MS, result);
    const delivered = ledger.end === 'delivered' ? (ledger.attempts.at(-1)?.at ?? null) : null;
    this.known.set(run, { closedMs, undelivered: undeliveredOf(ledger) });
    if (delivered && delivered > (this.lastDelivery ?? '')) this.lastDelivery = delivered;
  }
}

const undeliveredOf = ({ id, end, notices }: DigestLedger): UndeliveredMail | null =>
  end === 'unknown' || end === 'refused'
    ? { id, end, notices: notices.filter((notice) => notice.end === end).length }
    : null;
