import type { NoticeKind } from '../../digest/types.ts';
import { type Text, text } from '../../text/text.ts';
import { commandsOf, type LogEntry } from '../life/log.ts';
import { awaitsReview, isAccepted } from '../phase.ts';
import type { Report, TaskFacts } from '../types.ts';
import {
  asksForReview,
  DOERS,
  LEADERS,
  ofKinds,
  REASON,
  refuseUnreported,
  toSupervisor,
  toWorkers,
  withDetail,
} from './shared.ts';
import { type Command, type CommandNotice, command, type TypedCommand } from './types.ts';

interface Undoing {
  reason: string;
  /** The revision of the command that is undone; null where the task closed by itself. */
  undone: number | null;
  /** What that command changed, as it was before. */
  before: Partial<TaskFacts>;
}

/** What is typed for undoing the newest of some commands that still stands. */
const undoing = (said: Text, names: readonly string[]): TypedCommand<Undoing> => ({
  said,
  inputs: [REASON],
  many: true,
  own: (typed, { log }) => ({ reason: typed.words('reason'), ...newestStanding(log, names) }),
});

/** Asked when nothing stands that could be undone: the task says so, or knows a repetition. */
const NOTHING: Pick<Undoing, 'undone' | 'before'> = { undone: null, before: {} };

/** The newest command of these names that was not undone since. */
function newestStanding(
  log: LogEntry[],
  names: readonly string[],
): Pick<Undoing, 'undone' | 'before'> {
  const commands = commandsOf(log);
  const undone = new Set(
    commands.map(({ kept }) => ('undone' in kept ? (kept.undone as number | null) : null)),
  );
  const last = commands.findLast(
    ({ what, revision }) => names.includes(what) && !undone.has(revision),
  );
  return last ? { undone: last.revision, before: last.before } : NOTHING;
}

/** What every undoing brings and leaves in the log. */
const undo = {
  undoes: ({ undone }, log) => commandsOf(log).find(({ revision }) => revision === undone),
  brings: () => ({ extent: 'to-come' }),
  kept: ({ reason, undone }) => ({ reason, undone }),
} satisfies Partial<Command<Undoing>>;

/** A report that waits once more is looked at from now on. */
function askedAgain(facts: TaskFacts, before: Partial<TaskFacts>, now: string): Partial<TaskFacts> {
  const last = facts.reports.at(-1);
  if (!last || !awaitsReview(facts)) return before;
  const again: Report = { ...last, askedAgainAt: now };
  return { ...before, reports: [...facts.reports.slice(0, -1), again] };
}

/** What makes a task that has ended go on. */
const goOn = {
  ...undo,
  who: LEADERS,
  reopens: true,
  apply: (facts, { before }, now) => askedAgain({ ...facts, ...before }, before, now),
} satisfies Partial<Command<Undoing>>;

/** Whoever does the work is told that it goes on, and whoever decides that a report waits again. */
const tellsOf =
  (kind: NoticeKind) =>
  (facts: TaskFacts, { reason, before }: Undoing): CommandNotice[] => [
    ...toWorkers(facts, kind, reason),
    ...(awaitsReview({ ...facts, ...before }) ? toSupervisor('to-accept', reason) : []),
  ];

/** Takes a report back before it is decided on: the task stands as it stood before the report. */
export const withdraw = command<Undoing>({
  who: DOERS,
  typed: undoing(text('rút báo cáo chưa được xác nhận', 'take back a report nobody decided on'), [
    'report',
  ]),
  ...undo,
  refuse: (facts) => (facts.proven?.length ? null : refuseUnreported(facts)),
  apply: (_facts, { before }) => before,
  outdates: asksForReview,
  // Of a part nobody was told.
  tells: (facts, { reason }) => (awaitsReview(facts) ? toSupervisor('withdrawn', reason) : []),
  verb: text('rút báo cáo', 'take back the report'),
  story: ({ reason }) => withDetail(text('rút báo cáo', 'took the report back'), reason),
  because: text('đã rút báo cáo', 'the report was taken back'),
});

/**
 * Undoes an acceptance, or that a task closed with its year. Where reports need no acceptance, the
 * report itself is undone.
 */
export const reopen = command<Undoing>({
  ...goOn,
  typed: {
    ...undoing(text('mở lại việc đã xác nhận hoàn thành, đã kết thúc', 'reopen a task'), []),
    own: (typed, about) => {
      const reason = typed.words('reason');
      if (about.facts.closedAt) return { reason, undone: null, before: { closedAt: null } };
      return { reason, ...newestStanding(about.log, ['accept', 'report', 'apply-policy']) };
    },
  },
  refuse: (facts) =>
    facts.closedAt || (isAccepted(facts) && !facts.cancelled)
      ? null
      : text(
          'việc chưa được xác nhận hoàn thành, chưa kết thúc; không có gì để mở lại',
          'the task was neither accepted nor closed; there is nothing to reopen',
        ),
  outdates: ofKinds('accepted'),
  tells: tellsOf('reopened'),
  verb: text('mở lại việc', 'reopen the task'),
  story: ({ reason }) => withDetail(text('mở lại việc', 'reopened the task'), reason),
  because: text('việc đã được mở lại', 'the task was reopened'),
});

/** Undoes a cancellation. */
export const reinstate = command<Undoing>({
  ...goOn,
  typed: undoing(text('khôi phục việc đã hủy', 'reinstate a cancelled task'), ['cancel']),
  refuse: (facts) =>
    facts.cancelled ? null : text('việc không bị hủy', 'the task is not cancelled'),
  outdates: ofKinds('cancelled'),
  tells: tellsOf('reinstated'),
  verb: text('khôi phục việc', 'reinstate the task'),
  story: ({ reason }) => withDetail(text('khôi phục việc', 'reinstated the task'), reason),
  because: text('việc đã được khôi phục', 'the task was reinstated'),
});
