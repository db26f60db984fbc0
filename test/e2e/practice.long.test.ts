import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Up, up } from './commandLine.ts';
import { commandsOf } from './commands.ts';
import { day, type Office, openOffice, writePlan } from './office.ts';

const COORDINATOR = 'vanphong@anphuoc.example.vn';

let office: Office;
let plan: string;
let [practice, real]: (Up | undefined)[] = [];

const run = commandsOf(() => office.env);
const year = day(0).slice(-4);

beforeAll(async () => {
  office = await openOffice();
  plan = writePlan(office.dir);
});

afterAll(async () => {
  await practice?.stop();
  await real?.stop();
  await office?.remove();
});

test('a plan is practised beside the office: all mails go to the coordinator, no id is used up', async () => {
  const none = await run('task', 'list', '--practice');
  expect(none).toMatchObject({ status: 1 });
  expect(none.err).toContain('npx dondoc --practice up');

  practice = await up(office.env, '--practice');
  expect(practice.printed()).toContain('DIỄN TẬP: không phải số liệu thật');
  const started = await run('plan', 'start', plan, '--year', year, '--practice');
  expect(started.out).toContain('Mới giao 7 việc');
  const mail = await office.mailTo(COORDINATOR, 'Báo cáo rà soát đất công ích');
  expect(mail.parsed.subject).toMatch(/^\[DIỄN TẬP\] gửi /);
  expect(mail.parsed.text).toContain('kinhte@anphuoc.example.vn');
  expect(new Set(office.smtp.received.flatMap(({ to }) => to))).toEqual(new Set([COORDINATOR]));
  const list = await run('task', 'list', '--practice');
  expect(list.out.split('\n')[0]).toContain('DIỄN TẬP');
  const json = await run('task', 'list', '--practice', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ tasks: expect.any(Array) });

  expect(existsSync(office.env.DONDOC_DATA ?? '')).toBe(false);
  real = await up(office.env);
  expect(real.printed()).not.toContain('DIỄN TẬP');
  const earnest = await run('plan', 'start', plan, '--year', year);
  expect(earnest.out).toContain('Mới giao 7 việc; 0 việc đã có từ trước');
  await office.mailTo('kinhte@anphuoc.example.vn', 'Báo cáo rà soát đất công ích');
}, 180_000);
