import type { Agency } from '../../../config/agency.ts';
import type { Language, Text } from '../../../domain/text/text.ts';
import { withoutControls } from '../../table/cleanCell.ts';
import { completeAnswers, unusedIn } from '../completeAnswers.ts';
import type { AnsweredPlan, AnswersBeside } from './answeredPlan.ts';
import { answersPath, writeAnswersFile } from './answersFile.ts';

/** What became of the file of answers beside a plan. */
export interface KeptAnswers {
  file: string;
  asked: number;
  answered: number;
  /** The words of answers that the plan no longer asks for. */
  unused: string[];
  /** Why it could not be written. */
  failed: Text | null;
}

/**
 * Puts the questions of a plan into the file beside it; null where nothing was asked and nothing is
 * there.
 */
export function keepAnswers(
  file: string,
  read: AnsweredPlan,
  agency: Agency | null,
  language: Language,
): KeptAnswers | null {
  const { asked, answers, source } = read;
  if (asked.length === 0 && !source) return null;
  const completion = {
    asked,
    answers,
    agencyKnown: agency !== null,
    language: agency?.directory.language ?? language,
  };
  const subjects = unusedIn(completion).flatMap((at) => answers.entries[at]?.subject ?? []);
  return {
    file: withoutControls(answersPath(file)),
    asked: asked.length,
    answered: asked.filter(({ entry }) => entry !== null && isTyped(answers.entries[entry]?.typed))
      .length,
    unused: subjects.map(({ words, row }) => words || (row?.task ?? '')),
    failed: write(file, textOf(source), (content) => completeAnswers(content, completion)),
  };
}

const textOf = (source: AnswersBeside['source']): string | null =>
  source ? new TextDecoder().decode(source.bytes) : null;

/**
 * Puts a blank for the year into the file beside a plan that prints none; says why it could not.
 */
export function keepYearBlank(
  file: string,
  { source, answers }: AnswersBeside,
  language: Language,
): Text | null {
  const completion = { asked: [], answers, agencyKnown: false, yearAsked: true, language };
  return write(file, textOf(source), (content) => completeAnswers(content, completion));
}

/** A file that would say the same is not written. */
function write(
  file: string,
  before: string | null,
  complete: (before: string | null) => string,
): Text | null {
  const content = complete(before);
  return content === before ? null : writeAnswersFile(file, content);
}

const isTyped = (typed: object | undefined): boolean =>
  Object.values(typed ?? {}).some((words) => words !== '');
