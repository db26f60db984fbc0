import type { Agency } from '../../config/agency.ts';
import { type Language, type Text, text } from '../../domain/text/text.ts';
import { completeAnswers, unusedIn } from '../plan/answers/completeAnswers.ts';
import { answersPath, writeAnswersFile } from './answersFile.ts';
import type { AnsweredFile, AnswersBeside } from './planFile.ts';

/** Puts the questions of a plan into the file beside it, and says in a line what became of it; nothing where nothing is asked. */
export function keepAnswers(file: string, read: AnsweredFile, agency: Agency | null, language: Language): Text[] {
  const { asked, answers, source } = read;
  if (asked.length === 0 && !source) return [];
  const completion = { asked, answers, agencyKnown: agency !== null, language: agency?.directory.language ?? language };
  const before = textOf(source);
  const content = completeAnswers(before, completion);
  const failed = content === before ? null : writeAnswersFile(file, content);
  return [failed ?? keptText(file, read), ...unusedText(read, unusedIn(completion))];
}

/** The year of a plan that prints none is a question too. */
export function askYear(file: string, { source, answers }: AnswersBeside, language: Language): Text {
  const before = textOf(source);
  const completion = { asked: [], answers, agencyKnown: false, yearAsked: true, language };
  const content = completeAnswers(before, completion);
  const failed = content === before ? null : writeAnswersFile(file, content);
  const place = answersPath(file);
  return failed ?? text(`Hoặc ghi vào dòng year của tệp ${place}.`, `Or write it on the line year of ${place}.`);
}

const textOf = (source: AnswersBeside['source']): string | null =>
  source ? new TextDecoder().decode(source.bytes) : null;

function keptText(file: string, { asked, answers }: AnsweredFile): Text {
  const open = asked.filter(({ entry }) => isOpen(entry === null ? undefined : answers.entries[entry]?.typed)).length;
  const [place, all] = [answersPath(file), asked.length];
  return text(
    `Câu hỏi và gợi ý: ${all}, đã trả lời ${all - open}; trả lời trong tệp ${place} rồi chạy lại.`,
    `Questions and suggestions: ${all}, answered ${all - open}; answer in ${place} and run this again.`,
  );
}

const isOpen = (typed: object | undefined): boolean => !typed || Object.values(typed).every((words) => words === '');

function unusedText({ answers }: AnsweredFile, unused: number[]): Text[] {
  if (unused.length === 0) return [];
  const named = unused
    .flatMap((at) => answers.entries[at]?.subject ?? [])
    .map(({ words, row }) => `“${words || row?.task}”`);
  return [
    text(
      `Câu trả lời không còn dùng (kế hoạch không còn hỏi, vẫn giữ trong tệp): ${named.join(', ')}.`,
      `Answers no longer used (the plan asks them no more; they stay in the file): ${named.join(', ')}.`,
    ),
  ];
}
