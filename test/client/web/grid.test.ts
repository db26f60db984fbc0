import { expect, test } from 'vitest';
import type { Desk } from '../../../client/office/office.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const TASKS = [{ title: 'Việc thứ nhất' }, { title: 'Việc thứ hai' }, { title: 'Việc thứ ba' }];

const keysIn = (page: string): string[] =>
  [...page.matchAll(/name="documentNo\.([0-9a-z]+)"/g)].map(([, key = '']) => key);

/** The grid of a coordinator whose commands and questions are kept. */
async function open() {
  const asked: unknown[][] = [];
  const given: [string, string, unknown][] = [];
  const perform = async (id: string, name: string, raw: unknown) => {
    given.push([id, name, raw]);
    if (id.includes('I.2')) throw new Refusal(text('việc đã hủy', 'cancelled'));
    return { answer: { status: 'reported' } };
  };
  const app = visited(smallOffice(), TASKS, NOW, {
    typingFor: () => ({}) as Desk,
    commands: { perform } as unknown as Desk['commands'],
    queries: {
      manyReportDoubts: async (wanted) => {
        asked.push(wanted);
        return wanted.map(({ document }) =>
          /\//.test(document.documentNo) ? [] : [text('không có ký hiệu', 'no symbol')],
        );
      },
    },
  });
  const post = async (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request('/nhap-ket-qua', { method: 'POST', headers, body });
    return { status: answer.status, page: await answer.text() };
  };
  const page = await said(app, '/nhap-ket-qua');
  const [first = '', second = '', third = ''] = keysIn(page);
  return { app, page, asked, given, post, keys: { first, second, third } };
}

test('cells and lines of tasks that share a title are told apart by unit and day', async () => {
  const { page, post, keys } = await open();
  expect(page).toMatch(/aria-label="Ngày văn bản: Việc thứ nhất, [^"]+ · \d{2}\/\d{2}\/\d{4}"/);
  const looked = await post({ [`documentNo.${keys.first}`]: '12/BC-UBND' });
  expect(looked.page).toMatch(
    /Việc thứ nhất<span class="quiet"> [^<]+ · \d{2}\/\d{2}\/\d{4}<\/span>: 12/,
  );
});

test('each line is looked at before anything is sent, and what is odd is asked of the office once', async () => {
  const { asked, given, post, keys } = await open();
  const { status, page } = await post({
    [`documentNo.${keys.first}`]: '12/BC-UBND',
    [`documentDate.${keys.first}`]: '5/3/2024',
    [`documentNo.${keys.second}`]: '17',
    [`documentDate.${keys.second}`]: '31/31',
    pasted: `${keys.third}\t18\t6/3/2024\tđã gửi\nzzzzzzz;1/BC;1/3/2024`,
  });
  expect(status).toBe(422);
  expect(page).toContain('12/BC-UBND, Thứ Ba 05/03/2024 – sẽ ghi');
  expect(page).toContain('“31/31” chưa đúng cách ghi ngày');
  expect(page).toContain('không có ký hiệu');
  expect(page).toContain('không có nhiệm vụ “zzzzzzz”');
  expect(page).toContain('Gửi 2: báo cáo kết quả');
  expect(asked.map((wanted) => wanted.length)).toEqual([2]);
  expect(given).toEqual([]);
});

test('a day without its year is the last such day, shown with its year and sent as it was shown', async () => {
  const { given, post, keys } = await open();
  const cells = { [`documentNo.${keys.first}`]: '12/BC', [`documentDate.${keys.first}`]: '30/11' };
  expect((await post(cells)).page).toContain('12/BC, Thứ Năm 30/11/2023 – sẽ ghi');
  await post({ ...cells, send: 'yes' });
  expect(given).toMatchObject([[{}, {}, { documentDate: '30/11/2023' }]]);
});

test('what is good is sent as one act; a refusal holds up no other, and nothing is asked again', async () => {
  const { asked, given, post, keys } = await open();
  const { status, page } = await post({
    [`documentNo.${keys.first}`]: '12/BC-UBND',
    [`documentDate.${keys.first}`]: '5/3/2024',
    [`note.${keys.first}`]: 'đủ phụ lục',
    [`documentNo.${keys.second}`]: '13/BC-UBND',
    [`documentDate.${keys.second}`]: '6/3/2024',
    send: 'yes',
  });
  expect(status).toBe(200);
  expect(given.map(([, name, raw]) => [name, raw])).toEqual([
    ['report', { documentNo: '12/BC-UBND', documentDate: '5/3/2024', note: 'đủ phụ lục' }],
    ['report', { documentNo: '13/BC-UBND', documentDate: '6/3/2024' }],
  ]);
  expect(page).toContain('Đã ghi 1, từ chối 1.');
  expect(page).toContain('13/BC-UBND – việc đã hủy');
  expect(asked).toEqual([]);
});

test('the grid is narrowed down to a unit by a form that names those with open work', async () => {
  const tasks = [
    { title: 'Việc của địa chính' },
    { title: 'Việc của tư pháp', unit: 'tp', unitName: 'Tư pháp – Hộ tịch' },
  ];
  const app = visited(smallOffice(), tasks, NOW, { typingFor: () => ({}) as Desk });
  const whole = await said(app, '/nhap-ket-qua');
  expect(whole).toMatch(/<select name="unit">.*value="tp".*<\/select>/s);
  expect(keysIn(whole)).toHaveLength(2);
  const narrowed = await said(app, '/nhap-ket-qua?unit=tp');
  expect(keysIn(narrowed)).toHaveLength(1);
  expect(narrowed).toContain('Việc của tư pháp');
});
