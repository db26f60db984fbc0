import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { type Text, text } from '../../text/text.ts';
import type { StepKind } from '../types.ts';
import { stepKindOf } from './stepIds.ts';

const NAMES: Record<StepKind, Text> = {
  assign: text('giao việc', 'hand-out'),
  'take-part': text('báo đơn vị phối hợp', 'word to units that take part'),
  remind: text('nhắc việc', 'reminder'),
  'remind-inner': text('nhắc hạn nội bộ', 'reminder of the inner date'),
  'urge-inner': text('đôn đốc khi quá hạn nội bộ', 'urging once the inner date has passed'),
  'remind-obstacle': text('nhắc trả lời vướng mắc', 'reminder to answer the obstacle'),
  'urge-obstacle': text(
    'đề nghị trả lời vướng mắc khi đã quá ngày',
    'answer to the obstacle asked for again',
  ),
  'remind-posting': text('nhắc gỡ nội dung niêm yết, đăng tải', 'reminder to take a posting down'),
  'urge-posting': text(
    'báo đầu mối: nội dung niêm yết chưa gỡ',
    'coordinator told that a posting is still up',
  ),
  urge: text('đôn đốc khi quá hạn', 'urging once late'),
  'report-supervisor': text('báo cáo lãnh đạo phụ trách', 'report to the supervising leader'),
  'report-chairman': text('báo cáo Chủ tịch', 'report to the chairman'),
  'propose-explanation': text(
    'đề xuất yêu cầu văn bản giải trình',
    'proposal to demand a written explanation',
  ),
  'require-explanation': text('yêu cầu văn bản giải trình', 'written explanation required'),
  'urge-explanation': text('nhắc văn bản giải trình', 'explanation asked for again'),
  'remind-review': text('nhắc lãnh đạo xác nhận báo cáo', 'leader reminded of the report'),
  'report-review': text(
    'báo đầu mối: báo cáo chưa được xác nhận',
    'coordinator told that the report waits',
  ),
  'ask-progress': text('hỏi tiến độ', 'question about progress'),
  'ask-date': text('hỏi thời hạn', 'question about the due date'),
  'ask-confirmation': text('đề nghị xác nhận', 'question whether it was done'),
  'ask-held': text(
    'hỏi lại đầu mối về thông báo chờ duyệt gửi, hết tháng đầu thì gửi',
    'coordinator asked again about held notices; after the first month they go',
  ),
  close: text('kết thúc cuối năm', 'close at the year’s end'),
  extend: text('lập tiếp lịch nhắc việc', 'further reminders are planned'),
};

/** What a step is called, by its id; reminders with their days before the due date. */
export function stepName(id: string): Text {
  const kind = stepKindOf(id);
  const name = NAMES[kind];
  if (kind !== 'remind') return name;
  const n = Number(id.slice(id.indexOf('/') + 1));
  return n === 0
    ? text('nhắc đúng ngày hết hạn', 'reminder on the due date')
    : text(`nhắc trước hạn ${n} ngày làm việc`, `reminder ${workingDays(n)} before`);
}

/** `1 working day`, `3 working days` */
export const workingDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

/** A step's name with its day: what a timer waits for, on Temporal's own page. */
export const stepOnDay = ({ id, date }: { id: string; date: LocalDate }): Text => {
  const { vi, en } = stepName(id);
  return text(`${shownDate(date)}: ${vi}`, `${shownDate(date)}: ${en}`);
};
