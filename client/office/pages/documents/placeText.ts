import type { TaskFacts } from '../../../../domain/task/types.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

type Numbered = Pick<TaskFacts, 'numbering' | 'ref'>;

/** The number of a task in its document: `I.2`, `khoản 1 mục III`; empty where it has none. */
export const numberText = ({ numbering, ref }: Numbered): string => numbering ?? ref;

/** The same in a sentence: `mục I.2`. */
export const placeText = ({ numbering, ref }: Numbered): Text =>
  numbering === undefined ? text(`mục ${ref}`, `item ${ref}`) : text(numbering, numbering);
