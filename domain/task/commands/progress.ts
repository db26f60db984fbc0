import { text } from '../../text/text.ts';
import { NOTE, WORKERS, withDetail } from './shared.ts';
import { command } from './types.ts';

/**
 * The newest progress notes stay in the facts; the task's log has them all. Facts travel with every
 * change.
 */
const NOTES_KEPT = 10;

/** How the task goes. */
export const progress = command<{ note: string }>({
  who: WORKERS,
  typed: {
    said: text('cập nhật tiến độ', 'note the progress'),
    inputs: [NOTE('required')],
    many: true,
    own: (typed) => ({ note: typed.words('note') }),
  },
  refuse: () => null,
  apply: (facts, { by, note }, now) => ({
    progress: [...facts.progress, { at: now, by: by.person.id, note }].slice(-NOTES_KEPT),
  }),
  verb: text('cập nhật tiến độ', 'update the progress'),
  story: ({ note }) => withDetail(text('cập nhật tiến độ', 'noted the progress'), note),
  because: text('đã cập nhật tiến độ', 'progress was noted'),
});
