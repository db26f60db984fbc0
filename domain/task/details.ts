import type { LocalDate } from '../calendar/types.ts';
import { dueReasonText } from '../policy/dueReasonText.ts';
import { stepOnDay } from '../policy/steps/stepName.ts';
import type { Step } from '../policy/types.ts';
import { type Language, text } from '../text/text.ts';
import { proofText } from './proof/proofText.ts';
import { statusOf } from './status.ts';
import { STATUS_TEXT } from './statusText.ts';
import type { TaskFacts } from './types.ts';

const LABELS = {
  unit: text('Đơn vị chủ trì', 'Lead unit'),
  due: text('Thời hạn', 'Due'),
  status: text('Trạng thái', 'Status'),
  next: text('Tiếp theo', 'Next'),
  nothing: text('không có bước nào', 'no step to come'),
  proof: text('Văn bản', 'Document'),
};

/** The task in a few lines of Markdown, for Temporal's own page. No names of people. */
export function detailsOf(
  facts: TaskFacts,
  next: Step | null,
  today: LocalDate,
  language: Language,
): string {
  const line = (label: keyof typeof LABELS, value: string): string =>
    `- **${LABELS[label][language]}**: ${value}`;
  const proof = facts.reports.at(-1)?.proofs.at(-1);
  return [
    `### ${facts.ref} ${facts.title}`,
    line('unit', facts.unitName),
    line('due', dueReasonText(facts.dueReason, facts)[language] || facts.dueText),
    line('status', STATUS_TEXT[statusOf(facts, today)][language]),
    ...(proof ? [line('proof', proofText(proof)[language])] : []),
    line('next', next ? stepOnDay(next)[language] : LABELS.nothing[language]),
  ].join('\n');
}
