import type { Agency } from '../../../config/agency.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { completeAnswers, unusedIn } from '../../../reading/answers/completeAnswers.ts';
import { withoutControls } from '../../../reading/table/cleanCell.ts';
import { answersPath, writeAnswersFile } from './answersFile.ts';
import type { AnsweredFile, AnswersBeside } from './planFile.ts';

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
  read: AnsweredFile,
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

/** The year of a plan that prints none is a question too. */
export function askYear(
  file: string,
  { source, answers }: AnswersBeside,
  language: Language,
): Text {
  const completion = { asked: [], answers, agencyKnown: false, yearAsked: true, language };
  const failed = write(file, textOf(source), (content) => completeAnswers(content, completion));
  const place = answersPath(file);
  return (
    failed ??
    text(`Hoặc ghi vào dòng year của tệp ${place}.`, `Or write it on the line year of ${place}.`)
  );
}

/** For people: how much is answered and where, and what is no longer used. */
export function keptTexts({ file, asked, answered, unused, failed }: KeptAnswers): Text[] {
  const kept =
    answered === asked
      ? text(
          `Câu hỏi và gợi ý: ${asked}, đã trả lời hết trong tệp ${file}.`,
          `Questions and suggestions: ${asked}, all answered in ${file}.`,
        )
      : text(
          `Câu hỏi và gợi ý: ${asked}, đã trả lời ${answered}; trả lời trong tệp ${file} rồi chạy lại.`,
          `Questions and suggestions: ${asked}, answered ${answered}; answer in ${file} and run this again.`,
        );
  if (unused.length === 0) return [failed ?? kept];
  const named = unused.map((words) => `“${words}”`).join(', ');
  return [
    failed ?? kept,
    text(
      `Câu trả lời không còn dùng (kế hoạch không còn hỏi, vẫn giữ trong tệp): ${named}.`,
      `Answers no longer used (the plan asks them no more; they stay in the file): ${named}.`,
    ),
  ];
}

const textOf = (source: AnswersBeside['source']): string | null =>
  source ? new TextDecoder().decode(source.bytes) : null;

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
