import { type Text, text } from '../../../../domain/text/text.ts';
import type { Part } from '../../commands/handover.ts';

/** What somebody has to do with a task that he hands over. */
export const HANDOVER_PARTS: Readonly<Record<Part, Text>> = {
  officer: text('người phụ trách', 'officer'),
  doer: text('người trực tiếp thực hiện', 'doer'),
  'by-role': text('người phụ trách (theo danh bạ)', 'officer (by the directory)'),
  supervisor: text('lãnh đạo chỉ đạo (theo kế hoạch)', 'leader (by the plan)'),
};
