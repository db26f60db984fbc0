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
let page: Page;

const at = (path: string): string => `http://${office.env.DONDOC_WEB}${path}`;
const TITLE = 'Báo cáo rà soát đất công ích';

/** A day so many working days from today, as people write it. */
const workingDay = (from: number): string => {
  const [dd, mm, yyyy] = day(0).split('/');
  return shownDate(addWorkingDays(shippedCalendar(), `${yyyy}-${mm}-${dd}`, from));
};
const [due, inner] = [workingDay(15), workingDay(2)];

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  const plan = writeRows(office.dir, [['1', TITLE, 'Phòng Kinh tế', `Chậm nhất ngày ${due}`]]);
  const started = await dondoc(['plan', 'start', plan, '--year', due.slice(-4)], office.env);
  if (started.status !== 0) throw new Error(started.err);
  browser = await openBrowser();
  page = await openPage(browser);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await office?.remove();
});

/** Presses Tab until the focus is on what holds these words, or has this name. */
async function tabTo(words: string): Promise<void> {
  const FOCUSED = `(() => {
    const el = document.activeElement;
    return (el.id || '') + ' ' + (el.matches('button, a, summary') ? el.textContent : '');
  })()`;
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (String(await page.evaluate(FOCUSED)).includes(words)) return;
  }
  throw new Error(`no Tab leads to ${words}`);
}

describe('the head of a unit, by keyboard alone', () => {
  test('signs in by the code of a mail', async () => {
    await page.goto(at('/dang-nhap'));
    await tabTo('mail');
    await page.keyboard.type('kinhte@anphuoc.example.vn');
    await page.keyboard.press('Enter');
    const { parsed } = await office.mailTo('kinhte@anphuoc.example.vn', 'nhập mã');
    await tabTo('code');
    await page.keyboard.type(/^\d{6}$/m.exec(parsed.text ?? '')?.[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.textContent('header')).toContain('Tôn Thất Hải');
  });

  test('hands a task of his on to an officer, with an inner day', async () => {
    const listed = () => page.goto(at('/viec-cua-toi')).then(() => page.textContent('main'));
    await expect.poll(listed).toContain(TITLE);
    await tabTo(TITLE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await tabTo('Giao lại');
    await page.keyboard.press('Enter');
    await tabTo('hand-on-person');
    await page.keyboard.type('Nghiêm Thị Thu');
    await tabTo('hand-on-by');
    await page.keyboard.type(inner);
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.textContent('main')).toContain(`Nghiêm Thị Thu, hạn nội bộ ${inner}`);
    await soundPage(page);
  });

  test('whoever it was handed on to is told by mail', async () => {
    const { parsed } = await office.mailTo('taichinh@anphuoc.example.vn', TITLE);
    expect(parsed.text).toContain(inner);
  });
});
