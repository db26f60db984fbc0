import type { PlannedTask, Suggestion } from '../domain/plan/types.ts';
import { ruleOfPlan } from './prose/questions.ts';
import { isRuleOfTasks } from './prose/ruleOfPlan.ts';

/**
 * Rows that are rules about the plan’s tasks and none themselves (`cập nhật tiến độ hằng tuần 100 %
 * nhiệm vụ`, of all units) are offered, not started: each would become a task a week and unit.
 */
export function rulesApart(tasks: PlannedTask[]): { tasks: PlannedTask[]; rules: Suggestion[] } {
  const isRule = ({ title, leadUnits, deadline }: PlannedTask): boolean =>
    isRuleOfTasks(title, leadUnits, deadline);
  return {
    tasks: tasks.filter((task) => !isRule(task)),
    rules: tasks.filter(isRule).map((task) => ({
      ...task,
      ...{ confidence: 'ask', questions: [...task.questions, ruleOfPlan(task.dueText)] },
      ...{ foundIn: 'row', parent: null, offeredAs: 'rule' },
    })),
  };
}
