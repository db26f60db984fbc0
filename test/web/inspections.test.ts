import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writeRows } from '../e2e/office.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
let page: Page;

const year = day(0).slice(-4);
const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;
const UNITS = ['Phòng Kinh tế', 'Phòng Văn hóa – Xã hội'];
const FOUND = 'Chưa niêm yết đủ thủ tục hành chính';
const REMEDY = 'Niêm yết đủ thủ tục hành chính tại trụ sở';

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  const title = 'Kiểm tra cải cách hành chính ít nhất 30% đơn vị trong năm';
  const plan = writeRows(office.dir, [['1', title, UNITS[0] ?? '', `Chậm nhất ngày ${day(20)}`]]);
  const started = await dondoc(['plan', 'start', plan, '--year', year], office.env);
  if (started.status !== 0) throw new Error(started.err);
  browser = await openBrowser();
  page = await openPage(browser);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

/** A form of the page by what its summary says, opened. */
async function form(summary: string) {
  const found = page.locator('details', { has: page.locator(`summary:text-is("${summary}")`) });
  if ((await found.getAttribute('open')) === null) await found.locator('summary').first().click();
  return found;
}

describe('the coordinator has units inspected', () => {
  test('lays down which ones, with the share that the plan’s words name', async () => {
    await page.goto(running.firstLink());
    await page.getByRole('button', { name: 'Vào trang' }).click();
    await page.goto(at('/ke-hoach'));
    await page.getByRole('link', { name: 'Kiểm tra' }).click();
    const shown = () => page.reload().then(() => page.textContent('main'));
    await expect.poll(shown).toContain('ít nhất 30% đơn vị');
    await soundPage(page);
    const laid = await form('Lập chương trình kiểm tra');
    await laid.getByLabel('Tên chương trình kiểm tra').fill('Kiểm tra cải cách hành chính');
    for (const unit of UNITS) await laid.getByLabel(unit, { exact: true }).check();
    await laid.getByRole('button', { name: 'Lưu chương trình' }).click();
    expect(await page.textContent('main')).toContain('Đã kiểm tra 0/2 đơn vị: 0%');
    await soundPage(page);
  });

  test('writes down one that took place, and is told where its day is still to come', async () => {
    const add = await form('Ghi cuộc kiểm tra');
    await add.getByLabel('Đơn vị được kiểm tra').selectOption({ label: 'Phòng Kinh tế' });
    await add.getByLabel('Đã kiểm tra ngày').fill(day(2));
    await add.getByLabel('Kiểm tra đột xuất').check();
    await add.getByRole('button').click();
    expect(await page.textContent('[role=alert]')).toContain('chưa tới');
    await soundPage(page);
    await page.getByLabel('Đã kiểm tra ngày').fill(day(0));
    await (await form('Ghi cuộc kiểm tra')).getByRole('button').click();
    expect(await page.textContent('main')).toContain('Đã kiểm tra 1/2 đơn vị: 50%');
    expect(await page.textContent('main')).toContain('Yêu cầu ít nhất 30%: đạt');
  });

  test('gives a task for what it found, after a look at what it becomes', async () => {
    await page.getByRole('link', { name: 'Phòng Kinh tế' }).click();
    const finding = await form('Ghi kiến nghị sau kiểm tra');
    await finding.getByLabel('Tồn tại, hạn chế').fill(FOUND);
    await finding.getByLabel('Việc phải khắc phục').fill(REMEDY);
    await finding.getByLabel('Thời hạn khắc phục').fill(`trước ngày ${day(30)}`);
    await soundPage(page);
    await finding.getByRole('button').click();
    expect(await page.textContent('main')).toContain('Giao tại buổi kiểm tra Phòng Kinh tế');
    await soundPage(page);
    await page.getByRole('button', { name: 'Ghi và giao việc' }).click();
    expect(await page.textContent('table')).toContain('Đang khắc phục');
    await soundPage(page);
    await page.getByRole('link', { name: REMEDY }).click();
    expect(await page.textContent('dl.facts')).toContain(`${FOUND} (kiểm tra Phòng Kinh tế`);
    await soundPage(page);
    await page.getByRole('link', { name: FOUND }).click();
    expect(await page.textContent('h1')).toBe('Cuộc kiểm tra');
  });

  test('takes back what was typed wrongly: its task goes on', async () => {
    const drop = await form('Rút cuộc kiểm tra ghi nhầm');
    await drop.getByLabel('Lý do').fill('Ghi nhầm đơn vị');
    await drop.getByRole('button').click();
    expect(await page.textContent('.fault')).toContain('vẫn tiếp tục');
    expect(await page.textContent('ol.story')).toContain('rút cuộc kiểm tra; lý do: Ghi nhầm');
    await soundPage(page);
    const { status, out } = await dondoc(
      ['plan', 'inspections', 'ke-hoach-thu', '--json'],
      office.env,
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      coverage: { percent: 0, lacking: 1 },
      inspections: [{ findings: [{ words: FOUND, tasks: [{ title: REMEDY }] }] }],
    });
  });

  test('reads it on a phone, too', async () => {
    const phone = await openPage(browser, 390);
    await phone.context().addCookies(await page.context().cookies());
    for (const address of [page.url(), page.url().replace(/\/[^/]+$/, '')]) {
      await phone.goto(address);
      await soundPage(phone);
    }
    await phone.context().close();
  });
});
