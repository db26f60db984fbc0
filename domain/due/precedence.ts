/** Rules that are read though others fit at the same place as well. */
export interface Precedence {
  rules: readonly string[];
  before: readonly string[];
  because: string;
  /** Due texts in which both fit and read otherwise, at least one for each two of them. */
  shows: readonly string[];
}

/**
 * Of the rules that fit at a place the longest is read. These go before others though they are no
 * longer; no two of the rest ever fit at one place with the same length and read otherwise.
 */
export const PRECEDENCE: readonly Precedence[] = [
  {
    rules: ['day-of-listed-months'],
    before: ['day-and-month-in-words'],
    because: 'the day is of all the months listed, not of the first',
    shows: ['Trước ngày 15 tháng 3, 6, 9, 12'],
  },
  {
    rules: ['days-after-a-period'],
    before: ['end-of-an-unknown-period', 'days-after-an-event'],
    because: 'the end of a month, quarter or year is known, and no event',
    shows: ['10 ngày sau khi kết thúc quý, trước ngày 15/12'],
  },
  {
    rules: ['after-a-period-days'],
    before: ['end-of-an-unknown-period', 'after-an-event-days', 'when', 'after-something'],
    because: 'the end of a month, quarter or year is known, and no event',
    shows: ['Sau khi kết thúc quý 10 ngày'],
  },
  {
    rules: ['end-of-an-unknown-period'],
    before: ['days-after-an-event', 'after-a-time', 'when', 'after-something'],
    because:
      'the end of a period comes by itself; to wait for somebody to record it would be wrong',
    shows: [
      '10 ngày sau khi kết thúc năm học',
      'sau khi kết thúc tháng hành động vì môi trường',
      'Sau quý II',
    ],
  },
  {
    rules: ['before-a-period-ends'],
    before: ['end-of-an-unknown-period', 'when'],
    because: 'a period with its number ends on a day that is known',
    shows: ['Trước khi kết thúc quý III/2026'],
  },
  {
    rules: [
      'figures-as-of',
      'in-place-of',
      'done-already',
      'adjusted-by',
      'extended-to',
      'condition-in-brackets',
      'occasion-in-brackets',
      'postmark',
    ],
    before: ['another-day-in-brackets'],
    because: 'a remark that says whose day it is is no second time',
    shows: [
      '15/9 (số liệu tính đến 31/8)',
      '30/6/2026 (thay cho thời hạn 31/3/2026)',
      '15/6 (đã hoàn thành ngày 12/5)',
      '20/7/2026 (điều chỉnh theo Công văn số 12/UBND ngày 05/6/2026)',
      '30/6/2026 (gia hạn đến 30/9/2026)',
      '31/8/2026 (theo Công văn số 12/SNV ngày 05/01/2026)',
      '20/11 (chào mừng ngày 20/11)',
      '15/7 (căn cứ vào báo cáo ngày 10/7)',
    ],
  },
  {
    rules: ['moved-to'],
    before: [
      'in-place-of',
      'done-already',
      'condition-in-brackets',
      'occasion-in-brackets',
      'postmark',
      'figures-as-of',
      'event-of-the-day',
      'counted-from-another-day',
      'another-day-in-brackets',
    ],
    because: 'a remark that the time was moved is looked at, whatever else it says',
    shows: [
      '30/6 (kế hoạch cũ chuyển sang 30/9)',
      '15/7 (kỳ họp chuyển sang năm 2027)',
      '30/9 (đã thống nhất lùi 15 ngày)',
      '30/9 (nay đã chuyển sang 30/10/2026)',
      '30/9 (theo Công văn số 5, thời hạn mới 15/10)',
      '20/11 (kỷ niệm ngày thành lập, dời sang 25/11)',
      '15/6 (tính theo dấu bưu điện, gia hạn đến 20/6)',
      '15/9 (số liệu đến 31/8, lùi đến 20/9)',
      '30/6/2026 (thay bằng 30/9/2026)',
    ],
  },
  {
    rules: ['part-of-the-year-told'],
    before: ['beginning-or-middle', 'end-of-a-year'],
    because: 'the day behind the colon says when',
    shows: ['Giữa năm: trước 10/6; cuối năm: trước 10/12'],
  },
  {
    rules: ['after-an-event-days'],
    before: ['after-something'],
    because: 'the days after the event are part of the deadline',
    shows: ['sau thời gian đơn vị ban hành Kế hoạch CCHC 10 ngày'],
  },
  {
    rules: ['day-before-each-month'],
    before: ['points-of-a-year', 'number'],
    because: 'the figure behind a side is a day, not a number of months',
    shows: ['Trước 15 tháng cuối quý'],
  },
  {
    rules: ['points-of-a-year', 'whole-year'],
    before: ['unit'],
    because: 'a period with its number or *cả* says more than the period',
    shows: ['Đợt 1 tháng 6', '6 tháng và cả năm'],
  },
  {
    rules: ['end-of-a-year'],
    before: ['last-day-of-each'],
    because: 'the plan has one year, so its last day is known',
    shows: ['Ngày cuối năm'],
  },
  {
    rules: ['round-the-clock'],
    before: ['day-and-month', 'figures-with-strokes'],
    because: 'beside words of standing by the figures are hours',
    shows: ['24/24'],
  },
  {
    rules: ['number-of-a-dated-week'],
    before: ['numbered-week'],
    because: 'the days of the week follow in brackets',
    shows: ['Tuần 9 (từ 03/11 - 08/11)'],
  },
  {
    rules: ['week-of-a-month'],
    before: ['week-of-each-period'],
    because: 'that it is each month’s is said by *hàng*, *mỗi*, *từng* alone',
    shows: ['Thứ Sáu tuần cuối tháng'],
  },
  {
    rules: ['from-of-a-dash'],
    before: ['from'],
    because: 'the dash makes a span already; *từ* would begin a second',
    shows: ['Từ quý I - quý III/2026'],
  },
  {
    rules: ['midnight'],
    before: ['before-an-hour'],
    because: 'the first minute of a day belongs to the day before',
    shows: ['trước 0 giờ ngày 01/7/2026'],
  },
  {
    rules: ['day-of-something'],
    before: ['day-without-figure'],
    because: 'a day that has a name is not cut off',
    shows: ['trước ngày khai giảng'],
  },
  {
    rules: ['short-weekday'],
    before: ['weekday-or-month'],
    because: '*hàng tuần* says that it is a weekday',
    shows: ['T6 hàng tuần'],
  },
  {
    rules: ['quarters'],
    before: ['no-such-quarter'],
    because: 'a quarter is refused only where it is none',
    shows: ['Quý II'],
  },
  {
    rules: ['iso-day', 'day-and-month', 'month-in-figures'],
    before: ['figures-with-strokes'],
    because: 'figures are refused only where they are no day or month',
    shows: ['2026/6/5', 'Hoàn thành trước 15/6', '6/2024'],
  },
  {
    rules: ['iso-day', 'day-and-month', 'day-with-points', 'day-with-a-point'],
    before: ['figures-with-points'],
    because: 'figures are refused only where they are no day or month',
    shows: ['2026-11-17', '15-6-2026', '30.6.2026', '10.3-20.3'],
  },
  {
    rules: ['year', 'first-day-of-a-span', 'month-in-figures', 'day-with-a-point'],
    before: ['number'],
    because: 'a figure is a number only where it is no time',
    shows: ['2025', '(23-24/6)', '6.2026', 'từ 1.3 đến 15.3'],
  },
];
