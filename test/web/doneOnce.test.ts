import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dondoc, type Up, up } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writeRows } from '../e2e/office.ts';
import { FormClient, fieldsOf } from './formClient.ts';

let office: Office;
let running: Up;
let coordinator: FormClient;
let officer: FormClient;
let link = '';
const year = day(0).slice(-4);
const nextYear = `${Number(year) + 1}`;

/** Tasks of one unit; each test has its own. */
const TITLES = [
  ...['Rà soát đất công ích', 'Thống kê hộ kinh doanh', 'Kiểm kê tài sản công'],
  ...['Tổng hợp thu ngân sách', 'Kiểm tra chợ dân sinh', 'Rà soát giá đất'],
  ...['Thống kê đàn vật nuôi', 'Kiểm tra công trình thủy lợi', 'Rà soát hộ nghèo'],
  ...['Khảo sát đường thôn', 'Kiểm kê vật tư phòng chống thiên tai', 'Lập danh sách hợp tác xã'],
];
const AWAY = { from: isoDay(-1), to: isoDay(1), person: 'van-phong', delegate: 'chuyen-vien' };
const document = { documentNo: '15/BC-KT', documentDate: day(0) };

beforeAll(async () => {
  const opened = await openOffice();
  const origin = `http://${opened.env.DONDOC_WEB}`;
  office = { ...opened, env: { ...opened.env, DONDOC_PUBLIC_URL: origin } };
  const absences = `absences: [${JSON.stringify(AWAY)}]\n`;
  writeFileSync(path.join(office.dir, 'agency', 'absences.yaml'), absences);
  running = await up(office.env);
  const rows = TITLES.map((title, n) => [
    ...[`${n + 1}`, title, 'Phòng Kinh tế', `Chậm nhất ngày ${day(3 + n)}`],
  ]);
  const plan = writeRows(office.dir, rows);
  const started = await dondoc(
    ['plan', 'start', plan, '--year', year, '--agency', 'xa-thu'],
    office.env,
  );
  if (started.status !== 0) throw new Error(started.err);
  const { parsed } = await office.mailTo('kinhte@anphuoc.example.vn', '/thu/');
  const line = parsed.text?.split(/\r?\n/).find((one) => one.includes('/thu/')) ?? '';
  link = new URL(line).pathname;
  coordinator = new FormClient(origin);
  officer = new FormClient(origin);
  const first = new URL(running.firstLink());
  await coordinator.post(first.pathname, {});
}, 180_000);
afterAll(async () => {
  await running?.stop();
  await office?.remove();
});

function isoDay(fromToday: number): string {
  return day(fromToday).split('/').reverse().join('-');
}

/** Signs somebody in by the link of his mail. */
async function signedIn(mailbox: string): Promise<FormClient> {
  const client = new FormClient(coordinator.origin);
  await client.post('/dang-nhap', { mail: mailbox });
  const { parsed } = await office.mailTo(mailbox, '/dang-nhap/');
  const [address = ''] = /http:\S+\/dang-nhap\/\S+/.exec(parsed.text ?? '') ?? [];
  await client.post(new URL(address).pathname, {});
  return client;
}

/** The cells of a grid in which tasks are reported with the one document. */
const cellsOf = (tasks: string[]): Record<string, string> =>
  Object.fromEntries(
    tasks.flatMap((task) => {
      const key = task.split('/').at(-1);
      return [
        [`documentNo.${key}`, document.documentNo],
        [`documentDate.${key}`, document.documentDate],
      ];
    }),
  );

/** Has the results looked at; the form that sends them. */
async function lookedBy(client: FormClient, tasks: string[]): Promise<Record<string, string>> {
  const { page } = await client.post('/nhap-ket-qua', cellsOf(tasks));
  return { ...fieldsOf(page, 'name="send"'), send: 'yes' };
}

/** Sends forms, kills the process with -9 after so long, so that no answer comes; starts anew. */
async function killedAfter(ms: number, ...sent: Promise<unknown>[]): Promise<void> {
  const ends = Promise.allSettled(sent);
  await pause(ms);
  running.process.kill('SIGKILL');
  await running.stop();
  await ends;
  running = await up(office.env);
}

/** The address of a task's page. */
async function addressOf(title: string): Promise<string> {
  const { page } = await coordinator.get(`/nhiem-vu?all=1&q=${encodeURIComponent(title)}`);
  return /href="(\/nhiem-vu\/[0-9a-z]{7,})"/.exec(page)?.[1] ?? '';
}

/** How often the story of a task tells something. */
const timesTold = (page: string, words: string): number =>
  (/<ol class="story">(.*?)<\/ol>/s.exec(page)?.[1] ?? '').split(words).length - 1;

/** How many receipts of acts through links wait to be mailed. */
const receiptsKept = (): number => {
  const folder = path.join(office.dir, 'data/receipts');
  return existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.json')).length : 0;
};

const REPORTED = 'báo cáo kết quả (15/BC-KT';
const ALREADY = 'đã được ghi';

describe('a form whose answer was lost is sent again', () => {
  test('a task’s page and a mail’s link report once', async () => {
    const [title = '', , linked = ''] = TITLES;
    const [task, other] = [await addressOf(title), await addressOf(linked)];
    const form = {
      ...fieldsOf((await coordinator.get(task)).page, `${task}/report`),
      ...document,
    };
    const to = `${link}/${other.split('/').at(-1)}/report`;
    const mailed = { ...fieldsOf((await officer.get(link)).page, `"${to}"`), ...document };
    await killedAfter(40, coordinator.post(`${task}/report`, form), officer.post(to, mailed));
    if (timesTold((await coordinator.get(other)).page, REPORTED) > 0)
      await expect.poll(receiptsKept).toBe(1);
    const again = await coordinator.post(`${task}/report`, form);
    expect([again.status, timesTold(again.page, REPORTED)]).toEqual([200, 1]);
    const third = await coordinator.post(`${task}/report`, form);
    expect([third.status, timesTold(third.page, REPORTED)]).toEqual([200, 1]);
    expect(third.page).toContain(ALREADY);
    const linkedAgain = await officer.post(to, mailed);
    expect(linkedAgain.page).toContain('Đã ghi nhận');
    expect(linkedAgain.page).toContain('15/BC-KT');
    expect(timesTold((await coordinator.get(other)).page, REPORTED)).toBe(1);
    expect(receiptsKept()).toBe(1);
  }, 120_000);

  test('a grid of results records each line once, and says of each what became of it', async () => {
    const tasks = await Promise.all(TITLES.slice(4, 9).map(addressOf));
    const send = await lookedBy(coordinator, tasks);
    await killedAfter(90, coordinator.post('/nhap-ket-qua', send));
    const again = await coordinator.post('/nhap-ket-qua', send);
    expect(again.page).toContain('Đã ghi 5, từ chối 0.');
    const third = await coordinator.post('/nhap-ket-qua', send);
    expect(third.page).toContain('Đã ghi 5, từ chối 0.');
    expect(third.page.split(ALREADY).length - 1).toBe(5);
    for (const task of tasks)
      expect(timesTold((await coordinator.get(task)).page, REPORTED)).toBe(1);
  }, 120_000);

  test('a plan is started once', async () => {
    const table = [
      'TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời hạn',
      ...TITLES.map((title, n) => `${n + 1}\t${title} năm sau\tPhòng Kinh tế\thàng quý`),
    ].join('\n');
    const title = `Nhiệm vụ trọng tâm năm ${nextYear}`;
    const plan = { from: 'table', number: '12/KH-UBND', title, table };
    const loaded = await coordinator.post('/ke-hoach/tai-len', plan);
    const draft = new URL(loaded.at).pathname;
    const { page } = await coordinator.get(`${draft}/giao`);
    const form = fieldsOf(page, 'name="revision"');
    await killedAfter(150, coordinator.post(`${draft}/giao`, form));
    const again = await coordinator.post(`${draft}/giao`, form);
    expect(again.page).toContain(`Đã giao ${TITLES.length * 4} việc.`);
    expect((await coordinator.post(`${draft}/giao`, form)).page).toContain(
      `Đã giao ${TITLES.length * 4} việc.`,
    );
    await expect
      .poll(async () => (await coordinator.get('/nhiem-vu?all=1&q=nam+sau')).page)
      .toContain(`${TITLES.length * 4} nhiệm vụ`);
  }, 120_000);
});

describe('a form of an older page', () => {
  test('sent by a double click does it once', async () => {
    const task = await addressOf(TITLES[1] ?? '');
    const form = fieldsOf((await coordinator.get(task)).page, `"${task}/progress"`);
    const send = () => coordinator.post(`${task}/progress`, { ...form, note: 'đã cử người đi' });
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(timesTold((await coordinator.get(task)).page, 'đã cử người đi')).toBe(1);
  });

  test('gone back to and sent again does nothing, whatever was done between', async () => {
    const task = await addressOf(TITLES[1] ?? '');
    const form = async () => fieldsOf((await coordinator.get(task)).page, `"${task}/progress"`);
    const first = { ...(await form()), note: 'đã khảo sát xong' };
    await coordinator.post(`${task}/progress`, first);
    await coordinator.post(`${task}/progress`, { ...(await form()), note: 'đã lập biểu' });
    const again = await coordinator.post(`${task}/progress`, first);
    expect(again.page).toContain(ALREADY);
    expect(timesTold(again.page, 'đã khảo sát xong')).toBe(1);
  });

  test('in a second tab with other words is told what has changed, and keeps what was typed', async () => {
    const task = await addressOf(TITLES[9] ?? '');
    const form = fieldsOf((await coordinator.get(task)).page, `"${task}/progress"`);
    await coordinator.post(`${task}/progress`, { ...form, note: 'đã họp thôn' });
    const other = await coordinator.post(`${task}/progress`, { ...form, note: 'đã gửi phiếu' });
    expect(other.status).toBe(422);
    expect(other.page).toContain('đã có thay đổi sau khi mở trang');
    expect(timesTold(other.page, 'đã gửi phiếu')).toBe(0);
    const shown = fieldsOf(other.page, `"${task}/progress"`);
    expect(shown.note).toBe('đã gửi phiếu');
    const sent = await coordinator.post(`${task}/progress`, shown);
    expect(timesTold(sent.page, 'đã gửi phiếu')).toBe(1);
  });

  test('whose action is offered no more is told why', async () => {
    const task = await addressOf(TITLES[9] ?? '');
    const form = { ...fieldsOf((await coordinator.get(task)).page, `"${task}/report"`) };
    await coordinator.post(`${task}/report`, { ...form, ...document });
    const other = { ...form, ...document, documentNo: '16/BC-KT' };
    const { status, page } = await coordinator.post(`${task}/report`, other);
    expect(status).toBe(422);
    expect(/role="alert">([^<]*)/.exec(page)?.[1]).toContain('15/BC-KT');
  });

  test('a grid that two coordinators send is recorded once, and the second reads who was first', async () => {
    const tasks = await Promise.all(TITLES.slice(10, 12).map(addressOf));
    const second = await signedIn('chuyenvien@anphuoc.example.vn');
    const [one, two] = [await lookedBy(coordinator, tasks), await lookedBy(second, tasks)];
    expect((await coordinator.post('/nhap-ket-qua', one)).page).toContain('Đã ghi 2, từ chối 0.');
    const { page } = await second.post('/nhap-ket-qua', two);
    expect(page).toContain('Đã ghi 0, từ chối 2.');
    expect(page.split('Lưu Thị Bích Vân báo cáo kết quả').length - 1).toBe(2);
    for (const task of tasks)
      expect(timesTold((await coordinator.get(task)).page, REPORTED)).toBe(1);
  });
});
