import type { Client } from '@temporalio/client';
import { type SystemNotice, tellCoordinator } from '../../activities/coordinatorNotice.ts';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { type SenderTrouble, whatIsWrong } from '../../domain/digest/delivery/senderTrouble.ts';
import { text } from '../../domain/text/text.ts';
import type { Log } from '../log.ts';
import { noteDatabaseSize } from './databaseGrowth.ts';
import { shownMoment } from './shownMoment.ts';
import type { Trouble, TroubleKind } from './trouble.ts';
import { code, troublesOf } from './troubles.ts';

export interface Guarded {
  settings: Settings;
  agencies: Pick<AgencyRegistry, 'all'>;
  client: Client;
  log: Log;
}

/** A full disk is told within so long. */
const EVERY_MS = 5_000;

/** Where a coordinator could not be told. */
const TELL_AGAIN_MS = 10 * 60_000;

/**
 * Looks after what the product stands on, every few seconds: says in the log what became wrong and
 * what is right again, and tells each agency's coordinator once a day.
 */
export class Guard {
  private known = new Map<TroubleKind, string>();
  private readonly told = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly guarded: Guarded,
    private readonly look: () => Trouble[] = () => troublesOf(guarded.settings),
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.round(), EVERY_MS);
    this.timer.unref();
    void this.round();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** One look. Never throws: the next look must come, whatever is wrong with the machine. */
  async round(now = new Date()): Promise<void> {
    const day = now.toISOString().slice(0, 10);
    try {
      noteDatabaseSize(this.guarded.settings.dataDir, day);
    } catch {
      // a full disk, which is told below
    }
    try {
      const troubles = this.look();
      this.logChanges(troubles);
      // While our account is refused no mail leaves: that is told when it works again.
      for (const trouble of troubles.filter(({ kind }) => kind !== 'mail-account'))
        await this.tellOnce(trouble, day, now);
    } catch (err) {
      this.guarded.log.warn({ err }, 'what the product stands on could not be looked at');
    }
  }

  private logChanges(troubles: Trouble[]): void {
    const { log } = this.guarded;
    const now = new Map(troubles.map(({ kind, said }) => [kind, said.en]));
    for (const [kind, said] of now) if (!this.known.has(kind)) log.error({ trouble: kind }, said);
    for (const kind of this.known.keys())
      if (!now.has(kind)) log.info({ trouble: kind }, `over: ${kind}`);
    this.known = now;
  }

  private async tellOnce({ kind, said }: Trouble, day: string, now: Date): Promise<void> {
    const id = `${kind}/${day}`;
    if (this.told.has(id)) return;
    this.told.add(id);
    const told = await this.tell({ id, title: said, detail: text('', '') }, now.toISOString());
    if (!told) setTimeout(() => this.told.delete(id), TELL_AGAIN_MS).unref();
  }

  /** Our account works again: the coordinator learns from when to when it did not, and why. */
  async accountWorks({ since, response }: SenderTrouble, at: string): Promise<void> {
    const [from, to] = [shownMoment(since), shownMoment(at)];
    const wrong = whatIsWrong(response);
    const title = text(
      `Từ ${from} đến ${to} máy chủ thư không nhận thư của cơ quan; các thư đã đợi và nay được gửi tiếp`,
      `From ${from} to ${to} the mail server refused our mails; they waited and go out again`,
    );
    const detail = text(`${wrong.vi}${code(response)}`, `${wrong.en}${code(response)}`);
    await this.tell({ id: `mail-account/${since}`, title, detail }, at);
  }

  /** False where an agency could not be told: the engine does not answer, the disk is full. */
  private async tell(notice: SystemNotice, now: string): Promise<boolean> {
    const { agencies, client, log } = this.guarded;
    let told = true;
    for (const agency of agencies.all())
      await tellCoordinator(client, agency, notice, now).catch((err: unknown) => {
        told = false;
        log.warn({ err, agency: agency.directory.agency }, 'the coordinator could not be told');
      });
    return told;
  }
}
