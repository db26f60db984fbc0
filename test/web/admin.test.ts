import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownDate } from '../../domain/calendar/shown.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import { dondoc, type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writeRows } from '../e2e/office.ts';
import { shippedCalendar } from '../support/calendar.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
const faults: string[] = [];

const [dd, mm, yyyy] = day(0).split('/');
/** A working day some weeks off, on which a task is due; and the one before it. */
const due = addWorkingDays(shippedCalendar(), `${yyyy}-${mm}-${dd}`, 15);
const before = addWorkingDays(shippedCalendar(), due, -1);
const TITLE = 'Báo cáo rà soát đất công ích';

const at = (where: string): string => `http://${office.env.DONDOC_WEB}${where}`;
const agencyFile = (name: string): string => path.join(office.dir, 'agency', name);
const change = (name: string, from: string, to: string): void => {
  const text = readFileSync(agencyFile(name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
  writeFileSync(agencyFile(name), text.replace(from, to));
};

async function open(): Promise<Page> {
  const page = await openPage(browser);
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  return page;
}

beforeAll(async () => {
  office = await openOffice();
  change('agency.yaml', '- { person: chuyen-vien }\nviewers', '- { person: quan-su }\nviewers');
  running = await up(office.env);
  const plan = writeRows(office.dir, [
    ['1', TITLE, 'Phòng Kinh tế', `Chậm nhất ngày ${shownDate(due)}`],
  ]);
  const started = await dondoc(
    ['plan', 'start', plan, '--year', due.slice(0, 4), '--agency', 'xa-thu'],
    office.env,
  );
  if (started.status !== 0) throw new Error(started.err);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

describe('the administrator on the page', () => {
  let page: Page;

  test('is let in by the code of a mail', async () => {
    page = await open();
    await page.goto(at('/dang-nhap'));
    await page.locator('#mail').fill('quansu@anphuoc.example.vn');
    await page.locator('main button').click();
    const { parsed } = await office.mailTo('quansu@anphuoc.example.vn', 'nhập mã');
    await page.locator('#code').fill(/^\d{6}$/m.exec(parsed.text ?? '')?.[0] ?? '');
    await page.locator('main button').click();
    expect(await page.textContent('header')).toContain('Bùi Đình Chiến');
  });

  test('sees what is wrong in a file and what happens until it is mended, and then that all is well', async () => {
    change('units.yaml', 'officer: kinh-te', 'officer: khong-ai');
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await expect.poll(() => page.textContent('main')).toContain('units.yaml, dòng');
    expect(await page.textContent('main')).toContain('Cần xử lý');
    expect(await page.textContent('main')).toContain('Trong lúc chưa sửa');
    await soundPage(page);
    change('units.yaml', 'officer: khong-ai', 'officer: kinh-te');
    await page.getByRole('link', { name: 'Kiểm tra lại' }).click();
    await expect.poll(() => page.textContent('main')).not.toContain('units.yaml');
    await soundPage(page);
  });

  test('sees who signed in, the release and the keys, and nothing to bring to running tasks', async () => {
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    expect(await page.textContent('tbody')).toContain('Bùi Đình Chiến');
    expect(await page.textContent('tbody')).toContain('Đăng nhập bằng mã trong thư');
    await page.getByRole('link', { name: 'Phiên bản', exact: true }).click();
    expect(await page.textContent('tbody')).toContain('đang dùng');
    expect(await page.textContent('tbody')).toContain('1 nhiệm vụ đang theo dõi');
    await soundPage(page);
    await page.getByRole('link', { name: 'Khóa', exact: true }).click();
    await soundPage(page);
    expect(await page.getByRole('link', { name: 'Cập nhật lịch, quy tắc' }).count()).toBe(0);
    expect((await page.goto(at('/quan-tri/cap-nhat')))?.status()).toBe(404);
  });

  test('opens the menu on a telephone by the keyboard, without any script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
      storageState: await page.context().storageState(),
    });
    const phone = await context.newPage();
    await phone.goto(at('/quan-tri'));
    const menu = phone.getByRole('button', { name: 'Quản trị' });
    const link = phone.getByRole('link', { name: 'Nhiệm vụ', exact: true });
    expect(await link.isVisible()).toBe(false);
    await menu.focus();
    await phone.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    await link.focus();
    await phone.keyboard.press('Enter');
    await phone.waitForURL(at('/nhiem-vu'));
    await context.close();
  });

  test('ends the sessions of somebody, who is asked to sign in again', async () => {
    const other = await open();
    await other.goto(running.firstLink());
    await other.getByRole('button', { name: 'Vào trang' }).click();
    await page.goto(at('/quan-tri/dang-nhap'));
    await page.locator('#ket-thuc').selectOption('van-phong');
    await page.getByRole('button', { name: 'Kết thúc mọi phiên' }).click();
    expect(await page.textContent('[role=status]')).toContain('Lưu Thị Bích Vân');
    await soundPage(page);
    await other.goto(at('/tong-quan'));
    expect(other.url()).toContain('/dang-nhap');
    await other.context().close();
  });
});

describe('the coordinator, with a holiday of the office’s own', () => {
  let page: Page;

  test('is told of nothing to do while the calendar stands', async () => {
    page = await open();
    await page.goto(at('/dang-nhap'));
    await page.locator('#mail').fill('vanphong@anphuoc.example.vn');
    await page.locator('main button').click();
    const { parsed } = await office.mailTo('vanphong@anphuoc.example.vn', 'nhập mã');
    await page.locator('#code').fill(/^\d{6}$/m.exec(parsed.text ?? '')?.[0] ?? '');
    await page.locator('main button').click();
    await page.goto(at('/quan-tri/cap-nhat'));
    const nothing = page.getByText('Không phải cập nhật');
    await expect.poll(() => nothing.count()).toBe(2);
    await soundPage(page);
  });

  test('sees which task gets which new date before anything is changed', async () => {
    change('calendar.yaml', 'daysOff: []', `daysOff: ["${due}"]`);
    await page.reload();
    await page.getByRole('link', { name: /Xem và cập nhật.*ngày nghỉ/ }).click();
    expect(await page.textContent('main')).toContain('1 nhiệm vụ sẽ thay đổi');
    expect(await page.textContent('tbody')).toContain(TITLE);
    expect(await page.textContent('tbody')).toContain(`${shownDate(due)} → ${shownDate(before)}`);
    await soundPage(page);
    await page.getByRole('link', { name: TITLE }).click();
    expect(await page.textContent('dl.facts')).not.toContain(shownDate(before));
    await page.goBack();
  });

  test('brings it to the task once, on a ground, and finds the new date and the ground there', async () => {
    const second = await page.context().newPage();
    await second.goto(page.url());
    await page.getByRole('textbox', { name: 'Căn cứ' }).fill('Thông báo số 12/TB-UBND');
    await page.getByRole('button', { name: 'Cập nhật 1 nhiệm vụ' }).click();
    await expect.poll(() => page.textContent('[role=status]')).toContain('Đã cập nhật 1 nhiệm vụ');
    await soundPage(page);
    await second.getByRole('textbox', { name: 'Căn cứ' }).fill('lần nữa');
    await second.getByRole('button', { name: 'Cập nhật 1 nhiệm vụ' }).click();
    await expect.poll(() => second.textContent('main')).toContain('Đã cập nhật 1 nhiệm vụ');
    await second.close();
    await page.getByRole('link', { name: TITLE }).click();
    expect(await page.textContent('dl.facts')).toContain(shownDate(before));
    const story = (await page.textContent('ol.story')) ?? '';
    expect(story.match(/áp dụng lịch làm việc/gi)).toHaveLength(1);
    expect(story).toContain('theo Thông báo số 12/TB-UBND');
  });

  test('looks at it on a telephone in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 800 });
    for (const end of ['', '/cap-nhat', '/cap-nhat/lich', '/dang-nhap', '/phien-ban', '/khoa']) {
      await page.goto(at(`/quan-tri${end}`));
      await soundPage(page);
    }
    expect(faults.filter((said) => !/404|409|422/.test(said))).toEqual([]);
  });
});
