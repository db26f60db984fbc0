import { hint } from '../../../config/hint.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { dueReasonText } from '../../../domain/policy/dueReasonText.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** A task that an event opened: by when it is due and why, or how to say by when. */
export function openedText(
  facts: Pick<TaskFacts, 'id' | 'dueDate' | 'workBy' | 'dueReason'>,
): Text {
  const key = shortKey(facts.id);
  if (facts.dueDate !== null) {
    const due = dueReasonText(facts.dueReason, facts);
    return text(`đã mở việc ${key}, thời hạn: ${due.vi}`, `opened the task ${key}, due: ${due.en}`);
  }
  return text(
    `đã mở việc ${key}, chưa có thời hạn; ghi: ${hint(`set-due ${key} --to "THỜI HẠN" --source "VĂN BẢN"`)}`,
    `opened the task ${key}, which has no due date; enter: ${hint(`set-due ${key} --to "DUE" --source "DOCUMENT"`)}`,
  );
}
