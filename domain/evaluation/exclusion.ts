import { type Text, text } from '../text/text.ts';
import type { EvaluationFigures } from './figures.ts';

/** What a plan's rule of exclusion may count. */
export const MEASURES = [
  'late',
  'overdue-open',
  'explanations-owed',
  'returned',
  'targets-missed',
  'reports-missed',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How each is counted, and what it is called before people. */
export const MEASURE: Record<Measure, { said: Text; of(figures: EvaluationFigures): number }> = {
  late: {
    said: text('nhiệm vụ quá hạn (đã hoàn thành hoặc chưa)', 'tasks late, done or not'),
    of: ({ counts }) => counts['done-late'] + counts['overdue-open'],
  },
  'overdue-open': {
    said: text('nhiệm vụ quá hạn chưa hoàn thành', 'tasks overdue and open'),
    of: ({ counts }) => counts['overdue-open'],
  },
  'explanations-owed': {
    said: text('văn bản giải trình còn thiếu', 'written explanations owed'),
    of: ({ explanations }) => explanations.owed,
  },
  returned: {
    said: text('báo cáo bị trả lại, chưa nộp lại', 'reports sent back and not made anew'),
    of: ({ returned }) => returned,
  },
  'targets-missed': {
    said: text('chỉ tiêu chưa đạt', 'targets not reached'),
    of: ({ targets }) => targets.missed,
  },
  'reports-missed': {
    said: text('kỳ báo cáo gửi chậm hoặc chưa gửi', 'reports sent late or not at all'),
    of: ({ reports }) => reports.late + reports.missing,
  },
};

/**
 * A plan's own rule on whom not to put forward at the year's end: in its words, with the figure
 * that it counts and from how many on.
 */
export interface ExclusionRule {
  /** Within its plan. */
  id: string;
  words: string;
  measure: Measure;
  atLeast: number;
}

/** A rule that figures meet, with the number that they have. */
export interface MetRule {
  rule: ExclusionRule;
  found: number;
}

/** The rules that figures meet: what is to be looked at, never a verdict. */
export const metRules = (figures: EvaluationFigures, rules: readonly ExclusionRule[]): MetRule[] =>
  rules
    .map((rule) => ({ rule, found: MEASURE[rule.measure].of(figures) }))
    .filter(({ rule, found }) => found >= rule.atLeast);

/** `từ 2 nhiệm vụ quá hạn chưa hoàn thành trở lên` */
export function ruleText({ measure, atLeast }: Pick<ExclusionRule, 'measure' | 'atLeast'>): Text {
  const { said } = MEASURE[measure];
  return text(`từ ${atLeast} ${said.vi} trở lên`, `${atLeast} or more ${said.en}`);
}
