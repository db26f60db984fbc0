import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LINK_ACTS } from '../../../domain/access/mayActByLink.ts';
import { sealed } from '../../../domain/access/sealed.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import { commandText } from '../../../domain/task/story.ts';
import { signingKeys } from '../../domain/access/signingKeys.ts';
import { type LinkedOffice, openLinkedOffice } from './linkedOffice.ts';

const TITLES = [
  'Lập danh mục công trình',
  'Kiểm tra hành lang giao thông',
  'Rà soát quy hoạch',
  'Thống kê đất đai',
  'Báo cáo xây dựng',
  'Tổng hợp giải phóng mặt bằng',
  'Cập nhật bản đồ',
  'Đo đạc thửa đất',
  'Tư pháp: tuyên truyền pháp luật',
  'Lập hồ sơ địa chính',
] as const;

let office: LinkedOffice;

beforeAll(async () => {
  office = await openLinkedOffice(TITLES);
}, 180_000);
afterAll(() => office?.close());
afterEach(() => {
  office.set.held = false;
  office.set.pass = 0;
});

const revisions = () =>
  Promise.all(TITLES.map(async (title) => (await office.state(title)).facts.revision));

const formOf = (title: string, act: string, link = office.link()) =>
  `${link}/${office.keyOf(title)}/${act}`;

const DOCUMENT = () => ({
  documentNo: '15/BC-UBND',
  documentDate: office.today.split('-').reverse().join('/'),
});

describe('looking at a mail’s link', () => {
  test('shows that mail’s open tasks, the deadline first, and a form for each act', async () => {
    const answer = await office.get(office.link());
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Lê Thị An');
    expect(page).toContain('còn ');
    expect(page).toContain(`action="${formOf(TITLES[0], 'report')}"`);
    for (const act of ['progress', 'request-extension', 'ask-hand-over', 'raise-obstacle'])
      expect(page).toContain(`action="${formOf(TITLES[0], act)}"`);
    expect(page).not.toContain(TITLES[8]);
    expect(page.indexOf('31/12/')).toBeLessThan(page.indexOf(TITLES[0]));
  });

  test('nothing is preselected or filled in', async () => {
    const page = await (await office.get(office.link())).text();
    expect(page).not.toMatch(/ checked| selected/);
    for (const input of page.match(/<input[^>]*>/g) ?? [])
      expect(input).toMatch(/value=""|type="checkbox"|type="hidden" name="seen/);
  });

  test('changes nothing, by whatever method a scanner looks', async () => {
    const before = await revisions();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const address of [
        office.link(),
        formOf(TITLES[0], 'report'),
        `${office.link()}/da-ghi/report?viec=${office.keyOf(TITLES[0])}`,
        `${office.link()}?documentNo=15/BC&documentDate=01/03/2026&sure=yes`,
      ])
        await office.get(address, method);
    expect(await revisions()).toEqual(before);
    expect(office.audited).toEqual([]);
  });
});

describe('a program that sends the forms', () => {
  const JUNK = ['', ' ', 'x', '1', 'test', '555-555-0199', 'a@example.com', 'https://example.com'];
  const PROOF = ['documentNo', 'documentDate', 'link', 'picture', 'postedAt', 'postedFrom'];
  const FIELDS = [...PROOF, 'note', 'reason', 'to', 'words', 'proposal', 'by'];

  test('blank or filled with anything does nothing, and gets a sentence', async () => {
    const before = await revisions();
    for (const act of LINK_ACTS)
      for (const junk of JUNK) {
        const form = Object.fromEntries(FIELDS.map((name) => [name, junk]));
        const answer = await office.post(formOf(TITLES[0], act), { ...form, sure: 'yes' });
        expect([act, junk, answer.status]).toEqual([act, junk, 422]);
        expect(await answer.text()).toContain('role="alert"');
      }
    expect((await office.post(`${office.link()}/report`, DOCUMENT())).status).toBe(422);
    expect(await revisions()).toEqual(before);
    expect(office.receipts).toEqual([]);
  });

  test('what was typed is kept', async () => {
    const page = await (
      await office.post(formOf(TITLES[0], 'report'), {
        documentNo: '15/BC-UBND',
        documentDate: '31/02/2026',
        note: 'kèm “phụ lục”',
      })
    ).text();
    expect(page).toContain('value="15/BC-UBND"');
    expect(page).toContain('value="31/02/2026"');
    expect(page).toContain('chưa đúng cách ghi ngày');
  });

  test('does no more than the five acts', async () => {
    const before = await revisions();
    for (const act of ['accept', 'return', 'cancel', 'reassign', 'hand-on', 'reschedule', 'apply'])
      expect(
        (await office.post(formOf(TITLES[0], act), { note: 'đồng ý hoàn thành' })).status,
      ).toBe(404);
    expect(await revisions()).toEqual(before);
  });
});

describe('reporting through the link', () => {
  test('is recorded in the reader’s name, with the mail and where it came from, and receipted', async () => {
    const answer = await office.post(formOf(TITLES[1], 'report'), DOCUMENT());
    expect(answer.status).toBe(303);
    const page = await (await office.get(answer.headers.get('location') ?? '')).text();
    expect(page).toContain('15/BC-UBND');
    expect(page).toContain('chờ xác nhận hoàn thành');
    expect(page).toContain('Chờ Phạm Thị Chi xem xét');
    const { facts, log } = await office.state(TITLES[1]);
    expect(facts.reports).toHaveLength(1);
    const day = office.today.split('-').reverse().join('/');
    const [entry] = commandsOf(log);
    expect(entry && commandText(entry).vi).toContain(
      `Lê Thị An báo cáo kết quả (15/BC-UBND ngày ${day}), qua liên kết trong thư ngày ${day}`,
    );
    expect(entry?.by.origin).toBe('mail-link');
    expect(office.receipts.at(-1)).toMatchObject({
      person: 'an',
      task: { title: TITLES[1] },
      said: { vi: `báo cáo kết quả (15/BC-UBND ngày ${day})` },
    });
    expect(office.audited.at(-1)).toMatchObject({ what: 'link-act', person: 'an' });
  });

  test('twice at once, and once more, is one change', async () => {
    const form = { ...DOCUMENT(), documentNo: '16/BC-UBND' };
    const to = formOf(TITLES[2], 'report');
    const answers = await Promise.all([office.post(to, form), office.post(to, form)]);
    const again = await office.post(to, form);
    expect([...answers, again].map(({ status }) => status)).toEqual([303, 303, 303]);
    const { facts } = await office.state(TITLES[2]);
    expect(facts.reports).toHaveLength(1);
    const told = office.receipts.filter(({ task }) => task.title === TITLES[2]);
    expect(new Set(told.map(({ revision }) => revision)).size).toBe(1);
  });

  test('several by one document, each ticked', async () => {
    const form = { ...DOCUMENT(), documentNo: '17/BC-UBND' };
    const answer = await office.post(`${office.link()}/report`, {
      ...form,
      [`viec-${office.keyOf(TITLES[3])}`]: 'yes',
      [`viec-${office.keyOf(TITLES[4])}`]: 'yes',
    });
    expect(answer.status).toBe(303);
    const page = await (await office.get(answer.headers.get('location') ?? '')).text();
    expect(page).toContain(TITLES[3]);
    expect(page).toContain(TITLES[4]);
    for (const title of [TITLES[3], TITLES[4]])
      expect((await office.state(title)).facts.reports).toHaveLength(1);
  });

  test('on a day without its year is asked about with the year, then done', async () => {
    const [, month, day] = office.today.split('-');
    const typed = { documentNo: '27/BC-UBND', documentDate: `${day}/${month}` };
    const asked = await office.post(formOf(TITLES[9], 'report'), typed);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('được hiểu là');
    const sure = { ...typed, sure: 'yes' };
    expect((await office.post(formOf(TITLES[9], 'report'), sure)).status).toBe(303);
    expect((await office.state(TITLES[9])).facts.reports[0]?.proofs).toMatchObject([
      { documentDate: office.today },
    ]);
  });

  test('with an odd number is asked about once, then done', async () => {
    const form = { ...DOCUMENT(), documentNo: 'BC-UBND' };
    const asked = await office.post(formOf(TITLES[5], 'report'), form);
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain('không có chữ số');
    expect(page).toContain('name="sure"');
    expect((await office.state(TITLES[5])).facts.reports).toEqual([]);
    const sure = await office.post(formOf(TITLES[5], 'report'), { ...form, sure: 'yes' });
    expect(sure.status).toBe(303);
  });
});

test('progress, an extension, a hand-over and an answer are asked for as well', async () => {
  const to = `05/01/${office.year + 1}`;
  const acts: [string, Record<string, string>][] = [
    ['progress', { note: 'đã đo đạc xong ba tờ bản đồ' }],
    ['request-extension', { to, reason: 'chờ số liệu của huyện' }],
    ['ask-hand-over', { reason: 'đi học dài ngày' }],
    ['raise-obstacle', { words: 'chưa có kinh phí', by: to, person: 'em' }],
  ];
  for (const [act, form] of acts) {
    const answer = await office.post(formOf(TITLES[6], act), form);
    expect([act, answer.status]).toEqual([act, 303]);
  }
  const { facts } = await office.state(TITLES[6]);
  expect(facts.progress).toHaveLength(1);
  expect(facts.extension?.reason).toBe('chờ số liệu của huyện');
  expect(facts.handOverAsked?.by).toBe('an');
  expect(facts.obstacles).toMatchObject([
    { by: 'an', words: 'chưa có kinh phí', asked: { person: null } },
  ]);
});

describe('a link', () => {
  test('does nothing to a task of another mail', async () => {
    const before = await revisions();
    const own = formOf(TITLES[8], 'report');
    const answer = await office.post(own, DOCUMENT());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('không có trong thư của liên kết');
    expect(await revisions()).toEqual(before);
  });

  test('that has expired shows and does nothing', async () => {
    office.set.pass = 7 * 86_400_000;
    const before = await revisions();
    expect((await office.get(office.link())).status).toBe(410);
    expect((await office.post(formOf(TITLES[0], 'report'), DOCUMENT())).status).toBe(410);
    expect(await revisions()).toEqual(before);
  });

  test('that nobody made, or with another key, is unknown', async () => {
    const forged = sealed(
      'mail-link',
      [`mail/thu-nghiem/an/${office.today}`, '2099-01-01'],
      signingKeys('k2'),
    );
    for (const word of ['x', 'a.b', forged, `${office.link().slice(5)}x`]) {
      expect((await office.get(`/thu/${word}`)).status).toBe(404);
      expect(
        (await office.post(`/thu/${word}/${office.keyOf(TITLES[0])}/report`, DOCUMENT())).status,
      ).toBe(404);
    }
  });

  test('into a restored copy that holds its mails does nothing', async () => {
    office.set.held = true;
    const before = await revisions();
    expect(await (await office.get(office.link())).text()).toContain('bản khôi phục');
    const answer = await office.post(formOf(TITLES[0], 'report'), DOCUMENT());
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('bản khôi phục');
    expect(await revisions()).toEqual(before);
  });

  test('acts so often an hour and no more', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 110; n += 1)
      answers.push((await office.post(formOf(TITLES[8], 'report', office.link('em')), {})).status);
    expect(new Set(answers)).toEqual(new Set([422, 429]));
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the link in a list that somebody pasted to him', () => {
  test('shows his own work, and reports it in his name with a receipt', async () => {
    const link = office.listLink();
    const page = await (await office.get(link)).text();
    expect(page).toContain('trong danh sách ngày');
    expect(page).toContain(TITLES[7]);
    expect(page).not.toContain(TITLES[8]);
    const before = office.receipts.length;
    const answer = await office.post(formOf(TITLES[7], 'report', link), DOCUMENT());
    expect(answer.status).toBe(303);
    const { log } = await office.state(TITLES[7]);
    expect(commandText(commandsOf(log).at(-1) as never).vi).toContain(
      'qua liên kết trong danh sách ngày',
    );
    expect(office.receipts.slice(before)).toMatchObject([
      { person: 'an', link: `list/thu-nghiem/an/${office.today}` },
    ]);
    const recorded = await office.get(answer.headers.get('location') ?? '');
    expect(await recorded.text()).toContain('15/BC-UBND');
  });

  test('does no more than the five acts, to nobody else’s tasks, for a week', async () => {
    const link = office.listLink();
    expect((await office.post(formOf(TITLES[0], 'cancel', link), { reason: 'a b' })).status).toBe(
      404,
    );
    const others = await office.post(formOf(TITLES[8], 'report', link), DOCUMENT());
    expect(others.status).toBe(422);
    expect(await others.text()).toContain('không có trong danh sách của liên kết');
    expect((await office.get(office.listLink('an', office.yesterday(6)))).status).toBe(200);
    expect((await office.get(office.listLink('an', office.yesterday(7)))).status).toBe(410);
  });

  test('of a restored copy that holds its mails records nothing', async () => {
    office.set.held = true;
    const answer = await office.post(formOf(TITLES[0], 'report', office.listLink()), DOCUMENT());
    expect(answer.status).toBe(403);
  });
});

test('links sent to an address that was changed serve no more, in mails and in lists', async () => {
  expect((await office.get(office.link('em'))).status).toBe(200);
  await office.endLinks('em', office.yesterday(1));
  expect((await office.get(office.link('em', office.yesterday(1)))).status).toBe(410);
  expect((await office.get(office.link('em'))).status).toBe(200);
  await office.endLinks('em');
  const answer = await office.get(office.listLink('em'));
  expect([answer.status, await answer.text()]).toEqual([
    ...[410, expect.stringContaining('địa chỉ thư của người nhận đã đổi')],
  ]);
  expect((await office.get(office.link('an'))).status).toBe(200);
});
