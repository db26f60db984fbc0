import { shownDate } from '../../calendar/shown.ts';
import { givingFirst, Refusal } from '../../text/refusal.ts';
import { text } from '../../text/text.ts';
import type { TaskFacts } from '../types.ts';
import {
  dated,
  isOfTheWork,
  LEADERS,
  ladderFromNow,
  NOTE,
  ofKinds,
  REASON,
  refuseReported,
  TO,
  toWorkers,
  withDetail,
} from './shared.ts';
import { type CommandBase, command, type Typed, type WantedDue } from './types.ts';

interface Move {
  due: WantedDue;
  reason: string;
}

const wanted = (typed: Typed): WantedDue => {
  const due = typed.due('to');
  if (!due)
    throw new Refusal(text('Đổi thành ngày nào?', 'To which day?'), {
      action: 'fill-in',
      choices: [{ inputs: ['to'] }],
    });
  return due;
};

const moved = (args: CommandBase) => ({
  ...dated(args),
  ladderFrom: ladderFromNow(dated(args).dueDate, args.today),
  toConfirm: false,
  waiting: null,
});

/** What a corrected plan says of the due date, and what of it the plan itself prints. */
function asPlanned({ printedDue = null }: TaskFacts, due: WantedDue): Partial<TaskFacts> {
  const { words, printed = null, dueDate } = due;
  const isAnswered = printed !== null || printedDue !== null;
  return {
    ...{ dueText: words, plannedDue: dueDate },
    ...(isAnswered ? { printedDue: printed } : {}),
  };
}

/**
 * Moves the due date, whatever the reason. Where a corrected plan does, its words become the task's
 * own.
 */
export const reschedule = command<Move>({
  who: LEADERS,
  typed: {
    said: text('đổi thời hạn', 'move the due date'),
    inputs: [TO, REASON],
    own: (typed) => ({ due: wanted(typed), reason: typed.words('reason') }),
  },
  refuse: refuseReported,
  apply: (facts, args) => ({
    ...moved(args),
    ...(args.by.origin === 'plan' ? asPlanned(facts, args.due) : {}),
  }),
  due: (_facts, { due }) => ({ ...due, moved: 'reschedule' }),
  brings: () => ({ extent: 'anew' }),
  outdates: isOfTheWork,
  tells: (facts, { reason }) => toWorkers(facts, 'rescheduled', reason),
  verb: text('đổi thời hạn', 'move the due date'),
  story: ({ due, reason }) => {
    const day = shownDate(due?.dueDate ?? '');
    return withDetail(text(`đổi thời hạn sang ${day}`, `moved the due date to ${day}`), reason);
  },
  because: text('thời hạn đã đổi', 'the due date was moved'),
});

/** Gives a date to a task that was waiting for one from outside. */
export const setDue = command<{ due: WantedDue; source: string }>({
  who: LEADERS,
  typed: {
    said: text('đặt thời hạn cho việc đang chờ', 'give a due date to a waiting task'),
    inputs: [
      TO,
      {
        name: 'source',
        kind: 'words',
        need: 'required',
        said: text('văn bản làm căn cứ', 'the document it is based on'),
      },
    ],
    many: true,
    own: (typed) => ({ due: wanted(typed), source: typed.words('source') }),
  },
  refuse: (facts) =>
    facts.waiting === 'date'
      ? null
      : givingFirst(
          text('việc không chờ thời hạn', 'the task is not waiting for a date'),
          'reschedule',
          text('để đổi thời hạn', 'to move its due date'),
        ),
  apply: (_facts, args) => moved(args),
  due: (_facts, { due }) => ({ ...due, moved: 'set-due' }),
  brings: () => ({ extent: 'anew' }),
  outdates: isOfTheWork,
  tells: (facts, { source }) => toWorkers(facts, 'rescheduled', source),
  verb: text('đặt thời hạn', 'set the due date'),
  story: ({ due, source }) => {
    const day = shownDate(due?.dueDate ?? '');
    return withDetail(text(`đặt thời hạn ${day}`, `set the due date ${day}`), source);
  },
  because: text('đã có thời hạn', 'the date was set'),
});

/**
 * A task whose date had passed when its plan was loaded is really late: the ladder starts today.
 */
export const confirm = command<{ note: string }>({
  who: LEADERS,
  typed: {
    said: text('xác nhận việc cũ đúng là quá hạn', 'confirm that an old task is really late'),
    inputs: [NOTE('optional')],
    many: true,
    own: (typed) => ({ note: typed.words('note') }),
  },
  refuse: (facts) =>
    facts.toConfirm
      ? null
      : text('việc không ở diện cần xác nhận', 'the task is not waiting for a confirmation'),
  apply: (_facts, { today }) => ({
    toConfirm: false,
    ladderFrom: { on: today, since: 'confirmed' },
  }),
  brings: () => ({ extent: 'anew' }),
  outdates: ofKinds('ask-confirmation'),
  verb: text('xác nhận tình trạng', 'confirm how it stands'),
  story: ({ note }) =>
    withDetail(
      text('xác nhận chưa hoàn thành, tiếp tục theo dõi', 'confirmed that the task is late'),
      note,
    ),
  because: text('đã xác nhận quá hạn', 'confirmed as late'),
});
