import { describe, expect, test } from 'vitest';
import { diffPlans } from '../../../../domain/plan/changes/diff.ts';
import { dueText, fieldTexts } from '../../../../domain/plan/changes/diffText.ts';
import type { PlannedTask, Suggestion } from '../../../../domain/plan/types.ts';
import { plannedTask } from '../../../support/plannedTask.ts';

/** `2: Báo cáo | Quý I | Văn phòng` */
function row(line: string): PlannedTask {
  const [, ref = '', title = '', due = 'Quý I', unit = 'Văn phòng'] =
    /^(\S+): ([^|]+?)(?: \| ([^|]+?))?(?: \| ([^|]+?))?$/u.exec(line) ?? [];
  return plannedTask(due, { ref, title, leadUnits: unit.split('; ') });
}

const found = (ref: string, title: string, due: string): Suggestion => ({
  ...plannedTask(due, { ref, title }),
  foundIn: 'body',
  parent: null,
});

const diff = (before: string[], after: string[]) =>
  diffPlans(
    { tasks: before.map(row), suggestions: [] },
    { tasks: after.map(row), suggestions: [] },
  );

const told = (before: string[], after: string[]) => {
  const { added, removed, changed } = diff(before, after);
  return [
    ...added.map(({ ref, title }) => `+ ${ref} ${title}`),
    ...removed.map(({ ref, title }) => `- ${ref} ${title}`),
    ...changed.flatMap((one) => fieldTexts(one).map(({ vi }) => `~ ${one.to.ref} ${vi}`)),
  ];
};

describe('two versions of a plan', () => {
  test.each<[string, string[], string[], string[]]>([
    ['are the same', ['1: A', '2: B'], ['1: A', '2: B'], []],
    ['differ in a new row', ['1: A'], ['1: A', '2: B'], ['+ 2 B']],
    ['differ in a row that is gone', ['1: A', '2: B'], ['1: A'], ['- 2 B']],
    [
      'differ in a due text',
      ['1: A | Quý I'],
      ['1: A | Quý II'],
      ['~ 1 thời hạn: “Quý I” (31/03/2024) → “Quý II” (30/06/2024)'],
    ],
    ['differ in how a due text is printed only', ['1: A | Quý I'], ['1: A | QUÝ  I'], []],
    [
      'say the same day in other words',
      ['1: A | Quý I'],
      ['1: A | 31/3/2024'],
      ['~ 1 thời hạn: “Quý I” (31/03/2024) → “31/3/2024” (31/03/2024)'],
    ],
    [
      'differ in the lead unit',
      ['1: A | Quý I | Văn phòng'],
      ['1: A | Quý I | Tư pháp'],
      ['~ 1 đơn vị chủ trì: Văn phòng → Tư pháp'],
    ],
    [
      'list the same units in another order',
      ['1: A | Quý I | B - C; D'],
      ['1: A | Quý I | D; B – C'],
      [],
    ],
    [
      'differ in the words of a row',
      ['1: A', '2: B'],
      ['1: A mới', '2: B'],
      ['~ 1 nội dung: A → A mới'],
    ],
    [
      'have a row put in between',
      ['1: A', '2: B'],
      ['1: A', '2: X', '3: B'],
      ['+ 2 X', '~ 3 số mục: 2 → 3'],
    ],
    [
      'have rows that closed up',
      ['1: A', '2: B', '3: C'],
      ['1: A', '2: C'],
      ['- 2 B', '~ 2 số mục: 3 → 2'],
    ],
    ['have rows of the same title', ['1: A', '2: A'], ['1: A', '2: A', '3: A'], ['+ 3 A']],
  ])('%s', (_what, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  test('know a suggestion by its sentence, whatever its number, and a moved date by the rest of it', () => {
    const before = [
      found('B1', 'Báo cáo huyện trước 20/6', '20/6'),
      found('B2', 'Sơ kết trước 5/7', '5/7'),
    ];
    const after = [
      found('B1', 'Tổng kết 10/12', '10/12'),
      ...before.slice(1),
      found('B3', 'Báo cáo huyện trước 25/6', '25/6'),
    ];
    const { added, removed, changed, unchanged } = diffPlans(
      { tasks: [], suggestions: before },
      { tasks: [], suggestions: after },
    );
    expect([added.map(({ ref }) => ref), removed, unchanged]).toEqual([['B1'], [], 1]);
    expect(changed.flatMap(fieldTexts).map(({ vi }) => vi)).toEqual([
      'nội dung: Báo cáo huyện trước 20/6 → Báo cáo huyện trước 25/6',
      'thời hạn: “20/6” (20/06/2024) → “25/6” (25/06/2024)',
    ]);
  });

  test('have every row once: added, removed, changed or unchanged', () => {
    const [before, after] = [
      ['1: A', '2: B', '3: A', '4: C'],
      ['1: A', '2: A', '4: D', '5: B', '6: E'],
    ];
    const { added, removed, changed, unchanged } = diff(before, after);
    expect(added.length + changed.length + unchanged).toBe(after.length);
    expect(removed.length + changed.length + unchanged).toBe(before.length);
  });
});

test('many due dates are told by their number, the first and the last', () => {
  expect(dueText(plannedTask('Hàng tháng')).vi).toBe('“Hàng tháng” (12: 31/01/2024 … 31/12/2024)');
  expect(dueText(plannedTask('')).vi).toBe('(trống)');
});
