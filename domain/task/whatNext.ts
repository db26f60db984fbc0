import { shownDate } from '../calendar/shown.ts';
import type { Step, StepKind } from '../policy/types.ts';
import { type Language, type Text, text } from '../text/text.ts';
import { whyNotOwed } from './owed.ts';
import type { TaskFacts } from './types.ts';

const ACTS: Partial<Record<StepKind, Text>> = {
  remind: text('nhắc lại', 'another reminder'),
  urge: text('đôn đốc, nếu chưa có báo cáo', 'urged, if nothing is reported'),
  'report-supervisor': text(
    'báo cáo lãnh đạo phụ trách, nếu chưa có báo cáo',
    'reported to the supervising leader, if nothing is reported',
  ),
  'report-chairman': text(
    'báo cáo Chủ tịch, nếu chưa có báo cáo',
    'reported to the chairman, if nothing is reported',
  ),
  'require-letter': text(
    'phải có văn bản giải trình, nếu chưa có báo cáo',
    'a written explanation is required, if nothing is reported',
  ),
  'urge-letter': text('nhắc văn bản giải trình', 'reminded of the explanation'),
};

/** To a peer or superior nothing is urged: the office writes to it. */
const TO_WRITE: Partial<Record<StepKind, Text>> = {
  remind: text('chuẩn bị công văn nhắc lại', 'another letter is due'),
  urge: text('chuẩn bị công văn, nếu chưa có kết quả', 'a letter is due, if there is no result'),
};

/**
 * What happens to a task after a step if nobody does anything: `05/04/2024: báo cáo lãnh đạo phụ
 * trách, …`; empty when nothing is to come that matters to its reader.
 */
export function whatNext(steps: Step[], facts: TaskFacts, after: Step, language: Language): string {
  const acts = facts.relation === 'subordinate' ? ACTS : TO_WRITE;
  const next = steps.find(
    (step) => step.at > after.at && acts[step.kind] && whyNotOwed(step, facts) === null,
  );
  const act = next && acts[next.kind];
  return next && act ? `${shownDate(next.date)}: ${act[language]}` : '';
}
