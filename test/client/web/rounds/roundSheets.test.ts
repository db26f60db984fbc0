import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { roundFacts } from '../../../support/roundFacts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { visited } from '../visited.ts';

const NOW = '2024-04-11T02:00:00.000Z';
const by = { id: 'an', name: 'Lê Thị An', title: '' };
const sent = { at: '2024-04-09T02:00:00.000Z', by, values: { 'so-ho': 7.5 }, note: '=1+1' };
const round = roundFacts({
  reports: { dcxd: { sent, firstSentAt: sent.at }, du: { sent: { ...sent, values: {} } } },
});
const state = { facts: round, steps: [], log: [], notices: [], done: [] };
const app = visited(smallOffice(), [], NOW, {
  rounds: { list: async () => [round], find: async () => state, shares: () => ({}) },
  queries: { now: async () => NOW },
});

async function sheetAt(address: string) {
  const answer = await app.request(address);
  const [sheet] = (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets;
  return sheet?.rows.map((row) => row.map((cell) => cell ?? null)) ?? [];
}

test('the board as a file has each unit with what it sent, decimals as they are, text as text', async () => {
  const rows = await sheetAt('/ky-bao-cao/ho-ngheo/2024-Q1/tai-ve?dang=xlsx');
  expect(rows[0]?.[0]).toBe('Báo cáo hộ nghèo – quý I năm 2024');
  const [first, second] = rows.filter(
    ([name]) => name === 'Địa chính – Xây dựng' || name === 'Văn phòng',
  );
  expect(first?.slice(0, 2)).toEqual(['Địa chính – Xây dựng', 'đã gửi']);
  expect(first?.slice(5)).toEqual([7.5, null, '=1+1']);
  expect(second?.slice(0, 2)).toEqual(['Văn phòng', 'chưa gửi, quá hạn']);
});

test('its sums as a file end with the whole agency', async () => {
  const rows = await sheetAt('/ky-bao-cao/ho-ngheo/tong-hop?theo=quarter&dang=xlsx');
  expect(rows.at(-1)).toEqual(['Toàn cơ quan', 7.5]);
});
