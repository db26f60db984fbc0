import { type Text, text } from '../text/text.ts';
import type { RowAct, RowKind } from './compare.ts';

/** How rows of a superior's list stand to the office's tasks, in words. */
export const KIND_TEXT: Record<RowKind, Text> = {
  new: text('Nhiệm vụ mới', 'New tasks'),
  changed: text('Thời hạn thay đổi', 'Due dates that changed'),
  'done-above': text('Cấp trên ghi đã hoàn thành', 'Done above'),
  'ended-above': text('Cấp trên đã chuyển, thu hồi', 'Moved or taken back above'),
  doubtful: text('Chưa rõ, cần xem', 'Doubtful'),
  refused: text('Không nhận', 'Refused'),
  same: text('Đang theo dõi, không thay đổi', 'Known, unchanged'),
  replaced: text('Trùng, đã có dòng mới hơn', 'Replaced by a newer row'),
};

/** What a tick has done. */
export const ACT_TEXT: Record<RowAct, Text> = {
  start: text('Giao cho', 'Give to'),
  reschedule: text('Đổi thời hạn', 'Move the due date'),
  report: text('Ghi kết quả', 'Record the result'),
  cancel: text('Dừng theo dõi', 'Cancel ours'),
};
