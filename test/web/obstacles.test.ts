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
let officer: Page;
let leader: Page;

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;
const TITLE = 'Báo cáo rà soát đất công ích';
const WORDS = 'chưa có kinh phí đo đạc';

/** A day so many working days from today, as people write it. */
const workingDay = (from: number): string => {
  const [dd, mm, yyyy] = day(0).split('/');
  return shownDate(addWorkingDays(shippedCalendar(), `${yyyy}-${mm}-${dd}`, from));
};

async function signedIn(address: string): Promise<Page> {
  const page = await openPage(browser, 390);
  await page.goto(at('/dang-nhap'));
  await page.fill('[name=mail]', address);
  await page.keyboard.press('Enter');
  const { parsed } = await office.mailTo(address, 'nhập mã');
  await page.fill('[name=code]', /^\d{6}$/m.exec(parsed.text ?? '')?.[0] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Opens the form of a command, unless it stands open. */
async function openForm(page: Page, command: string): Promise<void> {
  const form = page.locator(`#lam-${command}`);
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
}

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  const due = workingDay(15);
  const plan = writeRows(office.dir, [['1', TITLE, 'Phòng Kinh tế', `Chậm nhất ngày ${due}`]]);
  const started = await dondoc(['plan', 'start', plan, '--year', due.slice(-4)], office.env);
  if (started.status !== 0) throw new Error(started.err);
  browser = await openBrowser();
  officer = await signedIn('kinhte@anphuoc.example.vn');
  leader = await signedIn('triet.pct@anphuoc.example.vn');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

describe('an obstacle, on a phone', () => {
  test('is raised by the head of the unit, and stands on the list', async () => {
    const listed = () => officer.goto(at('/viec-cua-toi')).then(() => officer.textContent('main'));
    await expect.poll(listed).toContain(TITLE);
    await officer.getByRole('link', { name: TITLE }).first().click();
    await openForm(officer, 'raise-obstacle');
    await officer.fill('#raise-obstacle-words', WORDS);
    await officer.fill('#raise-obstacle-by', workingDay(3));
    await officer.getByRole('button', { name: 'Nêu vướng mắc' }).click();
    await officer.getByRole('status').waitFor();
    expect(await officer.textContent('main')).toContain(`${WORDS}; đề nghị`);
    await soundPage(officer);
  });

  test('waits for the leader, who answers it', async () => {
    const waiting = () => leader.goto(at('/viec-cua-toi')).then(() => leader.textContent('main'));
    await expect.poll(waiting).toContain('Vướng mắc, kiến nghị chờ trả lời');
    await leader.getByRole('link', { name: TITLE }).first().click();
    await openForm(leader, 'answer-obstacle');
    await leader.fill('#answer-obstacle-words', 'đã duyệt 20 triệu đồng');
    await leader.getByRole('button', { name: 'Trả lời vướng mắc', exact: true }).click();
    await leader.getByRole('status').waitFor();
    await leader.goto(at('/vuong-mac'));
    expect(await leader.textContent('main')).toContain('đã duyệt 20 triệu đồng');
    await soundPage(leader);
  });

  test('is settled by whoever raised it, and is gone from the list', async () => {
    const answered = () => officer.goto(at('/vuong-mac')).then(() => officer.textContent('main'));
    await expect.poll(answered).toContain('đã duyệt 20 triệu đồng');
    await officer.getByRole('link', { name: TITLE }).first().click();
    await openForm(officer, 'settle-obstacle');
    await officer.getByRole('button', { name: 'Ghi vướng mắc đã giải quyết' }).click();
    await officer.getByRole('status').waitFor();
    await expect.poll(answered).toContain('Không có vướng mắc nào');
  });
});
