import type { Step } from '../policy/types.ts';
import type { Because } from './because.ts';
import { unansweredObstacle } from './obstacle/obstacle.ts';
import { awaitsReview, isAccepted, owesExplanation } from './phase.ts';
import { postingOf } from './posting/posting.ts';
import { shortProof } from './proof/proofText.ts';
import type { TaskFacts } from './types.ts';

const reportedFirst = (facts: TaskFacts): Because | null => {
  if (!awaitsReview(facts) && !isAccepted(facts)) return null;
  const last = facts.reports.at(-1)?.proofs.at(-1);
  return { why: 'reported', documentNo: last ? shortProof(last) : '' };
};

/** Why a step that falls due is not carried out as the facts stand; null when it is owed. */
export function whyNotOwed(
  { kind, id }: Pick<Step, 'kind'> & Partial<Pick<Step, 'id'>>,
  facts: TaskFacts,
): Because | null {
  switch (kind) {
    case 'assign':
    case 'take-part':
    case 'remind':
    case 'urge':
    case 'report-supervisor':
    case 'report-chairman':
      return reportedFirst(facts);
    case 'remind-inner':
    case 'urge-inner':
      return reportedFirst(facts) ?? (facts.doers.length > 0 ? null : { why: 'taken-back' });
    case 'remind-obstacle':
    case 'urge-obstacle':
      return reportedFirst(facts) ?? (unansweredObstacle(facts) ? null : { why: 'answered' });
    case 'remind-posting':
    case 'urge-posting':
      return postingOf(id, facts) ? null : { why: 'taken-down' };
    case 'propose-explanation':
    case 'require-explanation':
      return reportedFirst(facts) ?? (facts.explanation ? { why: 'demanded-before' } : null);
    case 'urge-explanation':
      return owesExplanation(facts) ? null : { why: 'no-explanation-owed' };
    case 'remind-review':
    case 'report-review':
      return awaitsReview(facts) ? null : { why: 'decided' };
    case 'ask-date':
      return facts.waiting === 'date' ? null : { why: 'date-set' };
    case 'ask-confirmation':
      return facts.toConfirm ? null : { why: 'confirmed' };
    case 'close':
      return awaitsReview(facts) ? reportedFirst(facts) : null;
    case 'ask-held':
      return facts.held?.length ? null : { why: 'none-held' };
    case 'ask-progress':
    case 'extend':
      return null;
  }
}
