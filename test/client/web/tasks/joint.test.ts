import { expect, test } from 'vitest';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, said, visited } from '../visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const TASKS: Partial<TaskFacts>[] = [
  { title: 'Việc của mình', unit: 'tp', unitName: 'Tư pháp – Hộ tịch' },
  {
    title: 'Việc phối hợp',
    coordinating: [{ unit: 'tp', name: 'Tư pháp – Hộ tịch', relation: 'subordinate' }],
  },
  { title: 'Việc của người khác' },
];

/** The officer of a unit that leads the first and takes part in the second. */
const em: Look = {
  person: 'em',
  counts: ({ unit }) => unit === 'tp',
  takesPart: ({ coordinating = [] }) => coordinating.some(({ unit }) => unit === 'tp'),
  sees: (facts) => em.counts?.(facts) === true || em.takesPart?.(facts) === true,
};
const page = (address: string, look = em) =>
  said(visited(smallOffice(), TASKS, NOW, look), address);
const titles = (html: string): string[] =>
  TASKS.flatMap(({ title = '' }) => (html.includes(title) ? [title] : []));

test('what others lead and his unit takes part in stands last among his work, by itself', async () => {
  const html = await page('/viec-cua-toi');
  expect(titles(html)).toEqual(['Việc của mình', 'Việc phối hợp']);
  expect(html).toMatch(/Phối hợp thực hiện.*\(1\).*Việc phối hợp/s);
  expect(html.indexOf('Việc của mình')).toBeLessThan(html.indexOf('Phối hợp thực hiện'));
});

test('lists and figures are of what his unit leads; the filter finds what it takes part in', async () => {
  expect(titles(await page('/nhiem-vu'))).toEqual(['Việc của mình']);
  expect(titles(await page('/nhiem-vu?beside=tp'))).toEqual(['Việc phối hợp']);
  expect(await page('/tong-quan')).toMatch(/is=in-progress"><b class="">1</);
  const file = await page('/nhiem-vu?beside=gone');
  expect(file).toContain('không còn đơn vị “gone”');
});

test('whoever sees all finds them by the same filter', async () => {
  expect(titles(await page('/nhiem-vu?beside=tp', {}))).toEqual(['Việc phối hợp']);
  expect(titles(await page('/nhiem-vu', {}))).toHaveLength(3);
});
