import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { readPlan } from '../../reading/readPlan.ts';

const fileName = 'an-phuoc-2024.txt';
const reading = await readPlan(readFileSync(new URL(`./fixtures/${fileName}`, import.meta.url)), {
  fileName,
});

function task(ref: string): PlannedTask {
  const found = reading.tasks.find((each) => each.ref === ref);
  if (!found)
    throw new Error(`no task ${ref} among ${reading.tasks.map((each) => each.ref).join(' ')}`);
  return found;
}

const suggested = (ref: string) => reading.suggestions.find((each) => each.ref === ref);

describe('a plan', () => {
  it('tells its title, year and agency', () => {
    expect(reading.plan).toEqual({
      id: 'an-phuoc-2024',
      title: 'Nâng cao chất lượng phục vụ của xã An Phước năm 2024',
      year: 2024,
      agency: 'UBND xã An Phước',
    });
  });

  it('gives each row a ref of appendix, section and number that no other row has', () => {
    expect(reading.tasks.map(({ ref }) => ref)).toEqual([
      '1.I.1',
      '1.I.2',
      '1.I.3',
      '1.II.1',
      '1.II.2',
      '1.II.3',
      '2.1.1',
      '2.1.2',
      '2.1b',
    ]);
  });

  it('reads a plain row as printed', () => {
    expect(task('1.I.1')).toMatchObject({
      section: 'CHỈ ĐẠO, ĐIỀU HÀNH',
      leadUnits: ['Văn phòng UBND xã'],
      coordinatingUnits: ['Các ngành liên quan'],
      supervisor: 'Phó Chủ tịch',
      dueText: 'Quý I/2024',
      deadline: { kind: 'quarter', dueDates: ['2024-03-31'] },
      confidence: 'sure',
      source: { line: 34 },
    });
  });
});

describe('a row cut in two by a page break', () => {
  it('is joined in every cell, and what a converter left is gone', () => {
    expect(task('1.I.2')).toMatchObject({
      title: 'Cập nhật tiến độ nhiệm vụ trên phần mềm, bảo đảm đúng hẹn',
      deliverable: '- Đạt từ ≥ 95% nhiệm vụ đúng hẹn.',
      leadUnits: ['Các ban ngành liên quan'],
      supervisor: 'Phó Chủ tịch',
      dueText: 'Thường xuyên năm 2024',
      deadline: { kind: 'continuous' },
    });
  });

  it('is joined below a repeated header and a page number, inside its due text', () => {
    expect(task('1.II.2')).toMatchObject({
      dueText: 'Hoàn thành trước tháng 11/2024',
      deadline: { kind: 'month', dueDates: ['2024-10-31'], boundary: 'before' },
      confidence: 'sure',
    });
  });
});

describe('a blank cell', () => {
  it('is asked about where it inherits a date', async () => {
    const table = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tMột\tPhòng A\tQuý I\n2\tHai\t\t\n';
    const { tasks } = await readPlan(new TextEncoder().encode(table), {
      fileName: 'x.txt',
      year: 2024,
    });
    expect(tasks[1]).toMatchObject({ leadUnits: ['Phòng A'], dueText: 'Quý I', confidence: 'ask' });
    expect(tasks[1]?.questions).toMatchObject([{ about: 'due', value: 'Quý I', blocking: true }]);
  });

  it('inherits from the row above', () => {
    const { dueText, deadline, confidence } = task('1.I.3');
    expect({ dueText, kind: deadline.kind }).toEqual({
      dueText: 'Thường xuyên năm 2024',
      kind: 'continuous',
    });
    expect(confidence).toBe('sure');
  });

  it('inherits nothing from another section', () => {
    expect(task('1.II.1')).toMatchObject({
      supervisor: '',
      dueText: '',
      deadline: { kind: 'unspecified', dueDates: [] },
      confidence: 'ask',
    });
  });
});

describe('units', () => {
  it('lead or coordinate by "phối hợp"; dashes inside names and people stay', () => {
    expect(task('1.II.2').leadUnits).toEqual(['ĐC – XD Lê Văn Tám']);
    expect(task('1.II.2').coordinatingUnits).toContain('TC - KT');
  });

  it('are cut at ";"', () => {
    expect(task('1.II.3').leadUnits).toEqual(['Tổ công tác', 'Công an xã']);
  });
});

describe('a row with several items', () => {
  it('becomes as many tasks as it has deadlines, each with its unit', () => {
    expect([task('2.1.1'), task('2.1.2')]).toMatchObject([
      {
        title: 'Tổ chức đối thoại với hộ kinh doanh.',
        leadUnits: ['Phòng Tài chính - Kế hoạch, Ban Quản lý chợ'],
        dueText: 'Hoàn thành trước tháng 10/2024',
      },
      {
        title: 'Trả lời kiến nghị của hộ kinh doanh.',
        leadUnits: ['Các cơ quan liên quan', 'UBND các xã'],
        deadline: { kind: 'event' },
      },
    ]);
  });

  it('stays one row with a blocking question where items and deadlines differ in number', () => {
    expect(task('2.1b').confidence).toBe('ask');
    expect(task('2.1b').questions).toContainEqual(
      expect.objectContaining({ about: 'row', blocking: true }),
    );
  });
});

describe('what cannot be read', () => {
  it('is a question, not a date', () => {
    expect(task('1.II.3')).toMatchObject({
      dueText: 'Quý 5/2024',
      deadline: { dueDates: [] },
      confidence: 'ask',
    });
  });
});

describe('dated duties beside the table', () => {
  it('are suggested from cells, with the unit of their row', () => {
    expect(suggested('1.I.1/a')).toMatchObject({
      parent: '1.I.1',
      foundIn: 'cell',
      leadUnits: ['Văn phòng UBND xã'],
      dueText: 'định kỳ hàng tháng',
      deadline: { recurrence: ['monthly'] },
    });
  });

  it('are suggested from the part of the body that gives out duties, with the unit charged there', () => {
    const body = reading.suggestions.filter(({ foundIn }) => foundIn === 'body');
    expect(body.map(({ ref, leadUnits, dueText }) => [ref, leadUnits[0], dueText])).toEqual([
      ['B1', 'Văn phòng UBND xã', 'Định kỳ hằng quý, năm'],
      ['B2', 'các trường học trên địa bàn', 'chậm nhất ngày 20/02/2024'],
      ['B3', 'Địa chính - Xây dựng xã', 'trong tháng 3/2024'],
    ]);
  });

  it('have refs of their own', () => {
    const refs = reading.suggestions.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
  });
});
