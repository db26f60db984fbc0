import { afterAll, beforeAll, expect, test } from 'vitest';
import { hidden, post, sentTo, upload } from '../client/web/plans/draftsVisited.ts';
import { said } from '../client/web/visited.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { type OfficePages, openPages } from './officePages.ts';

const year = new Date().getUTCFullYear() + 1;
const agency = smallOffice({ policy: { firstMonthDays: 30 } });

let pages: OfficePages;
beforeAll(async () => {
  pages = await openPages(agency, 'binh');
}, 120_000);
afterAll(() => pages?.close());

/** A plan of next year, by its rows: number, title, unit, due text. */
const planText = (number: string, ...rows: string[][]): string =>
  [
    ...[`Số: ${number}/KH-UBND`, '', 'KẾ HOẠCH', '', `Nhiệm vụ trọng tâm năm ${year}`, ''],
    ...[['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'], ...rows].map((cells) =>
      cells.join('\t'),
    ),
    '',
  ].join('\n');

const ROWS = [
  ['1', 'Báo cáo rà soát đất công ích', 'Địa chính – Xây dựng', 'Quý II'],
  ['2', 'Báo cáo hộ nghèo', 'Văn phòng', 'hàng quý'],
  ['3', 'Tuyên truyền pháp luật', 'Tư pháp – Hộ tịch', 'Tháng 9'],
];

const start = async (draft: string, more: Record<string, string> = {}): Promise<Response> => {
  const page = await said(pages.app, `${draft}/giao`);
  return post(pages.app, `${draft}/giao`, { revision: hidden(page, 'revision'), ...more });
};

const tasksOf = async (plan: string) =>
  (
    await pages.office
      .as({ typist: null, origin: 'page', ground: '' })
      .queries.tasks({ agency: 'thu-nghiem', plan, all: true })
  ).map(({ facts }) => facts);

test('nothing starts while a question blocks, and no button offers it', async () => {
  const rows = [...ROWS.slice(0, 1), ['2', 'Rà soát chợ', 'Phòng Kinh tài', 'Quý III']];
  const draft = sentTo(await upload(pages.app, planText('21', ...rows), 'can-hoi.txt'));
  const page = await said(pages.app, `${draft}/giao`);
  expect(page).toContain('Chưa giao được: còn câu hỏi phải trả lời (1)');
  expect(page).not.toContain('>Giao kế hoạch</button>');
  const before = await said(pages.app, draft);
  const answer = await post(pages.app, `${draft}/giao`, { revision: hidden(before, 'revision') });
  expect(answer.status).toBe(409);
  expect(await tasksOf('can-hoi')).toEqual([]);
});

test('a start says what will happen, starts once however often it is pressed, and says what became of it', async () => {
  const draft = sentTo(await upload(pages.app, planText('22', ...ROWS), 'trong-tam.txt'));
  const page = await said(pages.app, `${draft}/giao`);
  expect(page).toContain('Giao 6 việc theo dõi (từ 3 dòng của kế hoạch) cho 3 đơn vị.');
  expect(page).toContain('Trong 30 ngày đầu');
  const send = () => post(pages.app, `${draft}/giao`, { revision: hidden(page, 'revision') });
  const [one, two] = await Promise.all([send(), send()]);
  expect([one.status, two.status]).toEqual([303, 303]);
  const third = await send();
  expect([third.status, sentTo(third)]).toEqual([303, `${draft}/giao`]);
  expect(await said(pages.app, sentTo(third))).toContain('Đã giao 6 việc.');
  expect(await tasksOf('trong-tam')).toHaveLength(6);
  const list = await said(pages.app, '/ke-hoach');
  expect(list).toContain('/nhiem-vu?all=1&amp;plan=trong-tam');
  expect(list).not.toContain(`${draft}"`);
}, 60_000);

test('a draft that was changed after the page was opened is not started', async () => {
  const draft = sentTo(await upload(pages.app, planText('23', ...ROWS), 'doi.txt'));
  const answer = await post(pages.app, `${draft}/giao`, { revision: '0000000000000000' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('đã được sửa sau khi mở trang này');
});

test('a new version of a plan is known by its number, and waits for a choice about what it changes', async () => {
  const corrected = [
    ['1', 'Báo cáo rà soát đất công ích', 'Địa chính – Xây dựng', 'Quý III'],
    ...ROWS.slice(1),
    ['4', 'Sơ kết công tác', 'Văn phòng', 'Tháng 6'],
  ];
  const draft = sentTo(await upload(pages.app, planText('22', ...corrected), 'ban-sua.txt'));
  const page = await said(pages.app, `${draft}/giao`);
  expect(page).toContain('bản mới của Kế hoạch số 22/KH-UBND');
  expect(page).toContain('Khác với việc đang theo dõi (1)');
  const compared = await said(pages.app, `${draft}/so-sanh`);
  expect(compared).toContain('Thêm 1, bỏ 0, đổi 1,');
  expect(compared).toContain(`thời hạn 30/06/${year} → 30/09/${year}`);
  expect((await start(draft)).status).toBe(409);
  expect((await start(draft, { changes: 'apply' })).status).toBe(303);
  const tasks = await tasksOf('trong-tam');
  expect(tasks).toHaveLength(7);
  expect(tasks.find(({ ref }) => ref === '1')?.dueDate).toBe(`${year}-09-30`);
}, 60_000);

test('what is most likely another plan’s new version starts once somebody has said which it is', async () => {
  const draft = sentTo(await upload(pages.app, planText('24', ...ROWS), 'khac.txt'));
  const page = await said(pages.app, `${draft}/giao`);
  expect(page).toContain('3 trên 3 nhiệm vụ trùng với Kế hoạch số 22/KH-UBND');
  expect(page).not.toContain('>Giao kế hoạch</button>');
  expect((await post(pages.app, `${draft}/la`, { plan: '' })).status).toBe(303);
  expect(await said(pages.app, `${draft}/giao`)).toContain('>Giao kế hoạch</button>');
}, 60_000);

test('rows that name their results are reported with them only where that was chosen', async () => {
  const past = year - 1;
  const text = [
    ...['Số: 25/KH-UBND', '', 'KẾ HOẠCH', '', `Nhiệm vụ bổ sung năm ${past}`, ''],
    'TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời hạn\tKết quả thực hiện',
    `1\tKiểm kê tài sản\tVăn phòng\tTháng 12\tĐã hoàn thành, Báo cáo số 15/BC-UBND ngày 10/01/${past}`,
    '',
  ].join('\n');
  const draft = sentTo(await upload(pages.app, text, 'ket-qua.txt'));
  const page = await said(pages.app, `${draft}/giao`);
  expect(page).toContain('Kết quả đã ghi trong kế hoạch (1)');
  expect((await start(draft)).status).toBe(409);
  const done = await start(draft, { results: 'take' });
  expect(await said(pages.app, sentTo(done))).toContain('nhận 1 việc là đã báo cáo');
}, 60_000);

test('the year is rehearsed by itself or together with the plans that run', async () => {
  const rows = [['1', 'Kiểm tra phòng cháy', 'Văn phòng', 'Quý II']];
  const draft = sentTo(await upload(pages.app, planText('26', ...rows), 'chay-thu.txt'));
  const alone = await said(pages.app, `${draft}/chay-thu?tinh=rieng`);
  const together = await said(pages.app, `${draft}/chay-thu`);
  const mails = (page: string): number => Number(/ có (\d+) thư/.exec(page)?.[1]);
  expect(mails(alone)).toBeGreaterThan(0);
  expect(mails(together)).toBeGreaterThan(mails(alone));
  const june = await said(pages.app, `${draft}/chay-thu?tinh=rieng&thang=${year}-06`);
  expect(june).toContain(`Từng ngày của tháng 6/${year}`);
  expect(june).toContain('Kiểm tra phòng cháy');
  const his = await said(pages.app, `${draft}/chay-thu?tinh=rieng&nguoi=an`);
  expect(mails(his)).toBe(0);
}, 60_000);
