import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice } from '../e2e/office.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

let office: Office;
let running: Up;
let browser: Browser;
let coordinator: Page;
let head: Page;

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;
const TITLE = 'Báo cáo số hộ thoát nghèo';

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  browser = await openBrowser();
  coordinator = await openPage(browser);
  head = await openPage(browser, 390);
  await coordinator.goto(running.firstLink());
  await coordinator.locator('main button[type=submit]').click();
  await coordinator.getByRole('heading', { level: 1 }).waitFor();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

/** Opens the list of rounds again until it names the round: lists of the engine lag a little. */
async function roundIn(page: Page): Promise<void> {
  const listed = () => page.goto(at('/ky-bao-cao')).then(() => page.textContent('main'));
  await expect.poll(listed).toContain(TITLE);
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

describe('a round of reports', () => {
  test('the coordinator sees every day of it before he opens it', async () => {
    await coordinator.goto(at('/ky-bao-cao/mo'));
    await coordinator.getByLabel('Tên báo cáo').fill(TITLE);
    await coordinator.getByLabel('Định kỳ').selectOption('once');
    await coordinator.getByLabel('Ngày gửi').fill(day(9));
    await coordinator.getByLabel('đến ngày').fill(day(9));
    await coordinator.getByLabel('Mục 1').fill('Số hộ');
    await coordinator.getByLabel('Đơn vị tính 1').fill('hộ');
    await soundPage(coordinator);
    await coordinator.getByRole('button', { name: 'Xem các kỳ' }).click();
    await coordinator.getByRole('button', { name: 'Mở các kỳ này' }).waitFor();
    expect(await coordinator.textContent('main')).toContain('hạn gửi ngày');
    await soundPage(coordinator);
    await coordinator.getByRole('button', { name: 'Mở các kỳ này' }).click();
    await roundIn(coordinator);
    await soundPage(coordinator);
  });

  test('the head of a unit signs in on his phone, keeps a draft, and sends', async () => {
    await head.goto(at('/dang-nhap'));
    await head.locator('#mail').fill('kinhte@anphuoc.example.vn');
    await head.keyboard.press('Enter');
    const { parsed } = await office.mailTo('kinhte@anphuoc.example.vn', 'nhập mã');
    await head.locator('#code').fill(/^\d{6}$/m.exec(parsed.text ?? '')?.[0] ?? '');
    await head.keyboard.press('Enter');
    await head.getByRole('heading', { level: 1 }).waitFor();
    await roundIn(head);
    await soundPage(head);
    await head.getByRole('link', { name: 'Phòng Kinh tế' }).click();
    await head.getByLabel('Số hộ').fill('12');
    await soundPage(head);
    await head.getByRole('button', { name: 'Lưu, chưa gửi' }).click();
    await head.getByRole('status').waitFor();
    expect(await head.textContent('main')).toContain('Đang soạn');
    await head.getByLabel('Số hộ').fill('mười hai');
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    expect(await head.getByRole('alert').textContent()).toContain('không phải là số');
    await head.getByLabel('Số hộ').fill('1.250');
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await head.getByRole('status').waitFor();
    expect(await head.textContent('main')).toContain('1.250 hộ');
  });

  test('the office confirms it, and reminds the others after it has seen whom', async () => {
    await roundIn(coordinator);
    await coordinator.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await coordinator.getByRole('status').waitFor();
    expect(await coordinator.textContent('main')).toContain('đã nhận: 1');
    await coordinator.getByRole('link', { name: 'Nhắc đơn vị chưa gửi' }).click();
    const main = coordinator.locator('main');
    expect(await main.textContent()).toContain('Phòng Văn hóa – Xã hội – ');
    expect(await main.textContent()).not.toContain('Phòng Kinh tế');
    await soundPage(coordinator);
    await coordinator.getByRole('button', { name: 'Gửi nhắc' }).click();
    await coordinator.getByRole('status').waitFor();
    expect(await coordinator.textContent('main')).toContain('1 lần, gần nhất');
    const { parsed } = await office.mailTo('vanhoa@anphuoc.example.vn', TITLE);
    expect(parsed.text).toContain('BÁO CÁO ĐỊNH KỲ PHẢI GỬI');
  });

  test('its sums stand beside it, and a unit of another field is not the head’s to see', async () => {
    await coordinator.getByRole('link', { name: 'Tổng hợp số liệu' }).click();
    expect(await coordinator.textContent('tfoot')).toContain('1.250');
    await soundPage(coordinator);
    await roundIn(head);
    expect(await head.textContent('main')).not.toContain('Phòng Văn hóa – Xã hội');
  });
});
