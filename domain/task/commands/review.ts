import { text } from '../../text/text.ts';
import { type CommandEntry, commandsOf, type LogEntry } from '../life/log.ts';
import { isPastDue } from '../status.ts';
import {
  asksForReview,
  LEADERS,
  NOTE,
  refuseUnreported,
  toOfficer,
  toWorkers,
  withDetail,
} from './shared.ts';
import { command } from './types.ts';

interface Own {
  note: string;
}

function newestReport(log: LogEntry[]): CommandEntry | undefined {
  return commandsOf(log).findLast(({ what }) => what === 'report');
}

/** The report is accepted: the task is done. */
export const accept = command<Own>({
  who: LEADERS,
  notBy: 'officer-or-reporter',
  typed: {
    said: text('xác nhận hoàn thành', 'accept a report'),
    inputs: [NOTE('optional')],
    many: true,
    own: (typed) => ({ note: typed.words('note') }),
  },
  refuse: refuseUnreported,
  apply: (_facts, { by, note }, now) => ({
    review: { at: now, by: by.person.id, accepted: true, note },
  }),
  outdates: asksForReview,
  tells: (_facts, { note }) => toOfficer('accepted', note),
  verb: text('xác nhận hoàn thành', 'accept the report'),
  story: ({ note }) => withDetail(text('xác nhận hoàn thành', 'accepted the report'), note),
  because: text('đã xác nhận hoàn thành', 'accepted'),
});

/**
 * The report is not enough: the work is owed again. Past its due date, its officer is given time
 * anew: the ladder counts from the return.
 */
export const returnReport = command<Own>({
  who: LEADERS,
  typed: {
    said: text('trả lại báo cáo', 'return a report'),
    inputs: [NOTE('required')],
    many: true,
    own: (typed) => ({ note: typed.words('note') }),
  },
  refuse: refuseUnreported,
  apply: (facts, { by, note, today }, now) => ({
    review: { at: now, by: by.person.id, accepted: false, note },
    ...(isPastDue(facts, today) ? { ladderFrom: { on: today, since: 'returned' as const } } : {}),
  }),
  brings: (facts, { today }) => ({ extent: isPastDue(facts, today) ? 'anew' : 'to-come' }),
  outdates: asksForReview,
  // A report that does not do keeps nothing from the leaders.
  undoes: (_own, log) => newestReport(log),
  tells: (facts, { note }) => toWorkers(facts, 'returned', note),
  verb: text('trả lại báo cáo', 'return the report'),
  story: ({ note }) => withDetail(text('trả lại báo cáo', 'returned the report'), note),
  because: text('báo cáo đã được trả lại', 'the report was returned'),
});
