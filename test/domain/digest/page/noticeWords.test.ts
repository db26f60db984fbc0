import { describe, expect, test } from 'vitest';
import { nextWords, ruleWords } from '../../../../domain/digest/page/noticeWords.ts';
import type { Notice, NoticeKind } from '../../../../domain/digest/types.ts';
import { calendar, notice } from '../../../support/notices.ts';

/** Thursday 05/03/2026, when the office opens. */
const NOW = '2026-03-05T00:30:00.000Z';
const ruleOf = (kind: NoticeKind, change: Partial<Notice> = {}, now = NOW): string =>
  ruleWords(notice(kind, 1, change), calendar, now).vi;

describe('the rule that brought a notice', () => {
  test.each<[NoticeKind, Partial<Notice>, string]>([
    ['assign', {}, ''],
    ['remind', { rule: { n: 5 } }, ''],
    ['urge', { rule: { n: 1 } }, ''],
    [
      'urge',
      { rule: { n: 1, ladderFrom: { on: '2026-03-03', since: 'returned' } } },
      'tính từ ngày trả lại báo cáo 03/03/2026',
    ],
    [
      'report-supervisor',
      { rule: { n: 3 } },
      'quá hạn từ 3 ngày làm việc thì báo cáo lãnh đạo phụ trách',
    ],
    [
      'report-chairman',
      { rule: { n: 5, ladderFrom: { on: '2026-02-24', since: 'confirmed' } } },
      'quá hạn từ 5 ngày làm việc thì báo cáo Chủ tịch; tính từ ngày xác nhận chưa hoàn thành 24/02/2026',
    ],
    [
      'require-explanation',
      { rule: { n: 10 } },
      'quá hạn từ 10 ngày làm việc thì phải có văn bản giải trình',
    ],
    ['require-explanation', { rule: {} }, ''],
    [
      'ask-progress',
      { rule: { quarter: '2026-Q1' } },
      'nhiệm vụ thường xuyên, cập nhật tiến độ quý 1/2026',
    ],
    [
      'ask-confirmation',
      { dueDate: '2026-02-27' },
      'thời hạn đã qua khi bắt đầu theo dõi kế hoạch',
    ],
  ])('%s %o', (kind, change, words) => {
    expect(ruleOf(kind, change)).toBe(words);
  });

  test('counts days when the mail is written, not when its notice was handed over', () => {
    const change = { rule: { n: 3, demandedAt: '2026-03-02T03:00:00.000Z' } };
    expect(ruleOf('urge-explanation', change)).toBe(
      'yêu cầu từ ngày 02/03/2026, đã 3 ngày làm việc',
    );
    expect(ruleOf('urge-explanation', change, '2026-03-09T00:30:00.000Z')).toBe(
      'yêu cầu từ ngày 02/03/2026, đã 5 ngày làm việc',
    );
  });
});

describe('what comes next', () => {
  const next = { kind: 'report-supervisor', date: '2026-03-06' } as const;

  test('is told with its day, and that a report ends it', () => {
    expect(nextWords(notice('urge', 1, { next }), calendar, NOW).vi).toBe(
      'Nếu chưa báo cáo kết quả, ngày 06/03/2026 sẽ báo cáo lãnh đạo phụ trách',
    );
    expect(nextWords(notice('urge', 1), calendar, NOW).vi).toBe('');
  });

  test('is not told in a mail that leaves only after its day', () => {
    const told = (now: string) => nextWords(notice('urge', 1, { next }), calendar, now).vi;
    expect(told('2026-03-06T00:10:00.000Z')).toContain('ngày 06/03/2026');
    expect(told('2026-03-09T00:10:00.000Z')).toBe('');
  });

  test('of a peer’s task is a letter, never an urging', () => {
    const instead = { person: '', name: 'Đảng ủy xã', why: 'polite' } as const;
    const urged = notice('remind', 1, { instead, next: { kind: 'urge', date: '2026-03-16' } });
    expect(nextWords(urged, calendar, NOW).vi).toBe(
      'Nếu chưa báo cáo kết quả, ngày 16/03/2026 đề nghị chuẩn bị công văn',
    );
  });
});
