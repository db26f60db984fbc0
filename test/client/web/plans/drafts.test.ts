import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { said } from '../visited.ts';
import {
  draftsVisited,
  fieldFor,
  hidden,
  planText,
  post,
  sentTo,
  upload,
} from './draftsVisited.ts';

const CLEAR = ['1', 'Báo cáo rà soát đất công ích', 'Địa chính – Xây dựng', 'Quý II'];
const UNCLEAR = ['2', 'Báo cáo hộ nghèo', 'Văn phòng', 'Định kỳ'];
const UNKNOWN = ['3', 'Rà soát chợ', 'Phòng Kinh tài', 'Quý III'];

let office: ReturnType<typeof draftsVisited>;
beforeEach(() => {
  office = draftsVisited();
});

async function loaded(...rows: string[][]): Promise<string> {
  const answer = await upload(office.app, planText(...rows));
  expect(answer.status).toBe(303);
  return sentTo(answer);
}

const folderOf = (draft: string): string =>
  path.join(office.dataDir, 'drafts', office.code, path.basename(draft));

describe('a plan that is uploaded', () => {
  test('becomes a draft that is named by number and date, never by its file', async () => {
    await loaded(CLEAR);
    const list = await said(office.app, '/ke-hoach');
    expect(list).toContain('Kế hoạch số 12/KH-UBND ngày 05/01/2024');
    expect(list).toContain('Nhiệm vụ trọng tâm năm 2024');
    expect(list).not.toContain('ke-hoach.txt');
  });

  test('shows each printed row beside its unit, its days and how they were found', async () => {
    const page = await said(office.app, await loaded(CLEAR));
    expect(page).toContain('Báo cáo rà soát đất công ích');
    expect(page).toContain('“Quý II”');
    expect(page).toContain('30/06/2024');
    expect(page).toContain('Không còn gì cản việc giao kế hoạch');
  });

  test('lists what blocks first, with links to the row and to the question', async () => {
    const page = await said(office.app, await loaded(CLEAR, UNCLEAR, UNKNOWN));
    expect(page).toContain('Phải xong trước khi giao (2)');
    const field = fieldFor(page, 'Phòng Kinh tài');
    expect(page).toContain(`<a href="#cau-${field}">trả lời</a>`);
    expect(page).toMatch(/<a href="#muc-[^"]*">Mục 3, dòng 12<\/a>/);
    expect(page.indexOf('Phải xong trước')).toBeLessThan(page.indexOf('<h2>Các dòng'));
  });

  test('is found under a name composed as answers are found by, without folders', async () => {
    const answer = await upload(
      office.app,
      planText(UNCLEAR),
      `../../x/${'Kế hoạch'.normalize('NFD')}.txt`,
    );
    expect(readdirSync(folderOf(sentTo(answer))).sort()).toEqual([
      '.draft.json',
      'Kế hoạch.txt'.normalize('NFC'),
      'Kế hoạch.txt.answers.yaml'.normalize('NFC'),
    ]);
  });

  test.each([
    ['no plan', 'Kính gửi ông bà.', 'không có bảng nhiệm vụ'],
    ['an empty file', '', 'rỗng'],
    [
      'a file of Word 97',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'tệp “',
    ],
  ])('is refused with the reason where it is %s, and nothing is kept', async (_, content, why) => {
    const answer = await upload(office.app, content, 'van-ban.txt');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
    expect(existsSync(path.join(office.dataDir, 'drafts'))).toBe(false);
  });

  test('is refused where it is larger than any plan', async () => {
    const answer = await upload(office.app, new Uint8Array(20 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('20 MB');
  });

  test('is asked for its year where it prints none, and reads as of the one that is given', async () => {
    const text = planText(CLEAR).replaceAll(' năm 2024', '');
    const draft = sentTo(await upload(office.app, text));
    expect(await said(office.app, draft)).toContain('Kế hoạch là của năm nào?');
    expect((await post(office.app, `${draft}/nam`, { year: 'hai nghìn' })).status).toBe(422);
    expect((await post(office.app, `${draft}/nam`, { year: '2025' })).status).toBe(303);
    expect(await said(office.app, draft)).toContain('30/06/2025');
  });
});

describe('a table that is pasted', () => {
  const typed = { from: 'table', title: 'Phân công tuần', number: '7/KH-UBND', issued: '5/1/2024' };
  const rows =
    'TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tDọn kho lưu trữ\tVăn phòng\t31/5/2024';
  const html = `<table><tr><th>TT<th>Nội dung nhiệm vụ<th>Đơn vị chủ trì<th>Thời hạn</tr><tr><td>1<td>Dọn kho lưu trữ<td>Văn phòng<td>31/5/2024</tr></table>`;

  test('of columns by tabs becomes a draft with the number and day that were typed', async () => {
    const draft = sentTo(await post(office.app, '/ke-hoach/tai-len', { ...typed, table: rows }));
    const page = await said(office.app, draft);
    expect(page).toContain('Kế hoạch số 7/KH-UBND ngày 05/01/2024');
    expect(page).toContain('31/05/2024');
  });

  test('stays in the form where something is missing', async () => {
    const answer = await post(office.app, '/ke-hoach/tai-len', {
      ...typed,
      title: '',
      table: rows,
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Chưa ghi tên kế hoạch');
    expect(page).toContain('Dọn kho lưu trữ');
  });

  test('of HTML is read as one', async () => {
    const draft = sentTo(await post(office.app, '/ke-hoach/tai-len', { ...typed, table: html }));
    expect(await said(office.app, draft)).toContain('Dọn kho lưu trữ');
  });
});

describe('answers', () => {
  test('typed into the form stand in the file as the command line writes it, and settle their rows', async () => {
    const draft = await loaded(UNCLEAR, UNKNOWN);
    const page = await said(office.app, draft);
    const answer = await post(office.app, `${draft}/tra-loi`, {
      revision: hidden(page, 'revision'),
      [`${fieldFor(page, 'Định kỳ')}.choice`]: 'hàng quý',
      [`${fieldFor(page, 'Phòng Kinh tài')}.answer`]: 'Văn phòng',
    });
    expect([answer.status, sentTo(answer)]).toEqual([303, `${draft}?da-luu`]);
    const file = readFileSync(path.join(folderOf(draft), 'ke-hoach.txt.answers.yaml'), 'utf8');
    expect(file).toContain('answer: hàng quý\n');
    expect(file).toContain('answer: Văn phòng\n');
    const after = await said(office.app, draft);
    expect(after).toContain('Không còn gì cản việc giao kế hoạch');
    expect(after).toContain('31/03/2024');
  });

  test('that cannot be used are shown with the reason and what was typed; the others are kept', async () => {
    const draft = await loaded(UNCLEAR, UNKNOWN);
    const page = await said(office.app, draft);
    const answer = await post(office.app, `${draft}/tra-loi`, {
      revision: hidden(page, 'revision'),
      [`${fieldFor(page, 'Định kỳ')}.choice`]: 'hàng quý',
      [`${fieldFor(page, 'Phòng Kinh tài')}.answer`]: 'Phòng Trăng Sao',
    });
    expect(answer.status).toBe(422);
    const after = await answer.text();
    expect(after).toContain('không có đơn vị “Phòng Trăng Sao”');
    expect(after).toContain('value="Phòng Trăng Sao"');
    expect(after).toContain('Phải xong trước khi giao (1)');
    expect(await said(office.app, draft)).not.toContain('Trăng Sao');
  });

  test('over an older version are refused, and the newest is shown', async () => {
    const draft = await loaded(UNCLEAR);
    const page = await said(office.app, draft);
    const field = fieldFor(page, 'Định kỳ');
    const save = (choice: string) =>
      post(office.app, `${draft}/tra-loi`, {
        revision: hidden(page, 'revision'),
        [`${field}.choice`]: choice,
      });
    expect((await save('hàng quý')).status).toBe(303);
    const second = await save('hàng tháng');
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('đã được sửa ở trình duyệt khác');
    expect(await said(office.app, draft)).toContain('value="hàng quý" checked');
  });

  test('of two saves at once one is told', async () => {
    const draft = await loaded(UNCLEAR);
    const page = await said(office.app, draft);
    const save = (choice: string) =>
      post(office.app, `${draft}/tra-loi`, {
        revision: hidden(page, 'revision'),
        [`${fieldFor(page, 'Định kỳ')}.choice`]: choice,
      });
    const ends = await Promise.all([save('hàng quý'), save('hàng tháng')]);
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test('to suggestions accept them as they are, accept them changed, or refuse them', async () => {
    const draft = await loaded(
      ['1', 'Rà soát; gửi tỉnh chậm nhất ngày 20/6', 'Văn phòng', 'Quý IV'],
      ['2', 'Đối chiếu; gửi tỉnh chậm nhất ngày 21/6', 'Văn phòng', 'Quý IV'],
      ['3', 'Kiểm kê; gửi tỉnh chậm nhất ngày 22/6', 'Văn phòng', 'Quý IV'],
    );
    const page = await said(office.app, draft);
    const [first, second, third] = ['20/6”', '21/6”', '22/6”'].map((day) => fieldFor(page, day));
    await post(office.app, `${draft}/tra-loi`, {
      revision: hidden(page, 'revision'),
      [`${first}.choice`]: 'có',
      [`${second}.choice`]: 'không',
      [`${third}.choice`]: 'có',
      [`${third}.due`]: '22/7/2024',
    });
    const after = await said(office.app, draft);
    expect(after).toContain('5 dòng thành 5 việc theo dõi');
    expect(after).toContain('22/07/2024');
  });

  test('survive a restart', async () => {
    const draft = await loaded(UNCLEAR);
    const page = await said(office.app, draft);
    await post(office.app, `${draft}/tra-loi`, {
      revision: hidden(page, 'revision'),
      [`${fieldFor(page, 'Định kỳ')}.choice`]: 'hàng quý',
    });
    const { app } = office.again();
    expect(await said(app, '/ke-hoach')).toContain(draft);
    expect(await said(app, draft)).toContain('value="hàng quý" checked');
  });
});

test('a draft goes once its deletion was confirmed, and pressing twice does nothing more', async () => {
  const draft = await loaded(CLEAR);
  expect(await said(office.app, `${draft}/xoa`)).toContain('sẽ bị xóa hẳn');
  expect(existsSync(folderOf(draft))).toBe(true);
  expect((await post(office.app, `${draft}/xoa`, {})).status).toBe(303);
  expect(existsSync(folderOf(draft))).toBe(false);
  expect((await post(office.app, `${draft}/xoa`, {})).status).toBe(303);
  expect((await office.app.request(draft)).status).toBe(404);
});

test('drafts are read by who may, changed by who starts plans, and unknown to all others', async () => {
  const draft = await loaded(UNCLEAR);
  const chairman = office.reader({ seesDrafts: true });
  const page = await said(chairman, draft);
  expect(page).toContain('Định kỳ');
  expect(page).not.toContain('Lưu câu trả lời');
  expect((await post(chairman, `${draft}/tra-loi`, {})).status).toBe(404);
  expect((await post(chairman, `${draft}/xoa`, {})).status).toBe(404);
  const officer = office.reader({ seesDrafts: false });
  expect((await officer.request(draft)).status).toBe(404);
  expect(await said(officer, '/ke-hoach')).not.toContain('Bản nháp');
});

test.each(['..', '%2e%2e', 'abc', '../../agencies', 'ABCDEFABCDEF'])(
  'no draft is called %s',
  async (id) => {
    expect((await office.app.request(`/ke-hoach/ban-nhap/${id}`)).status).toBe(404);
  },
);
