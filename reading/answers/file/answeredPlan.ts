import type { Agency } from '../../../config/agency.ts';
import { ConfigFaults } from '../../../config/load/faults.ts';
import type { Source } from '../../../config/load/source.ts';
import type { DueContext } from '../../../domain/due/readDueText.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { answerPlan } from '../answerPlan.ts';
import { type Answers, faultsIn, NO_ANSWERS, readAnswers } from '../readAnswers.ts';
import type { AnswerFault, Asked } from '../types.ts';
import { readAnswersFile } from './answersFile.ts';

/** The answers that stand beside a plan. */
export interface AnswersBeside {
  source: Source | null;
  answers: Answers;
}

/** A plan with the answers beside it, and what was asked. */
export interface AnsweredPlan extends AnswersBeside {
  /** As it was printed, before anybody answered anything. */
  printed: PlanReading;
  reading: PlanReading;
  /** What its due texts were read beside. */
  context: DueContext;
  asked: Asked[];
}

/** A plan as printed with answers; throws `ConfigFaults` for those that cannot be used, by line. */
export function answered(
  printed: PlanReading,
  agency: Agency | null,
  beside: AnswersBeside,
): AnsweredPlan {
  const { faults, ...plan } = asAnswered(printed, agency, beside);
  const { source, answers } = beside;
  if (source && faults.length > 0) throw new ConfigFaults(faultsIn(source, answers, faults));
  return plan;
}

/** The same with the answers that cannot be used left out, and why each of them is. */
export function asAnswered(
  printed: PlanReading,
  agency: Agency | null,
  { source, answers }: AnswersBeside,
): AnsweredPlan & { faults: AnswerFault[] } {
  const context: DueContext = {
    planYear: printed.plan.year,
    beforeIsInclusive: agency?.policy.beforeIsInclusive ?? false,
    ...(printed.plan.period ? { period: printed.plan.period } : {}),
  };
  const found = answerPlan(printed, answers.entries, agency?.directory ?? null, context);
  return { printed, context, source, answers, ...found };
}

/** Throws `ConfigFaults` for a file of answers that is none. */
export function readAnswersBeside(file: string): AnswersBeside {
  const source = readAnswersFile(file);
  return { source, answers: source ? readAnswers(source) : NO_ANSWERS };
}
