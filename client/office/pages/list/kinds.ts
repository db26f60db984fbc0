import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { ASIDES, type Aside, BUCKETS, type Bucket } from '../../../../domain/task/buckets.ts';
import {
  isDueBetween,
  isDueInWeekOf,
  isOpenWork,
  owesExplanation,
} from '../../../../domain/task/phase.ts';
import { ASIDE_TEXT, BUCKET_TEXT } from '../../../../domain/task/statusText.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';

/** A kind of task that a page counts and a list narrows down to: both ask the same rule. */
export interface Kind {
  said: Text;
  holds(row: TaskRow, today: LocalDate): boolean;
}

const ofBucket = (bucket: Bucket): Kind => ({
  said: BUCKET_TEXT[bucket],
  holds: ({ standing }) => standing.bucket === bucket,
});
const ofAside = (aside: Aside): Kind => ({
  said: ASIDE_TEXT[aside],
  holds: ({ standing }) => standing.aside === aside,
});

export type KindName =
  | Bucket
  | Aside
  | 'due-today'
  | 'due-this-week'
  | 'explanation-owed'
  | 'waiting-date'
  | 'waiting-event'
  | 'not-updated';

const recordOf = <K extends string>(names: readonly K[], of: (name: K) => Kind) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, Kind>;

/** Every kind, by its name in addresses. */
export const KINDS: Record<KindName, Kind> = {
  ...recordOf(BUCKETS, ofBucket),
  ...recordOf(ASIDES, ofAside),
  'due-today': {
    said: text('đến hạn hôm nay', 'due today'),
    holds: ({ facts }, today) => isDueBetween(facts, today, today),
  },
  'due-this-week': {
    said: text('đến hạn trong tuần', 'due this week'),
    holds: ({ facts }, today) => isDueInWeekOf(facts, today),
  },
  'explanation-owed': {
    said: text('phải có văn bản giải trình', 'explanation required'),
    holds: ({ facts }) => owesExplanation(facts),
  },
  'waiting-date': {
    said: text('chờ thời hạn', 'waiting for a date'),
    holds: ({ facts }) => isOpenWork(facts) && facts.waiting === 'date',
  },
  'waiting-event': {
    said: text('chờ phát sinh', 'waiting for an event'),
    holds: ({ facts }) => isOpenWork(facts) && facts.waiting === 'event',
  },
  'not-updated': {
    said: text('chưa cập nhật', 'not updated'),
    holds: ({ standing, facts }) =>
      standing.bucket === 'overdue-open' && facts.progress.length === 0 && !facts.proven?.length,
  },
};

export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** How many tasks are of a kind. */
export const countOf = (rows: TaskRow[], name: KindName, today: LocalDate): number =>
  rows.filter((row) => KINDS[name].holds(row, today)).length;
