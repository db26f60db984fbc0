import { shownDate } from '../calendar/shown.ts';
import { type Text, text } from '../text/text.ts';
import type { Asked, RoundFacts, RoundRhythm, RoundStep } from './types.ts';

export const RHYTHM_TEXT: Record<RoundRhythm, Text> = {
  weekly: text('hằng tuần', 'weekly'),
  monthly: text('hằng tháng', 'monthly'),
  quarterly: text('hằng quý', 'quarterly'),
  'half-year': text('6 tháng', 'half-yearly'),
  'nine-months': text('9 tháng', 'nine months'),
  yearly: text('hằng năm', 'yearly'),
  once: text('một lần', 'once'),
};

export const ASKED_TEXT: Record<Asked, Text> = {
  figures: text('số liệu theo biểu', 'figures of a form'),
  progress: text('tiến độ các nhiệm vụ đang thực hiện', 'progress of open tasks'),
};

/** `Báo cáo số hộ nghèo – quý I năm 2026` */
export const roundTitle = ({ collection, period }: Pick<RoundFacts, 'collection' | 'period'>) =>
  text(`${collection.title} – ${period.said.vi}`, `${collection.title} – ${period.said.en}`);

/** `16:00 ngày 05/04/2026` */
export const dueText = ({ time, date }: { time: string; date: string }): Text =>
  text(`${time} ngày ${shownDate(date)}`, `${time} on ${shownDate(date)}`);

/** What will happen to a round by itself, in words. */
export const ROUND_STEP_TEXT: Record<RoundStep['kind'], Text> = {
  remind: text('nhắc đơn vị chưa gửi', 'units that have not sent are reminded'),
  'note-polite': text(
    'báo đầu mối cơ quan ngang cấp, cấp trên chưa gửi',
    'the coordinator is told of peers and superiors that have not sent',
  ),
  tally: text('chốt tỷ lệ cập nhật', 'the share updated is taken down'),
  urge: text(
    'đôn đốc đơn vị chậm gửi, báo đầu mối',
    'late units are urged, the coordinator is told',
  ),
  'tell-leaders': text('báo lãnh đạo phụ trách', 'the supervising leaders are told'),
  close: text('kỳ báo cáo kết thúc', 'the round ends'),
};
