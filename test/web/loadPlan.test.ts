import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Up, up } from '../e2e/commandLine.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { wordFile, wordTable } from '../reading/formats/officeFiles.ts';
import { wordRows } from '../reading/formats/tablePlans.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
let page: Page;
const faults: string[] = [];
const year = new Date().getUTCFullYear() + 1;

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;

/** A Word plan of next year that asks two questions. */
function wordPlan(): Buffer {
  const lines = ['Số: 12/KH-UBND', 'KẾ HOẠCH', `Nhiệm vụ trọng tâm năm ${year}`];
  const head = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const rows = [
    ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
    ['1', 'Rà soát danh mục đất công ích', 'Phòng Kinh tế', 'Quý II'],
    ['2', 'Kiểm tra chợ dân sinh', 'Phòng Kinh tài', 'Quý III'],
    ['3', 'Tổng hợp hồ sơ quá hạn', 'Văn phòng HĐND và UBND xã', 'Định kỳ'],
  ];
  return Buffer.from(wordFile(head + wordTable(wordRows(rows))));
}

beforeAll(async () => {
  office = await openOffice({ atOnce: false });
  running = await up(office.env);
  browser = await openBrowser();
  page = await openPage(browser);
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.goto(running.firstLink());
  await page.getByRole('button', { name: 'Vào trang' }).click();
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

describe('the coordinator with a plan in Word', () => {
  let draft: string;

  test('loads it, and sees first what must be answered', async () => {
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await soundPage(page);
    await page.getByRole('link', { name: 'Nạp kế hoạch mới' }).click();
    await soundPage(page);
    const file = { name: 'kế hoạch.docx'.normalize('NFD'), mimeType: '', buffer: wordPlan() };
    await page.getByLabel('Tệp kế hoạch').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc kế hoạch' }).first().click();
    expect(await page.textContent('h1')).toBe('Kế hoạch số 12/KH-UBND');
    expect(await page.textContent('section.fault')).toContain('Phải xong trước khi giao (2)');
    await soundPage(page);
    draft = page.url();
    const [id = ''] = readdirSync(path.join(office.dir, 'data/drafts/xa-thu'));
    expect(draft).toContain(id);
  });

  test('is told in a second browser window that the first has saved meanwhile', async () => {
    const second = await page.context().newPage();
    await second.goto(draft);
    const first = page.locator('fieldset', { hasText: 'Định kỳ' });
    await first.getByRole('radio', { name: 'hàng tháng' }).check();
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    expect(await page.textContent('[role=status]')).toBe('Đã lưu.');
    const other = second.locator('fieldset', { hasText: 'Định kỳ' });
    await other.getByRole('radio', { name: 'hàng quý' }).check();
    await second.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    expect(await second.textContent('[role=alert]')).toContain('đã được sửa ở trình duyệt khác');
    await soundPage(second);
    await second.close();
  });

  test('answers in words, is told what cannot be used, and mends it', async () => {
    const unit = page.locator('fieldset', { hasText: 'Phòng Kinh tài' });
    await unit.getByLabel('Hoặc ghi câu trả lời').fill('Phòng Trăng Sao');
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    expect(await page.textContent('[role=alert]')).toContain('Phòng Trăng Sao');
    await soundPage(page);
    await unit.getByLabel('Hoặc ghi câu trả lời').fill('Phòng Kinh tế');
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    expect(await page.textContent('main')).toContain('Không còn gì cản việc giao kế hoạch');
    await soundPage(page);
  });

  test('finds everything again after a restart', async () => {
    await running.stop();
    running = await up(office.env);
    await page.goto(draft);
    expect(await page.textContent('main')).toContain('Không còn gì cản việc giao kế hoạch');
  });

  test('looks at the year, on a phone and in the dark as well', async () => {
    await page.getByRole('link', { name: 'Chạy thử cả năm' }).click();
    expect(await page.textContent('main')).toContain('14 việc theo dõi');
    await soundPage(page);
    await page.getByRole('link', { name: `6/${year}` }).click();
    expect(await page.textContent('main')).toContain(`Từng ngày của tháng 6/${year}`);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const end of ['', '/chay-thu', '/giao', '/xoa']) {
      await page.goto(draft + end);
      await soundPage(page);
    }
    await page.goto(at('/ke-hoach'));
    await soundPage(page);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }, 120_000);

  test('starts it once, and finds its tasks in the list', async () => {
    await page.goto(`${draft}/giao`);
    expect(await page.textContent('main')).toContain('Giao 14 việc theo dõi');
    await page.getByRole('button', { name: 'Giao kế hoạch' }).click();
    expect(await page.textContent('[role=status]')).toBe('Đã giao 14 việc.');
    await soundPage(page);
    await page.goBack();
    await page.goto(`${draft}/giao`);
    expect(await page.textContent('[role=status]')).toBe('Đã giao 14 việc.');
    await expect
      .poll(async () => {
        await page.goto(at('/nhiem-vu?all=1&q=cho+dan+sinh'));
        return page.textContent('caption');
      })
      .toBe('1 nhiệm vụ');
    await page.goto(at('/ke-hoach'));
    expect(await page.textContent('main')).toContain('Kế hoạch số 12/KH-UBND');
    expect(await page.textContent('main')).toContain('Không có bản nháp nào');
    await soundPage(page);
    expect(faults.filter((said) => !/409|422/.test(said))).toEqual([]);
  });
});
