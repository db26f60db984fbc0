import type { Agency } from '../../../config/agency.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { type OfficeContext, PATIENCE_MS } from '../context.ts';
import { ClosedMails } from './closedMails.ts';
import { FrozenWorkflows } from './frozen.ts';
import { openCounts } from './openCounts.ts';
import type { AgencyState, State } from './state.ts';

/** Who is told what a look saw, or that it failed. */
export interface WatchTold {
  seen(state: State): void;
  failed(error: unknown): void;
}

const EVERY_MS = 60_000;

/** Looks at the engine every minute, by counts and by what is new: tasks are never fetched. */
export class Watch {
  /** What the last look that succeeded saw. */
  state: State | null = null;
  private readonly mails = new Map<string, ClosedMails>();
  private readonly frozen: FrozenWorkflows;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly context: OfficeContext,
    private readonly told: WatchTold,
  ) {
    this.frozen = new FrozenWorkflows(context.client);
  }

  /**
   * Looks now and then every minute, give or take six seconds: many workers need not ask at once.
   */
  async start(): Promise<void> {
    await this.look().catch((error) => this.stopped || this.told.failed(error));
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), EVERY_MS * (0.9 + 0.2 * Math.random()));
    this.timer.unref();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One look. Throws what the engine answers when it does not. */
  async look(): Promise<void> {
    const at = await this.context.now();
    const agencies: AgencyState[] = [];
    for (const agency of this.context.agencies.all())
      agencies.push(await this.agencyState(agency, at));
    const frozen = await this.asking(() => this.frozen.look());
    this.state = { at, agencies, frozen };
    this.told.seen(this.state);
  }

  private async agencyState(agency: Agency, at: Instant): Promise<AgencyState> {
    const { client } = this.context;
    const code = agency.directory.agency;
    const mails = this.mails.get(code) ?? new ClosedMails(client, code);
    this.mails.set(code, mails);
    const counts = await this.asking(() => openCounts(client, agency, at));
    return { code, ...counts, ...(await mails.look(at)) };
  }

  private asking<T>(ask: () => Promise<T>): Promise<T> {
    return this.context.client.connection.withDeadline(Date.now() + PATIENCE_MS, ask);
  }
}
