import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Up, up } from '../e2e/commandLine.ts';
import { type Office, openOffice } from '../e2e/office.ts';
import { type AccountProvider, openProvider } from './accountProvider.ts';
import { openBrowser, openPage, soundPage } from './browser.ts';

const INSIDE = /\/(viec-cua-toi|tong-quan)$/;
const at = (name: string): string => `${name}@anphuoc.example.vn`;
const ACCOUNTS = {
  xuyen: { email: 'ChuyenVien@anphuoc.example.vn', email_verified: true },
  chung: { email: at('kinhte'), email_verified: true },
  thu: { email: at('kinhte'), email_verified: true, preferred_username: 'tai-chinh' },
  diem: { email: at('tramyte'), email_verified: false },
  la: { email: 'ai-do@noikhac.example.vn', email_verified: true },
};

let office: Office;
let provider: AccountProvider;
let running: Up;
let browser: Browser;
let page: Page;
let origin = '';

beforeAll(async () => {
  office = await openOffice();
  origin = `http://${office.env.DONDOC_WEB}`;
  const people = path.join(office.dir, 'agency', 'people.yaml');
  writeFileSync(people, readFileSync(people, 'utf8').replace(at('taichinh'), at('kinhte')));
  provider = await openProvider(origin, ACCOUNTS);
  running = await up({ ...office.env, ...provider.env });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await provider?.stop();
  await office?.remove();
});
beforeEach(async () => {
  page = await openPage(browser);
  return () => page.context().close();
});

/** Presses the button and signs in at the provider, which knows nobody by a password of ours. */
async function signInAs(login: keyof typeof ACCOUNTS): Promise<void> {
  await toProvider();
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', 'x');
  await page.click('button');
  await page.click('text=Continue');
}

/** As far as the provider's own page. */
async function toProvider(): Promise<void> {
  await page.route(/googleapis/, (route) => route.abort());
  await page.goto(`${origin}/dang-nhap`);
  await page.click('text=Đăng nhập bằng tài khoản công vụ');
  await page.waitForURL(/localhost.*interaction/);
}

/**
 * Where the provider, which knows its reader by now, sends the browser back to. Nobody has gone
 * there yet.
 */
async function wayBack(): Promise<string> {
  let next = `${origin}/dang-nhap/oidc`;
  while (!next.includes('/vao/oidc?')) {
    const answer = await page.request.get(next, { maxRedirects: 0 });
    next = new URL(answer.headers().location ?? '', next).href;
  }
  return next;
}

const told = (): string[] => {
  const folder = path.join(office.dir, 'data', 'audit');
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n'),
  );
  return lines
    .map((line) => JSON.parse(line))
    .map((one) => `${one.what} ${one.person} ${one.detail}`);
};

const alert = () => page.textContent('[role=alert]');

describe('an account elsewhere', () => {
  test('lets in whoever has its mail address in the directory, in a session like any other', async () => {
    await signInAs('xuyen');
    await page.waitForURL(INSIDE);
    expect(await page.textContent('header')).toContain('Mai Thị Xuyến');
    expect(told().at(-1)).toBe('signed-in chuyen-vien oidc');
    const cookies = (await page.context().cookies(origin)).filter(({ name }) =>
      /dondoc/.test(name),
    );
    expect(cookies.map(({ name, httpOnly }) => [name.replace(/\d+/, ''), httpOnly])).toEqual([
      ['dondoc--session', true],
    ]);
    await page.click('text=Đăng xuất trên mọi thiết bị');
    expect(await page.textContent('h1')).toBe('Đăng nhập');
  });

  test('is asked for a name where several share its mailbox', async () => {
    await signInAs('chung');
    await page.waitForURL(/vao\/oidc/);
    await soundPage(page);
    await page.fill('[name=name]', 'Lưu Thị Bích Vân');
    await page.click('main button');
    expect(await alert()).toContain('Không có ai mang tên này');
    await page.fill('[name=name]', 'ton that hai');
    await page.click('main button');
    await page.waitForURL(INSIDE);
    expect(await page.textContent('header')).toContain('Tôn Thất Hải');
    expect(told().slice(-2)).toEqual([
      'sign-in-refused null oidc which-name',
      'signed-in kinh-te oidc',
    ]);
  });

  test('is not asked where it is called as the directory calls the person', async () => {
    await signInAs('thu');
    await page.waitForURL(INSIDE);
    expect(await page.textContent('header')).toContain('Nghiêm Thị Thu');
  });

  test('of nobody here is told calmly whom to ask', async () => {
    await signInAs('la');
    await page.waitForURL(/vao\/oidc/);
    expect(await alert()).toContain('không có trong danh bạ cơ quan; liên hệ Văn phòng');
    await soundPage(page);
    expect(told().at(-1)).toBe('sign-in-refused null oidc unknown-mailbox');
    await page.goto(`${origin}/viec-cua-toi`);
    expect(await page.textContent('h1')).toBe('Đăng nhập');
  });

  test('whose mail address is not verified lets nobody in', async () => {
    await signInAs('diem');
    await page.waitForURL(/vao\/oidc/);
    expect(await alert()).toContain('chưa có địa chỉ thư đã được xác minh');
    expect(told().at(-1)).toBe('sign-in-refused null oidc unverified-mail');
  });

  test('lets nobody in who went back without signing in', async () => {
    await toProvider();
    await page.click('text=Cancel');
    await page.waitForURL(/vao\/oidc/);
    expect(await alert()).toContain('chưa xác nhận lần đăng nhập này');
    expect(told().at(-1)).toBe('sign-in-refused null oidc not-confirmed');
  });
});

describe('the way back from the provider', () => {
  test('serves in the browser that went, and once', async () => {
    await signInAs('xuyen');
    await page.waitForURL(INSIDE);
    const back = await wayBack();
    const kept = await page.context().cookies(origin);
    const other = await openPage(browser);
    await other.goto(back);
    expect(await other.textContent('[role=alert]')).toContain('không bắt đầu từ trình duyệt này');
    await other.context().close();
    await page.goto(back);
    await page.waitForURL(INSIDE);
    await page.goto(back);
    expect(await alert()).toContain('đã dùng rồi');
    await page.context().addCookies(kept);
    await page.goto(back);
    expect(await alert()).toContain('chưa xác nhận lần đăng nhập này');
    expect(told().slice(-3)).toEqual([
      'signed-in chuyen-vien oidc',
      'sign-in-refused null oidc not-begun-here',
      'sign-in-refused null oidc not-confirmed',
    ]);
  });

  test('with the state of another sign-in, or its code, is refused', async () => {
    await signInAs('xuyen');
    await page.waitForURL(INSIDE);
    const [first, second] = [new URL(await wayBack()), new URL(await wayBack())];
    await page.goto(first.href);
    expect(await alert()).toContain('không bắt đầu từ trình duyệt này');
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    await page.goto(second.href);
    expect(await alert()).toContain('chưa xác nhận lần đăng nhập này');
  });
});

describe('a provider that is down', () => {
  test('is told in a sentence, and people sign in by mail', async () => {
    await signInAs('xuyen');
    await page.waitForURL(INSIDE);
    const back = await wayBack();
    await provider.stop();
    await page.goto(back);
    expect(await alert()).toContain('Hệ thống tài khoản chưa trả lời; thử lại sau ít phút.');
    expect(told().at(-1)).toBe('sign-in-refused null oidc provider-down');
    await soundPage(page);
    await page.fill('[name=mail]', at('vanphong'));
    await page.click('text=Gửi thư đăng nhập');
    expect(await page.textContent('main')).toContain('thư đăng nhập đang được gửi đi');
    await office.mailTo(at('vanphong'), '/dang-nhap/');
  });
});
