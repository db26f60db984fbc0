import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanReading } from '../../domain/plan/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { MAX_PLAN_BYTES } from '../../reading/formats/limits.ts';
import { readPlan } from '../../reading/readPlan.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const HEADER = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\n';
const ROW = '1\tLập danh sách hộ\tVăn phòng UBND xã\tQuý I\n';

async function refusal(content: Uint8Array): Promise<string> {
  try {
    await readPlan(content, { fileName: 'ke-hoach.txt' });
  } catch (error) {
    if (error instanceof Refusal) return error.said.en;
    throw error;
  }
  return '';
}

describe('a file that is no plan is refused in one sentence', () => {
  it.each([
    ['an empty file', bytes(' \n\t\n'), 'is empty'],
    ['a binary file', Uint8Array.of(0x7f, 0x45, 3, 4, 0, 0), 'is a binary file'],
    ['a broken Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'is damaged or malformed'],
    [
      'broken UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x4b),
      'says it is UTF-16 but has broken characters',
    ],
    [
      'a file too large',
      new Uint8Array(MAX_PLAN_BYTES + 1).fill(0x61),
      'has 21 MB, more than 20 MB',
    ],
    [
      'invalid UTF-8',
      Uint8Array.of(...bytes('Kế hoạch\n'), 0x61, 0xff, 0x62),
      'byte offset 14 (line 2) is invalid',
    ],
    ['UTF-8 cut in the middle of a letter', bytes('năm ế').subarray(0, 7), 'is not UTF-8'],
    ['a document without a table', bytes('KẾ HOẠCH\nnăm 2024'), 'has no table of tasks'],
    ['a plan without a year', bytes(HEADER + ROW), 'names no plan year'],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal(content)).toContain(sentence);
    expect(await refusal(content)).toContain('ke-hoach.txt');
  });
});

describe('the year', () => {
  it('may be given from outside', async () => {
    const { plan, tasks } = await readPlan(bytes(HEADER + ROW), {
      fileName: 'ke-hoach.txt',
      year: 2025,
    });
    expect(plan.year).toBe(2025);
    expect(tasks[0]?.deadline.dueDates).toEqual(['2025-03-31']);
  });
});

/**
 * A row such as `TT | A | B` heads another table: what stands below it is none of tasks, and none
 * may be left. A cell that begins with a quote may never close it.
 */
async function readOrRefuse(content: string): Promise<Pick<PlanReading, 'tasks' | 'suggestions'>> {
  try {
    return await readPlan(bytes(content), { fileName: 'x.txt', year: 2024 });
  } catch (error) {
    const isRight =
      error instanceof Refusal &&
      (error.message.includes('has no table of tasks') || namesOpenQuote(error.message, content));
    if (isRight) return { tasks: [], suggestions: [] };
    throw error;
  }
}

/** True where the refusal names a line of the file in which a cell begins with a quote. */
function namesOpenQuote(message: string, content: string): boolean {
  const line = /has a quote opened in line (\d+) and never closed/u.exec(message)?.[1];
  const cells = content.split('\n')[Number(line) - 1]?.split('\t') ?? [];
  return cells.some((cell) => cell.startsWith('"'));
}

describe('any table at all', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      'I',
      '1',
      '1.1',
      'TT',
      'Nhiệm vụ',
      'Quý I/2024',
      '- Quý I - Tháng 5',
      '<ul',
      'trước ngày',
      '"mở',
      '"lời ""trong"" lời"',
    ),
    fc.string({ maxLength: 30 }),
  );

  it('is read or refused, never a crash, and every ref is unique', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 20 }),
        async (rows) => {
          const content = `${HEADER}${rows.map((row) => row.join('\t')).join('\n')}\n${ROW}`;
          const { tasks, suggestions } = await readOrRefuse(content);
          const refs = [...tasks, ...suggestions].map(({ ref }) => ref);
          expect(new Set(refs).size).toBe(refs.length);
        },
      ),
    );
  });
});
