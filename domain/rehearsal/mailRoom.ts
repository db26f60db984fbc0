import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import type { Letter } from '../digest/handOver.ts';
import { afterLeave, type Leave } from '../digest/leave.ts';
import { isLateBy, quietFor, quietUntil } from '../digest/quiet.ts';
import type { HandOver, Notice } from '../digest/types.ts';
import type { PersonId } from '../directory/types.ts';

/** One mail of the rehearsed year. */
export interface RehearsedMail {
  person: PersonId;
  /** The working day it belongs to. */
  date: LocalDate;
  leavesAt: Instant;
  /** A notice by itself. */
  urgent: boolean;
  notices: Notice[];
}

interface Mail {
  person: PersonId;
  leave: Leave;
  urgent: boolean;
  quick: boolean;
  beganMs: number;
  lastAddedMs: number;
  notices: Map<string, Notice>;
}

/** Gathers notices into mails as the digests do. They must come in the order of time. */
export class MailRoom {
  private readonly mails = new Map<string, Mail>();

  constructor(private readonly calendar: WorkCalendar) {}

  /** Puts a notice into its person's mail; where that has left, into the next one. */
  post({ policy, urgent, now }: HandOver, { person, notice, leave: first }: Letter): void {
    const quick = policy.delivery.atOnce || urgent;
    const nowMs = Date.parse(now);
    let [leave, series] = [first, 1];
    for (;;) {
      const id = [person, leave.date, urgent ? `${notice.key}-${notice.kind}` : '', series].join(
        '/',
      );
      const mail = this.mails.get(id) ?? this.begin(id, { person, leave, urgent, quick, nowMs });
      if (mail.beganMs === nowMs || nowMs < leavesAtMs(mail)) {
        mail.notices.set(notice.id, notice);
        mail.lastAddedMs = nowMs;
        return;
      }
      if (quick) series += 1;
      else [leave, series] = [afterLeave(this.calendar, policy, person, leave), 1];
    }
  }

  /** Every mail so far, in the order in which they leave. */
  all(): RehearsedMail[] {
    return [...this.mails.values()]
      .map((mail) => ({
        person: mail.person,
        date: mail.leave.date,
        leavesAt: new Date(leavesAtMs(mail)).toISOString(),
        urgent: mail.urgent,
        notices: [...mail.notices.values()],
      }))
      .sort((a, b) => compare(a.leavesAt, b.leavesAt) || compare(a.person, b.person));
  }

  private begin(
    id: string,
    { nowMs, ...mail }: Omit<Mail, 'beganMs' | 'lastAddedMs' | 'notices'> & { nowMs: number },
  ): Mail {
    const begun = {
      ...mail,
      beganMs: nowMs,
      lastAddedMs: nowMs,
      notices: new Map<string, Notice>(),
    };
    this.mails.set(id, begun);
    return begun;
  }
}

/** A mail that was begun after its time lets others catch up first. */
function leavesAtMs({ leave, quick, beganMs, lastAddedMs }: Mail): number {
  const dueMs = Date.parse(leave.deliverAt);
  if (beganMs < dueMs) return dueMs;
  return isLateBy(dueMs, beganMs) ? quietUntil(quietFor(quick), beganMs, lastAddedMs) : beganMs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
