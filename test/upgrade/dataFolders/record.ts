import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dondoc, type Up, up } from '../../e2e/commandLine.ts';
import { day, type Office, openOffice, writePlan } from '../../e2e/office.ts';
import { signedIn } from './pageSession.ts';
import { placeOf, type Told } from './released.ts';
import { mailsOf, plansOf, tasksOf } from './see.ts';

/**
 * `npm run record:release`: runs an office of this release, and keeps what it leaves on disk beside
 * what it told. Once for each release: a folder that is there is never written again.
 */

const { version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };
const DRAFT = 'Kế hoạch chưa giao';
const VIEW = 'Chờ tôi xem';
/** Of the engine's own files, those that say nothing to a later release. */
const LEFT_OUT = ['data/engine.log', 'data/temporal.db-shm', 'data/audit'];

const place = placeOf(version);
if (existsSync(place)) throw new Error(`${version} is recorded already`);

const office = await openOffice();
const running = await up(office.env);
try {
  await live(office);
  const told: Told = {
    tasks: await settled(() => tasksOf(office.env)),
    mails: await mailsOf(office.env),
    plans: await plansOf(office.env),
    ...(await onThePage(office, running)),
  };
  if ((await running.stop()) !== 0) throw new Error('it did not stop as it should');
  mkdirSync(place, { recursive: true });
  const without = LEFT_OUT.map((file) => `--exclude=${file}`);
  const names = ['-czf', path.join(place, 'office.tgz'), '-C', office.dir];
  const owned = ['--owner=0', '--group=0', '--numeric-owner'];
  execFileSync('tar', [...without, ...owned, ...names, 'data', 'agency']);
  writeFileSync(path.join(place, 'told.json'), `${JSON.stringify(told, null, 2)}\n`);
  console.log(`${version}: ${told.tasks.length} tasks, ${told.mails.length} mails in ${place}`);
} finally {
  await running.stop();
  await office.remove();
}

/** What people do with a plan: each command once, on tasks that go on and on tasks that end. */
async function live({ env, dir }: Office): Promise<void> {
  const run = async (...args: string[]): Promise<void> => {
    const { status, err } = await dondoc(args, env);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${err}`);
  };
  await run('plan', 'start', writePlan(dir), '--year', day(0).slice(-4));
  await run(
    ...['task', 'add', '--document-no', '9/CV-UBND', '--document-date', day(0)],
    ...['--title', 'Trả lời công văn', '--unit', 'Phòng Kinh tế', '--due', `ngày ${day(20)}`],
  );
  const tasks = await settled(() => tasksOf(env));
  const keysOf = (ref: string) => tasks.flatMap((task) => (task.ref === ref ? [task.key] : []));
  const [dated = ''] = keysOf('1');
  const [late = ''] = keysOf('2');
  const [first = '', second = '', third = ''] = keysOf('3');
  const [peer = ''] = keysOf('4');
  const document = ['--document-no', '15/BC-KT', '--document-date', day(0)];
  await run('report', dated, ...document, '--as', 'kinh-te');
  await run('accept', dated, '--as', 'pct-kinh-te');
  await run('confirm', late, '--note', 'chưa có số liệu');
  await run('progress', first, '--note', 'đã thống kê hai phần ba số hộ');
  await run('request-extension', second, '--to', day(9), '--reason', 'chờ số liệu của xã');
  await run('cancel', third, '--reason', 'giao nhầm', '--as', 'chu-tich');
  await run('report', peer, '--document-no', '7/MTTQ', '--document-date', day(0));
}

/** A draft, a saved filter, and the address of a calendar. */
async function onThePage({ env }: Office, { firstLink }: Up) {
  const page = await signedIn(env.DONDOC_WEB ?? '', firstLink());
  const draft = new FormData();
  const table = `TT\tNội dung\tĐơn vị chủ trì\tThời hạn\n1\tRà soát\tPhòng Kinh tế\t${day(30)}`;
  for (const [name, value] of Object.entries({ from: 'table', title: DRAFT, table }))
    draft.set(name, value);
  const kept = await page.post('/ke-hoach/tai-len', draft);
  if (kept.status !== 303) throw new Error(`the draft: ${kept.status} ${await kept.text()}`);
  const view = new FormData();
  view.set('query', 'is=waiting-review');
  view.set('name', VIEW);
  const saved = await page.post('/nhiem-vu/bo-loc', view);
  if (saved.status !== 303) throw new Error(`the filter: ${saved.status}`);
  const calendar = /\/lich\/[\w.-]+\.ics/.exec(await (await page.get('/lich-ca-nhan')).text());
  return { draft: DRAFT, view: VIEW, calendar: calendar?.[0] ?? '' };
}

/** What is read twice alike: lists lag a moment behind what happened. */
async function settled<T>(read: () => Promise<T>): Promise<T> {
  for (let before = ''; ; ) {
    const now = await read();
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
    await new Promise((go) => setTimeout(go, 2_000));
  }
}
