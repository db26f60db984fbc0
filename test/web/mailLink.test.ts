import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writeRows } from '../e2e/office.ts';
import { openBrowser, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
let link = '';
const TITLES = ['Báo cáo rà soát đất công ích', 'Thống kê hộ kinh doanh', 'Kiểm kê tài sản công'];
const SEVERAL = 'Tổ chức ngày hội việc làm';
const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];

beforeAll(async () => {
  const opened = await openOffice();
  const env = { ...opened.env, DONDOC_PUBLIC_URL: `http://${opened.env.DONDOC_WEB}` };
  office = { ...opened, env };
  running = await up(env);
  const rows = [...TITLES, SEVERAL].map((title, n) => {
    const products = title === SEVERAL ? 'Kế hoạch; Tin, bài' : 'Báo cáo';
    return [`${n + 1}`, title, 'Phòng Kinh tế', products, `Chậm nhất ngày ${day(3 + n)}`];
  });
  const year = day(0).slice(-4);
  const plan = writeRows(office.dir, rows, HEAD);
  const started = await dondoc(['plan', 'start', plan, '--year', year, '--agency', 'xa-thu'], env);
  if (started.status !== 0) throw new Error(started.err);
  const { parsed } = await office.mailTo('kinhte@anphuoc.example.vn', '/thu/');
  link = parsed.text?.split(/\r?\n/).find((line) => line.includes('/thu/')) ?? '';
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

/** The link's page on a phone, where no script runs. */
async function onPhone(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 800 }, javaScriptEnabled: false, colorScheme },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

const cardOf = (page: Page, title: string) => page.locator('section.linked', { hasText: title });

describe('an officer with a reminder on his phone', () => {
  test.each(['light', 'dark'] as const)('reads what is due, on a %s screen', async (scheme) => {
    const page = await onPhone(scheme);
    expect(await page.locator('section.linked').count()).toBe(TITLES.length + 1);
    expect(await page.textContent('section.linked')).toMatch(/còn \d+ ngày làm việc|đến hạn/);
    await page.context().close();
  });

  test('a scanner that fills in every form with anything does nothing', async () => {
    const page = await onPhone();
    const forms = await page.locator('form').count();
    for (let n = 0; n < forms; n += 1) {
      await page.goto(link);
      const form = page.locator('form').nth(n);
      await form.locator('xpath=ancestor::details[1]/summary').click();
      for (const folded of await form.locator('summary').all()) await folded.click();
      for (const input of await form.locator('input:not([type=checkbox], [type=hidden])').all())
        await input.fill((await input.getAttribute('type')) === 'url' ? 'https://x.vn' : 'test');
      await form.getByRole('button').first().click();
      expect(await page.locator('[role=alert]').count()).toBe(1);
    }
    await page.goto(link);
    expect(await page.locator('section.linked').count()).toBe(TITLES.length + 1);
    await page.context().close();
  });

  test('reports with a line and a tap, and reads what comes next', async () => {
    const page = await onPhone();
    const card = cardOf(page, TITLES[0] ?? '');
    await card.getByText('Báo cáo kết quả').first().click();
    await card.getByLabel('Số, ký hiệu văn bản').fill('15/BC-KT');
    await card.getByLabel('Ngày văn bản').fill(day(0));
    await card.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    expect(await page.textContent('h1')).toBe('Đã ghi nhận');
    expect(await page.textContent('main')).toContain(`15/BC-KT ngày ${day(0)}`);
    expect(await page.textContent('main')).toContain('xem xét, xác nhận hoàn thành hoặc trả lại');
    await page.reload();
    expect(await page.textContent('h1')).toBe('Đã ghi nhận');
    await page.getByRole('link', { name: 'Về các việc trong thư' }).click();
    expect(await page.locator('section.linked').count()).toBe(TITLES.length);
    await page.context().close();
  });

  test('reports one of two products, is told what is missing, and then the other', async () => {
    const page = await onPhone();
    const card = () => cardOf(page, SEVERAL);
    const open = () => card().getByText('Báo cáo kết quả').first().click();
    const send = () => card().getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await open();
    const plan = card().getByRole('group', { name: '1/2. Kế hoạch' });
    await plan.getByLabel('Số, ký hiệu văn bản').fill('17/KH-KT');
    await send();
    const wrong = page.getByRole('alert').getByRole('link');
    expect(await wrong.textContent()).toBe('Thiếu ngày văn bản (sản phẩm “Kế hoạch”).');
    await plan.getByLabel('Ngày văn bản').fill(day(0));
    await send();
    expect(await page.textContent('main')).toContain('1/2 sản phẩm');
    expect(await page.textContent('main')).toContain('còn thiếu: Tin, bài');
    await page.goto(link);
    await open();
    const news = card().getByRole('group', { name: '2/2. Tin, bài' });
    await news.getByText('Bằng chứng khác').click();
    await news.getByLabel('Nơi niêm yết, đăng').fill('loa truyền thanh thôn');
    await news.getByLabel('Niêm yết, đăng từ ngày').fill(day(0));
    await send();
    expect(await page.textContent('main')).toContain('tại loa truyền thanh thôn từ ngày');
    expect(await page.textContent('main')).toContain('chờ xác nhận hoàn thành');
    await page.context().close();
  });

  test('closes two tasks by one document', async () => {
    const page = await onPhone();
    await page.getByText('Báo cáo nhiều nhiệm vụ bằng một văn bản').click();
    const form = page.locator('form', { hasText: 'Văn bản này hoàn thành' });
    for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
    await form.getByLabel('Số, ký hiệu văn bản').fill('16/BC-KT');
    await form.getByLabel('Ngày văn bản').fill(day(0));
    await form.getByRole('button').first().click();
    expect(await page.locator('section.notice').count()).toBe(2);
    await page.context().close();
  });

  test('finds pages that are sound, with scripts and without', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    for (const address of [link, `${link}/da-ghi/report`, `${link}x`]) {
      await page.goto(address);
      await soundPage(page);
    }
    await context.close();
  });
});
