import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SampleOffice } from './sampleOffice.ts';

/** As wide as a phone, or as a desk's screen. */
export const WIDTHS = { phone: 390, desk: 1200 } as const;

/** A browser of somebody, whose pictures are sharp on a phone. */
export async function openFor(browser: Browser, on: keyof typeof WIDTHS): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: WIDTHS[on], height: on === 'phone' ? 780 : 900 },
    deviceScaleFactor: on === 'phone' ? 2 : 1,
    colorScheme: 'light',
    locale: 'vi-VN',
  });
  return context.newPage();
}

/** Signs the coordinator in by the link that the start printed. */
export async function enterByFirstLink(page: Page, { firstLink }: SampleOffice): Promise<void> {
  await page.goto(firstLink);
  await page.getByRole('button', { name: 'Vào trang' }).click();
  await page.waitForURL('**/tong-quan');
}

/** Signs somebody in by the code of a mail. */
export async function enterByMail(page: Page, office: SampleOffice, mailbox: string) {
  await page.goto(office.at('/dang-nhap'));
  await page.getByLabel('Địa chỉ thư').fill(`${mailbox}@anphuoc.example.vn`);
  await page.getByRole('button', { name: 'Gửi thư đăng nhập' }).click();
  const mail = await office.mailTo(mailbox, 'Đăng nhập trang đôn đốc');
  await page.getByLabel('Mã 6 chữ số').fill(/\b\d{6}\b/.exec(mail)?.[0] ?? '');
  await page.getByRole('button', { name: 'Vào trang' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
