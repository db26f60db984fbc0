import type { Instant } from '../../calendar/types.ts';
import type { AddressedNotice, RoundNoticeKind } from '../../digest/types.ts';
import type { PersonId, Role, UnitId } from '../../directory/types.ts';

/** All that a round knows of one notice it owes. How it ended the mails' ledgers say. */
export interface RoundNotice {
  /** Unique within the round: `remind/3/kinh-te`. */
  id: string;
  /** Whom it is about; null: the whole round. */
  unit: UnitId | null;
  /** The leader it is for; null: by the unit. */
  leader: PersonId | null;
  kind: RoundNoticeKind;
  to: Role[];
  detail: string;
  owedAt: Instant;
  deliverAt: Instant | null;
  /** Told of a command: nothing may be done of it before that is on record. */
  ofCommand: boolean;
  failed?: { since: Instant; tries: number; nextAt: Instant; detail: string };
  handedOver?: { at: Instant; to: AddressedNotice[] };
  /** Not handed over, or asked back: the unit had sent. */
  outdated?: Instant;
}

const HOUR_MS = 3_600_000;
const GIVEN_UP_AFTER = 24;

/** The notices of one round: what it owes, what became of each, and what is to be asked back. */
export class RoundNotices {
  private readonly records: Map<string, RoundNotice>;
  private recalls: AddressedNotice[] = [];

  constructor(carried: RoundNotice[]) {
    this.records = new Map(carried.map((one) => [one.id, one]));
  }

  all(): RoundNotice[] {
    return [...this.records.values()];
  }

  /** One that is known is owed no second time. */
  owe(notice: RoundNotice): void {
    if (!this.records.has(notice.id)) this.records.set(notice.id, notice);
  }

  /** The first whose hand-over is to be tried by now. */
  nextOwed(now: Instant): RoundNotice | null {
    return this.waiting().find(({ failed }) => (failed?.nextAt ?? '') <= now) ?? null;
  }

  /** When what failed is tried again; null: nothing waits for that. */
  nextTryAt(): Instant | null {
    return (
      this.waiting()
        .flatMap(({ failed }) => failed?.nextAt ?? [])
        .sort()[0] ?? null
    );
  }

  get isPending(): boolean {
    return this.waiting().length > 0 || this.recalls.length > 0;
  }

  handedOver(id: string, at: Instant, to: AddressedNotice[]): void {
    const known = this.records.get(id);
    if (!known) return;
    const { failed: _failed, ...notice } = known;
    this.records.set(id, { ...notice, handedOver: { at, to } });
    // The unit sent while it was on its way.
    if (known.outdated) this.recalls.push(...to);
  }

  /** It is tried again each hour for a day, then it stays as it is, with what was wrong. */
  failed(id: string, at: Instant, detail: string): void {
    const notice = this.records.get(id);
    if (!notice) return;
    const { since = at, tries = 0 } = notice.failed ?? {};
    const nextAt = new Date(Date.parse(at) + HOUR_MS).toISOString();
    this.records.set(id, { ...notice, failed: { since, tries: tries + 1, nextAt, detail } });
  }

  /** A unit has sent: what reminds it is not handed over, or is asked back. */
  outdate(unit: UnitId, at: Instant): void {
    for (const notice of this.all()) {
      const reminds = notice.kind === 'round-remind' || notice.kind === 'round-urge';
      if (notice.unit !== unit || !reminds || notice.outdated) continue;
      this.records.set(notice.id, { ...notice, outdated: at });
      this.recalls.push(...(notice.handedOver?.to ?? []).filter((one) => one.deliverAt > at));
    }
  }

  /** What is to be asked back; taken once. */
  takeRecalls(): AddressedNotice[] {
    return this.recalls.splice(0);
  }

  private waiting(): RoundNotice[] {
    return this.all().filter(
      ({ handedOver, outdated, failed }) =>
        !handedOver && !outdated && (failed?.tries ?? 0) < GIVEN_UP_AFTER,
    );
  }
}
