import { readDueText } from '../due/readDueText.ts';
import { isAccepted } from '../task/phase.ts';
import type { TaskFacts } from '../task/types.ts';

/** Headings that a plan's table is read by. */
const HEAD = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn'];

/**
 * What is unfinished of a plan, as a comma-separated table for the next one: a row for each row of
 * the plan and unit, with its due text as it was printed. Its numbers are new.
 */
export function carriedRows(tasks: TaskFacts[]): string {
  const rows = new Map<string, TaskFacts>();
  for (const facts of tasks) {
    const row = [facts.ref, facts.unit].join('/');
    if (!rows.has(row)) rows.set(row, facts);
  }
  const lines = [...rows.values()].map((facts, at) => [
    ...[`${at + 1}`, facts.title, facts.unitName],
    ...[facts.deliverable, facts.dueText],
  ]);
  return `${[HEAD, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/**
 * What goes on in the next plan: what is carried into it, and what is done this year of work that
 * its plan goes on with: *và các năm tiếp theo*.
 */
export const goingOn = (tasks: TaskFacts[], isCarried: (task: TaskFacts) => boolean): TaskFacts[] =>
  tasks.filter((facts) => isCarried(facts) || isDoneForNow(facts));

function isDoneForNow(facts: TaskFacts): boolean {
  if (!isAccepted(facts)) return false;
  const { planYear, dueText } = facts;
  return readDueText(dueText, { planYear, beforeIsInclusive: false }).deadline.openEnded === true;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
