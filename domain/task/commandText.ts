import { type Text, text } from '../text/text.ts';
import type { CommandName } from './commands.ts';

/** What somebody did to a task, as the predicate of a sentence about him. */
export const COMMAND_TEXT: Record<CommandName | 'trigger', Text> = {
  report: text('báo cáo kết quả', 'reported the result'),
  progress: text('cập nhật tiến độ', 'noted the progress'),
  accept: text('xác nhận hoàn thành', 'accepted the report'),
  return: text('trả lại báo cáo', 'returned the report'),
  'request-extension': text('đề nghị gia hạn', 'asked for an extension'),
  'decide-extension': text('quyết định về đề nghị gia hạn', 'decided on the extension'),
  reassign: text('giao lại việc', 'reassigned the task'),
  reschedule: text('đổi thời hạn', 'moved the due date'),
  'demand-letter': text('yêu cầu văn bản giải trình', 'demanded a written explanation'),
  'record-letter': text('ghi nhận văn bản giải trình', 'recorded the written explanation'),
  'set-due': text('đặt thời hạn', 'set the due date'),
  confirm: text('xác nhận việc quá hạn', 'confirmed that the task is late'),
  cancel: text('hủy việc', 'cancelled the task'),
  'apply-calendar': text('áp dụng lịch làm việc', 'applied the calendar'),
  'apply-policy': text('áp dụng quy tắc nhắc việc', 'applied the policy'),
  trigger: text('ghi nhận sự kiện', 'recorded an event'),
};
