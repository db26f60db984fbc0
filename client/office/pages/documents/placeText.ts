import type { TaskFacts } from '../../../../domain/task/types.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** Where a task stands in its document: `mục I.2`, `khoản 1 mục III`; empty where it has no number. */
export const placeText = ({ numbering, ref }: Pick<TaskFacts, 'numbering' | 'ref'>): Text =>
  numbering === undefined ? text(`mục ${ref}`, `item ${ref}`) : text(numbering, numbering);
