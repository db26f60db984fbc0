import type { Instant } from '../../calendar/types.ts';
import { noticeIdOf } from '../../case/noticeId.ts';
import type { AddressedNotice } from '../../digest/types.ts';
import type { Because } from '../because.ts';
import type { CommandName } from '../commands/names.ts';
import type { OnItsWay } from '../commands/types.ts';
import type { CommandEntry } from './log.ts';
import {
  type InMail,
  isGivenUp,
  type NoticeRecord,
  nextTry,
  type Owing,
  type Recall,
} from './noticeRecord.ts';

/** What a notice is, before anything became of it. */
export type NoticeHead = Pick<NoticeRecord, 'id' | 'kind' | 'to' | 'asks'>;

/** A command that was given while a notice was being handed over. */
interface Outdating {
  outdates(notice: OnItsWay): boolean;
  because: CommandName;
}

/** The notices of one task: what it owes, what became of each, and what is to be asked back. */
export class NoticeBook {
  private readonly records: Map<string, NoticeRecord>;
  private readonly recalls: Recall[] = [];
  /** When what could not be asked back is tried again. */
  private recallAgainAt: Instant | null = null;
  private inFlight: { id: string; since: Outdating[] } | null = null;

  constructor(
    /** The short id of the task. */
    private readonly key: string,
    carried: NoticeRecord[],
  ) {
    this.records = new Map(carried.map((record) => [record.id, record]));
  }

  all(): NoticeRecord[] {
    return [...this.records.values()];
  }

  owe(head: NoticeHead, at: Instant, owing: Omit<Owing, 'failed'>): void {
    this.put({ ...head, owedAt: at, owing: { ...owing, failed: null } });
  }

  /** It waits until the coordinator lets it go. */
  hold(head: NoticeHead, at: Instant, owing: Omit<Owing, 'failed'>): void {
    this.put({ ...head, owedAt: at, held: { ...owing, failed: null } });
  }

  /**
   * A newer notice, held or not, outdates one of its kind that is held: nobody needs both. True
   * where one was.
   */
  dropOlder(newer: NoticeHead, at: Instant): boolean {
    const older = this.held().filter(
      ({ kind, to }) => kind === newer.kind && to.join() === newer.to.join(),
    );
    this.drop(ids(older), { why: 'renewed' }, at);
    return older.length > 0;
  }

  /** What waits for the coordinator's word. */
  held(): NoticeRecord[] {
    return this.all().filter(({ held }) => held);
  }

  /** Held notices are handed over, with the next mail. */
  letGo(chosen: readonly string[]): void {
    for (const { held, ...head } of this.held())
      if (held && chosen.includes(head.id)) this.put({ ...head, owing: held });
  }

  /** Held notices never are. */
  drop(chosen: readonly string[], because: Because, at: Instant): void {
    for (const { held, ...head } of this.held())
      if (held && chosen.includes(head.id))
        this.put({ ...head, suppressed: { at, because, held } });
  }

  /** What a command dropped at a moment, as far as it is owed again, is held as it was before. */
  holdAgain(
    { what, at }: Pick<CommandEntry, 'what' | 'at'>,
    isOwed: (record: NoticeRecord) => boolean,
  ): NoticeRecord[] {
    const again = this.all().flatMap((record) => {
      const { suppressed, ...head } = record;
      const { held, because } = suppressed ?? {};
      const isDroppedThen = because?.why === 'command' && because.command === what;
      if (!held || !isDroppedThen || suppressed?.at !== at || !isOwed(record)) return [];
      return [{ ...head, held }];
    });
    for (const record of again) this.put(record);
    return again;
  }

  /** Questions about notices that are held no more are outdated. */
  outdateQuestions(because: CommandName, at: Instant): void {
    const waiting = ids(this.held());
    for (const record of this.all())
      if (record.asks && !waiting.includes(record.asks))
        this.outdateOne(record, () => true, because, at);
  }

  /** It is not handed over. */
  suppress(head: NoticeHead, because: Because, at: Instant): void {
    this.put({ ...head, owedAt: at, suppressed: { at, because } });
  }

  /** Other steps stood for some of its roles, or for all. */
  spare(head: NoticeHead, by: string[], at: Instant): void {
    const acted = this.records.get(head.id);
    if (acted) this.put({ ...acted, spared: { to: head.to, by } });
    else this.suppress(head, { why: 'stood-for', by }, at);
  }

  /** A command outdates what is owed, and asks back what is on its way. */
  outdate(outdates: Outdating['outdates'], because: CommandName, at: Instant): void {
    for (const record of this.all()) this.outdateOne(record, outdates, because, at);
  }

  private outdateOne(
    record: NoticeRecord,
    outdates: Outdating['outdates'],
    because: CommandName,
    at: Instant,
  ): void {
    if (record.id === this.inFlight?.id) this.inFlight.since.push({ outdates, because });
    else if (record.owing || record.held) this.outdateOwed(record, outdates, because, at);
    else if (record.handedOver) this.recallFrom(record, outdates, because, at);
  }

  private outdateOwed(
    record: NoticeRecord,
    outdates: Outdating['outdates'],
    because: CommandName,
    at: Instant,
  ): void {
    // Nobody has it yet: whoever holds its roles when it is handed over gets it.
    if (!outdates({ kind: record.kind, roles: [] })) return;
    const { owing: _owing, held, ...head } = record;
    const why = { why: 'command', command: because } as const;
    this.put({ ...head, suppressed: { at, because: why, ...(held ? { held } : {}) } });
  }

  private recallFrom(
    record: NoticeRecord,
    outdates: Outdating['outdates'],
    because: CommandName,
    at: Instant,
  ): void {
    const { kind, handedOver } = record;
    if (!handedOver) return;
    const outdated = (one: InMail): boolean => !one.recall && outdates({ kind, roles: one.roles });
    const recalled = handedOver.to.filter(outdated);
    if (recalled.length === 0) return;
    const to = handedOver.to.map((one) =>
      outdated(one) ? { ...one, recall: { at, because } } : one,
    );
    this.put({ ...record, handedOver: { ...handedOver, to } });
    this.recallAgainAt = null;
    for (const { mail, person } of recalled)
      this.recalls.push({ mail, notice: noticeIdOf(this.key, record.id, person), because });
  }

  /** The first notice whose hand-over is to be tried by now. */
  nextOwed(now: Instant): (NoticeRecord & { owing: Owing }) | null {
    const due = this.all().find(({ owing }) => owing && (owing.failed?.nextAt ?? '') <= now);
    return due?.owing ? { ...due, owing: due.owing } : null;
  }

  /** When what failed is tried again; null when nothing waits for that. */
  nextTryAt(): Instant | null {
    const waiting = this.all().flatMap(({ owing }) => owing?.failed?.nextAt ?? []);
    const recalls = this.recalls.length > 0 && this.recallAgainAt ? [this.recallAgainAt] : [];
    return [...waiting, ...recalls].sort()[0] ?? null;
  }

  /** From now on a command that outdates it is remembered until it is known where it went. */
  handingOver({ id }: NoticeRecord): void {
    this.inFlight = { id, since: [] };
  }

  handedOver(id: string, at: Instant, to: AddressedNotice[], reports: string[]): void {
    const record = this.taken(id);
    const { owing: _owing, ...head } = record;
    const inMails = to.map(({ notice: _notice, ...one }) => one);
    this.put({ ...head, handedOver: { at, to: inMails, reports } });
    for (const { outdates, because } of this.landed())
      this.recallFrom(this.taken(id), outdates, because, at);
  }

  /** The hand-over failed; it is tried again, unless the task has ended and waited a day for it. */
  failed(id: string, at: Instant, detail: string, ended: boolean): void {
    const { owing, ...head } = this.taken(id);
    const tries = (owing?.failed?.tries ?? 0) + 1;
    const since = owing?.failed?.since ?? at;
    if (owing && !(ended && isGivenUp(tries)))
      this.put({
        ...head,
        owing: { ...owing, failed: { since, tries, nextAt: nextTry(tries, at), detail } },
      });
    else this.put({ ...head, givenUp: { at, detail } });
    for (const { outdates, because } of this.landed())
      this.outdateOwed(this.taken(id), outdates, because, at);
  }

  /** What is to be asked back by now; taken once. */
  takeRecalls(now: Instant): Recall[] {
    return (this.recallAgainAt ?? '') <= now ? this.recalls.splice(0) : [];
  }

  /**
   * What could not be asked back is tried again later, but for a task that has ended: it closes.
   */
  putBack(recalls: Recall[], now: Instant, ended: boolean): void {
    if (ended) return;
    this.recalls.unshift(...recalls);
    this.recallAgainAt = nextTry(0, now);
  }

  /** Whether anything waits to be handed over or asked back. */
  get isPending(): boolean {
    return this.recalls.length > 0 || this.all().some(({ owing }) => owing);
  }

  /** Why notices could not be handed over, for as long as one waits for it. */
  trouble(): string | null {
    const details = this.all().flatMap(({ owing }) => owing?.failed?.detail ?? []);
    return details.length > 0 ? [...new Set(details)].join('; ') : null;
  }

  private landed(): Outdating[] {
    const since = this.inFlight?.since ?? [];
    this.inFlight = null;
    return since;
  }

  private taken(id: string): NoticeRecord {
    const record = this.records.get(id);
    if (!record) throw new TypeError(`no notice ${id}`);
    return record;
  }

  private put(record: NoticeRecord): void {
    this.records.set(record.id, record);
  }
}

const ids = (records: NoticeRecord[]): string[] => records.map(({ id }) => id);
