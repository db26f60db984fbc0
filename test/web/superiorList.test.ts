import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Up, up } from '../e2e/commandLine.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

const YEAR = new Date().getUTCFullYear() + 1;
const HEAD = [
  ...['Lãnh đạo chỉ đạo', 'Ngày tạo', 'Số phiếu', 'Nhiệm vụ gốc', 'Nhiệm vụ'],
  ...['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hạn xử lý', 'Trạng thái'],
];
const row = (slip: string, title: string, lead: string, due: string, state: string): string[] => [
  ...['PCT Lò Văn Pụ', `02/01/${YEAR - 1}`, slip, '', title, lead, '', due, state],
];
const A = row('81/PG', 'Rà soát chợ tạm', 'Phòng Kinh tế', `31/03/${YEAR}`, 'Đang thực hiện');
const B = row('82/PG', 'Báo cáo nước sạch', 'UBND xã', `15/04/${YEAR}`, 'Đang thực hiện');

let office: Office;
let running: Up;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  office = await openOffice({ atOnce: false });
  running = await up(office.env);
  browser = await openBrowser();
  page = await openPage(browser);
  await page.goto(running.firstLink());
  await page.getByRole('button', { name: 'Vào trang' }).click();
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

/** Loads a list and says who assigned it. */
async function load(...rows: string[][]): Promise<void> {
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('link', { name: 'Nhiệm vụ cấp trên giao' }).click();
  await soundPage(page);
  await page.getByRole('link', { name: 'Nạp danh sách' }).click();
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [HEAD, ...rows] }] }));
  await page.getByLabel('Tệp danh sách').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
  await page.getByRole('button', { name: 'Đọc danh sách' }).click();
  await soundPage(page);
  await page.getByLabel('Cơ quan giao').fill('UBND tỉnh');
  await page.getByRole('button', { name: 'Lưu và so' }).click();
}

const send = () => page.getByRole('button', { name: 'Thực hiện các việc đã chọn' }).click();
const heading = (words: string) => page.getByRole('heading', { name: words });

test('the coordinator gives what a superior’s list has new, a unit chosen where it names none', async () => {
  await load(A, B);
  await soundPage(page);
  expect(await page.getByLabel('Giao cho – 81/PG').inputValue()).toBe('kinh-te');
  await page.getByLabel('Giao cho – 82/PG').selectOption({ label: 'Trạm Y tế xã' });
  await send();
  expect(await page.textContent('[role=status]')).toContain('đã làm 2 việc, từ chối 0');
  await soundPage(page);
});

test('a newer list moves a date and ends what was taken back, ticked; its tasks say by what', async () => {
  await load(A.with(7, `30/06/${YEAR}`), B.with(8, 'Đã thu hồi'));
  expect(await heading('Thời hạn thay đổi (1)').count()).toBe(1);
  expect(await heading('Nhiệm vụ mới').count()).toBe(0);
  await page.getByLabel('Đổi thời hạn – 81/PG').check();
  await page.getByLabel('Dừng theo dõi – 82/PG').check();
  await send();
  expect(await page.textContent('[role=status]')).toContain('đã làm 2 việc, từ chối 0');
  await page.getByText('Đang theo dõi, không thay đổi (2)').click();
  await soundPage(page);
  await page.getByRole('link', { name: /^Phòng Kinh tế \(/ }).click();
  const log = await page.textContent('main');
  expect(log).toContain(`đổi thời hạn sang 30/06/${YEAR}`);
  expect(log).toContain('danh sách nhiệm vụ của UBND tỉnh nạp ngày');
});
