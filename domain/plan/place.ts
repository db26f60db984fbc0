import { type Text, text } from '../text/text.ts';
import type { PlannedTask } from './types.ts';

/** Where a task stands in its file: `mục 1.II.3, dòng 208`. */
export function showPlace({ ref, source }: Pick<PlannedTask, 'ref' | 'source'>): Text {
  if (source.line !== undefined) return text(`mục ${ref}, dòng ${source.line}`, `item ${ref}, line ${source.line}`);
  if (source.row !== undefined) return text(`mục ${ref}, hàng ${source.row}`, `item ${ref}, row ${source.row}`);
  return text(`mục ${ref}`, `item ${ref}`);
}
