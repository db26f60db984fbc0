import { expect, test } from 'vitest';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const groups = [{ id: 'cac-to', name: 'Các tổ', aliases: [], members: ['vp'] }];
const office = smallOffice({ directory: { groups } });
const TASKS = [
  { title: 'Rà soát quỹ đất công ích' },
  { title: 'Họp giao ban', unit: 'vp', unitName: 'Văn phòng' },
];

const textsOf = async (query: string, look: Look = {}) => {
  const queries = { now: async () => NOW, ...look.queries };
  const app = visited(office, TASKS, NOW, { ...look, queries });
  const answer = await app.request(`/bao-cao/zalo${query}`);
  const html = await answer.text();
  const texts = [...html.matchAll(/<textarea[^>]*readonly[^>]*>([^<]*)</g)].map(([, said]) => said);
  return { status: answer.status, html, texts };
};

test('a group’s text has numbers and no titles; without script it can be selected', async () => {
  const { texts, html } = await textsOf('');
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('- Văn phòng: quá hạn chưa hoàn thành 1');
  expect(texts[0]).not.toContain('Rà soát');
  expect(html).toMatch(/<button type="button" hidden[^>]*data-copy="nhom"/);
});

test('a group of the directory has its members alone', async () => {
  const { texts } = await textsOf('?group=cac-to');
  expect(texts[0]).not.toContain('Địa chính');
});

test('a person’s text has his tasks, of those that the visitor may see', async () => {
  expect((await textsOf('?person=an')).texts[1]).toContain('Rà soát quỹ đất công ích');
  const none = await textsOf('?person=an', { sees: ({ unit }) => unit === 'vp' });
  expect(none.texts[1]).not.toContain('Rà soát');
});

test('a person’s text holds his own link, which is written down first; a group’s holds none', async () => {
  const noted: string[] = [];
  const href = 'https://dondoc.xa.example.vn/thu/abc.def';
  const look: Look = {
    listLink: (to, day) => (to === 'an' ? { href, lastDay: day } : null),
    note: async (what, detail) => void noted.push(`${what} ${detail}`),
  };
  const { texts, html } = await textsOf('?person=an', look);
  expect(texts[1]).toContain(`Báo cáo tại đây:\n${href}`);
  expect(texts[0]).not.toContain('/thu/');
  expect(html).toContain('chỉ gửi riêng, không gửi vào nhóm');
  expect(noted).toEqual(['list-link-made an 2024-04-10']);
  expect((await textsOf('?person=em', look)).html).not.toContain('/thu/');
});

test('where it cannot be written down nobody gets a link', async () => {
  const look: Look = {
    listLink: (_to, day) => ({ href: 'https://dondoc.xa.example.vn/thu/abc.def', lastDay: day }),
    note: async () => {
      throw new Error('disk full');
    },
  };
  const { status, html } = await textsOf('?person=an', look);
  expect([status, html.includes('/thu/')]).toEqual([500, false]);
});

test('nobody is chosen by a name that is not in the directory', async () => {
  expect((await textsOf('?person=nobody')).texts).toHaveLength(1);
});

test('whoever sees only his own tasks has no such page', async () => {
  expect((await textsOf('', { seesOverview: false })).status).toBe(404);
});
