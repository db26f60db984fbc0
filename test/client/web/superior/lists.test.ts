import { existsSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import { decided, reported } from '../../../support/facts.ts';
import { post, sentTo } from '../plans/draftsVisited.ts';
import { said } from '../visited.ts';
import { type ListRow, listsVisited, listText, uploadList } from './listsVisited.ts';

const A: ListRow = ['112', 'Rà soát dịch vụ công', 'Văn phòng', '31/03/2024', 'Đang thực hiện'];
const B: ListRow = ['113', 'Báo cáo tiêm phòng', 'UBND xã Thử Nghiệm', '15/04/2024', ''];
const with_ = (row: ListRow, change: Partial<Record<1 | 3 | 4, string>>): ListRow =>
  row.map((cell, at) => change[at as 1] ?? cell) as ListRow;

let office: ReturnType<typeof listsVisited>;
beforeEach(() => {
  office = listsVisited();
});

/** Uploads a list and says who assigned it; returns its address. */
async function loaded(...rows: ListRow[]): Promise<string> {
  const list = sentTo(await uploadList(office.app, listText(...rows)));
  await post(office.app, `${list}/thong-tin`, { assigner: 'UBND tỉnh' });
  return list;
}

/** A list of which all new rows were given to the office's own unit. */
async function brought(...rows: ListRow[]): Promise<string> {
  const list = await loaded(...rows);
  const units = rows.map((_, at) => [`unit.${at}`, 'vp'] as const);
  await post(office.app, list, Object.fromEntries(units));
  return list;
}

describe('a superior’s list that is uploaded', () => {
  test('asks who assigned it, then shows its new rows with the unit named for certain', async () => {
    const list = sentTo(await uploadList(office.app, listText(A, B)));
    const asked = await said(office.app, list);
    expect(asked).toContain('Cần trả lời trước');
    expect(asked).not.toContain('Nhiệm vụ mới');
    await post(office.app, `${list}/thong-tin`, { assigner: 'UBND tỉnh' });
    const page = await said(office.app, list);
    expect(page).toContain('Nhiệm vụ UBND tỉnh giao');
    expect(page).toContain('Nhiệm vụ mới (2)');
    expect(page).toContain('dòng 2');
    expect(page.match(/<option value="vp" selected/g)).toHaveLength(1);
    expect(page).toContain('1 đang thực hiện, 0 đã chuyển hoặc thu hồi; 1 dòng không ghi rõ');
    expect(office.tasks).toEqual([]);
  });

  test('asks what a column holds that it does not know', async () => {
    const text = listText(A)
      .split('\n')
      .map((line, n) => `${line}\t${n === 0 ? 'Nhãn' : 'A1'}`);
    const list = sentTo(await uploadList(office.app, text.join('\n')));
    await post(office.app, `${list}/thong-tin`, { assigner: 'UBND tỉnh' });
    expect(await said(office.app, list)).toContain('ví dụ: A1');
    await post(office.app, `${list}/thong-tin`, { assigner: 'UBND tỉnh', 'cot.nhan': 'leave' });
    expect(await said(office.app, list)).toContain('Nhiệm vụ mới (1)');
  });

  test.each([
    ['a file without such a list', 'Kính gửi ông bà.', 'không có danh sách nhiệm vụ cấp trên giao'],
    ['a list with a secret row', listText(A, with_(B, { 4: 'TỐI MẬT' })), 'độ mật “Tối mật”'],
  ])('is refused where it is %s, and nothing is kept', async (_, content, why) => {
    const answer = await uploadList(office.app, content);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(why);
    expect(page).not.toContain('tiêm phòng');
    expect(existsSync(path.join(office.dataDir, 'drafts'))).toBe(false);
  });

  test('is deleted once that was confirmed, but not after something was given from it', async () => {
    const list = await loaded(A);
    expect(await said(office.app, `${list}/xoa`)).toContain('sẽ bị xóa hẳn');
    await post(office.app, `${list}/xoa`, {});
    expect((await office.app.request(list)).status).toBe(404);
    const kept = await brought(A);
    expect((await office.app.request(`${kept}/xoa`)).status).toBe(404);
    await post(office.app, `${kept}/xoa`, {});
    expect((await office.app.request(kept)).status).toBe(200);
  });
});

describe('what is chosen of a list', () => {
  test('becomes tasks that keep who assigned them and their slip; others stay as they are', async () => {
    const list = await loaded(A, B);
    const answer = await post(office.app, list, { 'unit.0': 'vp', 'unit.1': '' });
    expect(answer.status).toBe(303);
    expect(office.tasks).toHaveLength(1);
    expect(office.tasks[0]).toMatchObject({
      ...{ assignedBy: 'UBND tỉnh', slip: { number: '112', line: '' }, unit: 'vp' },
      ...{ planName: 'Phiếu giao số 112 ngày 01/03/2024', dueDate: '2024-03-31' },
      section: 'phiếu giao 112, PCT Hồ Sĩ Ngàn chỉ đạo',
    });
    const page = await said(office.app, list);
    expect(page).toContain('đã làm 1 việc, từ chối 0');
    expect(page).toContain('Nhiệm vụ mới (1)');
    expect(page).toContain('Đang theo dõi, không thay đổi (1)');
  });

  test('starts nothing twice: not pressed again, not by the same list nor by a newer one', async () => {
    const list = await brought(A, B);
    await post(office.app, list, { 'unit.0': 'dcxd', 'unit.1': 'dcxd' });
    await brought(A, with_(B, { 1: 'Báo cáo tiêm phòng gia súc đợt 1' }));
    await brought(with_(B, { 3: '30/04/2024' }), A, A);
    expect(office.tasks).toHaveLength(2);
  });

  test('is needed: a form that asks for nothing says so', async () => {
    const answer = await post(office.app, await loaded(A), { 'unit.0': '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Chưa chọn việc nào');
  });

  test('moves a due date, records a result and cancels, with the list as the ground', async () => {
    await brought(A, B);
    const [first, second] = office.tasks;
    const list = await loaded(with_(A, { 3: '30/04/2024' }), with_(B, { 4: 'Đã thu hồi' }));
    const page = await said(office.app, list);
    expect(page).toContain('thời hạn trong danh sách 30/04/2024, đang theo dõi 31/03/2024');
    await post(office.app, list, { 'do.0': 'yes', 'do.1': 'yes' });
    const ground = 'danh sách nhiệm vụ của UBND tỉnh nạp ngày 13/03/2024, phiếu';
    expect(office.given).toEqual([
      {
        ...{ id: first?.id, name: 'reschedule' },
        raw: { to: '30/04/2024', reason: `${ground} 112 (“Đang thực hiện”)` },
      },
      { id: second?.id, name: 'cancel', raw: { reason: `${ground} 113 (“Đã thu hồi”)` } },
    ]);
  });

  test('of what is done above wants the document, and nothing closes without a tick', async () => {
    await brought(A);
    const list = await loaded(with_(A, { 4: 'Đã hoàn thành' }));
    await post(office.app, list, { 'documentNo.0': '15/BC-UBND', 'documentDate.0': '10/3/2024' });
    expect(office.given).toEqual([]);
    await post(office.app, list, {
      ...{ 'do.0': 'yes', 'documentNo.0': '15/BC-UBND', 'documentDate.0': '10/3/2024' },
    });
    expect(office.given).toMatchObject([
      { name: 'report', raw: { documentNo: '15/BC-UBND', documentDate: '10/3/2024' } },
    ]);
  });
});

test('a list shows what it has no more, and links to it', async () => {
  await brought(A, B);
  const page = await said(office.app, await loaded(A));
  expect(page).toContain('Không còn trong danh sách (1)');
  expect(page).toContain(`/nhiem-vu/${shortKey(office.tasks[1]?.id ?? '')}`);
});

test('what goes back stands in the list’s own columns in their order', async () => {
  const list = await brought(A, B);
  Object.assign(office.tasks[0] ?? {}, { ...reported('2024-03-12'), ...decided(true) });
  const answer = await office.app.request(`${list}/ket-qua`);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(sheets[0]?.rows).toEqual([
    [
      ...['Lãnh đạo chỉ đạo', 'Ngày tạo', 'Số phiếu', 'Nhiệm vụ gốc', 'Nhiệm vụ'],
      ...['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hạn xử lý', 'Trạng thái'],
      ...['Số, ký hiệu văn bản kết quả', 'Ngày văn bản kết quả'],
    ],
    [
      ...['PCT Hồ Sĩ Ngàn', '01/03/2024', '112', 'Chuyển đổi số', 'Rà soát dịch vụ công'],
      ...['Văn phòng', null, '31/03/2024', 'Hoàn thành đúng hạn', '12/BC', '12/03/2024'],
    ],
    [
      ...['PCT Hồ Sĩ Ngàn', '01/03/2024', '113', 'Chuyển đổi số', 'Báo cáo tiêm phòng'],
      ...['UBND xã Thử Nghiệm', null, '15/04/2024', 'Đang thực hiện, trong hạn', null, null],
    ],
  ]);
});

test('whoever starts no plans reads a list and changes nothing', async () => {
  const list = await loaded(A);
  const page = await said(office.reader, list);
  expect(page).toContain('Rà soát dịch vụ công');
  expect(page).not.toContain('Thực hiện các việc đã chọn');
  expect((await post(office.reader, list, { 'unit.0': 'vp' })).status).toBe(404);
  expect((await office.reader.request('/ke-hoach/cap-tren/tai-len')).status).toBe(404);
});

test('a due date that is not clear is asked for, and nothing is given before', async () => {
  const list = await loaded(with_(A, { 3: 'Định kỳ' }));
  expect(await said(office.app, list)).toContain('name="due.0"');
  await post(office.app, list, { 'unit.0': 'vp' });
  expect(await said(office.app, list)).toContain('chưa ghi thời hạn');
  await post(office.app, list, { 'unit.0': 'vp', 'due.0': '30/05/2024' });
  expect(office.tasks).toMatchObject([{ dueDate: '2024-05-30', dueText: '30/05/2024' }]);
  expect(await said(office.app, list)).toContain('Đang theo dõi, không thay đổi (1)');
});

test('superiors of before are offered as who assigned', async () => {
  await loaded(A);
  const list = sentTo(await uploadList(office.app, listText(B)));
  expect(await said(office.app, list)).toContain('<option value="UBND tỉnh"');
});
