import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Up, up } from '../../e2e/commandLine.ts';
import { day, type Office, openOffice } from '../../e2e/office.ts';
import { type PageSession, signedIn } from './pageSession.ts';
import { releasedFolders } from './released.ts';
import { mailsOf, plansOf, tasksOf } from './see.ts';

/** Ends that no day to come changes. */
const ENDED = ['accepted', 'cancelled'];

describe.each(releasedFolders())('what release $release left on disk', ({ told, unpackInto }) => {
  let office: Office;
  let running: Up;
  let page: PageSession;
  const find = (ref: string, status: string): string =>
    told.tasks.find((task) => task.ref === ref && task.status === status)?.key ?? '';
  const run = (...args: string[]) => dondoc(args, office.env);

  beforeAll(async () => {
    office = await openOffice();
    rmSync(path.join(office.dir, 'agency'), { recursive: true });
    unpackInto(office.dir);
    running = await up(office.env);
    page = await signedIn(office.env.DONDOC_WEB ?? '', running.firstLink());
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    await office?.remove();
  });

  test('is known to this one: every task, mail and plan', async () => {
    const tasks = await tasksOf(office.env);
    const named = ({ key, ref, title }: (typeof tasks)[number]) => `${key} ${ref} ${title}`;
    expect(tasks.map(named)).toEqual(told.tasks.map(named));
    const ended = told.tasks.filter(({ status }) => ENDED.includes(status));
    expect(ended.length).toBeGreaterThan(0);
    for (const task of ended) expect(tasks).toContainEqual(task);
    expect(await mailsOf(office.env)).toEqual(expect.arrayContaining(told.mails));
    expect(await plansOf(office.env)).toEqual(told.plans);
  });

  test('goes on under it: a running task is reported, an ended one reopened, no task fails', async () => {
    const document = ['--document-no', '21/BC-KT', '--document-date', day(0)];
    const running = told.tasks.find(({ title }) => title === 'Trả lời công văn')?.key ?? '';
    const reported = await run('report', running, ...document, '--as', 'kinh-te', '--yes');
    expect(reported).toMatchObject({ status: 0, err: '' });
    const story = await run('history', running);
    expect(story.out).toContain('21/BC-KT');
    const reopened = await run('reopen', find('1', 'accepted'), '--reason', 'xác nhận nhầm');
    expect(reopened).toMatchObject({ status: 0, err: '' });
    expect((await run('doctor')).out).toContain('Quy trình bị treo vì lỗi: không có');
  });

  test('stands on the page: its tasks, its draft, a saved filter, a calendar that somebody subscribes to', async () => {
    const list = await (await page.get('/nhiem-vu')).text();
    expect(list).toContain('Báo cáo rà soát đất công ích');
    expect(list).toContain(told.view);
    expect(await (await page.get('/ke-hoach')).text()).toContain(told.draft);
    const calendar = await fetch(`http://${office.env.DONDOC_WEB}${told.calendar}`);
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  });
});
