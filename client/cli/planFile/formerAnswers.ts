import { type Text, text } from '../../../domain/text/text.ts';
import { answersPath } from '../../../reading/answers/file/answersFile.ts';
import type { Answers } from '../../../reading/answers/readAnswers.ts';
import { withoutControls } from '../../../reading/table/cleanCell.ts';

/** A version of a plan, and the answers beside it. */
export interface Version {
  file: string;
  answers: Answers;
}

/** Whether somebody answered anything; a preview writes a file of blanks. */
export const isAnswered = ({ year, entries }: Answers): boolean =>
  year !== null || entries.some(({ typed }) => Object.values(typed).some((words) => words !== ''));

/**
 * Answers stand beside one file and are not found from another: says how to take the old version's
 * along; null where there is no need.
 */
export function toTakeAlong(before: Version, after: Version): Text | null {
  if (!isAnswered(before.answers) || isAnswered(after.answers)) return null;
  const [from, to] = [answersPath(before.file), answersPath(after.file)].map(typedPath);
  return text(
    `Chưa có câu trả lời nào cho bản mới; câu trả lời của bản cũ còn dùng được. Chép rồi chạy lại: cp ${from} ${to}`,
    `Nothing is answered yet for the new version; the old one’s answers still hold. Copy them and run this again: cp ${from} ${to}`,
  );
}

/** The same where the former version is not known. */
export function perhapsElsewhere(file: string): Text {
  const to = typedPath(answersPath(file));
  return text(
    `Cạnh tệp này chưa có câu trả lời nào. Nếu bản trước của kế hoạch đã được trả lời, chép tệp trả lời của bản đó rồi chạy lại: cp TỆP-BẢN-TRƯỚC.answers.yaml ${to}`,
    `Nothing is answered beside this file. If a former version of the plan was answered, copy its answers and run this again: cp FORMER-FILE.answers.yaml ${to}`,
  );
}

/** As a shell takes it for one word. */
const typedPath = (place: string): string => {
  const plain = withoutControls(place);
  return /^[\p{L}\p{M}\p{N}._/@+=:,-]+$/u.test(plain)
    ? plain
    : `'${plain.replaceAll("'", "'\\''")}'`;
};
