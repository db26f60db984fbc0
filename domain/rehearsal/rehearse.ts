import { addDays } from '../calendar/days.ts';
import { atLocal } from '../calendar/officeTime.ts';
import type { LocalDate } from '../calendar/types.ts';
import { outgoingNotices } from '../digest/delivery/outgoingNotices.ts';
import type { HandOver } from '../digest/types.ts';
import type { Gap } from '../directory/resolveRecipients.ts';
import type { Start } from '../plan/expand/expand.ts';
import type { Rules } from '../plan/expand/newFacts.ts';
import { MailRoom, type RehearsedMail } from './mailRoom.ts';
import { playTask } from './playTask.ts';

/** A role nobody fills when one of a task's notices is handed over. */
export interface GapMet extends Gap {
  task: string;
  date: LocalDate;
}

/** What the tasks of a plan will send if nobody ever reports. */
export interface Rehearsal {
  /** In the order in which they leave. */
  mails: RehearsedMail[];
  gaps: GapMet[];
}

/**
 * Plays tasks from their start to the end of a day: each step falls due, is collapsed, changes
 * facts, finds its people and joins their mails by the same functions as in the workflows. Nobody
 * reports, and the engine is never down.
 */
export function rehearse(starts: Start[], rules: Rules, until: LocalDate): Rehearsal {
  const end = atLocal(rules.calendar, addDays(until, 1), '00:00');
  const handed = starts.flatMap((start) => playTask(start, rules, end)).sort(byTime);
  const room = new MailRoom(rules.calendar);
  const gaps: GapMet[] = [];
  for (const request of handed) {
    const found = outgoingNotices(rules, request);
    for (const outgoing of found.outgoing) room.post(request, outgoing);
    const date = found.outgoing[0]?.slot.date ?? '';
    gaps.push(...found.gaps.map((gap) => ({ ...gap, task: request.subject.id, date })));
  }
  return { mails: room.all().filter(({ date }) => date <= until), gaps };
}

const byTime = (a: HandOver, b: HandOver): number => (a.now < b.now ? -1 : Number(a.now > b.now));
