import { type Text, text } from '../../../../domain/text/text.ts';
import type { RolloutResult } from '../../commands/rollout.ts';

/** Nobody has to do anything. */
export const isNothing = ({ changed, refused }: RolloutResult): boolean =>
  changed.length + refused.length === 0;

/** How many tasks a roll-out would change, leave and not reach. */
export function countsText({ changed, unchanged, refused }: RolloutResult): Text {
  if (changed.length + unchanged + refused.length === 0)
    return text('Không có nhiệm vụ nào đang theo dõi.', 'No tasks are running.');
  if (changed.length + refused.length === 0)
    return text(
      `Không phải cập nhật: ${unchanged} nhiệm vụ đang theo dõi đã theo tệp hiện hành.`,
      `Nothing to do: the ${unchanged} running tasks follow the files as they are.`,
    );
  const [vi, en] =
    refused.length > 0
      ? [`, ${refused.length} không cập nhật được`, `, ${refused.length} cannot be changed`]
      : ['', ''];
  return text(
    `${changed.length} nhiệm vụ sẽ thay đổi, ${unchanged} giữ nguyên${vi}.`,
    `${changed.length} tasks would change, ${unchanged} stay as they are${en}.`,
  );
}

/** How many it has changed. */
export const doneText = ({ changed, refused }: RolloutResult): Text =>
  text(
    `Đã cập nhật ${changed.length} nhiệm vụ, từ chối ${refused.length}.`,
    `Brought to ${changed.length} tasks, refused ${refused.length}.`,
  );
