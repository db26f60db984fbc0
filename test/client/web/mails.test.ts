import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MailRow } from '../../../client/office/types.ts';
import { outboxIn } from '../../../client/web/mails/outbox.ts';
import { writtenMail } from '../../../client/web/mails/writtenMail.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { type Look, visited } from './visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const FILE = '2024-04-10/073000-an-0a1b2c3d4e.eml';
const EML = [
  ...['From: dondoc@xa.example.vn', 'To: an@xa.example.vn', 'Subject: Viec', 'MIME-Version: 1.0'],
  ...['Content-Type: multipart/alternative; boundary=b', '', '--b'],
  ...[
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bấm https://dondoc.xa.vn/lien-ket/abc.def',
    '',
  ],
  ...['--b', 'Content-Type: text/html', '', '<script>alert(1)</script>', '--b--', ''],
].join('\r\n');

const row = (person: string, change: Partial<MailRow> = {}): MailRow => ({
  ...{ id: `mail/thu-nghiem/${person}/2024-04-10`, agency: 'thu-nghiem', person },
  ...{ date: '2024-04-10', urgent: false, series: 1, subject: `Việc của ${person}`, last: null },
  ...{ deliverAt: '2024-04-10T00:30:00.000Z', end: 'delivered' as const },
  ...change,
});

const ledger = (change: Partial<DigestLedger> = {}): DigestLedger => ({
  ...{ id: 'mail/thu-nghiem/an/2024-04-10', agency: 'thu-nghiem', person: 'an' },
  ...{ date: '2024-04-10', deliverAt: '2024-04-10T00:30:00.000Z', end: 'delivered', detail: '' },
  ...{ subject: 'Việc cần xử lý', messageId: '<1@x>', again: null },
  attempts: [{ at: '2024-04-10T00:30:00.000Z', outcome: 'accepted', response: FILE }],
  notices: [
    {
      ...{ id: 'k000001#urge@an', subject: 'thu-nghiem/ke-hoach/I.1/dcxd/2024', key: 'k000001' },
      ...{ kind: 'urge', title: 'Rà soát quỹ đất <công ích>', end: 'delivered' },
    },
  ],
  ...change,
});

const outbox = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hop-gui-'));
  mkdirSync(path.join(folder, '2024-04-10'));
  writeFileSync(path.join(folder, FILE), EML);
  return outboxIn(folder);
};

const get = async (address: string, look: Look = {}) => {
  const mail = async (id: string) => {
    if (id !== ledger().id) throw new Refusal(text('không có', 'unknown'));
    return ledger();
  };
  const rows = [row('an'), row('chi', { end: 'refused' }), ...many];
  const queries = { mailRows: async () => rows, mail, ...look.queries };
  const answer = await visited(smallOffice(), [], NOW, { ...look, queries }).request(address);
  return { status: answer.status, html: await answer.text() };
};

const many = Array.from({ length: 60 }, (_, n) =>
  row('em', { id: `mail/thu-nghiem/em/2024-03-01/${n + 2}`, date: '2024-03-01' }),
);

describe('the book of notices', () => {
  test.each([
    ['', 62, 50],
    ['?page=2', 62, 12],
    ['?person=em', 60, 50],
    ['?end=refused', 1, 1],
    ['?day=10/4/2024', 2, 2],
    ['?day=2024-04-10&person=an&end=delivered', 1, 1],
    ['?person=nobody', 0, 0],
  ])('%s counts %i mails and shows %i of them', async (query, count, shown) => {
    const { html } = await get(`/so-thong-bao${query}`);
    expect(html).toContain(`<caption>${count} thư`);
    expect(html.match(/href="\/so-thong-bao\/[a-z]+\//g) ?? []).toHaveLength(shown);
  });

  test('keeps its filter over its pages', async () => {
    const { html } = await get('/so-thong-bao?person=em&day=01/03/2024');
    expect(html).toContain('href="/so-thong-bao?person=em&amp;day=01%2F03%2F2024&amp;page=2"');
  });

  test('a day that is none is said so', async () => {
    const { status, html } = await get('/so-thong-bao?day=31/02/2024');
    expect(status).toBe(422);
    expect(html).toContain('Ngày “31/02/2024”');
  });

  test('has only mails that are the visitor’s to see, and names nobody else', async () => {
    const { html } = await get('/so-thong-bao', { seesMailOf: (to) => to === 'an' });
    expect(html).toContain('<caption>1 thư');
    expect(html).not.toContain('Võ Thị Em');
  });
});

describe('a mail', () => {
  const AT = '/so-thong-bao/an/2024-04-10';

  test('has its end, its notices with their tasks, and its attempts', async () => {
    const { html } = await get(AT);
    expect(html).toContain('<a href="/nhiem-vu/k000001">Rà soát quỹ đất &lt;công ích&gt;</a>');
    expect(html).toContain('10/04/2024 07:30 đã nhận');
  });

  test.each([
    ['that is not there', '/so-thong-bao/an/2024-04-11', {}],
    ['of another, who is not his to read', AT, { seesMailOf: () => false }],
    ['that no id names', '/so-thong-bao/an/hom-qua', {}],
  ])('%s is not found', async (_what, address, look) => {
    expect((await get(address, look)).status).toBe(404);
  });

  test('is read as it was written, links masked, once that was written down', async () => {
    const noted: string[] = [];
    const note = async (...line: string[]) => void noted.push(line.join(' '));
    const look = { outbox: outbox(), note };
    expect((await get(AT, look)).html).toContain('?xem=thu#thu');
    expect(noted).toEqual([]);
    const { html } = await get(`${AT}?xem=thu`, look);
    expect(html).toContain('Bấm https://dondoc.xa.vn/…');
    expect(html).not.toContain('abc.def');
    expect(html).not.toContain('alert(1)');
    expect(noted).toEqual(['outbox-viewed mail/thu-nghiem/an/2024-04-10']);
  });

  test('whose file is gone says so; where a server sends, there is nothing to read', async () => {
    const none = outboxIn(mkdtempSync(path.join(tmpdir(), 'hop-gui-')));
    expect((await get(`${AT}?xem=thu`, { outbox: none })).html).toContain(
      'không còn trong hộp gửi',
    );
    expect((await get(`${AT}?xem=thu`)).html).not.toContain('Thư đã soạn');
  });
});

test.each([
  '../keys.eml',
  '2024-04-10/../../keys.eml',
  '2024-04-10/a/b.eml',
  '250 ok',
  '/etc/x.eml',
])('the outbox reads nothing but its own files: %s', async (response) => {
  expect(await outbox().read(response)).toBeNull();
});

test('of a link only its beginning is left, however it is written', async () => {
  const saying = (body: string) =>
    writtenMail(Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`));
  expect((await saying('HTTPS://a.vn/x?y=1 và http://b.vn:8080/z#t.')).text.trim()).toBe(
    'HTTPS://a.vn/… và http://b.vn:8080/…',
  );
});
