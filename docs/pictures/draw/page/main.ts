import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../../../config/root.ts';
import { openBrowser } from '../../../../test/web/browser.ts';
import { openSampleOffice } from './sampleOffice.ts';
import { enterByFirstLink, enterByMail, openFor } from './signIn.ts';
import { openDraft, reportByLink, typeInWork } from './work.ts';

const PICTURES = path.join(ROOT, 'docs/pictures');

mkdirSync(path.join(PICTURES, 'page'), { recursive: true });
const office = await openSampleOffice();
const browser = await openBrowser();
try {
  const desk = await openFor(browser, 'desk');
  await enterByFirstLink(desk, office);
  await typeInWork(desk, office);
  await desk.setViewportSize({ width: 1000, height: 1150 });
  await desk.goto(office.at('/tong-quan'));
  await picture(desk, 'overview.png');
  await drawOfficer();
  await drawLeader();
  await drawCoordinator(desk);
} finally {
  await browser.close();
  await office.stop();
}

/** The link of a mail on a phone, before and after something was reported by it. */
async function drawOfficer(): Promise<void> {
  const phone = await openFor(browser, 'phone');
  const mail = await office.mailTo('kinhte', '/thu/');
  await phone.goto(/http:\S+\/thu\/\S+/.exec(mail)?.[0] ?? '');
  await picture(phone, 'page/link.png');
  await reportByLink(phone);
  await picture(phone, 'page/recorded.png');
}

/** What waits for the chairman, on a phone. */
async function drawLeader(): Promise<void> {
  const phone = await openFor(browser, 'phone');
  await enterByMail(phone, office, 'chutich');
  await phone.goto(office.at('/viec-cua-toi'));
  await picture(phone, 'page/mine.png');
  await phone.locator('main table a[href^="/nhiem-vu/"]').first().click();
  await phone.locator('h2').first().scrollIntoViewIfNeeded();
  await picture(phone, 'page/task.png');
}

/** The grid, a draft, and the history that administrators look into. */
async function drawCoordinator(desk: Page): Promise<void> {
  await desk.setViewportSize({ width: 1000, height: 640 });
  await desk.goto(office.at('/nhap-ket-qua'));
  await picture(desk, 'page/grid.png');
  await openDraft(desk, office);
  await picture(desk, 'page/draft.png');
  await desk.goto(office.at('/nhiem-vu'));
  await desk.locator('main table a[href^="/nhiem-vu/"]').first().click();
  await desk.getByRole('link', { name: 'Xem lịch sử ghi trong máy chủ' }).click();
  await picture(desk, 'page/history.png');
}

/** What a browser shows of a page without scrolling. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(PICTURES, name) });
}
