import type { Instant } from '../calendar/types.ts';
import type { NoticeKind } from '../digest/types.ts';
import { withoutDropped } from './dropped.ts';
import type { TaskFacts } from './types.ts';

/** An explanation that is demanded without anybody's word. */
export const demandedByPolicy = (at: Instant): Pick<TaskFacts, 'explanation'> => ({
  explanation: { demandedAt: at, demandedBy: 'policy', sent: null },
});

/** Whether a demand for an explanation is among notices that go out, and none was made before. */
export const makesDemand = (facts: TaskFacts, kinds: readonly NoticeKind[]): boolean =>
  facts.explanation === null && kinds.includes('require-explanation');

/** What changes of the facts when held notices go out: none counts as dropped, a demand is made. */
export const changeByGoing = (
  facts: TaskFacts,
  kinds: readonly NoticeKind[],
  at: Instant,
): Partial<TaskFacts> => ({
  ...withoutDropped(facts, kinds),
  ...(makesDemand(facts, kinds) ? demandedByPolicy(at) : {}),
});
