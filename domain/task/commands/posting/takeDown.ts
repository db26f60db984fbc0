import { shownDate } from '../../../calendar/shown.ts';
import type { LocalDate } from '../../../calendar/types.ts';
import { fold } from '../../../text/fold.ts';
import { Refusal } from '../../../text/refusal.ts';
import { type Text, text } from '../../../text/text.ts';
import { postingPlace, postingsUp } from '../../posting/posting.ts';
import type { Posting } from '../../posting/types.ts';
import type { TaskFacts } from '../../types.ts';
import { ofKinds, WORKERS, withDetail } from '../shared.ts';
import { command } from '../types.ts';

interface Own {
  /** The day on which they were. */
  on: LocalDate;
  /** The ids of what was taken down. */
  postings: string[];
  /** Where they were. */
  places: string[];
}

/** What was posted has been taken down. Where several are up, one may be named by its place. */
export const takeDown = command<Own>({
  who: WORKERS,
  typed: {
    said: text('ghi đã gỡ nội dung niêm yết, đăng tải', 'note that a posting was taken down'),
    inputs: [
      { name: 'on', kind: 'day', need: 'required', said: text('ngày gỡ', 'the day of it') },
      {
        name: 'where',
        kind: 'words',
        need: 'optional',
        said: text('nơi niêm yết (bỏ trống: mọi nơi)', 'where it was posted (blank: everywhere)'),
      },
    ],
    own: (typed, { facts }) => {
      const chosen = chosenIn(postingsUp(facts), typed.words('where'));
      return {
        on: typed.day('on'),
        postings: chosen.map(({ id }) => id),
        places: chosen.map(({ where }) => where),
      };
    },
  },
  refuse: (facts) => (postingsUp(facts).length > 0 ? null : NONE_UP),
  refuseGiven: (facts, { on, postings, today }) => refuseDay(facts, on, postings, today),
  apply: (facts, { by, on, postings }, now) => ({
    postings: (facts.postings ?? []).map((one) =>
      postings.includes(one.id) ? { ...one, takenDown: { at: now, on, by: by.person.id } } : one,
    ),
  }),
  // One that tells of another posting comes again with that one's next step.
  outdates: (notice, facts, { postings }) =>
    isOfPosting(notice) && postingsUp(facts).every(({ id }) => postings.includes(id)),
  verb: text('ghi đã gỡ niêm yết', 'note a posting taken down'),
  story: ({ on, places = [] }) => {
    const day = shownDate(on ?? '');
    return withDetail(
      text(`gỡ nội dung niêm yết, đăng tải ngày ${day}`, `took a posting down on ${day}`),
      places.join('; '),
    );
  },
  because: text('đã gỡ niêm yết', 'the posting was taken down'),
});

const isOfPosting = ofKinds('remind-posting', 'urge-posting');

const NONE_UP = text(
  'không có nội dung niêm yết, đăng tải nào phải gỡ',
  'nothing is posted that is to be taken down',
);

/** All that are up, or those at a place, by its name or how that begins. */
function chosenIn(up: Posting[], where: string): Posting[] {
  const chosen = up.filter((one) => fold(one.where).startsWith(fold(where)));
  if (chosen.length > 0 || up.length === 0) return chosen;
  const places = up.map(postingPlace).join('; ');
  throw new Refusal(
    text(
      `Không có niêm yết tại “${where}”; các nơi chưa gỡ: ${places}.`,
      `Nothing is posted at "${where}"; what is up: ${places}.`,
    ),
  );
}

/** Why it was not taken down on a day: that is still to come, or before it was posted. */
function refuseDay(
  facts: TaskFacts,
  on: LocalDate,
  ids: readonly string[],
  today: LocalDate,
): Text | null {
  const day = shownDate(on);
  if (on > today) return text(`ngày gỡ ${day} chưa tới`, `the day ${day} is still to come`);
  const later = postingsUp(facts).find(({ id, from }) => ids.includes(id) && on < from);
  if (!later) return null;
  const from = shownDate(later.from);
  return text(
    `ngày gỡ ${day} trước ngày bắt đầu niêm yết ${from} (${later.where})`,
    `it was taken down on ${day}, before it was posted on ${from} (${later.where})`,
  );
}
