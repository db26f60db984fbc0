import { type Text, text } from '../text/text.ts';

const NAMES: [RegExp, (days: string) => Text][] = [
  [/^assign$/, () => text('giao việc', 'hand-out')],
  [/^remind-0$/, () => text('nhắc đúng ngày hết hạn', 'reminder on the due date')],
  [
    /^remind-(\d+)$/,
    (n) => text(`nhắc trước hạn ${n} ngày làm việc`, `reminder ${n} working days before`),
  ],
  [
    /^urge\+(\d+)$/,
    (n) => text(`đôn đốc khi quá hạn ${n} ngày làm việc`, `urged ${n} working days late`),
  ],
  [
    /^supervisor\+(\d+)$/,
    (n) =>
      text(
        `báo cáo lãnh đạo phụ trách khi quá hạn ${n} ngày làm việc`,
        `to the supervising leader ${n} working days late`,
      ),
  ],
  [/^chairman\//, () => text('báo cáo Chủ tịch', 'to the chairman')],
  [
    /^letter\+(\d+)$/,
    (n) =>
      text(
        `yêu cầu văn bản giải trình khi quá hạn ${n} ngày làm việc`,
        `written explanation required ${n} working days late`,
      ),
  ],
  [
    /^letter-urge\+(\d+)$/,
    (n) =>
      text(
        `nhắc văn bản giải trình sau ${n} ngày làm việc`,
        `explanation asked for again after ${n} working days`,
      ),
  ],
  [/^progress\//, () => text('hỏi tiến độ', 'asked for progress')],
  [/^ask-date\//, () => text('hỏi thời hạn', 'asked for a date')],
  [/^confirm\//, () => text('đề nghị xác nhận', 'asked to confirm')],
  [/^close$/, () => text('kết thúc cuối năm', 'closed at the year’s end')],
  [/^extend\//, () => text('tính tiếp các bước', 'further steps are computed')],
];

/** What a step of a schedule is called, by its id; the id itself for one that has no name. */
export function stepName(id: string): Text {
  for (const [pattern, name] of NAMES) {
    const found = pattern.exec(id);
    if (found) return name(found[1] ?? '');
  }
  return text(id, id);
}
