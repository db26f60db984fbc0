import { afterAll, beforeAll, expect, test } from 'vitest';
import { dondoc, type Ended, type Up, worker } from '../e2e/commandLine.ts';
import { day, type Office, openOffice, writePlan } from '../e2e/office.ts';

interface Row {
  key: string;
  ref: string;
}

let office: Office;
let workers: Up[];

const run = (...args: string[]): Promise<Ended> => dondoc(args, office.env);

/** Ref → key, once the list holds all of them. */
async function keys(): Promise<Map<string, string>> {
  for (;;) {
    const { out } = await run('task', 'list', '--all', '--json');
    const { tasks } = JSON.parse(out) as { tasks: Row[] };
    if (tasks.length === 7) return new Map(tasks.map(({ ref, key }) => [ref, key]));
  }
}

beforeAll(async () => {
  office = await openOffice();
  workers = await Promise.all([worker(office.env), worker(office.env)]);
});

afterAll(async () => {
  for (const { stop } of workers ?? []) await stop();
  await office?.remove();
});

test('two workers that start at once on an empty cluster prepare it together', async () => {
  expect(await run('doctor')).toMatchObject({ status: 0, err: '' });
  const started = await run('plan', 'start', writePlan(office.dir), '--year', day(0).slice(-4));
  expect(started.out).toContain('Mới giao 7 việc');
  await office.mailTo('kinhte@anphuoc.example.vn', 'Báo cáo rà soát đất công ích');
  await office.mailTo('vanphong@anphuoc.example.vn', 'Thống kê hộ tham gia bảo hiểm');
});

test('one killed, the other goes on at once with every task, and nobody gets a mail twice', {
  timeout: 120_000,
}, async () => {
  const known = await keys();
  workers[0]?.process.kill('SIGKILL');
  const killedAt = performance.now();
  const document = ['--document-no', '15/BC-KT', '--document-date', day(0), '--as', 'kinh-te'];
  expect(await run('report', known.get('1') ?? '', ...document)).toMatchObject({
    status: 0,
    err: '',
  });
  await office.mailTo('triet.pct@anphuoc.example.vn', '15/BC-KT');
  console.log(`reported and told ${Math.round(performance.now() - killedAt)} ms after the kill`);
  for (const key of known.values())
    expect(await run('task', 'show', key)).toMatchObject({ status: 0, err: '' });
  const ids = office.smtp.received.map(({ parsed }) => parsed.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await run('doctor')).toMatchObject({ status: 0, err: '' });
});
