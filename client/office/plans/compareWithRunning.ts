import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import {
  type Comparison,
  comparePlan,
  type PlanNow,
} from '../../../domain/plan/changes/changes.ts';
import { changeText, freshTexts } from '../../../domain/plan/changes/changeText.ts';
import { renumberedRows } from '../../../domain/plan/changes/renumbered.ts';
import { keptText } from '../../../domain/plan/keptText.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Choice } from '../../../domain/text/remedy.ts';
import { text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { listedFacts } from '../queries/readTask.ts';
import { NothingStarted } from './expandPlan.ts';

/**
 * Compares a plan with its tasks. Lists lag a moment behind: what seems changed is asked of the
 * task itself.
 */
export async function compareNow(
  context: OfficeContext,
  listed: TaskFacts[],
  plan: PlanNow,
): Promise<Comparison> {
  const seen = comparePlan(listed, plan);
  const asked = new Map<string, TaskFacts>();
  for (const { task } of seen.changes)
    if (!asked.has(task.id)) asked.set(task.id, await listedFacts(context, task.id));
  const existing = listed.map((facts) => asked.get(facts.id) ?? facts);
  return asked.size === 0 ? seen : comparePlan(existing, plan);
}

/**
 * Refuses a plan whose numbers changed hands: nobody can say which running task a row then speaks
 * of.
 */
export function refuseRenumbered(existing: TaskFacts[], { year, expansions }: PlanNow): void {
  const started = existing.filter(({ planYear, cancelled }) => planYear === year && !cancelled);
  const moved = renumberedRows(
    started,
    expansions.map(({ task }) => task),
  ).map(({ title, from, row }) => ({ title, from, place: showPlace(row) }));
  if (moved.length === 0) return;
  throw new Refusal(
    text(
      `Chưa giao việc nào: ${moved.length} nhiệm vụ đã đổi số mục mà số cũ hoặc số mới là của nhiệm vụ khác.\n${moved.map(({ title, from, place }) => `  ${place.vi}: “${title}” trước là mục ${from}`).join('\n')}\nViệc đang theo dõi giữ số mục cũ: ghi lại số cũ trong tệp, nhiệm vụ mới ghi số chưa dùng (câu mới trong phần lời để cuối), rồi chạy lại.`,
      `Nothing was started: ${moved.length} tasks have other numbers, which were or are another's.\n${moved.map(({ title, from, place }) => `  ${place.en}: “${title}” was item ${from}`).join('\n')}\nRunning tasks keep their numbers: give the rows their former ones in the file, and new rows numbers that were never used (new sentences of the body come last), then start again.`,
    ),
  );
}

/**
 * Refuses to go on while changes of running tasks wait for a choice, and tells what is new beside
 * them. Of ended ones there is nothing to choose.
 */
export function refuseUnchosen(agency: Agency, { changes, fresh, kept }: Comparison): void {
  const open = changes.filter(({ kind }) => kind !== 'ended').length;
  if (open === 0) return;
  const lines = [
    ...changes.map((change) => changeText(change, officeDay(agency))),
    ...freshTexts(fresh),
  ];
  const keeps = keptText(kept);
  const [keepsVi, keepsEn] = keeps ? [`\n${keeps.vi}`, `\n${keeps.en}`] : ['', ''];
  throw new NothingStarted(
    text(
      `Chưa giao việc nào: kế hoạch đã sửa, khác với việc đang theo dõi ở ${open} chỗ.\n${lines.map(({ vi }) => `  ${vi}`).join('\n')}${keepsVi}`,
      `Nothing was started: the plan was corrected and differs from running tasks in ${open} places.\n${lines.map(({ en }) => `  ${en}`).join('\n')}${keepsEn}`,
    ),
    { action: 'choose', choices: APPLY_OR_IGNORE },
  );
}

const APPLY_OR_IGNORE: readonly Choice[] = [
  {
    meaning: text(
      'Để đổi thời hạn, giao lại, hủy theo kế hoạch',
      'To move, reassign and cancel as the plan says',
    ),
    input: 'changes',
    value: 'apply',
  },
  {
    meaning: text(
      'Để nguyên việc đang theo dõi, chỉ giao việc mới',
      'To leave running tasks alone and start only what is new',
    ),
    input: 'changes',
    value: 'ignore',
  },
];

/** The office's day of an instant. */
export const officeDay =
  ({ calendar }: Agency) =>
  (at: Instant): LocalDate =>
    localDate(calendar, at);
