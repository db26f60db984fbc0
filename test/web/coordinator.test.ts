import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writePlan } from '../e2e/office.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
let page: Page;
const faults: string[] = [];
const year = day(0).slice(-4);

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  const plan = writePlan(office.dir);
  const started = await dondoc(
    ['plan', 'start', plan, '--year', year, '--agency', 'xa-thu'],
    office.env,
  );
  if (started.status !== 0) throw new Error(started.err);
  browser = await openBrowser();
  page = await openPage(browser);
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

describe('the coordinator on the page', () => {
  test('is let in by the link that a start printed, once', async () => {
    await page.goto(running.firstLink());
    await page.getByRole('button', { name: 'Vào trang' }).click();
    expect(await page.textContent('h1')).toBe('Tổng quan');
    await soundPage(page);
    const other = await openPage(browser);
    await other.goto(running.firstLink());
    await other.getByRole('button', { name: 'Vào trang' }).click();
    expect(await other.textContent('[role=alert]')).toContain('đã được dùng');
    await soundPage(other);
    await other.context().close();
  });

  test('opens from a number the list of just its tasks, and from there one task', async () => {
    // The plan was started by another process: lists follow within seconds.
    const listed = () => page.goto(at('/nhiem-vu')).then(() => page.textContent('caption'));
    await expect.poll(listed).toBe('7 nhiệm vụ');
    await page.goto(at('/tong-quan'));
    const card = page.getByRole('link', { name: 'đến hạn trong tuần' });
    const count = await card.locator('b').textContent();
    await card.click();
    expect(await page.textContent('caption')).toBe(`${count} nhiệm vụ`);
    await soundPage(page);
    await page.goto(at('/nhiem-vu?q=ra+soat+dat+cong+ich'));
    await page.getByRole('link', { name: 'Báo cáo rà soát đất công ích' }).click();
    await soundPage(page);
  });

  test('reports it with a document, is asked about an odd number, and sees what was recorded', async () => {
    await page.getByLabel('Số, ký hiệu văn bản').first().fill('không số');
    await page.getByLabel('Ngày văn bản').first().fill(day(0));
    await page.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    expect(await page.textContent('[role=alert]')).toContain('không có chữ số');
    await soundPage(page);
    await page.getByLabel('Số, ký hiệu văn bản').first().fill('15/BC-KT');
    await page.getByLabel('Tôi đã xem lại').check();
    await page.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    expect(await page.textContent('[role=status]')).toContain('Đã ghi: báo cáo kết quả');
    expect(await page.textContent('ol.story')).toContain('15/BC-KT');
    await soundPage(page);
  });

  test('finds it at once in the list, and takes it back for its reason', async () => {
    await page.goto(at('/nhiem-vu?is=waiting-review'));
    expect(await page.textContent('caption')).toBe('1 nhiệm vụ');
    await page.getByRole('link', { name: 'Báo cáo rà soát đất công ích' }).click();
    await page.locator('#lam-withdraw summary').click();
    await page.locator('#withdraw-reason').fill('ghi nhầm văn bản');
    await page.locator('#lam-withdraw button').click();
    expect(await page.textContent('[role=status]')).toContain('Đã ghi');
    expect(await page.textContent('ol.story')).toContain('ghi nhầm văn bản');
  });

  test('keeps a filter under a name, opens it from there, renames and deletes it, without scripts', async () => {
    const storageState = await page.context().storageState();
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
    const list = await plain.newPage();
    await list.goto(at('/nhiem-vu?unit=kinh-te&not=overdue-open'));
    const count = await list.textContent('caption');
    await list.getByText('Lưu bộ lọc này').click();
    await list.getByLabel('Tên bộ lọc').fill('Phòng Kinh tế, chưa quá hạn');
    await list.getByRole('button', { name: 'Lưu', exact: true }).click();
    await list.goto(at('/nhiem-vu'));
    await list.getByRole('link', { name: 'Phòng Kinh tế, chưa quá hạn' }).click();
    expect(await list.textContent('caption')).toBe(count);
    await list.getByRole('link', { name: 'Sửa bộ lọc đã lưu' }).click();
    await list.getByText('Đổi tên').first().click();
    await list.getByLabel('Tên mới').fill('Kinh tế');
    await list.getByRole('button', { name: /Đổi tên/ }).click();
    await page.goto(at('/nhiem-vu'));
    expect(await page.getByRole('link', { name: 'Kinh tế', exact: true }).count()).toBe(1);
    await soundPage(page);
    await page.goto(at('/nhiem-vu/bo-loc'));
    await soundPage(page);
    await list.getByRole('button', { name: /Xóa/ }).click();
    expect(await list.textContent('main')).toContain('Chưa lưu bộ lọc nào');
    await plain.close();
  });

  test('prints the weekly report, takes it away as Word, and copies a list for a chat', async () => {
    await page.goto(at('/bao-cao'));
    await soundPage(page);
    const remarks = page.getByRole('columnheader', { name: 'Bút phê' });
    expect(await remarks.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('th.on-paper').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word (dự thảo)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^du-thao-bao-cao-giao-ban-tuan-.*\.docx$/);
    await page.getByRole('link', { name: 'Danh sách gửi qua Zalo' }).click();
    // A person's click is leave enough; without a window, the browser wants it said.
    await page.context().grantPermissions(['clipboard-write']);
    await page.getByRole('button', { name: 'Sao chép' }).click();
    await expect.poll(() => page.textContent('[data-copy]')).toBe('Đã sao chép');
    await soundPage(page);
  });

  test('finds in the book of notices what was mailed, and reads it as it was written', async () => {
    await page.goto(at('/so-thong-bao'));
    await soundPage(page);
    await page.locator('tbody a').first().click();
    await soundPage(page);
  });

  test('subscribes to his calendar without signing in, until he renews its address', async () => {
    await page.goto(at('/lich-ca-nhan'));
    await soundPage(page);
    const address = await page.getByLabel('Địa chỉ lịch').inputValue();
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('button', { name: 'Đổi địa chỉ' }).click();
    expect(await page.textContent('[role=status]')).toContain('Đã đổi địa chỉ');
    expect((await fetch(address)).status).toBe(404);
    expect(await page.getByLabel('Địa chỉ lịch').inputValue()).not.toBe(address);
  });

  test('is told on an open page what changed elsewhere; nothing is loaded by itself', async () => {
    await page.goto(at('/nhiem-vu'));
    await page.getByLabel('Tìm').fill('đang gõ dở');
    const told = page.getByRole('status').filter({ hasText: 'Có thay đổi mới' });
    expect(await told.count()).toBe(0);
    const key = /nhiem-vu\/([0-9a-z]+)/.exec(
      (await page.locator('tbody a').first().getAttribute('href')) ?? '',
    )?.[1];
    await dondoc(['progress', key ?? '', '--note', 'đã họp triển khai'], office.env);
    await told.waitFor({ timeout: 8000 });
    expect(await page.getByLabel('Tìm').inputValue()).toBe('đang gõ dở');
    await soundPage(page);
    await told.getByRole('link', { name: 'tải lại' }).click();
    await page.waitForURL(at('/nhiem-vu?'));
    expect(await told.count()).toBe(0);
    await page.goto(at(`/nhiem-vu/${key}`));
    await dondoc(['progress', key ?? '', '--note', 'đã gửi phiếu'], office.env);
    await told.waitFor({ timeout: 8000 });
    await page.setViewportSize({ width: 390, height: 800 });
    await soundPage(page);
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  test('reads it in English and in the dark on a phone, and signs out', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 800 });
    const paths = ['/tong-quan', '/nhiem-vu', '/viec-cua-toi', '/nhap-ket-qua'];
    for (const path of [
      ...paths,
      '/bao-cao',
      '/bao-cao/zalo',
      '/so-thong-bao',
      '/lich-ca-nhan',
      '/nhiem-vu/bo-loc',
    ]) {
      await page.goto(at(path));
      await soundPage(page);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(at('/nhiem-vu'));
    expect(await page.textContent('h1')).toBe('Tasks');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.goto(at('/nhiem-vu'));
    expect(page.url()).toContain('/dang-nhap');
    await soundPage(page);
    expect(faults.filter((said) => !said.includes('422'))).toEqual([]);
  });
});
