import { expect, test } from 'vitest';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();

/** The headings of a person's page over a unit's task whose date had passed when it was given. */
async function headings(person: string, unit: string): Promise<string[]> {
  const past = { unit, dueDate: '2024-03-05', workBy: '2024-03-05', toConfirm: true };
  const page = await said(visited(agency, [past], NOW, { person }), '/viec-cua-toi');
  return [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words = '']) =>
    words.replaceAll(/<[^>]+>/g, ''),
  );
}

test('a task to be confirmed is not today’s work of its officer', async () => {
  expect(await headings('an', 'dcxd')).toEqual(['Đã qua hạn khi giao, cần xác nhận (1)']);
});

test('whoever is asked to confirm his own task has it once', async () => {
  expect(await headings('binh', 'vp')).toEqual(['Cần xác nhận (1)']);
});

test('whoever stands in for somebody is told for whom and until when, with the way to those tasks', async () => {
  const absences = [{ person: 'an', from: '2024-03-11', to: '2024-03-15', delegate: 'em' }];
  const office = smallOffice({ directory: { absences } });
  const page = (person: string) => said(visited(office, [], NOW, { person }), '/viec-cua-toi');
  expect(await page('em')).toContain(
    'đang thay ông/bà Lê Thị An, vắng mặt đến hết ngày 15/03/2024',
  );
  expect(await page('em')).toContain('href="/nhiem-vu?officer=an"');
  expect(await page('binh')).not.toContain('đang thay');
});
