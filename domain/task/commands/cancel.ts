import { text } from '../../text/text.ts';
import { LEADERS, REASON, toWorkers, withDetail } from './shared.ts';
import { command } from './types.ts';

/** Ends a task that is not to be done any more. */
export const cancel = command<{ reason: string }>({
  who: LEADERS,
  typed: {
    said: text('hủy việc', 'cancel a task'),
    inputs: [REASON],
    own: (typed) => ({ reason: typed.words('reason') }),
  },
  refuse: () => null,
  apply: (_facts, { by, reason }, now) => ({
    cancelled: { at: now, by: by.person.id, reason },
  }),
  outdates: () => true,
  // While it is to be confirmed, only the coordinator knows of the task.
  tells: (facts, { reason }) => (facts.toConfirm ? [] : toWorkers(facts, 'cancelled', reason)),
  verb: text('hủy việc', 'cancel the task'),
  story: ({ reason }) => withDetail(text('hủy việc', 'cancelled the task'), reason),
  because: text('việc đã hủy', 'the task was cancelled'),
});
