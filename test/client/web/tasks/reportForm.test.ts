import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import type { Subject } from '../../../../client/office/types.ts';
import { refuseFaulty } from '../../../../domain/task/commands/faultyInput.ts';
import type { CommandName } from '../../../../domain/task/commands/names.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { facts } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();
const THREE = 'Kế hoạch; Báo cáo kết quả; Tin, bài';
const AT = '/nhiem-vu/aaaaaaa';

const given: unknown[] = [];
beforeEach(() => void given.splice(0));

/** The page of a task, as its officer sees it. */
function pageOf(change: Partial<TaskFacts>) {
  const state = {
    ...{ facts: facts(change), notices: [], log: [], schedule: { steps: [] }, remembered: [] },
  };
  const task = async (): Promise<Subject> => ({
    ...{ id: state.facts.id, about: '', state: state as never, isClosed: false, agency },
    today: '2024-03-13',
  });
  const perform = async (_id: string, name: CommandName, raw: Record<string, string>) => {
    refuseFaulty(name, raw);
    given.push(raw);
    return { answer: { repeated: false } };
  };
  const app = visited(agency, [], NOW, {
    person: 'an',
    queries: { task, fates: async () => [], manyReportDoubts: async () => [] },
    commands: { perform } as unknown as Desk['commands'],
  });
  const post = async (fields: Record<string, string>, command = 'report') => {
    const answer = await app.request(`${AT}/${command}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return { status: answer.status, page: await answer.text() };
  };
  return { app, post };
}

describe('the form of a report', () => {
  test('has a row for each product that the plan names, and one for all of them', async () => {
    const page = await said(pageOf({ deliverable: THREE }).app, AT);
    expect(page.match(/<legend>[^<]+/g)).toEqual([
      '<legend>1/3. Kế hoạch',
      '<legend>2/3. Báo cáo kết quả',
      '<legend>3/3. Tin, bài',
    ]);
    expect(page).toContain('Một văn bản cho tất cả sản phẩm');
  });

  test('says what is proven and what is missing', async () => {
    const proven = [{ product: 'Kế hoạch', documentNo: '3/KH', documentDate: '2024-03-11' }];
    const page = await said(pageOf({ deliverable: THREE, proven }).app, AT);
    expect(page).toContain(
      '1/3 sản phẩm (Kế hoạch: 3/KH ngày 11/03/2024), còn thiếu: Báo cáo kết quả; Tin, bài',
    );
    expect(page).toContain('đã có; ghi lại nếu cần thay');
  });

  test('asks about a day without its year, shown with the year, before it reports', async () => {
    const { post } = pageOf({});
    const typed = { documentNo: '15/BC', documentDate: '1/3' };
    const { status, page } = await post(typed);
    expect(status).toBe(422);
    expect(page).toContain('“1/3” được hiểu là Thứ Sáu, 01/03/2024');
    expect(page).toContain('value="01/03/2024"');
    expect(given).toEqual([]);
    expect((await post({ ...typed, documentDate: '01/03/2024', sure: 'yes' })).status).toBe(303);
    expect(given).toMatchObject([{ documentDate: '01/03/2024' }]);
  });

  test('sends each product with its own proof', async () => {
    const rows = {
      ...{ 'product.1': 'Kế hoạch', 'documentNo.1': '3/KH', 'documentDate.1': '11/3/2024' },
      ...{ 'product.3': 'Tin, bài', 'postedAt.3': 'loa thôn', 'postedFrom.3': '12/3/2024' },
      ...{ 'product.2': 'Báo cáo kết quả', 'picture.2': 'ban-giao.jpg' },
    };
    expect((await pageOf({ deliverable: THREE }).post({ ...rows, seen: '0' })).status).toBe(303);
    expect(given).toEqual([rows]);
  });

  test('where the plan names one product has rows for more added, and keeps what was typed', async () => {
    const { app, post } = pageOf({ deliverable: 'Danh mục và báo cáo' });
    const page = await said(app, AT);
    expect(page).toContain('Thêm sản phẩm khác');
    expect(page).not.toContain('name="product.13"');
    const more = await post({ documentNo: '15/BC', add: 'yes' });
    expect(more.status).toBe(200);
    expect(more.page).toContain('name="product.13"');
    expect(more.page).toContain('value="15/BC"');
    expect(more.page).not.toContain('role="alert"');
    expect(given).toEqual([]);
  });
});

describe('what is missing or wrong in a form', () => {
  const hrefs = (page: string): string[] =>
    [...page.matchAll(/<a href="#([^"]+)">/g)].flatMap(([, id = '']) =>
      id === 'noi-dung' ? [] : [id],
    );

  test('is where the browser goes first, however far down its form stands', async () => {
    const { page } = await pageOf({ deliverable: 'Báo cáo' }).post({ documentNo: '15/BC' });
    expect(page).toMatch(/<div class="fault" role="alert" tabindex="-1" autofocus(="")?>/);
  });

  test('is told all at once, each leading to its field, and what was typed is kept', async () => {
    const { status, page } = await pageOf({ deliverable: 'Báo cáo' }).post({
      ...{ documentNo: '15/BC', link: 'javascript:alert(1)', picture: 'anh', note: 'đã gửi' },
    });
    expect(status).toBe(422);
    expect(hrefs(page)).toEqual(['report-link', 'report-documentDate', 'report-picture']);
    for (const id of hrefs(page)) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('Thiếu ngày văn bản.');
    expect(page).toContain('value="15/BC"');
    expect(page).toContain('value="đã gửi"');
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(given).toEqual([]);
  });

  test('names the product', async () => {
    const { page } = await pageOf({ deliverable: THREE }).post({
      ...{ 'product.2': 'Báo cáo kết quả', 'documentDate.2': '12/3/2024' },
    });
    expect(hrefs(page)).toEqual(['report-documentNo.2']);
    expect(page).toContain('Thiếu số, ký hiệu văn bản (sản phẩm “Báo cáo kết quả”).');
  });

  test.each([
    ['report', ['report-documentNo', 'report-documentDate']],
    ['progress', ['progress-note']],
    ['request-extension', ['request-extension-to', 'request-extension-reason']],
  ])('of a blank form of %s is everything it needs', async (command, ids) => {
    const { status, page } = await pageOf({}).post({ seen: '0' }, command);
    expect([status, hrefs(page)]).toEqual([422, ids]);
    expect(given).toEqual([]);
  });
});
