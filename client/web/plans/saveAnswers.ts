import { existsSync, readFileSync } from 'node:fs';
import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import { readAnswersBeside } from '../../../reading/answers/file/answeredPlan.ts';
import { answersPath, writeAnswersFile } from '../../../reading/answers/file/answersFile.ts';
import { keepAnswers, keepYearBlank } from '../../../reading/answers/file/keepAnswers.ts';
import { typeAnswers, typeYear } from '../../../reading/answers/file/typeAnswers.ts';
import type { AnswerFault, Typed } from '../../../reading/answers/types.ts';
import type { Draft } from './drafts.ts';
import { fieldOf, type OpenDraft, settled, typedOf } from './openDraft.ts';

/** An answer that was not kept. */
export interface RefusedAnswer {
  typed: Typed;
  faults: Pick<AnswerFault, 'field' | 'said'>[];
}

/**
 * Keeps answers in the file beside a draft, by the names of their questions. What can be used is
 * kept; returns what cannot, by the same names. No other save comes between: nothing here waits.
 */
export function saveAnswers(
  { draft, printed }: OpenDraft,
  agency: Agency,
  language: Language,
  given: ReadonlyMap<string, Typed>,
): Map<string, RefusedAnswer> {
  keep(draft, printed, agency, language);
  const open = settled(draft, printed, agency);
  const { answers, asked, context } = open;
  const typed = new Map(
    asked.flatMap((one) => {
      const words = given.get(fieldOf(one));
      return words && one.entry !== null ? [[one.entry, words] as const] : [];
    }),
  );
  const entries = answers.entries.map((entry, at) => ({
    ...entry,
    typed: typed.get(at) ?? entry.typed,
  }));
  const { faults } = answerPlan(printed, entries, agency.directory, context);
  const refused = new Map<string, RefusedAnswer>();
  for (const one of asked) {
    const own = faults.filter(({ entry }) => entry === one.entry);
    const words = one.entry === null ? undefined : typed.get(one.entry);
    if (!words || own.length === 0) continue;
    refused.set(fieldOf(one), { typed: words, faults: own });
    typed.set(one.entry ?? -1, typedOf(open, one));
  }
  const place = answersPath(draft.file);
  // A plan that asks nothing has no file of answers.
  if (!existsSync(place)) return refused;
  const before = readFileSync(place, 'utf8');
  const after = typeAnswers(before, answers, typed);
  if (after !== before) orRefuse(writeAnswersFile(draft.file, after));
  // An answer may ask more: what is new stands in the file as well.
  keep(draft, printed, agency, language);
  return refused;
}

/** Puts the questions of a draft into the file beside it. */
export function keep(draft: Draft, printed: PlanReading, agency: Agency, language: Language): void {
  const kept = keepAnswers(draft.file, settled(draft, printed, agency), agency, language);
  orRefuse(kept?.failed ?? null);
}

/** The plan's year, typed in where it prints none; null: as it is printed. */
export function saveYear({ file }: Draft, year: number | null, language: Language): void {
  orRefuse(keepYearBlank(file, readAnswersBeside(file), language));
  orRefuse(writeAnswersFile(file, typeYear(readFileSync(answersPath(file), 'utf8'), year)));
}

/** @param failed names a path that is nobody's to see */
function orRefuse(failed: Text | null): void {
  if (failed) throw new Refusal(NOT_KEPT);
}

const NOT_KEPT = text(
  'Chưa lưu được câu trả lời: không ghi được thư mục dữ liệu; nhờ quản trị viên kiểm tra quyền ghi và dung lượng đĩa.',
  'The answers were not kept: the data folder cannot be written; ask the administrator to check its permissions and space.',
);
