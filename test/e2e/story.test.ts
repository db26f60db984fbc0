import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, type Up, up } from './commandLine.ts';
import { commandsOf } from './commands.ts';
import { day, type Office, openOffice, writePlan } from './office.ts';

interface Row {
  key: string;
  ref: string;
  status: string;
  unit: string;
}

let office: Office;
let running: Up;
let started: Ended;
let plan: string;

const run = commandsOf(() => office.env);

/** Lists lag a moment behind what happened: asks again until it holds, as a person would. */
async function listed(filter: string[], holds: (rows: Row[]) => boolean): Promise<Row[]> {
  for (;;) {
    const { out } = await run('task', 'list', '--json', ...filter);
    const rows = (JSON.parse(out) as { tasks: Row[] }).tasks;
    if (holds(rows)) return rows;
  }
}

const keyOf = async (ref: string): Promise<string> => {
  const rows = await listed(['--all'], (all) => all.some((row) => row.ref === ref));
  return rows.find((row) => row.ref === ref)?.key ?? '';
};

const year = day(0).slice(-4);

beforeAll(async () => {
  office = await openOffice();
  plan = writePlan(office.dir);
  running = await up(office.env);
  started = await run('plan', 'start', plan, '--year', year);
}, 120_000);

afterAll(async () => {
  await running?.stop();
  await office?.remove();
});

describe('a plan, from the command line to the mail server', { timeout: 60_000 }, () => {
  test('five rows become seven tasks, and the command says why', () => {
    expect(started).toMatchObject({ status: 0, err: '' });
    expect(started.out).toContain('5 nhiệm vụ thành 7 việc theo dõi: 1 nhiệm vụ có nhiều đơn vị');
    expect(started.out).toContain('Mới giao 7 việc; 0 việc đã có từ trước');
  });

  test('started again, it starts nothing', async () => {
    const again = await run('plan', 'start', plan, '--year', year);
    expect(again.out).toContain('Mới giao 0 việc; 7 việc đã có từ trước');
  });

  test('the officer is reminded by mail; the village heads and the Front go through the office', async () => {
    const officer = await office.mailTo(
      'kinhte@anphuoc.example.vn',
      'Báo cáo rà soát đất công ích',
    );
    expect(officer.parsed.subject).toMatch(/^\[UBND xã An Phước\] Việc cần xử lý ngày /);
    expect(officer.parsed.from?.address).toBe('nhacviec@xathu.example.vn');
    const clerk = await office.mailTo(
      'vanphong@anphuoc.example.vn',
      'Thống kê hộ tham gia bảo hiểm',
    );
    expect(clerk.parsed.text).toContain('qua Văn phòng');
    await office.mailTo('vanphong@anphuoc.example.vn', 'công văn');
    const told = new Set(office.smtp.received.flatMap(({ to }) => to));
    expect([...told].sort()).toEqual(['kinhte@anphuoc.example.vn', 'vanphong@anphuoc.example.vn']);
  });

  test('lists are narrowed by words for a status, and by days to come', async () => {
    const overdue = JSON.parse((await run('task', 'list', '--overdue', '--json')).out);
    const words = JSON.parse((await run('task', 'list', '--status', 'Quá hạn', '--json')).out);
    expect(words.counts['overdue-open']).toBe(overdue.counts.counted);
    const soon = JSON.parse((await run('task', 'list', '--due-within', '10', '--json')).out);
    for (const { workBy } of soon.tasks)
      expect(workBy >= day(0).split('/').reverse().join('-')).toBe(true);
    const wrong = await run('task', 'list', '--status', 'không rõ');
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.err).toContain('đến hạn trong quý');
  });

  test('lists are narrowed by unit, officer, status, quarter and lateness', async () => {
    await listed([], (rows) => rows.length === 7);
    const refs = async (...filter: string[]): Promise<string[]> =>
      (await listed(filter, () => true)).map(({ ref }) => ref).sort();
    expect(await refs('--unit', 'Phòng Kinh tế')).toEqual(['1', '5']);
    expect(await refs('--officer', 'cong-an')).toEqual(['2']);
    expect(await refs('--status', 'waiting-date')).toEqual(['5']);
    expect(await refs('--overdue')).toEqual([]);
    expect(await refs('--status', 'cần xác nhận')).toEqual(['2']);
    const [month, its] = [Number(day(-3).slice(3, 5)), day(-3).slice(-4)];
    expect(await refs('--quarter', `${its}-Q${Math.ceil(month / 3)}`)).toContain('2');
    const wrong = await run('task', 'list', '--status', 'xong');
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('không nhận “xong”; ghi các trạng thái: chưa đến hạn');
    for (const asked of [
      ['task', 'list', '--officer', 'khong-ai'],
      ['mails', '--person', 'khong-ai'],
    ]) {
      const nobody = await run(...asked);
      expect(nobody).toMatchObject({ status: 1, out: '' });
      expect(nobody.err).toContain('Không có mã người hay họ tên “khong-ai”; những người');
    }
  });

  test('a report goes to the leader, who accepts it; then nothing more can be reported', async () => {
    const key = await keyOf('1');
    const document = ['--document-no', '15/BC-KT', '--document-date', day(0)];
    const odd = await run('report', key, '--document-no', '15', '--document-date', day(0));
    expect(odd).toMatchObject({ status: 1, out: '' });
    expect(odd.err).toContain('số văn bản “15” không có ký hiệu');
    expect(odd.err).toContain('chạy lại với --yes');
    const reported = await run('report', key.slice(0, 5), ...document, '--as', 'kinh-te');
    expect(reported).toMatchObject({ status: 0 });
    expect(reported.out).toContain('chờ xác nhận hoàn thành');
    await office.mailTo('triet.pct@anphuoc.example.vn', '15/BC-KT');
    const own = await run('accept', key, '--as', 'kinh-te');
    expect(own).toMatchObject({ status: 1 });
    expect(own.err).toContain('Tôn Thất Hải không được xác nhận hoàn thành');
    expect((await run('accept', key, '--as', 'pct-kinh-te')).out).toContain('đã hoàn thành');
    await listed(['--status', 'accepted'], (rows) => rows.length === 1);
    const late = await run('report', key, ...document);
    expect(late).toMatchObject({ status: 1, out: '' });
    expect(late.err).toContain(`việc đã kết thúc ngày ${day(0)}`);
  });

  test('what was accepted by mistake is reopened, found by a filter and shown first', async () => {
    const key = await keyOf('1');
    const mistake = ['reopen', '--status', 'accepted', '--reason', 'xác nhận nhầm'];
    const shown = await run(...mistake);
    expect(shown).toMatchObject({ status: 1 });
    expect(shown.out).toContain(key);
    expect(shown.err).toContain('chạy lại với --yes');
    expect((await run(...mistake, '--yes')).out).toContain('chờ xác nhận hoàn thành');
    await listed(['--status', 'reported'], (rows) => rows.length === 1);
    expect((await run('accept', key, '--as', 'pct-kinh-te')).out).toContain('đã hoàn thành');
    await listed(['--status', 'accepted', '--all'], (rows) => rows.length === 1);
    expect((await run('reopen', '--reason', 'x')).err).toContain('Việc nào?');
  });

  test('several tasks at once: what can be done is done, what cannot is said', async () => {
    const key = await keyOf('2');
    const both = await run('confirm', key, 'zzzzzzz', '--note', 'chưa có số liệu');
    expect(both.status).toBe(1);
    expect(both.out).toContain('quá hạn');
    expect(both.err).toContain('Không có việc nào mang mã “zzzzzzz”');
  });

  test('a task shows its facts, what happened and how each notice ended', async () => {
    const key = await keyOf('1');
    const shown = JSON.parse((await run('task', 'show', key, '--json')).out);
    const [reported] = shown.facts.reports;
    expect(reported).toMatchObject({ by: 'kinh-te', proofs: [{ documentNo: '15/BC-KT' }] });
    expect(shown.fates.map(({ end }: { end: string }) => end)).toContain('delivered');
    const history = await run('history', key);
    expect(history.out).toContain('Tôn Thất Hải: báo cáo kết quả (15/BC-KT');
    expect(history.out).toContain('Kết thúc');
  });

  test('today’s list is plain text to paste, and the doctor finds nothing wrong', async () => {
    const list = await run('digest', '--person', 'van-phong', '--text');
    expect(list.out).toContain('Cung cấp số liệu giá đất');
    expect(await run('doctor')).toMatchObject({ status: 0, err: '' });
  });

  test('a changed policy reaches running tasks when it is applied, once', async () => {
    const policy = path.join(office.dir, 'agency', 'policy.yaml');
    const before = readFileSync(policy, 'utf8');
    writeFileSync(policy, before.replace('one-off: [10, 5, 1]', 'one-off: [4, 2]'));
    const { out } = await run('policy', 'preview');
    expect(out).toMatch(/^Nếu áp dụng quy tắc .+: [1-9] việc thay đổi, 0 /);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /(?:thêm|bỏ) nhắc trước hạn \d+ ngày làm việc: \d\d\//,
    );
    expect(out).not.toContain('remind/');
    expect((await run('policy', 'preview', '--plan', 'khong-co')).out).toContain(
      'của kế hoạch “khong-co”',
    );
    const applied = await run('policy', 'apply');
    expect(applied).toMatchObject({ status: 0, err: '' });
    expect(applied.out).toMatch(
      /^Đã áp dụng quy tắc nhắc việc .+: [1-9] việc thay đổi, 0 việc giữ nguyên/,
    );
    const again = JSON.parse((await run('policy', 'apply', '--json')).out);
    expect(again).toMatchObject({ changed: [], refused: [], dryRun: false });
    expect((await run('policy', 'aply')).status).toBe(2);
  });

  test('bad input is refused with one sentence, and nothing is half done', async () => {
    const add = (unit: string, due: string) =>
      run(
        'task',
        'add',
        '--document-no',
        '9/CV',
        '--document-date',
        day(0),
        '--title',
        'Thử',
        '--unit',
        unit,
        '--due',
        due,
      );
    expect((await add('Phòng Không Có', `ngày ${day(5)}`)).err).toContain(
      'Không có đơn vị “Phòng Không Có”',
    );
    expect((await add('Phòng Kinh tế', '30/02/2024')).err).toContain('30/02/2024');
    expect((await add('Phòng Kinh tế', 'Quý 5/2024')).err).toContain('một năm có 4 quý');
    await listed(['--all'], (rows) => rows.length === 7);
  });

  test('stopped with Ctrl-C and started again, everything goes on where it was', async () => {
    expect(await running.stop()).toBe(0);
    const meanwhile = await run('task', 'list');
    if (office.onCluster) expect(meanwhile).toMatchObject({ status: 0, err: '' });
    else expect(meanwhile.err).toContain('Đôn Đốc chưa chạy trên thư mục dữ liệu');
    running = await up(office.env);
    await listed(['--all'], (rows) => rows.length === 7);
    expect((await run('task', 'show', await keyOf('1'))).out).toContain('đã hoàn thành');
  });

  test('of a plan begun in mid-year, rows with a result are reported by it once somebody has looked', async () => {
    const file = path.join(office.dir, 'giua-nam.txt');
    const rows = [
      ['1', 'Rà soát hộ kinh doanh', 'Công an xã', day(-9), `12/BC-UBND ngày ${day(-10)}`],
      ['2', 'Kiểm tra chợ', 'Phòng Kinh tế', day(-8), 'Đã kiểm tra'],
    ];
    const head = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\tKết quả thực hiện';
    const lines = [
      'KẾ HOẠCH',
      `An toàn năm ${year}`,
      '',
      head,
      ...rows.map((row) => row.join('\t')),
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    const begin = ['plan', 'start', file, '--year', year];
    const asked = await run(...begin);
    expect(asked).toMatchObject({ status: 1, out: '' });
    expect(asked.err).toMatch(/Rà soát hộ kinh doanh – “[^”]+” –\s+12\/BC-UBND ngày/);
    expect(asked.err).toContain('thêm --results take');
    const begun = await run(...begin, '--results', 'take');
    expect(begun).toMatchObject({ status: 0 });
    expect(begun.out).toContain('Đã nhận 1 việc là đã báo cáo');
    const ofPlan = ['--plan', 'giua-nam'];
    const found = await listed(ofPlan, (all) => all.some(({ status }) => status === 'reported'));
    expect(found.map(({ ref, status }) => [ref, status]).sort()).toEqual([
      ['1', 'reported'],
      ['2', 'to-confirm'],
    ]);
    expect((await run(...begin)).out).not.toContain('Đã nhận');
  });
});
