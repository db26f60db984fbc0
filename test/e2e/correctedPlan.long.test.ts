import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, type Up, up } from './commandLine.ts';
import { commandsOf } from './commands.ts';
import { day, type Office, openOffice, writeRows } from './office.ts';

const YEAR = day(0).slice(-4);
const LAND = ['1', 'Báo cáo rà soát đất công ích', 'Phòng Kinh tế'];
const PRICES = ['4', 'Cung cấp số liệu giá đất', 'Phòng Kinh tế'];
const by = (fromToday: number): string => `Chậm nhất ngày ${day(fromToday)}`;

const PLAN = [
  [...LAND, by(4)],
  ['2', 'Báo cáo chứng thực', 'Trung tâm Phục vụ hành chính công', by(4)],
  ['3', 'Kiểm tra sổ tạm trú', 'Công an xã', by(4)],
  [...PRICES, by(4)],
];

/** One date moved, one unit changed, one row dropped, one row new. */
const CORRECTED = [
  [...LAND, by(9)],
  ['2', 'Báo cáo chứng thực', 'Phòng Văn hóa – Xã hội', by(4)],
  [...PRICES, by(4)],
  ['5', 'Lập danh sách hộ nghèo', 'Phòng Văn hóa – Xã hội', by(6)],
];

interface Row {
  key: string;
  ref: string;
  status: string;
  unit: string;
  dueDate: string;
  dueText: string;
}

let office: Office;
let running: Up;

const run = commandsOf(() => office.env);

const start = (rows: string[][], ...choice: string[]): Promise<Ended> =>
  run('plan', 'start', writeRows(office.dir, rows), '--year', YEAR, ...choice);

/** Lists lag a moment behind what happened: asks again until it holds, as a person would. */
async function listed(holds: (rows: Row[]) => boolean): Promise<Row[]> {
  for (;;) {
    const { tasks } = JSON.parse((await run('task', 'list', '--all', '--json')).out) as {
      tasks: Row[];
    };
    if (holds(tasks)) return tasks.sort((a, b) => a.ref.localeCompare(b.ref));
  }
}

const iso = (fromToday: number): string => day(fromToday).split('/').reverse().join('-');

beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env);
  await start(PLAN);
  await listed((rows) => rows.length === 4);
}, 120_000);

afterAll(async () => {
  await running?.stop();
  await office?.remove();
});

describe('a plan that was corrected after its start', { timeout: 60_000 }, () => {
  test('is known again under another file name: whose version it is must be said', async () => {
    const renamed = path.join(office.dir, 'ban-sua.txt');
    renameSync(writeRows(office.dir, PLAN), renamed);
    const again = (...named: string[]) => run('plan', 'start', renamed, '--year', YEAR, ...named);
    const { status, err } = await again();
    expect(status).toBe(1);
    expect(err).toContain('4 trên 4 nhiệm vụ trùng với kế hoạch “ke-hoach-thu” đang theo dõi');
    expect(err).toContain('--plan ke-hoach-thu. Nếu là kế hoạch khác: thêm --plan ban-sua.');
    expect((await again('--plan', 'Bản sửa')).err).toContain('ví dụ ban-sua.');
    expect((await again('--plan', 'ke-hoach-thu')).out).toContain(
      'Mới giao 0 việc; 4 việc đã có từ trước',
    );
  });

  test('is another plan for another year, and is refused with both; without a year it is that one', async () => {
    const file = writeRows(office.dir, PLAN);
    const other = await run('plan', 'start', file, '--year', `${Number(YEAR) + 1}`);
    expect(other.status).toBe(1);
    expect(other.err).toContain(
      `kế hoạch đang theo dõi là của thời gian 01/01/${YEAR}–31/12/${YEAR}`,
    );
    expect(other.err).toContain(`--plan ke-hoach-thu-${Number(YEAR) + 1}`);
    const again = await run('plan', 'start', file);
    expect(again.out).toContain('Mới giao 0 việc; 4 việc đã có từ trước');
  });

  test('starts nothing until somebody chooses: every change is named, with its place', async () => {
    const { status, out, err } = await start(CORRECTED);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    const [land, notary, books] = (await listed(() => true)).map(({ key }) => key);
    expect(err.trim().split('\n')).toEqual([
      'Chưa giao việc nào: kế hoạch đã sửa, khác với việc đang theo dõi ở 3 chỗ.',
      `  mục 1, dòng 6: ${land} “Báo cáo rà soát đất công ích”: thời hạn ${day(4)} → ${day(9)} (“${by(9)}”)`,
      `  mục 2, dòng 7: ${notary} “Báo cáo chứng thực”: đơn vị chủ trì Trung tâm Phục vụ hành chính công xã → Phòng Văn hóa – Xã hội`,
      `  mục 3: ${books} “Kiểm tra sổ tạm trú”: không còn trong kế hoạch`,
      '  mục 5: “Lập danh sách hộ nghèo”: giao mới 1 việc cho Phòng Văn hóa – Xã hội',
      'Để đổi thời hạn, giao lại, hủy theo kế hoạch: thêm --changes apply. Để nguyên việc đang theo dõi, chỉ giao việc mới: thêm --changes ignore.',
    ]);
    expect(await listed(() => true)).toHaveLength(4);
  });

  test('may be left aside: only what is new starts', async () => {
    const { status, out } = await start(CORRECTED, '--changes', 'ignore');
    expect(status).toBe(0);
    expect(out).toContain('Mới giao 1 việc; 3 việc đã có từ trước');
    expect(out).toContain('Thay đổi so với việc đang theo dõi: để nguyên 3.');
    const rows = await listed((all) => all.length === 5);
    expect(rows.map(({ ref, unit, dueDate }) => [ref, unit, dueDate])).toEqual([
      ['1', 'kinh-te', iso(4)],
      ['2', 'hanh-chinh-cong', iso(4)],
      ['3', 'cong-an', iso(4)],
      ['4', 'kinh-te', iso(4)],
      ['5', 'van-hoa', iso(6)],
    ]);
  });

  test('reaches the tasks that run, by somebody who may', async () => {
    const viewer = await start(CORRECTED, '--changes', 'apply', '--as', 'y-te');
    expect(viewer.status).toBe(1);
    expect(viewer.err).toContain('Khưu Thị Diễm không được đổi thời hạn');
    const { status, out } = await start(CORRECTED, '--changes', 'apply', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      started: [],
      changes: [
        {
          kind: 'moved',
          ref: '1',
          from: { dueDate: iso(4) },
          to: { dueDate: iso(9) },
          end: 'applied',
        },
        {
          kind: 'reassigned',
          ref: '2',
          from: { unit: 'hanh-chinh-cong' },
          to: { unit: 'van-hoa' },
          end: 'applied',
        },
        { kind: 'dropped', ref: '3', to: null, end: 'applied' },
      ],
    });
    const rows = await listed((all) => all.some((row) => row.status === 'cancelled'));
    expect(rows.map(({ ref, unit, dueDate }) => [ref, unit, dueDate])).toEqual([
      ['1', 'kinh-te', iso(9)],
      ['2', 'van-hoa', iso(4)],
      ['3', 'cong-an', iso(4)],
      ['4', 'kinh-te', iso(4)],
      ['5', 'van-hoa', iso(6)],
    ]);
    expect(rows.map(({ status: its }) => its === 'cancelled')).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(rows[0]?.dueText).toBe(by(9));
  });

  test('is told to the officers, with the plan as the reason', async () => {
    await office.mailTo(
      'kinhte@anphuoc.example.vn',
      'Điều chỉnh thời hạn; lý do: kế hoạch sửa lại: Chậm nhất ngày',
    );
    await office.mailTo(
      'vanhoa@anphuoc.example.vn',
      'Chuyển giao nhiệm vụ; lý do: kế hoạch sửa lại: đơn vị chủ trì',
    );
    await office.mailTo(
      'congan@anphuoc.example.vn',
      'Dừng thực hiện nhiệm vụ; lý do: kế hoạch sửa lại: không còn',
    );
  });

  test('changes nothing more when it is started again', async () => {
    const again = await start(CORRECTED);
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('Mới giao 0 việc; 4 việc đã có từ trước');
    expect(again.out).not.toContain('Thay đổi');
    expect(
      JSON.parse((await start(CORRECTED, '--changes', 'apply', '--json')).out).changes,
    ).toEqual([]);
  });

  test('says which of its rows are cancelled, until they are reinstated', async () => {
    const second = (rows: Row[]): Row | undefined => rows.find(({ ref }) => ref === '2');
    const { key = '' } = second(await listed(() => true)) ?? {};
    await run('cancel', key, '--reason', 'nhầm dòng');
    await listed((rows) => second(rows)?.status === 'cancelled');
    expect((await start(CORRECTED)).out).toContain('Đã hủy, không giao lại 1 việc (mục 2);');
    const { cancelled } = JSON.parse((await start(CORRECTED, '--json')).out);
    expect(cancelled).toHaveLength(1);
    await run('reinstate', key, '--reason', 'hủy nhầm');
    await listed((rows) => second(rows)?.status !== 'cancelled');
    expect((await start(CORRECTED)).out).not.toContain('Đã hủy');
  });

  test('says that running tasks keep the words they were started with', async () => {
    const renamed = CORRECTED.map(([ref = '', ...rest]) =>
      ref === '4' ? [ref, 'Bảng giá đất mới', ...rest.slice(1)] : [ref, ...rest],
    );
    const { status, out } = await start(renamed);
    expect(status).toBe(0);
    expect(out).toContain('Mới giao 0 việc');
    expect(out).toContain('Việc đang theo dõi giữ nội dung như lúc giao (mục 4)');
  });

  test('does not move a task whose report waits: that is said, the rest is done, and the plan may go back', async () => {
    const [land, , , prices] = await listed(() => true);
    const document = ['--document-no', '15/BC-KT', '--document-date', day(0)];
    await run('report', prices?.key ?? '', ...document, '--as', 'kinh-te');
    const back = [
      [...LAND, by(4)],
      ...CORRECTED.slice(1, 2),
      [...PRICES, by(8)],
      ...CORRECTED.slice(3),
    ];
    const { status, out, err } = await start(back, '--changes', 'apply');
    expect(status).toBe(1);
    expect(out).toContain(`✓ mục 1, dòng 6: ${land?.key} “Báo cáo rà soát đất công ích”`);
    expect(err).toContain(`✗ mục 4, dòng 8: ${prices?.key}`);
    expect(err).toContain('đang chờ xác nhận');
    const rows = await listed((all) => all.find(({ ref }) => ref === '1')?.dueDate === iso(4));
    expect(rows).toHaveLength(5);
  });

  test('tells a changed row of a task that has ended, starts it no second time, and asks nothing', async () => {
    const prices = (await listed(() => true)).find(({ ref }) => ref === '4');
    await run('accept', prices?.key ?? '', '--as', 'pct-kinh-te');
    await listed((rows) => rows.find(({ ref }) => ref === '4')?.status === 'accepted');
    const { status, out } = await start([
      ...CORRECTED.slice(1, 2),
      [...LAND, by(4)],
      [...PRICES, by(8)],
      ...CORRECTED.slice(3),
    ]);
    expect(status).toBe(0);
    expect(out).toContain(`đã kết thúc ngày ${day(0)}, không đổi và không giao lại`);
    expect(await listed(() => true)).toHaveLength(5);
  });

  test('keeps the suggestions that were accepted before, and moves them with their sentence', async () => {
    const poor = (sent: number): string[] => [
      ...[
        '6',
        `Rà soát hộ nghèo; gửi danh sách cho tỉnh chậm nhất ngày ${day(sent)}`,
        'Phòng Văn hóa – Xã hội',
        by(9),
      ],
    ];
    await start([...CORRECTED, poor(5)], '--changes', 'ignore', '--accept', '6/a');
    const [row, inside] = (await listed((rows) => rows.length === 7)).slice(5);
    expect([row?.ref, inside?.ref, inside?.dueDate]).toEqual(['6', '6/a', iso(5)]);
    const again = JSON.parse(
      (await start([...CORRECTED, poor(5)], '--changes', 'ignore', '--json')).out,
    );
    expect(again).toMatchObject({ started: [] });
    expect(again.changes.map(({ ref }: Row) => ref)).not.toContain('6/a');
    const { err } = await start([...CORRECTED, poor(7)]);
    expect(err).toContain(`mục 6/a, dòng 10: ${inside?.key}`);
    expect(err).toContain(`thời hạn ${day(5)} → ${day(7)}`);
  });

  test('starts by the answers beside it, and cancels what they refuse', async () => {
    const sentence = `gửi tỉnh chậm nhất ngày ${day(6)}`;
    const unclear = ['7', `Sơ kết; ${sentence}`, 'Tổ lạ', 'Định kỳ'];
    const refused = await start([...CORRECTED, unclear], '--changes', 'ignore');
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('còn 2 câu hỏi');
    expect(refused.err).toContain('cp TỆP-BẢN-TRƯỚC.answers.yaml');
    const answer = (accepted: string): void =>
      writeFileSync(
        path.join(office.dir, 'ke-hoach-thu.txt.answers.yaml'),
        [
          'questions:',
          '  - { about: unit, words: Tổ lạ, answer: van-hoa }',
          `  - { about: due, words: Định kỳ, task: "${unclear[1]}", units: Tổ lạ, answer: ${iso(8)} }`,
          'suggestions:',
          `  - { words: chậm nhất ngày ${day(6)}, task: ${sentence}, units: Tổ lạ, answer: ${accepted} }`,
        ].join('\n'),
      );
    answer('có');
    expect((await start([...CORRECTED, unclear], '--changes', 'ignore')).err).toBe('');
    const ofRow = (rows: Row[]): Row[] => rows.filter(({ ref }) => ref.startsWith('7'));
    const started = ofRow(await listed((rows) => ofRow(rows).length === 2));
    expect(started.map(({ ref, unit, dueDate }) => [ref, unit, dueDate])).toEqual([
      ['7', 'van-hoa', iso(8)],
      ['7/a', 'van-hoa', iso(6)],
    ]);
    const again = await start([...CORRECTED, unclear], '--changes', 'ignore', '--json');
    expect(JSON.parse(again.out).changes.map(({ ref }: Row) => ref)).not.toContain('7');
    answer('không');
    const asked = await start([...CORRECTED, unclear]);
    expect(asked.err).toContain('1 câu trả lời trong tệp khác');
    expect(asked.err).toContain(`“chậm nhất ngày ${day(6)}”: có → không`);
    const { err } = await start([...CORRECTED, unclear], '--answers', 'file');
    expect(err).toContain(`${started[1]?.key} “gửi tỉnh`);
    expect(err).toContain('không còn trong kế hoạch');
    expect(err).not.toContain(`${started[0]?.key}`);
    rmSync(path.join(office.dir, 'ke-hoach-thu.txt.answers.yaml'));
  });

  test('is refused when numbers changed hands', async () => {
    const [first = [], second = [], ...rest] = CORRECTED;
    const swapped = [['2', ...first.slice(1)], ['1', ...second.slice(1)], ...rest];
    const { status, err } = await start(swapped, '--changes', 'apply');
    expect(status).toBe(1);
    expect(err).toContain('mục 2, dòng 6: “Báo cáo rà soát đất công ích” trước là mục 1');
    expect((await start(CORRECTED, '--changes', 'guess')).status).toBe(2);
  });

  test('is listed, and closed once what is unfinished was decided on; then it takes no more starts', async () => {
    expect((await run('plan', 'list')).out).toContain(`01/01/${YEAR}–31/12/${YEAR}`);
    const open = (await listed(() => true)).filter(({ status }) => status !== 'cancelled');
    const undecided = await run('plan', 'close', 'ke-hoach-thu', '--yes');
    expect(undecided).toMatchObject({ status: 1 });
    expect(undecided.err).toContain('chưa có cách xử lý');
    const carry = path.join(office.dir, 'nam-sau.csv');
    const [first] = open;
    const choice = ['--carry', carry, '--cancel', first?.key ?? '', '--yes', '--json'];
    const closed = await run('plan', 'close', 'ke-hoach-thu', ...choice);
    expect(closed.err).toBe('');
    const { carried, cancelled, left, counts } = JSON.parse(closed.out);
    expect(cancelled).toHaveLength(1);
    expect(carried.length + cancelled.length + left.length).toBeGreaterThan(2);
    expect(counts.counted).toBeGreaterThan(carried.length);
    const again = await run('plan', 'preview', carry, '--year', `${Number(YEAR) + 1}`, '--json');
    expect(JSON.parse(again.out).tasks.length).toBe(carried.length);
    const over = await start(CORRECTED);
    expect(over).toMatchObject({ status: 1 });
    expect(over.err).toContain('kế hoạch đã kết thúc ngày');
  });
});
