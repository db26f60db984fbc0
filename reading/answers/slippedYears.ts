import type { Question } from '../../domain/due/types.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import { text } from '../../domain/text/text.ts';

const YEAR = /(?<!\d)20\d\d(?!\d)/gu;
/** Plans are often issued in the last weeks of the year before, with what is to be done at once. */
const ISSUED_FROM = '11-01';

/**
 * Rows whose only years were over before their plan's began are asked about: last year's plan is
 * what the next is typed from.
 */
export function askedOfYears({ plan, tasks, suggestions, ...reading }: PlanReading): PlanReading {
  const asked = <T extends PlannedTask>(task: T): T => {
    const question = slipIn(task, plan.year);
    return question ? { ...task, questions: [...task.questions, question] } : task;
  };
  return { ...reading, plan, tasks: tasks.map(asked), suggestions: suggestions.map(asked) };
}

function slipIn({ dueText, deadline, questions }: PlannedTask, planYear: number): Question | null {
  const years = [...new Set(dueText.match(YEAR) ?? [])];
  const [first] = deadline.dueDates;
  const begins = deadline.kind === 'year' ? `${planYear}-01-01` : `${planYear - 1}-${ISSUED_FROM}`;
  const isOver = first !== undefined && first < begins;
  const isAsked = questions.some(({ about, value }) => about === 'due' && value === dueText);
  if (!isOver || isAsked || deadline.openEnded || years.some((year) => Number(year) >= planYear))
    return null;
  const [year] = years;
  if (year === undefined) return null;
  const meant = years.length === 1 ? [dueText.replaceAll(year, `${planYear}`)] : [];
  const said = text(
    `kế hoạch năm ${planYear} mà thời hạn ghi “${dueText}”; có đúng năm không?`,
    `the plan is of ${planYear} and the due text says “${dueText}”; is the year right?`,
  );
  return { about: 'due', value: dueText, said, blocking: false, choices: ['có', ...meant] };
}
