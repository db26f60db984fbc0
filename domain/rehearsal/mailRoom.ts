import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import { mailId } from '../case/ids.ts';
import { firstTarget, type MailTarget, nextTarget } from '../digest/delivery/mailTarget.ts';
import type { OutgoingNotice } from '../digest/delivery/outgoingNotices.ts';
import { isLateBy, quietFor, quietUntil } from '../digest/delivery/quiet.ts';
import type { HandOver, Notice } from '../digest/types.ts';
import type { PersonId } from '../directory/types.ts';

/** One mail of the rehearsed year. */
export interface RehearsedMail {
  person: PersonId;
  /** The working day it belongs to. */
  date: LocalDate;
  leavesAt: Instant;
  /** What could not wait for the next morning. */
  urgent: boolean;
  notices: Notice[];
}

interface Mail {
  person: PersonId;
  target: MailTarget;
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
  post(request: HandOver, { person, notice, slot }: OutgoingNotice): void {
    const { subject, delivery, now } = request;
    const nowMs = Date.parse(now);
    let target = firstTarget(slot, request);
    for (;;) {
      const { urgent, series } = target;
      const id = mailId({ agency: subject.agency, person, date: target.slot.date, urgent, series });
      const quick = delivery.atOnce || urgent;
      const mail = this.mails.get(id) ?? this.begin(id, { person, target, quick, nowMs });
      if (mail.beganMs === nowMs || nowMs < leavesAtMs(mail)) {
        mail.notices.set(notice.id, notice);
        mail.lastAddedMs = nowMs;
        return;
      }
      target = nextTarget(target, 'left', { calendar: this.calendar, delivery, person });
    }
  }

  /** Every mail so far, in the order in which they leave. */
  all(): RehearsedMail[] {
    return [...this.mails.values()]
      .map((mail) => ({
        person: mail.person,
        date: mail.target.slot.date,
        leavesAt: new Date(leavesAtMs(mail)).toISOString(),
        urgent: mail.target.urgent,
        notices: [...mail.notices.values()],
      }))
      .sort((a, b) => compare(a.leavesAt, b.leavesAt) || compare(a.person, b.person));
  }

  private begin(
    id: string,
    { nowMs, ...mail }: Pick<Mail, 'person' | 'target' | 'quick'> & { nowMs: number },
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
function leavesAtMs({ target, quick, beganMs, lastAddedMs }: Mail): number {
  const dueMs = Date.parse(target.slot.deliverAt);
  if (beganMs < dueMs) return dueMs;
  return isLateBy(dueMs, beganMs) ? quietUntil(quietFor(quick), beganMs, lastAddedMs) : beganMs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
