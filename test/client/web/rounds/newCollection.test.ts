import { expect, test } from 'vitest';
import type { WantedCollection } from '../../../../client/office/types.ts';
import { plannedRounds } from '../../../../domain/round/planned.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { visited } from '../visited.ts';

const office = smallOffice();
const NOW = '2024-03-13T02:00:00.000Z';
const FORM = {
  ...{ title: 'Báo cáo hộ nghèo', what: 'figures', plan: '', rhythm: 'quarterly' },
  ...{ calendar: 'decree09', from: '01/03/2024', to: '31/12/2024', day: '20', weekday: '5' },
  ...{ when: 'same', on: '', time: '16:00', outgoing: '', lead: '5', 'dv-dcxd': 'yes' },
  ...{ 'ten-0': 'Số hộ', 'dvt-0': 'hộ', 'loai-0': 'add', 'can-0': 'yes' },
};

const opened: WantedCollection[] = [];
const app = visited(office, [], NOW, {
  startsPlans: true,
  plans: { started: async () => [] },
  rounds: {
    preview: async (_agency, { times }) => plannedRounds(times, office.calendar, NOW),
    open: async (_agency, wanted) => {
      opened.push(wanted);
      return ['một'];
    },
  },
  queries: { now: async () => NOW },
});
const sent = (change: Record<string, string>) =>
  app.request('/ky-bao-cao/mo', {
    method: 'POST',
    body: new URLSearchParams({ ...FORM, do: 'preview', ...change }),
  });

test('every day is shown before anything is opened', async () => {
  const page = await (await sent({})).text();
  expect(page).toContain('số liệu từ 15/12/2023 đến 14/03/2024');
  expect(page).toContain('20/03/2024 16:00');
  expect(page).toContain('<strong>Báo cáo hộ nghèo</strong>');
  expect(opened).toEqual([]);
});

test('then its rounds are opened, with the form that was typed', async () => {
  const answer = await sent({ do: 'open' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ky-bao-cao']);
  expect(opened[0]).toMatchObject({
    units: ['dcxd'],
    collection: { id: 'bao-cao-ho-ngheo-2024', fields: [{ id: 'so-ho', need: 'required' }] },
    times: { rule: { kind: 'day', day: 20, month: 'same' } },
  });
});

test.each([
  [{ title: '' }, 'Chưa ghi tên báo cáo.'],
  [{ 'dv-dcxd': '' }, 'Chưa chọn đơn vị nào.'],
  [{ 'ten-0': '' }, 'Biểu chưa có mục nào.'],
  [{ 'ten-1': 'Số hộ' }, 'Mục “Số hộ” được ghi hai lần.'],
  [{ time: '25:00' }, 'Giờ gửi ghi dạng 16:00.'],
  [{ day: '32' }, '“32” phải là số từ 1 đến 31.'],
  [{ to: '31/02/2024' }, 'Ngày “31/02/2024” chưa đúng cách ghi ngày'],
  [{ to: '01/01/2024' }, 'Ngày kết thúc trước ngày bắt đầu.'],
  [{ to: '31/12/2924' }, 'nhiều nhất 5 năm'],
  [{ title: 'x'.repeat(201) }, 'Tên báo cáo dài 201 ký tự; rút còn 200.'],
  [{ outgoing: 'x'.repeat(201) }, 'Nơi nhận báo cáo của cơ quan dài 201 ký tự; rút còn 200.'],
  [{ 'ten-0': 'x'.repeat(201) }, 'Tên mục dài 201 ký tự; rút còn 200.'],
])('%o is refused in words', async (change: Record<string, string>, words) => {
  const answer = await sent(change);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(words);
});

test('a line that the form cannot have is none', async () => {
  const answer = await sent({ 'ten-999999999': 'Số khác' });
  expect(answer.status).toBe(200);
});
