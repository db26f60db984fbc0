import type { PlanClosing } from '../../../../domain/plan/record.ts';
import { text } from '../../../../domain/text/text.ts';

/** What became of the unfinished tasks of a plan that was closed. */
export const closedText = ({
  carried,
  cancelled,
  left,
}: Pick<PlanClosing, 'carried' | 'cancelled' | 'left'>) =>
  text(
    `Đã kết thúc kế hoạch: chuyển ${carried.length}, hủy ${cancelled.length}, để theo dõi tiếp ${left.length}.`,
    `The plan is closed: ${carried.length} carried, ${cancelled.length} cancelled, ${left.length} left.`,
  );
