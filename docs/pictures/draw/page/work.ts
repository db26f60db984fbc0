import type { Page } from 'playwright-core';
import type { SampleOffice } from './sampleOffice.ts';

/** What becomes of the tasks whose date had passed, the latest first, then over again. */
const LATEST = ['on-time', 'overdue', 'overdue', 'waiting', 'late', 'waiting'] as const;
const BEFORE = ['on-time', 'on-time', 'on-time', 'late'] as const;

interface Listed {
  key: string;
  /** `04/11/2026` */
  due: string;
}

/**
 * Has the coordinator type in what became of the tasks whose date had passed before the start: most
 * were reported and accepted, some late, some are overdue, some wait for their leader.
 */
export async function typeInWork(page: Page, office: SampleOffice): Promise<void> {
  await page.goto(office.at('/nhiem-vu?is=to-confirm'));
  const rows = await page.locator('main table tbody tr').all();
  const listed = await Promise.all(
    rows.map(async (row): Promise<Listed> => {
      const href = await row.locator('a[href^="/nhiem-vu/"]').first().getAttribute('href');
      const due = /\d\d\/\d\d\/\d{4}/.exec(await row.innerText())?.[0] ?? '';
      return { key: href?.split('/').at(-1) ?? '', due };
    }),
  );
  for (const [n, { key, due }] of listed.reverse().entries()) {
    const turn = LATEST[n] ?? BEFORE[n % BEFORE.length];
    if (turn === 'overdue') {
      await act(page, office, key, 'confirm', {});
      continue;
    }
    const documentDate = turn === 'late' ? later(due) : due;
    await act(page, office, key, 'report', { documentNo: `${50 - n}/BC-UBND`, documentDate });
    if (turn !== 'waiting') await act(page, office, key, 'accept', {});
  }
}

/** Sends the form of a task's page, in the name of the first person it offers. */
async function act(
  page: Page,
  office: SampleOffice,
  key: string,
  command: string,
  typed: Record<string, string>,
): Promise<void> {
  await page.goto(office.at(`/nhiem-vu/${key}`));
  const form = page.locator(`form[action="/nhiem-vu/${key}/${command}"]`);
  if ((await form.count()) === 0) return;
  const others = form.locator('select[name=as] option:not([value=""])');
  const as = (await others.count()) > 0 ? await others.first().getAttribute('value') : null;
  const answer = await page.request.post(office.at(`/nhiem-vu/${key}/${command}`), {
    headers: { origin: office.at('') },
    form: { ...typed, sure: 'yes', ...(as ? { as, ground: 'báo cáo giấy' } : {}) },
  });
  if (!answer.ok()) throw new Error(`${command} of ${key}: ${answer.status()}`);
}

/** Three weeks later, as it is typed. */
function later(day: string): string {
  const [d, m, y] = day.split('/').map(Number);
  const date = new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, (d ?? 1) + 21));
  const two = (n: number): string => `${n}`.padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** Reports the first task of a mail's link with a document of today. */
export async function reportByLink(phone: Page): Promise<void> {
  const form = phone.locator('form[action$="/report"]').first();
  const summary = phone.locator('summary').first();
  if (!(await form.isVisible())) await summary.click();
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  await form.locator('[name=documentNo]').fill('15/BC-KT');
  await form.locator('[name=documentDate]').fill(today);
  await form.locator('button').first().click();
  await phone.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();
}

/** Pastes a small plan, which becomes a draft. */
export async function openDraft(desk: Page, office: SampleOffice): Promise<void> {
  const year = new Date().getFullYear() + 1;
  await desk.goto(office.at('/ke-hoach/tai-len'));
  await desk.locator('[name=title]').fill(`Nhiệm vụ trọng tâm năm ${year}`);
  await desk.locator('[name=number]').fill('02/KH-UBND');
  await desk.locator('[name=issued]').fill(`05/01/${year}`);
  await desk.locator('textarea[name=table]').fill(PLAN.map((row) => row.join('\t')).join('\n'));
  await desk.locator('form:has(textarea[name=table]) button').click();
  await desk.waitForURL('**/ke-hoach/ban-nhap/*');
}

const PLAN = [
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Rà soát đất công ích', 'Phòng Kinh tế', 'Quý II'],
  ['2', 'Báo cáo hộ nghèo', 'Phòng Văn hóa – Xã hội', 'Hàng quý'],
  ['3', 'Sơ kết cải cách hành chính', 'Văn phòng', 'Sau khi có hướng dẫn'],
];
