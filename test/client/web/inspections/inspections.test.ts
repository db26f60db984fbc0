import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../../../domain/inspection/types.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { AT, EMPTY, open } from './visitedInspections.ts';

const LAID: PlanRecord = {
  ...EMPTY,
  programme: { name: 'Kiểm tra CCHC', units: ['vp', 'tp', 'dcxd'], wantedPercent: 50 },
};
const heldAt = (unit: string, more: Partial<Inspection> = {}): Inspection => ({
  ...{ id: `i-${unit}`, unit, planned: null, lead: 'Phạm Thị Chi', findings: [] },
  held: { on: '2024-06-03', sudden: true, document: null },
  ...more,
});
const found = {
  ...{ id: 'f1', words: 'Chưa niêm yết thủ tục', unit: 'tp' },
  ...{ remedy: 'Niêm yết đủ', due: '30/6' },
};
const HELD: PlanRecord = { ...LAID, inspections: [heldAt('tp', { findings: [found] })] };

const FINDING = {
  ...{ do: 'finding', once: 'aaaaaaaa-1', words: 'Sổ không ghi ngày', findingUnit: 'tp' },
  ...{ remedy: 'Ghi lại sổ tiếp nhận', due: 'trước ngày 28/6/2024' },
};

describe('a programme', () => {
  test('is laid down with its units, its groups and the wanted share, then shown as a bar', async () => {
    const { state, send, page } = open();
    expect(await page(AT)).toContain('chưa có chương trình kiểm tra');
    const laid = await send(AT, {
      ...{ do: 'programme', once: 'p-000001', name: 'Kiểm tra CCHC', wanted: '30%' },
      ...{ 'don-vi-tp': 'yes', 'don-vi-dcxd': 'yes' },
    });
    expect(laid.status).toBe(303);
    expect(state.record.programme).toEqual({
      ...{ name: 'Kiểm tra CCHC', units: ['dcxd', 'tp'], wantedPercent: 30 },
    });
    const shown = await page(AT);
    expect(shown).toContain('Đã kiểm tra 0/2 đơn vị: 0%');
    expect(shown).toContain('chưa đạt, còn thiếu 1 đơn vị');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no name', { name: '' }, 'Chưa ghi: Tên chương trình'],
    ['a share that is none', { wanted: 'nhiều' }, 'phải là số từ 1 đến 100'],
    ['no unit', { 'don-vi-tp': '' }, 'chưa chọn đơn vị nào'],
  ])('with %s comes back with what was typed', async (_name, more, why) => {
    const typed = { do: 'programme', name: 'Kiểm tra', wanted: '30', 'don-vi-tp': 'yes', ...more };
    const { status, page } = await open().send(AT, typed);
    expect([status, page]).toEqual([422, expect.stringContaining(why)]);
    expect(page).toContain(`value="${typed.wanted}"`);
  });

  test('says who was inspected and who was not, by which formula', async () => {
    const page = await open(HELD).page(AT);
    expect(page).toContain('Đã kiểm tra 1/3 đơn vị: 33,3%');
    expect(page).toContain('Chưa kiểm tra: Văn phòng; Địa chính – Xây dựng');
    expect(page).toContain('số đơn vị đã được kiểm tra');
  });

  test('leaves as Excel', async () => {
    const answer = await open(HELD).app.request(`${AT}/tai-ve`);
    expect(answer.headers.get('content-disposition')).toContain('kiem-tra-cchc.xlsx');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(3000);
  });
});

describe('an inspection', () => {
  const add = { do: 'add', once: 'bbbbbbbb-1', unit: 'tp', on: '10/06/2024', sudden: 'yes' };

  test('is written down once, however often its form is sent', async () => {
    const { state, send, page } = open(LAID);
    await send(AT, add);
    expect((await send(AT, add)).status).toBe(303);
    expect(state.record.inspections).toMatchObject([
      { id: 'bbbbbbbb', unit: 'tp', held: { on: '2024-06-10', sudden: true, document: null } },
    ]);
    expect(await page(`${AT}/bbbbbbbb`)).toContain('ghi cuộc kiểm tra ngày 10/06/2024');
  });

  test.each<[string, Record<string, string>, string]>([
    ['a day to come', { on: '14/06/2024' }, '14/06/2024 chưa tới'],
    ['no day', { on: '', sudden: '' }, 'cần ghi ngày dự kiến'],
    ['a document without its date', { documentNo: '5/BB' }, 'Chưa ghi: Ngày biên bản'],
    ['a document without a day', { on: '', documentNo: '5/BB' }, 'Chưa ghi: Đã kiểm tra ngày'],
    ['no unit', { unit: '' }, 'Chưa ghi: Đơn vị được kiểm tra'],
    ['a day that is none', { on: '31/02/2024' }, '31/02/2024'],
  ])('with %s is refused', async (_name, more, why) => {
    const { state, send } = open(LAID);
    const { status, page } = await send(AT, { ...add, ...more });
    expect([status, page]).toEqual([422, expect.stringContaining(why)]);
    expect(state.record.inspections).toBeUndefined();
  });

  test('of a unit outside, or twice on a day, is asked about and then written down', async () => {
    const { state, send } = open(HELD);
    const outside = { ...add, unit: 'du' };
    const asked = await send(AT, outside);
    expect(asked.page).toContain('ngoài danh sách');
    expect(asked.page).toContain('Tôi đã xem lại, vẫn gửi');
    await send(AT, { ...outside, sure: 'yes' });
    const twice = { ...add, once: 'cccccccc-1', on: '3/6/2024' };
    expect((await send(AT, twice)).page).toContain('đã có một cuộc kiểm tra ngày 03/06/2024');
    await send(AT, { ...twice, sure: 'yes' });
    expect(state.record.inspections?.map(({ unit }) => unit)).toEqual(['tp', 'du', 'tp']);
  });

  test('on a day without its year is asked about, shown with the year it is read with', async () => {
    const { state, send } = open(LAID);
    const asked = await send(AT, { ...add, on: '30/5' });
    expect(asked.page).toContain('“30/5” được hiểu là Thứ Năm, 30/05/2024');
    expect(asked.page).toContain('value="30/05/2024"');
    expect(state.record.inspections).toBeUndefined();
    const planned = await send(AT, { do: 'add', once: 'eeeeeeee-1', unit: 'tp', from: '30/5' });
    expect(planned.page).toContain('30/05/2025');
  });

  test('that was planned is held, concluded, corrected and taken back', async () => {
    const { state, send, page } = open(LAID);
    await send(AT, { do: 'add', once: 'dddddddd-1', unit: 'tp', from: '3/6/2024', to: '5/6/2024' });
    const at = `${AT}/dddddddd`;
    await send(at, { do: 'hold', once: 'h-000001', on: '4/6/2024' });
    const conclude = { do: 'conclude', once: 'k-000001', documentNo: '5/KL-UBND' };
    await send(at, { ...conclude, documentDate: '7/6/2024' });
    expect(await page(at)).toContain('văn bản số 5/KL-UBND ngày 07/06/2024');
    const change = { do: 'change', once: 's-000001', unit: 'vp', on: '5/6/2024' };
    expect((await send(at, change)).page).toContain('cần ghi lý do');
    await send(at, { ...change, reason: 'nhầm đơn vị' });
    await send(at, { do: 'drop', once: 'r-000001', reason: 'ghi nhầm' });
    expect(state.record.inspections).toMatchObject([
      { unit: 'vp', planned: null, takenBack: { reason: 'ghi nhầm' } },
    ]);
    expect(await page(AT)).toContain('Đã kiểm tra 0/3 đơn vị');
  });
});

describe('a finding', () => {
  const at = `${AT}/i-tp`;

  test('is shown with the task it becomes, can be changed, and is given', async () => {
    const { state, send } = open(HELD);
    const looked = await send(at, FINDING);
    expect(looked.page).toContain('27/06/2024');
    expect(looked.page).toContain('Giao tại buổi kiểm tra Tư pháp – Hộ tịch ngày 03/06/2024');
    expect(state.given).toEqual([]);
    const changed = await send(at, { ...FINDING, change: 'yes' });
    expect([changed.status, changed.page]).toEqual([
      200,
      expect.stringContaining('value="Ghi lại sổ tiếp nhận"'),
    ]);
    expect((await send(at, { ...FINDING, send: 'yes' })).status).toBe(303);
    expect(state.given).toMatchObject([
      {
        title: 'Ghi lại sổ tiếp nhận',
        finding: { plan: 'cchc', inspection: 'i-tp', finding: 'aaaaaaaa', inspected: 'tp' },
      },
    ]);
    expect(state.record.inspections?.[0]?.findings).toHaveLength(2);
  });

  test('whose due text cannot be read is refused before anything is written down', async () => {
    const { state, send } = open(HELD);
    const { status, page } = await send(at, { ...FINDING, due: 'sớm nhất có thể' });
    expect([status, page]).toEqual([422, expect.stringContaining('sớm nhất có thể')]);
    expect(state.record.inspections?.[0]?.findings).toHaveLength(1);
  });

  test('is given by the conclusion, where there is one', async () => {
    const document = { documentNo: '5/KL-UBND', documentDate: '2024-06-07' };
    const held = { on: '2024-06-03', sudden: false, document };
    const { state, send } = open({ ...LAID, inspections: [heldAt('tp', { held })] });
    await send(at, { ...FINDING, send: 'yes' });
    expect(state.given).toMatchObject([document]);
  });

  test('stands as its task stands; without one it says so and offers to give it', async () => {
    const { state, send, page } = open(HELD);
    expect(await page(at)).toContain('Chưa giao việc');
    await send(at, { do: 'give', finding: 'f1' });
    expect(state.given).toMatchObject([{ title: 'Niêm yết đủ' }]);
    const ref = { ...{ plan: 'cchc', inspection: 'i-tp', finding: 'f1' }, words: found.words };
    const task = {
      ...{ title: 'Niêm yết đủ', dueDate: '2024-06-07', workBy: '2024-06-07', unit: 'tp' },
      finding: { ...ref, inspected: 'tp', on: '2024-06-03' },
    };
    const shown = await open(HELD, {}, [task]).page(at);
    expect(shown).toContain('Quá hạn, chưa khắc phục');
    expect(shown).toMatch(/href="\/nhiem-vu\/[^"]+">Niêm yết đủ/);
  });

  test('is taken back with a reason, and its task is told to go on', async () => {
    const { state, send, page } = open(HELD);
    await send(at, { do: 'drop-finding-f1', once: 'x-000001', finding: 'f1', reason: 'nhầm' });
    expect(state.record.inspections?.[0]?.findings).toMatchObject([
      { takenBack: { reason: 'nhầm' } },
    ]);
    await send(at, { do: 'drop', once: 'y-000001', reason: 'ghi nhầm' });
    expect(await page(at)).toContain('vẫn tiếp tục');
  });
});

describe('the head of a unit', () => {
  const record: PlanRecord = {
    ...LAID,
    inspections: [
      heldAt('tp'),
      heldAt('vp', { findings: [found] }),
      heldAt('dcxd', { findings: [{ ...found, unit: 'dcxd', words: 'Việc khác' }] }),
    ],
  };
  const head = {
    ...{ startsPlans: false, seesAll: false, seesInspectionsOf: (unit: string) => unit === 'tp' },
  };

  test('sees inspections of his unit, and findings that are his to put right', async () => {
    const { page } = open(record, head);
    const shown = await page(AT);
    expect(shown).toContain(`${AT}/i-tp`);
    expect(shown).toContain(`${AT}/i-vp`);
    expect(shown).not.toContain(`${AT}/i-dcxd`);
    expect(shown).not.toContain('Đã kiểm tra 3/3');
    expect(await page(`${AT}/i-vp`)).toContain('Chưa niêm yết thủ tục');
    expect((await open(record, head).app.request(`${AT}/i-dcxd`)).status).toBe(404);
  });

  test('changes nothing', async () => {
    const { state, send } = open(record, head);
    const { status } = await send(`${AT}/i-tp`, { do: 'drop', reason: 'x' });
    expect([status, state.record]).toEqual([404, record]);
    expect((await send(AT, { do: 'programme' })).status).toBe(404);
  });
});

test('the share that the plan’s own words name is offered where nothing was laid down', async () => {
  const title = 'Kiểm tra cải cách hành chính ít nhất 30% đơn vị trong năm';
  const { page } = open(EMPTY, {}, [{ title, plan: 'cchc' }]);
  const shown = await page(AT);
  expect(shown).toContain('Kế hoạch ghi: “Kiểm tra cải cách hành chính ít nhất 30% đơn vị”');
  expect(shown).toContain('name="wanted" value="30"');
});
