import { kindsText } from '../../digest/page/sections.ts';
import type { NoticeKind } from '../../digest/types.ts';
import { text } from '../../text/text.ts';
import { changeByGoing, makesDemand } from '../heldGoesOut.ts';
import type { HeldNotice, TaskFacts } from '../types.ts';
import { REASON, withDetail } from './shared.ts';
import { type Command, command } from './types.ts';

interface Sending {
  /** The ids of the notices. */
  notices: string[];
  kinds: NoticeKind[];
}

interface Dropping extends Sending {
  reason: string;
}

/** All that a task holds when it is decided on. */
const heldBy = ({ held = [] }: TaskFacts): Sending => ({
  notices: held.map(({ id }) => id),
  kinds: held.map(({ kind }) => kind),
});

/** Those of them that it still holds. */
const stillHeld = ({ held = [] }: TaskFacts, { notices }: Sending): HeldNotice[] =>
  held.filter(({ id }) => notices.includes(id));

/** What kinds of notices those are that it still holds. */
const kindsHeld = (facts: TaskFacts, own: Sending): NoticeKind[] =>
  stillHeld(facts, own).map(({ kind }) => kind);

const NONE_HELD = text('không có thông báo nào đang chờ duyệt gửi', 'it holds no notice');

/** What deciding on held notices has in common: it is the coordinator's, for many at once. */
const deciding = {
  who: ['coordinator'],
  refuse: ({ held = [] }: TaskFacts) => (held.length > 0 ? null : NONE_HELD),
  refuseGiven: (facts: TaskFacts, own: Sending) =>
    stillHeld(facts, own).length > 0 ? null : NONE_HELD,
} satisfies Partial<Command<Sending>>;

/** Lets go what a task holds in its plan's first month. */
export const sendHeld = command<Sending>({
  ...deciding,
  typed: {
    said: text(
      'duyệt gửi thông báo được giữ trong tháng đầu của kế hoạch',
      'let go the notices held in a plan’s first month',
    ),
    inputs: [],
    many: true,
    own: (_typed, { facts }) => heldBy(facts),
  },
  apply: (facts, own, now) => changeByGoing(facts, kindsHeld(facts, own), now),
  // The demand among them is made now, so that it is urged from now on.
  brings: (facts, own) =>
    makesDemand(facts, kindsHeld(facts, own))
      ? { extent: 'more', only: ['urge-explanation'] }
      : null,
  decides: ({ notices }) => ({ notices, sends: true }),
  verb: text('duyệt gửi thông báo', 'let the notices go'),
  story: ({ kinds = [] }) =>
    withDetail(text('duyệt gửi thông báo được giữ', 'let held notices go'), kindsText(kinds)),
  because: text('đầu mối đã duyệt gửi', 'the coordinator let it go'),
});

/** Drops them: nobody gets them. */
export const dropHeld = command<Dropping>({
  ...deciding,
  typed: {
    said: text(
      'không gửi thông báo được giữ trong tháng đầu của kế hoạch',
      'drop the notices held in a plan’s first month',
    ),
    inputs: [REASON],
    many: true,
    own: (typed, { facts }) => ({ ...heldBy(facts), reason: typed.words('reason') }),
  },
  apply: (facts, own) => ({ dropped: [...(facts.dropped ?? []), ...stillHeld(facts, own)] }),
  decides: ({ notices }) => ({ notices, sends: false }),
  verb: text('bỏ, không gửi thông báo', 'drop the notices'),
  story: ({ kinds = [], reason }) =>
    withDetail(
      text('quyết định không gửi thông báo được giữ', 'dropped held notices'),
      kindsText(kinds),
      reason,
    ),
  because: text('đầu mối quyết định không gửi', 'the coordinator dropped it'),
});
