import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's Chromium without a window, which costs half. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

/** Where there is none, Debian's with one; another one by `CHROMIUM`. */
const EXECUTABLE =
  process.env.CHROMIUM ?? (existsSync(WITHOUT_WINDOW) ? WITHOUT_WINDOW : '/usr/bin/chromium');

/** A browser that fetches nothing from elsewhere. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** A page with cookies of its own, as wide as a desk's screen unless a width is given. */
export async function openPage(browser: Browser, width = 1200): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/**
 * What is asked of every page: standards mode, nothing wider than the screen, no finding of axe.
 */
export async function soundPage(page: Page): Promise<void> {
  expect(await page.evaluate('document.compatMode')).toBe('CSS1Compat');
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect([page.url(), wide]).toEqual([page.url(), expect.toSatisfy((n: number) => n <= 0)]);
  // No frames of other sites are there to look into, for which axe would open a page more.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
