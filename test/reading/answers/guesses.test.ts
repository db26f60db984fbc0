import { describe, expect, it } from 'vitest';
import type { PlannedTask } from '../../../domain/plan/types.ts';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import type { Entry } from '../../../reading/answers/types.ts';
import { readBars } from '../table/barTable.ts';

const CONTEXT = { planYear: 2026, beforeIsInclusive: false };
const HEAD = 'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn';

/** A plan whose every question is answered by the same words. */
function answered(reading: ReturnType<typeof readBars>, words: string) {
  const open = answerPlan(reading, [], null, CONTEXT);
  const entries: Entry[] = open.asked.map(({ subject }) => ({
    subject,
    typed: { answer: words, due: '', unit: '' },
  }));
  return answerPlan(reading, entries, null, CONTEXT);
}

const blocked = (tasks: PlannedTask[]): boolean[] =>
  tasks.map(({ questions }) => questions.some(({ blocking }) => blocking));

describe('a date taken from the row above', () => {
  const plan = readBars(HEAD, '1 | Rà soát | Văn phòng | 30/6/2026', '2 | Sơ kết | Văn phòng |');

  it('holds the task up until somebody says yes', () => {
    expect(blocked(answerPlan(plan, [], null, CONTEXT).reading.tasks)).toEqual([false, true]);
    const { reading, faults } = answered(plan, 'có');
    expect(faults).toEqual([]);
    expect(reading.tasks[1]).toMatchObject({ dueText: '30/6/2026', confidence: 'sure' });
  });

  it('goes where somebody says no, and gives way to another', () => {
    expect(answered(plan, 'không').reading.tasks[1]).toMatchObject({
      dueText: '',
      deadline: { dueDates: [] },
    });
    expect(answered(plan, '15/7').reading.tasks[1]).toMatchObject({
      deadline: { dueDates: ['2026-07-15'] },
      confidence: 'sure',
    });
  });
});

describe('a date that may be another', () => {
  it.each([
    '30/6/2026 (gia hạn đến 31/8/2026)',
    'Thứ Hai, ngày 10/6/2026',
    'Trước ngày 05 tháng sau',
  ])('holds its row up until somebody says yes: %s', (due) => {
    const plan = readBars(HEAD, `1 | Rà soát | Văn phòng | ${due}`);
    expect(blocked(answerPlan(plan, [], null, CONTEXT).reading.tasks)).toEqual([true]);
    const { reading, faults } = answered(plan, 'có');
    expect(faults).toEqual([]);
    expect(blocked(reading.tasks)).toEqual([false]);
    expect(reading.tasks[0]?.deadline).toEqual(plan.tasks[0]?.deadline);
  });
});

describe('the time of headings', () => {
  const plan = readBars(
    HEAD,
    '| THÁNG 1 | |',
    '1 | Gặp mặt | Văn phòng |',
    '| THÁNG 2 | |',
    '1 | Giao quân | Ban CHQS |',
  );

  it('is asked about once, and one answer holds for all', () => {
    const { asked } = answerPlan(plan, [], null, CONTEXT);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ choices: ['có', 'không'] });
    expect(asked[0]?.tasks).toHaveLength(2);
    const { reading } = answered(plan, 'có');
    expect(reading.tasks.map(({ dueText, confidence }) => [dueText, confidence])).toEqual([
      ['THÁNG 1', 'sure'],
      ['THÁNG 2', 'sure'],
    ]);
  });

  it('takes no date for an answer, which would be every task’s', () => {
    const { reading, faults } = answered(plan, '15/3');
    expect(faults[0]?.said.vi).toContain('ghi “có” hoặc “không”');
    expect(blocked(reading.tasks)).toEqual([true, true]);
  });

  it('goes from all where somebody says no', () => {
    const { reading } = answered(plan, 'không');
    expect(reading.tasks.map(({ deadline }) => deadline.dueDates)).toEqual([[], []]);
  });
});

describe('a unit taken from a heading', () => {
  it('holds up until somebody says yes', () => {
    const plan = readBars('TT | Nhiệm vụ | Thời hạn', '| VĂN PHÒNG | |', '1 | Sơ kết | 30/6/2026');
    expect(blocked(answerPlan(plan, [], null, CONTEXT).reading.tasks)).toEqual([true]);
    expect(answered(plan, 'có').reading.tasks[0]).toMatchObject({
      leadUnits: ['VĂN PHÒNG'],
      confidence: 'sure',
    });
  });
});

describe('a row that may be none', () => {
  it('is a task by yes and gone by no', () => {
    const grid = [HEAD, '1 | Rà soát | Văn phòng | Quý I', '2 | Sơ kết | Văn phòng | Quý II'];
    const reading = readBars(...grid);
    const hidden = {
      ...reading,
      tasks: reading.tasks.map((task, at): PlannedTask => {
        const said = { vi: 'hàng ẩn', en: 'hidden' };
        const question = { about: 'row' as const, value: task.title, said, blocking: true };
        return at === 0 ? task : { ...task, questions: [{ ...question, ifNot: 'none' }] };
      }),
    };
    expect(answered(hidden, 'có').reading.tasks).toHaveLength(2);
    expect(answered(hidden, 'không').reading.tasks.map(({ title }) => title)).toEqual(['Rà soát']);
    expect(answered(hidden, 'thôi').faults[0]?.said.vi).toBe('ghi “có” hoặc “không”');
  });
});
