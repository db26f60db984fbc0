import { text } from '../../text/text.ts';
import type { TaskAbove } from '../taskAbove.ts';
import { planCommand } from './types.ts';

const coordinator = () => ({ roles: ['coordinator'] as const, unit: null });

/** The plan carries out a task of a plan above: its results are shown there. */
export const setTaskAbove = planCommand<{ above: TaskAbove }>({
  who: coordinator,
  refuse: ({ taskAbove }, { above }) =>
    taskAbove?.task === above.task
      ? text('kế hoạch đã được ghi cho nhiệm vụ này', 'the plan stands for this task already')
      : null,
  apply: (_record, { above }) => ({ taskAbove: above }),
  verb: text('ghi nhiệm vụ mà kế hoạch thực hiện', 'say which task the plan carries out'),
  story: ({ above }) =>
    text(
      `ghi kế hoạch thực hiện nhiệm vụ ${above.key} “${above.title}”`,
      `said that the plan carries out ${above.key} “${above.title}”`,
    ),
});

/** It was said by mistake. */
export const dropTaskAbove = planCommand<{ reason: string }>({
  who: coordinator,
  refuse: ({ taskAbove }) =>
    taskAbove
      ? null
      : text('kế hoạch chưa được ghi cho nhiệm vụ nào', 'the plan stands for no task'),
  apply: () => ({ taskAbove: null }),
  verb: text('bỏ nhiệm vụ mà kế hoạch thực hiện', 'say that the plan carries out no task'),
  story: ({ reason }) =>
    text(
      `bỏ nhiệm vụ mà kế hoạch thực hiện (${reason})`,
      `said that the plan carries out no task (${reason})`,
    ),
});
