import type { TaskFacts } from '../task/types.ts';
import { many } from '../text/many.ts';
import { type Text, text } from '../text/text.ts';
import { placesText } from './place.ts';

/** One line for the rows of a plan whose tasks were cancelled; null where none was. */
export function cancelledText(tasks: Pick<TaskFacts, 'ref'>[]): Text | null {
  if (tasks.length === 0) return null;
  const refs = [...new Set(tasks.map(({ ref }) => ref))];
  const shown = placesText(refs);
  const items = refs.length > 1 ? 'items' : 'item';
  return text(
    `Đã hủy, không giao lại ${tasks.length} việc (mục ${shown.vi}); nếu hủy nhầm thì khôi phục.`,
    `Cancelled and not started again: ${many(tasks.length, 'task')} (${items} ${shown.en}); what was cancelled by mistake can be reinstated.`,
  );
}
