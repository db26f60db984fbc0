import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;
const file = (name: string): string => readFileSync(path.join(office.dir, 'agency', name), 'utf8');

/** The lines of the audit, from the first. */
const audit = (): string => {
  const folder = path.join(office.dir, 'data/audit');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
};

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  const plan = writePlan(office.dir);
  const year = day(0).slice(-4);
  const started = await dondoc(
    ['plan', 'start', plan, '--year', year, '--agency', 'xa-thu'],
    office.env,
  );
  if (started.status !== 0) throw new Error(started.err);
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

/** A page of somebody else, signed in by the code that was mailed to him. */
async function signedIn(address: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  context.setDefaultTimeout(15_000);
  const other = await context.newPage();
  await other.goto(at('/dang-nhap'));
  await other.getByLabel('Địa chỉ thư').fill(address);
  await other.getByRole('button', { name: 'Gửi thư đăng nhập' }).click();
  const mail = await office.mailTo(address, 'Hoặc nhập mã');
  const code = /\b\d{6}\b/.exec(mail.parsed.subject ?? '')?.[0] ?? '';
  await other.getByLabel(/Mã/).fill(code);
  await other
    .locator('form', { has: other.getByLabel(/Mã/) })
    .getByRole('button')
    .first()
    .click();
  return other;
}

describe('the coordinator changes the agency’s files', () => {
  test('adds a person by keyboard: the bad mail address is told before anything is written', async () => {
    const before = file('people.yaml');
    await page.getByRole('link', { name: 'Cơ quan' }).click();
    expect(await page.textContent('h1')).toBe('Người');
    await soundPage(page);
    await page.getByRole('link', { name: 'Thêm người' }).press('Enter');
    await page.getByLabel('Họ và tên').fill('Ngô Thị Hạnh');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Công chức Tư pháp – Hộ tịch');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hanh@@anphuoc.example.vn');
    await page.keyboard.press('Enter');
    expect(await page.textContent('[role=alert]')).toContain('không phải địa chỉ thư');
    await soundPage(page);
    await page.getByRole('alert').getByRole('link', { name: 'Thư điện tử' }).click();
    await page.locator('#o-email').fill('hanh@anphuoc.example.vn');
    expect(file('people.yaml')).toBe(before);
  });

  test('sees what will change, in words and line by line, and writes it', async () => {
    const before = file('people.yaml');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    expect(await page.textContent('main')).toContain('không cần khởi động lại');
    await page.getByText('Từng dòng của tệp people.yaml').click();
    expect(await page.textContent('ul.lines')).toContain('Ngô Thị Hạnh');
    await soundPage(page);
    expect(file('people.yaml')).toBe(before);
    await page.getByRole('button', { name: 'Ghi vào tệp people.yaml' }).click();
    expect(await page.textContent('[role=status]')).toContain('Đã ghi vào tệp.');
    expect(await page.textContent('table')).toContain('Ngô Thị Hạnh');
    expect(file('people.yaml').startsWith(before)).toBe(true);
    expect(audit()).toMatch(/"what":"agency-file-changed".*"person":"van-phong"/);
    expect(audit()).not.toContain('hanh@');
  });

  test('whom he added signs in at once, without a restart', async () => {
    const other = await signedIn('hanh@anphuoc.example.vn');
    expect(await other.textContent('h1')).toBe('Việc của tôi');
    expect(await other.getByRole('link', { name: 'Cơ quan' }).count()).toBe(0);
    await other.context().close();
  });

  test('records that a leader is away, whose delegate accepts a report, without JavaScript', async () => {
    await page.goto(at('/co-quan/them/vang-mat'));
    await page
      .getByLabel('Người vắng')
      .selectOption({ label: 'Võ Minh Triết – Phó Chủ tịch UBND xã' });
    await page.getByLabel('Từ ngày').fill(day(0));
    await page.getByLabel('Đến hết ngày').fill(day(5));
    await page.getByLabel('Người nhận thay').selectOption('pct-van-xa');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await soundPage(page);
    await page.getByRole('button', { name: 'Ghi vào tệp absences.yaml' }).click();
    expect(await page.textContent('[role=status]')).toContain('người nhận thay');
    await soundPage(page);

    await page.goto(at('/nhiem-vu?q=ra+soat+dat+cong+ich'));
    await page.getByRole('link', { name: 'Báo cáo rà soát đất công ích' }).click();
    await page.getByLabel('Số, ký hiệu văn bản').first().fill('15/BC-KT');
    await page.getByLabel('Ngày văn bản').first().fill(day(0));
    await page.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    expect(await page.textContent('[role=status]')).toContain('Đã ghi: báo cáo kết quả');

    const delegate = await signedIn('le.pct@anphuoc.example.vn', false);
    await delegate.goto(at('/viec-cua-toi'));
    await delegate.getByRole('link', { name: 'Báo cáo rà soát đất công ích' }).first().click();
    await delegate.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    expect(await delegate.textContent('[role=status]')).toContain('Đã ghi');
    expect(await delegate.textContent('ol.story')).toContain('Đoàn Thị Mỹ Lệ');
    await delegate.context().close();
  });

  test('is told in a second window that the first has written meanwhile, and sees both', async () => {
    const second = await page.context().newPage();
    await second.goto(at('/co-quan/nguoi/tai-chinh'));
    await page.goto(at('/co-quan/nguoi/tai-chinh'));
    await page.getByLabel('Chức vụ').fill('Kế toán trưởng');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByRole('button', { name: 'Ghi vào tệp' }).click();
    await second.getByLabel('Chức vụ').fill('Phó Trưởng phòng Kinh tế');
    await second.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    expect(await second.textContent('[role=alert]')).toContain('đã được người khác sửa');
    const both = await second.textContent('table.changes');
    expect(both).toContain('Kế toán trưởng');
    expect(both).toContain('Phó Trưởng phòng Kinh tế');
    await soundPage(second);
    await second.close();
  });

  test('hands over what somebody who leaves still does', async () => {
    await page.goto(at('/co-quan/nguoi/kinh-te'));
    await page.getByLabel('Ngày cuối').fill(day(1));
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    expect(await page.textContent('main')).toMatch(/còn \d+ nhiệm vụ chưa hoàn thành/);
    await page.getByRole('link', { name: 'Bàn giao công việc' }).click();
    await page.getByLabel('Người nhận bàn giao').selectOption('tai-chinh');
    await page.getByRole('button', { name: 'Xem danh sách bàn giao' }).click();
    expect(await page.textContent('main')).toContain('Người phụ trách Phòng Kinh tế');
    await soundPage(page);
    await page.getByRole('link', { name: 'Sửa' }).first().click();
    await page.getByLabel('Người phụ trách').selectOption('tai-chinh');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByRole('button', { name: 'Ghi vào tệp units.yaml' }).click();
    expect(file('units.yaml')).toContain('officer: tai-chinh');
  });

  test('finds it all on a phone, in the dark and in English', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 800 });
    for (const part of [
      'nguoi',
      'don-vi',
      'nhom',
      'vai-tro',
      'vang-mat',
      'ngay-nghi',
      'nhom/cac-thon',
    ]) {
      await page.goto(at(`/co-quan/${part}`));
      await soundPage(page);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(at('/co-quan/nguoi'));
    expect(await page.textContent('h1')).toBe('People');
    await soundPage(page);
    expect(faults.filter((said) => !/409|422/.test(said))).toEqual([]);
  });
});
