import type { Instant } from '../../../domain/calendar/types.ts';
import { type MailIdParts, mailParts } from '../../../domain/case/ids.ts';
import type { Attempt, DigestLedger, LedgerEnds } from '../../../domain/digest/delivery/ledger.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import type { ListedRun } from '../queries/runPage.ts';
import type { RunStore } from './follower.ts';
import { RunBook, type RunCounts } from './runBook.ts';
import { COMPLETED, RUNNING } from './runStatus.ts';

/** One run of a mail as a list has it. */
export interface MailRun extends ListedRun {
  /** When it is to leave. */
  deliverAt: Instant;
}

/** How a closed mail ended, as far as is kept of it. */
interface ReadMail extends LedgerEnds {
  run: string;
  end: DigestLedger['end'];
  subject: string;
  last: Attempt | null;
}

/** A mail as lists show it. */
export interface MailRow extends MailIdParts {
  id: string;
  deliverAt: Instant;
  /** `unread`: it has closed, and its ledger is not read yet or can no longer be read. */
  end: DigestLedger['end'] | 'unread';
  /** Empty: not written yet, or not known. */
  subject: string;
  /** The newest attempt; null: none, or not known. */
  last: Attempt | null;
}

/** Whose mails are wanted. */
export interface MailFilter {
  agency: string;
  person?: PersonId;
  date?: string;
}

/**
 * Every mail, and of closed ones how each notice ended. A closed mail never changes: its ledger is
 * read once. Asks nobody and knows no clock.
 */
export class MailStore implements RunStore<MailRun> {
  /**
   * By mail, for `fatesOf`, which follows a notice from mail to mail. Of an open mail it is empty:
   * its notices wait.
   */
  readonly ends = new Map<string, LedgerEnds>();
  private readonly book = new RunBook<MailRun>(() => false);
  private readonly read = new Map<string, ReadMail>();

  put(run: MailRun): void {
    if (!this.book.put(run)) return;
    if (run.status === RUNNING) this.ends.set(run.id, waiting(run));
    else if (this.read.get(run.id)?.run !== run.run) this.ends.delete(run.id);
  }

  putAll(runs: MailRun[], youngMs: number): void {
    for (const id of this.book.forgetUnlisted(runs, youngMs)) {
      this.ends.delete(id);
      this.read.delete(id);
    }
    for (const run of runs) this.put(run);
  }

  differsFrom(counted: RunCounts): boolean {
    return this.book.differsFrom(counted);
  }

  /** Closed mails whose ledgers are still to be read, newest first. */
  unread(): MailRun[] {
    const closed = [...this.book.all()].filter(({ status }) => status === COMPLETED);
    return closed
      .filter(({ id, run }) => this.read.get(id)?.run !== run)
      .sort((a, b) => (b.closedMs ?? 0) - (a.closedMs ?? 0));
  }

  /** Keeps how a closed mail and its notices ended. */
  keep({ id, run }: MailRun, ledger: DigestLedger): void {
    const { end, deliverAt, detail, attempts, notices, subject } = ledger;
    const last = attempts.at(-1) ?? null;
    const kept: ReadMail = {
      ...{ run, end, deliverAt, detail, subject, last },
      attempts: last ? [{ at: last.at }] : [],
      notices: notices.map(({ id, end, movedTo, recalled }) => ({
        ...{ id, end },
        ...(movedTo === undefined ? {} : { movedTo }),
        ...(recalled === undefined ? {} : { recalled }),
      })),
    };
    this.read.set(id, kept);
    this.ends.set(id, kept);
  }

  /** Mails, those that are open first, then by when they closed, newest first. */
  list(wanted: MailFilter): MailRow[] {
    return [...this.book.all()]
      .map((run) => ({ run, parts: mailParts(run.id) }))
      .filter(({ parts }) => isOf(parts, wanted))
      .sort((a, b) => closedMs(b.run) - closedMs(a.run) || a.run.id.localeCompare(b.run.id))
      .map(({ run, parts }) => ({ ...parts, ...this.stateOf(run) }));
  }

  private stateOf({ id, run, status, deliverAt }: MailRun): Omit<MailRow, keyof MailIdParts> {
    const nothing = { id, deliverAt, subject: '', last: null };
    if (status === RUNNING) return { ...nothing, end: 'waiting' };
    const read = this.read.get(id);
    if (read?.run !== run) return { ...nothing, end: 'unread' };
    return { id, deliverAt: read.deliverAt, end: read.end, subject: read.subject, last: read.last };
  }
}

const closedMs = ({ closedMs }: MailRun): number => closedMs ?? Number.MAX_SAFE_INTEGER;

const isOf = (parts: MailIdParts, { agency, person, date }: MailFilter): boolean =>
  parts.agency === agency &&
  (person === undefined || parts.person === person) &&
  (date === undefined || parts.date === date);

const waiting = ({ deliverAt }: MailRun): LedgerEnds => ({
  ...{ deliverAt, detail: '', attempts: [], notices: [] },
});
