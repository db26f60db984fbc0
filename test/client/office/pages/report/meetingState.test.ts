import { expect, test } from 'vitest';
import { stateText } from '../../../../../client/office/pages/report/meetingState.ts';
import type { MeetingReason } from '../../../../../client/office/pages/report/weeklyReport.ts';
import { text } from '../../../../../domain/text/text.ts';

const late = { state: 'late' as const, days: 5, said: text('quá hạn 5 ngày làm việc', '5 late') };

test.each<[what: string, why: MeetingReason[], left: typeof late | null, said: string]>([
  ['days say by themselves that it is late', ['overdue-open'], late, 'Quá hạn 5 ngày làm việc'],
  [
    'what is owed beside is added',
    ['overdue-open', 'due-this-week', 'explanation-owed'],
    late,
    'Quá hạn 5 ngày làm việc; phải có văn bản giải trình',
  ],
  ['without days the reason is said', ['overdue-open'], null, 'Quá hạn chưa hoàn thành'],
])('%s', (_what, why, left, said) => {
  expect(stateText({ why, left, proven: null }).vi).toBe(said);
});

test('what was reported late and waits is not said to be undone', () => {
  const task = { left: null, proven: null, isReported: true as const };
  expect(stateText({ ...task, why: ['overdue-open', 'explanation-owed'] }).vi).toBe(
    'Đã báo cáo sau thời hạn, chờ xác nhận; phải có văn bản giải trình',
  );
});

test('how many products are proven stands beside it', () => {
  const proven = { proven: 2, of: 3, missing: ['Báo cáo'] };
  expect(stateText({ why: ['overdue-open'], left: late, proven }).vi).toBe(
    'Quá hạn 5 ngày làm việc; 2/3 sản phẩm',
  );
});
