import { type Text, text } from '../text/text.ts';
import type { Broken } from './interpret/statement.ts';
import type { Question } from './types.ts';

/** Why a due text cannot be read. */
export type Why = Broken | 'unknown' | 'either' | 'open year';

const REMEDIES: Record<Why, Text> = {
  date: text(
    'không có ngày này trong lịch; ghi ngày/tháng/năm, ví dụ 15/06/2024',
    'there is no such day; write day/month/year, e.g. 15/06/2024',
  ),
  month: text('một năm có 12 tháng; ghi Tháng 1–12', 'a year has 12 months; use Tháng 1–12'),
  quarter: text('một năm có 4 quý; ghi Quý 1–4', 'a year has 4 quarters; use Quý 1–4'),
  year: text(
    'năm này quá xa năm của kế hoạch; kiểm tra lại năm',
    'this year is far from the plan’s; check the year',
  ),
  frequency: text(
    'chưa rõ các ngày cụ thể; ghi hàng tuần, hàng tháng, hàng quý, 6 tháng, năm hoặc từng ngày',
    'the days do not follow from it; say weekly, monthly, quarterly, half-yearly, yearly, or each day',
  ),
  vague: text(
    'chưa rõ ngày nào; ghi ngày hoặc tháng cụ thể',
    'the day does not follow from it; give a day or month',
  ),
  backwards: text(
    'khoảng thời gian này kết thúc trước khi bắt đầu; ghi rõ năm của ngày kết thúc',
    'this span ends before it begins; give the year of its end',
  ),
  period: text(
    'tính theo kỳ nhưng chưa rõ kỳ nào hoặc sau bao nhiêu ngày; ghi ví dụ “10 ngày sau khi kết thúc quý” hoặc từng ngày',
    'it counts from a period, but not which or how many days after; say e.g. “10 ngày sau khi kết thúc quý”, or each day',
  ),
  'working days': text(
    'tính theo ngày làm việc nên ngày đến hạn tùy lịch nghỉ; ghi ngày của từng kỳ, ví dụ 8/4, 8/7, 8/10',
    'it counts in working days, so the day depends on the days off; write the day of each period, e.g. 8/4, 8/7, 8/10',
  ),
  lunar: text(
    'ngày âm lịch; ghi ngày dương lịch',
    'a day of the lunar calendar; write the solar one',
  ),
  week: text('chưa rõ tuần nào; ghi ngày cụ thể', 'it is not said which week; give a day'),
  'weekday or month': text(
    'chưa rõ là thứ hay tháng; ghi “Tháng …” hoặc ngày cụ thể',
    'it may be a weekday or a month; write “Tháng …” or a day',
  ),
  beginning: text(
    'chỉ có ngày bắt đầu, chưa có ngày phải xong; ghi ngày hoàn thành hoặc “thường xuyên”',
    'only the beginning is given, and no end; give the day it must be done, or “thường xuyên”',
  ),
  length: text(
    'chỉ có số ngày, chưa rõ tính từ ngày nào; ghi ngày cụ thể',
    'it gives a number of days, but not from which; give a day',
  ),
  hour: text(
    'chỉ có giờ, chưa có ngày; ghi ngày cụ thể',
    'it gives an hour and no day; give a day',
  ),
  number: text(
    'có con số không rõ là ngày, tháng hay quý nào; ghi đủ ngày, tháng, năm',
    'it is not clear of what a figure is; write day, month and year in full',
  ),
  either: text(
    'ghi hai mốc khác nhau cho cùng một việc; ghi một mốc',
    'it gives two times for one and the same thing; give one',
  ),
  'open year': text(
    'chưa rõ thuộc năm nào của kế hoạch; ghi rõ năm',
    'it is not said which of the plan’s years; write the year',
  ),
  cut: text(
    'câu chữ bị thiếu hoặc bị cắt; đối chiếu bản gốc và ghi đủ ngày, tháng, năm',
    'the words are cut off; look at the original and write day, month and year in full',
  ),
  unknown: text(
    'không đọc được thời hạn; ghi ngày, tháng, quý, định kỳ, “thường xuyên” hoặc sự kiện',
    'no deadline can be read; give a day, month, quarter, period, “thường xuyên” or an event',
  ),
};

/** A due text that cannot be read: blocks the task until a person gives a date. */
export function unreadableDue(value: string, why: Why): Question {
  const remedy = REMEDIES[why];
  const said = text(`thời hạn “${value}”: ${remedy.vi}`, `due text “${value}”: ${remedy.en}`);
  return { about: 'due', value, said, blocking: true };
}

/** A blank due text: the task starts, and waits visibly for a date. */
export function blankDue(): Question {
  const said = text(
    'kế hoạch không ghi thời hạn; bổ sung thời hạn khi có',
    'the plan gives no deadline; set one when it is known',
  );
  return { about: 'due', value: '', said, blocking: false };
}

/** Two readings in one due text: the first is kept, the other may be a duty of its own. */
export function secondReading(value: string, other: string): Question {
  const said = text(
    `thời hạn “${value}” có hai cách tính; đã lấy một, còn “${other}”: có phải là nhiệm vụ riêng không?`,
    `due text “${value}” holds two deadlines; one was taken, “${other}” remains: is it a duty of its own?`,
  );
  return { about: 'due', value: other, said, blocking: false, ifNot: 'kept' };
}

/** Two times in one due text that do not agree: the more exact one was read. */
export function disagreeing(value: string): Question {
  const said = text(
    `thời hạn “${value}” ghi hai mốc không khớp nhau; đã lấy mốc cụ thể hơn, kiểm tra lại`,
    `due text “${value}” gives two times that do not agree; the more exact one was taken, check it`,
  );
  return { about: 'due', value, said, blocking: false, mayDiffer: true };
}

/** A recurrence with no day or period to count by. */
export function periodMissing(value: string): Question {
  const said = text(
    `“${value}” chưa ghi kỳ; chọn hàng tuần, hàng tháng, hàng quý, 6 tháng hoặc hàng năm`,
    `“${value}” names no period; choose weekly, monthly, quarterly, half-yearly or yearly`,
  );
  const choices = ['hàng tuần', 'hàng tháng', 'hàng quý', '6 tháng', 'hàng năm'];
  return { about: 'due', value, said, blocking: true, choices };
}

/** Something was read with a choice a person should confirm. */
export function confirmDue(value: string, vi: string, en: string): Question {
  return {
    about: 'due',
    value,
    said: text(`“${value}”: ${vi}`, `“${value}”: ${en}`),
    blocking: false,
  };
}

/** The same where other dates may be meant. */
export const guessedDue = (value: string, vi: string, en: string): Question => ({
  ...confirmDue(value, vi, en),
  mayDiffer: true,
});

/** `24/7` alone. */
export const clockOrDay = (value: string): Question =>
  confirmDue(
    value,
    'đã hiểu là trực suốt ngày đêm; nếu là ngày 24 tháng 7 thì ghi rõ năm',
    'taken as round the clock; if it is 24 July, write its year',
  );
