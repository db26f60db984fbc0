import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../domain/calendar/outcomes.ts';
import { datedReason, undated } from '../../../domain/policy/dueReason.ts';
import { dueReasonText } from '../../../domain/policy/dueReasonText.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy } from './policy.ts';

describe('a due day explains itself', () => {
  it.each([
    [
      'quarter',
      'Quý 1/2024',
      '2024-03-31',
      'Quý 1/2024 → ngày cuối quý 31/03/2024 (Chủ nhật) → lịch vn-2026.1: lùi về ngày làm việc liền trước (nghỉ 30/03/2024–31/03/2024) → 29/03/2024',
    ],
    [
      'month',
      'Tháng 5/2024',
      '2024-05-31',
      'Tháng 5/2024 → ngày cuối tháng 31/05/2024 (Thứ Sáu) → lịch vn-2026.1: là ngày làm việc → 31/05/2024',
    ],
    [
      'year',
      'Năm 2023',
      '2023-12-31',
      'Năm 2023 → ngày cuối năm 31/12/2023 (Chủ nhật) → lịch vn-2026.1: lùi về ngày làm việc liền trước (nghỉ 30/12/2023–31/12/2023) → 29/12/2023',
    ],
    [
      'date',
      'chậm nhất ngày 30/4',
      '2026-04-30',
      'chậm nhất ngày 30/4 → hạn 30/04/2026 (Thứ Năm) → lịch vn-2026.1: lùi về ngày làm việc liền trước (nghỉ 30/04/2026) → 29/04/2026',
    ],
    [
      'quarter',
      'Quý II/2027',
      '2027-06-30',
      'Quý II/2027 → ngày cuối quý 30/06/2027 (Thứ Tư) → lịch vn-2026.1: là ngày làm việc → 30/06/2027',
    ],
    [
      'date',
      'trước ngày 11/2/2027',
      '2027-02-10',
      'trước ngày 11/2/2027 → hạn 10/02/2027 (Thứ Tư) → lịch vn-2026.1: lùi về ngày làm việc liền trước (nghỉ 04/02/2027–10/02/2027) → 03/02/2027 (tạm tính: lịch nghỉ chưa quyết định (Tết Nguyên đán), có thể là 03/02/2027 hoặc 04/02/2027)',
    ],
  ] as const)('%s “%s”', (kind, words, dueDate, explained) => {
    const source = { words, kind, moved: null };
    const { workBy, dueReason } = datedReason(vietnam, policy, source, dueDate, null);
    expect(dueReasonText(dueReason, { dueDate, workBy }, { version: true }).vi).toBe(explained);
  });

  it('in English, rolling forward, and without the calendar’s version', () => {
    const dueDate = '2024-03-31';
    const source = { words: 'Quý 1/2024', kind: 'quarter', moved: null } as const;
    const forward = datedReason(vietnam, { planRoll: 'forward' }, source, dueDate, null);
    expect(forward.workBy).toBe('2024-04-01');
    expect(dueReasonText(forward.dueReason, { dueDate, workBy: forward.workBy }).en).toBe(
      'Quý 1/2024 → end of the quarter 31/03/2024 (Sunday) → on to the next working day (off: 31/03/2024) → 01/04/2024',
    );
  });

  it('after an extension by the day it was extended to, and not by the period it was in', () => {
    const dueDate = '2024-04-15';
    const source = { words: '15/04/2024', kind: 'date', moved: 'extension' } as const;
    const { workBy, dueReason } = datedReason(vietnam, policy, source, dueDate, null);
    expect(dueReasonText(dueReason, { dueDate, workBy }).vi).toBe(
      'gia hạn đến 15/04/2024 (Thứ Hai) → là ngày làm việc → 15/04/2024',
    );
  });

  it('by its words alone while it has none', () => {
    const reason = undated({ words: 'Theo quy định', kind: 'external', moved: null });
    expect(dueReasonText(reason, { dueDate: null, workBy: null }).vi).toBe('Theo quy định');
  });

  it('stays inside its period: a Tết week rolls forward', () => {
    const source = { words: 'định kỳ theo tuần', kind: 'recurring', moved: null } as const;
    const week = datedReason(vietnam, policy, source, '2025-01-31', '2025-01-24');
    expect(week.workBy).toBe('2025-02-03');
  });

  const given = { words: 'trong 10 ngày kể từ ngày nhận', kind: 'date', moved: null } as const;

  it('where it was counted: from which day, what did not count, and what it rolled over', () => {
    const counted = { n: 10, unit: 'day', from: '2026-03-05' } as const;
    const source = { ...given, counted };
    const { workBy, dueReason } = datedReason(vietnam, policy, source, '2026-03-16', null);
    expect(workBy).toBe('2026-03-16');
    expect(dueReasonText(dueReason, { dueDate: '2026-03-16', workBy }).vi).toBe(
      'trong 10 ngày kể từ ngày nhận → tính từ 05/03/2026, không tính ngày đầu: đủ 10 ngày là 15/03/2026 (Chủ nhật) → chuyển sang ngày làm việc liền sau (nghỉ 15/03/2026) → 16/03/2026',
    );
  });

  it('ten working days from 26/01/2027 are worked towards by the first day they may end on', () => {
    const counted = { n: 10, unit: 'working-day', from: '2027-01-26' } as const;
    const source = { ...given, words: 'trong 10 ngày làm việc', counted };
    const dueDate = '2027-02-17';
    const { workBy, dueReason } = datedReason(vietnam, policy, source, dueDate, null);
    expect(workBy).toBe('2027-02-16');
    expect(dueReasonText(dueReason, { dueDate, workBy })).toEqual({
      vi: 'trong 10 ngày làm việc → tính từ 26/01/2027, không tính ngày đầu: đủ 10 ngày làm việc → 16/02/2027 (tạm tính: lịch nghỉ chưa quyết định (Tết Nguyên đán), có thể là 16/02/2027 hoặc 17/02/2027)',
      en: 'trong 10 ngày làm việc → from 26/01/2027, that day not counted: 10 working days → 16/02/2027 (provisional: days off not decided yet (Tết Nguyên đán), it may be 16/02/2027 or 17/02/2027)',
    });
    const decided = outcomesOf(vietnam).map(
      (outcome) => datedReason(outcome, policy, source, dueDate, null).workBy,
    );
    expect(decided).toEqual(['2027-02-16', '2027-02-16', '2027-02-17', '2027-02-17']);
  });

  it('an undecided year without proposals is provisional as a whole', () => {
    const years = vietnam.years.map(({ proposals: _, ...year }) => year);
    const source = { words: '30/6', kind: 'date', moved: null } as const;
    const { dueReason } = datedReason({ ...vietnam, years }, policy, source, '2027-06-30', null);
    expect(dueReason.calendar?.provisional).toBe(true);
  });
});
