import type { Notice } from '../domain/digest/types.ts';
import type {
  Attempt,
  DigestInput,
  DigestLedger,
  NoticeEnd,
  Withdrawal,
} from './contract/digest.ts';

/** The state of one mail: what it carries, what was tried, how each notice ended. No Temporal. */
export class DigestMail {
  /** When the last notice came, by the workflow's clock in milliseconds. */
  lastAddedMs: number;
  /** Fixed from the first attempt on: later notices go into another mail. */
  frozen = false;
  private readonly carried = new Map<string, Notice>();
  private readonly late = new Map<string, Notice>();
  private readonly calledBack = new Map<string, string>();
  private readonly ends = new Map<string, NoticeEnd>();
  private readonly attempts: Attempt[] = [];
  private end: DigestLedger['end'] = 'waiting';
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
      this.lastAddedMs = nowMs;
      (this.frozen ? this.late : this.carried).set(notice.id, notice);
      this.conclude(notice, 'waiting', '');
    }
  }

  /**
   * Calls a notice back. One that stands in a fixed mail, or is on its way into another, is
   * remembered: it does not move on, but if the mail leaves after all it was true when it was
   * written.
   */
  withdraw({ notice: id, because }: Withdrawal): void {
    const notice = this.late.get(id) ?? (this.frozen ? undefined : this.carried.get(id));
    if (!notice) {
      this.calledBack.set(id, because);
      return;
    }
    this.late.delete(id);
    this.carried.delete(id);
    this.conclude(notice, 'suppressed', because);
  }

  /** A mail that could not leave carries no further what was called back. */
  dropCalledBack(): void {
    for (const { notice: id, because } of this.calledBackAmong(this.notices)) {
      const notice = this.carried.get(id);
      if (notice) this.conclude(notice, 'suppressed', because);
      this.carried.delete(id);
    }
  }

  /** Those of some notices that were called back too late for this mail. */
  calledBackAmong(notices: Notice[]): Withdrawal[] {
    return notices.flatMap(({ id }) => {
      const because = this.calledBack.get(id);
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

  freeze(): void {
    this.frozen = true;
  }

  name(subject: string, messageId: string): void {
    this.subject = subject;
    this.messageId = messageId;
  }

  attempted(attempt: Attempt): void {
    this.attempts.push(attempt);
  }

  /**
   * The mail may have arrived: the ledger says so before anything else is tried. Returns how often
   * that was so.
   */
  doubt(response: string): number {
    for (const notice of this.carried.values()) this.conclude(notice, 'unknown', response);
    return this.attempts.filter(({ outcome }) => outcome === 'unknown').length;
  }

  finish(end: Exclude<DigestLedger['end'], 'waiting'>, detail: string): void {
    this.end = end;
    const each = end === 'nothing' ? 'suppressed' : end;
    for (const notice of this.carried.values()) this.conclude(notice, each, detail);
  }

  moved(notices: Notice[], to: string): void {
    for (const notice of notices) {
      this.conclude(notice, 'moved', to);
      this.carried.delete(notice.id);
    }
  }

  ledger(): DigestLedger {
    const { agency, person, date, deliverAt } = this.input;
    const { id, end, subject, messageId, attempts } = this;
    const ends = [...this.ends.values()];
    const notices = ends.length > TOLD_IN_FULL ? ends.map(inBrief) : ends;
    return { id, agency, person, date, deliverAt, end, subject, messageId, attempts, notices };
  }

  private conclude(
    { id, task, key, kind, title }: Notice,
    end: NoticeEnd['end'],
    detail: string,
  ): void {
    this.ends.set(id, { id, task, key, kind, title, end, detail });
  }
}

/**
 * Beyond so many notices the ledger keeps what proves them and leaves out what can be looked up: 2
 * MB is its limit.
 */
const TOLD_IN_FULL = 1000;

const inBrief = (end: NoticeEnd): NoticeEnd => ({ ...end, task: '', key: '', title: '' });
