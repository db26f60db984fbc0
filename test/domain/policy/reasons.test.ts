import { describe, expect, it } from 'vitest';
import { planDueDay } from '../../../domain/policy/planDueDay.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { ScheduleInput } from '../../../domain/policy/types.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy, quarterTask } from './policy.ts';

describe('a due day explains itself', () => {
  it.each([
    [
      'quarter',
      'Quý 1/2024',
      '2024-03-31',
      'Quý 1/2024 → ngày cuối quý 31/03/2024 (Chủ nhật) → lịch vn-2026.1, lùi về ngày làm việc liền trước (nghỉ 30/03/2024–31/03/2024) → 29/03/2024',
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
      'Năm 2023 → ngày cuối năm 31/12/2023 (Chủ nhật) → lịch vn-2026.1, lùi về ngày làm việc liền trước (nghỉ 30/12/2023–31/12/2023) → 29/12/2023',
    ],
    [
      'date',
      'chậm nhất ngày 30/4',
      '2026-04-30',
      'chậm nhất ngày 30/4 → hạn 30/04/2026 (Thứ Năm) → lịch vn-2026.1, lùi về ngày làm việc liền trước (nghỉ 30/04/2026) → 29/04/2026',
    ],
    [
      'quarter',
      'Quý II/2027',
      '2027-06-30',
      'Quý II/2027 → ngày cuối quý 30/06/2027 (Thứ Tư) → lịch vn-2026.1 (năm 2027 tạm tính): là ngày làm việc → 30/06/2027',
    ],
  ] as const)('%s “%s”', (kind, dueText, dueDate, explanation) => {
    expect(planDueDay(vietnam, policy, dueText, dueDate, 'vi', { kind }).explanation).toBe(
      explanation,
    );
  });

  it('in English, and rolling forward', () => {
    const forward = planDueDay(vietnam, { planRoll: 'forward' }, 'Quý 1/2024', '2024-03-31', 'en', {
      kind: 'quarter',
    });
    expect(forward).toEqual({
      workBy: '2024-04-01',
      explanation:
        'Quý 1/2024 → end of the quarter 31/03/2024 (Sunday) → calendar vn-2026.1, on to the next working day (off: 31/03/2024) → 01/04/2024',
    });
  });

  it('stays inside its period: a Tết week rolls forward', () => {
    const week = planDueDay(vietnam, policy, 'định kỳ theo tuần', '2025-01-31', 'vi', {
      previousDue: '2025-01-24',
    });
    expect(week.workBy).toBe('2025-02-03');
  });
});

describe('a step says why', () => {
  const reasonOf = (id: string, input: Partial<ScheduleInput> = {}) =>
    computeSchedule({ ...quarterTask, ...input }, policy, vietnam).steps.find(
      (step) => step.id === id,
    )?.reason;

  it.each([
    ['assign', {}, 'Giao việc (hạn 29/03/2024, lùi từ 31/03/2024 là Chủ nhật)'],
    ['remind-5', {}, 'Nhắc trước 5 ngày làm việc (hạn 29/03/2024, lùi từ 31/03/2024 là Chủ nhật)'],
    [
      'remind-1',
      { dueDate: '2024-04-30' },
      'Nhắc trước 1 ngày làm việc (hạn 26/04/2024, lùi từ 30/04/2024 là Thứ Ba, ngày nghỉ)',
    ],
    [
      'remind-0',
      { rhythm: 'weekly', dueDate: '2024-03-29' },
      'Nhắc trong ngày đến hạn (hạn 29/03/2024)',
    ],
    ['urge+1', {}, 'Quá hạn 1 ngày làm việc (hạn 31/03/2024): đôn đốc'],
    ['urge+1', { language: 'en' }, '1 working day late (due 31/03/2024): urged'],
    [
      'urge+1',
      { relation: 'superior' },
      'Quá hạn 1 ngày làm việc (hạn 31/03/2024): chuẩn bị công văn gửi cơ quan cấp trên',
    ],
    ['supervisor+3', {}, 'Quá hạn 3 ngày làm việc (hạn 31/03/2024): báo cáo lãnh đạo phụ trách'],
    [
      'supervisor+3',
      { dueDate: '2024-01-05', ladderFrom: '2024-01-15' },
      'Đã 3 ngày làm việc từ khi xác nhận quá hạn 15/01/2024 (hạn 05/01/2024): báo cáo lãnh đạo phụ trách',
    ],
    [
      'chairman/2024-04-08',
      {},
      'Quá hạn 6 ngày làm việc (hạn 31/03/2024): danh sách hằng tuần báo cáo Chủ tịch',
    ],
    ['letter+10', {}, 'Quá hạn 10 ngày làm việc (hạn 31/03/2024): phải có văn bản giải trình'],
    ['letter-urge+3', {}, 'Đã 3 ngày làm việc từ khi yêu cầu văn bản giải trình (12/04/2024)'],
    [
      'progress/2024-Q2',
      { kind: 'continuous', dueDate: null },
      'Cập nhật tiến độ quý 2/2024 (nhiệm vụ thường xuyên)',
    ],
    [
      'confirm/2024-01',
      { toConfirm: true, dueDate: '2024-01-05' },
      'Hạn 05/01/2024 đã qua khi nạp kế hoạch: cần xác nhận đã hoàn thành hay chưa',
    ],
    ['close', { kind: 'event', waiting: 'event', dueDate: null }, 'Hết năm kế hoạch 2024'],
    ['extend/2024-05-27', { language: 'en' }, 'Compute the steps after 27/05/2024'],
  ] as const)('%s %o', (id, input, reason) => {
    expect(reasonOf(id, input)).toBe(reason);
  });
});
