import type { NoticeKind } from '../digest/types.ts';
import type { TaskFacts } from './types.ts';

/** What changes of the facts when notices of some kinds go out: none of them counts as dropped. */
export function withoutDropped(
  { dropped = [] }: TaskFacts,
  kinds: readonly NoticeKind[],
): Pick<TaskFacts, 'dropped'> {
  const left = dropped.filter(({ kind }) => !kinds.includes(kind));
  return left.length < dropped.length ? { dropped: left } : {};
}

/** Whether a leader is not to hear of something: it is held, or the coordinator dropped it. */
export const isKeptBack = ({ held = [], dropped = [] }: TaskFacts, wanted: NoticeKind): boolean =>
  [...held, ...dropped].some(({ kind }) => kind === wanted);
