import type { Step } from '../policy/types.ts';
import { type Text, text } from '../text/text.ts';
import { awaitsReview, isAccepted, owesLetter } from './phase.ts';
import type { TaskFacts } from './types.ts';

const reportedFirst = (facts: TaskFacts): Text | null => {
  if (!awaitsReview(facts) && !isAccepted(facts)) return null;
  const documentNo = facts.reports.at(-1)?.documentNo ?? '';
  return text(`đã báo cáo (văn bản ${documentNo})`, `already reported (document ${documentNo})`);
};

/**
 * Why a step that falls due is not carried out as the facts stand; null when it is owed.
 * The sentence goes into the log: *suppressed, because …*
 */
export function whyNotOwed(step: Pick<Step, 'kind'>, facts: TaskFacts): Text | null {
  switch (step.kind) {
    case 'assign':
    case 'remind':
    case 'urge':
    case 'report-supervisor':
    case 'report-chairman':
      return reportedFirst(facts);
    case 'require-letter':
      return (
        reportedFirst(facts) ??
        (facts.letter ? text('đã yêu cầu giải trình', 'an explanation was already demanded') : null)
      );
    case 'urge-letter':
      return owesLetter(facts)
        ? null
        : text('không còn nợ giải trình', 'no explanation is owed any more');
    case 'ask-progress':
      return null;
    case 'ask-date':
      return facts.waiting === 'date' ? null : text('đã có thời hạn', 'the date has been set');
    case 'ask-confirmation':
      return facts.toConfirm ? null : text('đã được xác nhận', 'it has been confirmed');
    case 'close':
    case 'extend':
      return null;
  }
}
