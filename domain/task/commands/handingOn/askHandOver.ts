import { text } from '../../../text/text.ts';
import type { TaskFacts } from '../../types.ts';
import { REASON, refuseReported, refuseUnconfirmed, withDetail } from '../shared.ts';
import { type CommandNotice, command } from '../types.ts';

interface Own {
  /** Why, and whom the task would better go to. */
  reason: string;
}

/**
 * Whoever does the work asks that somebody else be given it. Nothing changes until the coordinator,
 * or the head of the unit, gives it to somebody.
 */
export const askHandOver = command<Own>({
  who: ['doer', 'officer'],
  typed: {
    said: text('đề nghị chuyển giao cho người khác', 'ask that somebody else be given it'),
    inputs: [REASON],
    own: (typed) => ({ reason: typed.words('reason') }),
  },
  refuse: (facts) => refuseReported(facts) ?? refuseUnconfirmed(facts) ?? refuseAgain(facts),
  apply: (_facts, { by, reason }, now) => ({
    handOverAsked: { at: now, by: by.person.id, reason },
  }),
  tells: (facts, { reason }): CommandNotice[] => [
    {
      kind: 'hand-over-asked',
      to: facts.doers.length > 0 ? ['officer', 'coordinator'] : ['coordinator'],
      detail: reason,
    },
  ],
  verb: text('đề nghị chuyển giao', 'ask for a hand-over'),
  story: ({ reason }) =>
    withDetail(text('đề nghị chuyển giao cho người khác', 'asked for a hand-over'), reason),
  because: text('đã đề nghị chuyển giao', 'a hand-over was asked for'),
});

const refuseAgain = ({ handOverAsked }: TaskFacts) =>
  handOverAsked
    ? text(
        'đã đề nghị chuyển giao và đang chờ xem xét',
        'a hand-over was asked for already and waits for a decision',
      )
    : null;

/** What ends the wish: the task was given to somebody. */
export const NOBODY_ASKS = { handOverAsked: null } as const;
