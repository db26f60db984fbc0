import type { Instant } from '../domain/calendar/types.ts';
import type { Attempt, DigestLedger, NoticeEnd } from '../domain/digest/delivery/ledger.ts';
import type { Notice } from '../domain/digest/types.ts';
import type { DigestInput, RecallRequest } from './contract/digest.ts';

/** The state of one mail: what it carries, what was tried, how each notice ended. No Temporal. */
export class DigestMail {
  /** When the last notice came, by the workflow's clock in milliseconds. */
  lastAddedMs: number;
  /** Fixed while it may be on its way: what comes meanwhile waits, or goes into another mail. */
  private frozen = false;
  private readonly carried = new Map<string, Notice>();
  private readonly late = new Map<string, Notice>();
  /** Asked back, by id, with the reason. */
  private readonly recalled = new Map<string, string>();
  /** Asked back of this mail when they had moved on to another. */
  private readonly following: (RecallRequest & { mail: string })[] = [];
  private readonly ends = new Map<string, NoticeEnd>();
  private readonly attempts: Attempt[] = [];
  private end: DigestLedger['end'] = 'waiting';
  private again: Instant | null = null;
  private detail = '';
  private subject = '';
  private messageId = '';

  constructor(
    readonly id: string,
    readonly input: DigestInput,
    startedMs: number,
  ) {
    this.lastAddedMs = startedMs;
  }

  /** A notice that is known already changes nothing: hand-over may repeat itself. */
  add(notices: Notice[], nowMs: number): void {
    for (const notice of notices) {
      if (this.ends.has(notice.id)) continue;
      if (this.recalled.has(notice.id)) {
        this.conclude(notice, 'suppressed');
        continue;
      }
      this.lastAddedMs = nowMs;
      (this.frozen ? this.late : this.carried).set(notice.id, notice);
      this.conclude(notice, 'waiting');
    }
  }

  /**
   * Asks a notice back. From a mail that may be on its way it is taken once it is certain that the
   * mail did not arrive; else it came too late.
   */
  recall({ notice: id, because }: RecallRequest): void {
    this.recalled.set(id, because);
    if (!this.frozen) this.drop(this.carried, id);
    this.drop(this.late, id);
    const ended = this.ends.get(id);
    if (ended) this.ends.set(id, { ...ended, recalled: because });
    if (ended?.movedTo) this.following.push({ mail: ended.movedTo, notice: id, because });
  }

  /** From now on it may be on its way. */
  freeze(): void {
    this.frozen = true;
  }

  /** It certainly did not arrive: what came meanwhile joins it, what was asked back leaves it. */
  thaw(): void {
    this.frozen = false;
    for (const [id, notice] of this.late) this.carried.set(id, notice);
    this.late.clear();
    for (const id of this.recalled.keys()) this.drop(this.carried, id);
  }

  private drop(from: Map<string, Notice>, id: string): void {
    const notice = from.get(id);
    if (!notice) return;
    from.delete(id);
    this.conclude(notice, 'suppressed');
  }

  /** What is to be asked back from where it has moved to; taken once. */
  takeFollowing(): (RecallRequest & { mail: string })[] {
    return this.following.splice(0);
  }

  /** Those of some notices that were asked back while they were on their way elsewhere. */
  recalledAmong(notices: Notice[]): RecallRequest[] {
    return notices.flatMap(({ id }) => {
      const because = this.recalled.get(id);
      return because === undefined ? [] : [{ notice: id, because }];
    });
  }

  get notices(): Notice[] {
    return [...this.carried.values()];
  }

  /** Notices that came after the mail was fixed; taken once. */
  takeLate(): Notice[] {
    const taken = [...this.late.values()];
    this.late.clear();
    return taken;
  }

  name(subject: string, messageId: string): void {
    this.subject = subject;
    this.messageId = messageId;
  }

  /** Of attempts that were none, one after the other, the last one stands for all. */
  attempted(attempt: Attempt): void {
    this.again = null;
    if (attempt.waited && this.attempts.at(-1)?.waited) this.attempts.pop();
    this.attempts.push({ ...attempt, response: attempt.response.slice(0, LONGEST_RESPONSE) });
  }

  /** How often the mail was composed anew after it was certainly not taken. */
  get certainRefusals(): number {
    return this.attempts.filter(({ outcome, waited }) => outcome === 'refused-for-now' && !waited)
      .length;
  }

  /**
   * The mail may have arrived: the ledger says so before anything else is tried. Returns how often
   * that was so.
   */
  doubt(response: string): number {
    this.detail = response.slice(0, LONGEST_RESPONSE);
    for (const notice of this.carried.values()) this.conclude(notice, 'unknown');
    return this.attempts.filter(({ outcome }) => outcome === 'unknown').length;
  }

  /** It is tried again at that moment. */
  waitsUntil(again: Instant): void {
    this.again = again;
  }

  finish(end: Exclude<DigestLedger['end'], 'waiting'>, detail = ''): void {
    this.end = end;
    this.detail = detail.slice(0, LONGEST_RESPONSE);
    this.again = null;
    const each = end === 'nothing' ? 'suppressed' : end;
    for (const notice of this.carried.values()) this.conclude(notice, each);
  }

  moved(notices: Notice[], to: string): void {
    this.again = null;
    for (const notice of notices) {
      this.conclude(notice, 'moved', to);
      this.carried.delete(notice.id);
    }
  }

  ledger(): DigestLedger {
    const { agency, person, date, deliverAt } = this.input;
    const { id, end, detail, subject, messageId, attempts, again } = this;
    const ends = [...this.ends.values()];
    const notices = ends.length > TOLD_IN_FULL ? ends.map(inBrief) : ends;
    return {
      ...{ id, agency, person, date, deliverAt },
      ...{ end, detail, subject, messageId, attempts, again, notices },
    };
  }

  private conclude(notice: Notice, end: NoticeEnd['end'], movedTo?: string): void {
    const { id, subject, key, kind, title } = notice;
    const recalled = this.recalled.get(id);
    this.ends.set(id, {
      ...{ id, subject, key, kind, title, end },
      ...(movedTo === undefined ? {} : { movedTo }),
      ...(recalled === undefined ? {} : { recalled }),
    });
  }
}

/** A server may answer at any length; the ledger keeps the beginning. */
const LONGEST_RESPONSE = 500;

/**
 * Beyond so many notices the ledger keeps what proves them and leaves out what can be looked up: 2
 * MB is its limit.
 */
const TOLD_IN_FULL = 1000;

const inBrief = (end: NoticeEnd): NoticeEnd => ({ ...end, subject: '', key: '', title: '' });
