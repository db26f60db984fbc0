import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import {
  type AnsweredPlan,
  type AnswersBeside,
  answered,
  readAnswersBeside,
} from '../../../reading/answers/file/answeredPlan.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { typedYear } from '../options/parseOptions.ts';
import { otherYear } from '../pages/otherYear.ts';
import { fileAt } from './fileAt.ts';

/** A plan's file with the answers beside it, and what was asked. */
export interface AnsweredFile extends AnsweredPlan {
  /** The year that was given is not the one in the plan's title. */
  otherYear: Text | null;
}

/**
 * Reads a plan file as the agency's policy reads due texts, with the answers that stand beside it.
 * Refuses a file that is not there, or too large, before opening it, and answers that cannot be
 * used.
 */
export async function readPlanFile(
  file: string,
  year: string | undefined,
  agency: Agency | null,
): Promise<AnsweredFile> {
  return await readAnsweredPlan(file, year, agency, readAnswersBeside(file));
}

/** The same, with what was asked. */
export async function readAnsweredPlan(
  file: string,
  year: string | undefined,
  agency: Agency | null,
  beside: AnswersBeside,
): Promise<AnsweredFile> {
  const { answers } = beside;
  const printed = await readPrinted(file, year ? typedYear(year) : answers.year, agency);
  return {
    ...answered(printed, agency, beside),
    otherYear: otherYear(printed.plan, givenBy(year, answers.year)),
  };
}

/** Who gave the year: the command line before the file of answers. */
function givenBy(option: string | undefined, answered: number | null): 'option' | 'answers' | null {
  if (option) return 'option';
  return answered === null ? null : 'answers';
}

/** The plan as printed, before anybody answered anything. */
async function readPrinted(
  file: string,
  year: number | null,
  agency: Agency | null,
): Promise<PlanReading> {
  const { fileName, bytes } = await fileAt(file);
  return await readPlan(bytes, {
    fileName,
    ...(year ? { year } : {}),
    ...(agency ? { beforeIsInclusive: agency.policy.beforeIsInclusive } : {}),
  });
}
