import { expect, test } from 'vitest';
import { carriedRows } from '../../../domain/plan/carriedRows.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { facts } from '../../support/facts.ts';

test('what is carried reads as a plan: a row for each row and unit, whatever stands in it', async () => {
  const title = 'Rà soát “bộ thủ tục”, công khai; báo cáo "quý"';
  const tasks = [
    facts({ ref: 'I.1', title, dueText: 'Quý 1/2024', dueDate: '2024-03-31' }),
    facts({ ref: 'I.1', title, dueText: 'Quý 1/2024', dueDate: '2024-06-30' }),
    facts({ ref: 'I.2', title: 'Duy trì chuyên mục', dueText: 'Thường xuyên', dueDate: null }),
  ];
  const bytes = new TextEncoder().encode(carriedRows(tasks));
  const { tasks: read } = await readPlan(bytes, { fileName: 'nam-sau.csv', year: 2025 });
  expect(read.map((row) => [row.title, row.leadUnits, row.dueText])).toEqual([
    [title, ['Địa chính – Xây dựng'], 'Quý 1/2024'],
    ['Duy trì chuyên mục', ['Địa chính – Xây dựng'], 'Thường xuyên'],
  ]);
});
