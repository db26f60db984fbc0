import type { Instant } from '../../calendar/types.ts';
import type { AddressedNotice, RoundNoticeKind } from '../../digest/types.ts';
import type { PersonId, Role, UnitId } from '../../directory/types.ts';
import { isGivenUp, nextTry } from '../../task/life/noticeRecord.ts';
import type { Text } from '../../text/text.ts';

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
  /** The round ended before it could be handed over. */
  givenUp?: { at: Instant; detail: string };
  /** Not handed over, or asked back; whether in time the mail's ledger says. */
  outdated?: Instant;
  /** Why it was. */
  because?: Text;
}

/** A notice that is to be asked back from a mail. */
export interface RoundRecall {
  mail: string;
  notice: string;
  kind: RoundNoticeKind;
  because: Text;
}

/** The notices of one round: what it owes, what became of each, and what is to be asked back. */
export class RoundNotices {
  private readonly records: Map<string, RoundNotice>;
  private readonly recalls: RoundRecall[] = [];
  /** When what could not be asked back is tried again. */
  private recallAgainAt: Instant | null = null;

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
    const waiting = this.waiting().flatMap(({ failed }) => failed?.nextAt ?? []);
    const recalls = this.recalls.length > 0 && this.recallAgainAt ? [this.recallAgainAt] : [];
    return [...waiting, ...recalls].sort()[0] ?? null;
  }

  get isPending(): boolean {
    return this.waiting().length > 0 || this.recalls.length > 0;
  }

  handedOver(id: string, at: Instant, to: AddressedNotice[]): void {
    const known = this.records.get(id);
    if (!known) return;
    const { failed: _failed, ...notice } = known;
    this.records.set(id, { ...notice, handedOver: { at, to } });
    // It was outdated while it was on its way.
    this.recall(this.records.get(id));
  }

  /** The hand-over failed; it is tried again, unless the round is over and waited a day for it. */
  failed(id: string, at: Instant, detail: string, isOver: boolean): void {
    const notice = this.records.get(id);
    if (!notice) return;
    const { failed, ...head } = notice;
    const tries = (failed?.tries ?? 0) + 1;
    const again = { since: failed?.since ?? at, tries, nextAt: nextTry(tries, at), detail };
    const isLeft = isOver && isGivenUp(tries);
    this.records.set(
      id,
      isLeft ? { ...head, givenUp: { at, detail } } : { ...head, failed: again },
    );
  }

  /** What is not true any more is not handed over, or is asked back. */
  outdate(concerns: (notice: RoundNotice) => boolean, because: Text, at: Instant): void {
    for (const notice of this.all()) {
      if (notice.outdated || !concerns(notice)) continue;
      const outdated = { ...notice, outdated: at, because };
      this.records.set(notice.id, outdated);
      this.recall(outdated);
    }
  }

  private recall(notice: RoundNotice | undefined): void {
    const { kind, handedOver, because } = notice ?? {};
    if (!kind || !handedOver || !because) return;
    this.recallAgainAt = null;
    for (const { mail, notice: id } of handedOver.to)
      this.recalls.push({ mail, notice: id, kind, because });
  }

  /** What is to be asked back by now; taken once. */
  takeRecalls(now: Instant): RoundRecall[] {
    return (this.recallAgainAt ?? '') <= now ? this.recalls.splice(0) : [];
  }

  /** What could not be asked back is tried again later, but for a round that is over: it closes. */
  putBack(recalls: RoundRecall[], now: Instant, isOver: boolean): void {
    if (isOver) return;
    this.recalls.unshift(...recalls);
    this.recallAgainAt = nextTry(0, now);
  }

  /** Why notices could not be handed over, for as long as one waits for it. */
  trouble(): string | null {
    const details = this.waiting().flatMap(({ failed }) => failed?.detail ?? []);
    return details.length > 0 ? [...new Set(details)].join('; ') : null;
  }

  private waiting(): RoundNotice[] {
    return this.all().filter(
      ({ handedOver, outdated, givenUp }) => !handedOver && !outdated && !givenUp,
    );
  }
}
