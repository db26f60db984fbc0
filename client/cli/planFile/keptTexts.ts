import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { AnswersBeside } from '../../../reading/answers/file/answeredPlan.ts';
import { answersPath } from '../../../reading/answers/file/answersFile.ts';
import { type KeptAnswers, keepYearBlank } from '../../../reading/answers/file/keepAnswers.ts';

/** The year of a plan that prints none is a question too. */
export function askYear(file: string, beside: AnswersBeside, language: Language): Text {
  const place = answersPath(file);
  return (
    keepYearBlank(file, beside, language) ??
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
