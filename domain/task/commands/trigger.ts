import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { text } from '../../text/text.ts';
import type { TaskStart } from '../types.ts';
import { DOERS, NOTE, withDetail } from './shared.ts';
import { command, type WantedDue } from './types.ts';

interface Own {
  /** The day it happened. */
  on: LocalDate;
  note: string;
  /** When its occurrence is due, where the plan does not say. */
  due: WantedDue | null;
  /** The task it opens. */
  occurrence?: TaskStart;
}

/**
 * An event happened: an occurrence of the task opens, which lives on whatever becomes of this one.
 */
export const trigger = command<Own>({
  who: DOERS,
  typed: {
    said: text('ghi nhận sự kiện của việc “khi có …”', 'record the event of a task due "when …"'),
    inputs: [
      {
        name: 'on',
        kind: 'day',
        need: 'required',
        said: text('ngày xảy ra', 'the day it happened'),
      },
      {
        name: 'due',
        kind: 'due',
        need: 'optional',
        said: text('thời hạn, nếu kế hoạch không ghi', 'due text, where the plan gives none'),
      },
      NOTE('optional'),
    ],
    own: (typed) => ({
      on: typed.day('on'),
      note: typed.words('note'),
      due: typed.due('due'),
    }),
  },
  refuse: ({ waiting }) => (waiting === 'event' ? null : NOT_AN_EVENT),
  refuseGiven: (_facts, { on, today }) => {
    if (on <= today) return null;
    return text(
      `ngày xảy ra ${shownDate(on)} chưa tới; ghi nhận khi sự kiện đã xảy ra`,
      `the day ${shownDate(on)} is still to come; record the event when it has happened`,
    );
  },
  apply: () => ({}),
  opens: true,
  kept: ({ on, note }) => ({ on, note }),
  verb: text('ghi nhận sự kiện', 'record the event'),
  story: ({ on, note }) =>
    withDetail(
      text(
        `ghi nhận sự kiện ngày ${shownDate(on ?? '')}`,
        `recorded the event of ${shownDate(on ?? '')}`,
      ),
      note,
    ),
  because: text('sự kiện đã được ghi nhận', 'the event was recorded'),
});

const NOT_AN_EVENT = text(
  'việc này không chờ phát sinh; trigger chỉ dùng cho việc “khi có …”, “sau khi …”',
  'this task does not wait for an event; trigger is for tasks due "when …" or "after …" only',
);
