import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AuditLine } from '../../../client/web/access/audit.ts';
import type { LinkReceipt } from '../../../client/web/mailLink/ground.ts';
import { text } from '../../../domain/text/text.ts';
import { Receipts } from '../../../run/web/receipts.ts';
import type { Answering } from '../../../run/web/sendNow.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const START = Date.parse('2024-03-13T02:00:00.000Z');
const head = { id: 'thon', name: 'Âu Văn Bền', title: 'Trưởng thôn Thượng', viaOffice: true };
const agency = smallOffice({
  directory: {
    contact: { name: 'đ/c Trần Văn Bình', phone: '0900 000 000' },
    people: [...smallDirectory().people, head],
  },
});

/** Receipts over a folder, with a clock that stands until it is set. */
function desk(folder = mkdtempSync(path.join(tmpdir(), 'receipts-'))) {
  const sent: Answering[] = [];
  const audited: AuditLine[] = [];
  const set = { minutes: 0, held: false, refused: false };
  const now = () => new Date(START + set.minutes * 60_000).toISOString();
  const receipts = new Receipts({
    folder,
    agencyOf: () => agency,
    isHeld: () => set.held,
    send: async (mail) => {
      if (set.refused) throw new Error('451 try again');
      sent.push(mail);
    },
    audit: { write: async (line) => void audited.push(line) },
    log: { warn: () => {}, error: () => {} },
    now,
  });
  const done = (n: number, change: Partial<LinkReceipt> = {}) =>
    receipts.keep({
      ...{ agency: 'thu-nghiem', person: 'an', link: 'mail/thu-nghiem/an/2024-03-13' },
      ...{ at: now(), from: '10.0.0.7', revision: 2 },
      task: { id: `thu-nghiem/ke-hoach/I.${n}/dcxd/2024`, key: `k00000${n}`, title: `Việc ${n}` },
      said: text(`báo cáo kết quả (${n}/BC ngày 12/03/2024)`, `reported (${n}/BC)`),
      ...change,
    });
  const after = async (minutes: number) => {
    set.minutes = minutes;
    await receipts.look();
  };
  return { folder, sent, audited, set, done, after };
}

test('its owner is told within minutes what was done, from where, and whom to call', async () => {
  const { sent, audited, done, after } = desk();
  await done(1);
  await after(1);
  expect(sent).toEqual([]);
  await after(2);
  const [{ to, subject, paragraphs } = { to: null, subject: '', paragraphs: [] }] = sent;
  expect(to).toEqual({ agency: 'thu-nghiem', person: 'an' });
  expect(subject).toBe('[UBND xã Thử Nghiệm] Đã ghi nhận 1 nội dung qua liên kết trong thư');
  expect(paragraphs).toEqual([
    'Kính gửi: Ông/Bà Lê Thị An, Công chức Địa chính – Xây dựng',
    'Qua liên kết trong thư ngày 13/03/2024 gửi Ông/Bà, hệ thống vừa ghi nhận dưới tên Ông/Bà:',
    '- 13/03/2024 09:00, Việc 1 (k000001): báo cáo kết quả (1/BC ngày 12/03/2024); từ địa chỉ 10.0.0.7',
    'Nếu không phải Ông/Bà thực hiện, xin báo ngay đ/c Trần Văn Bình, điện thoại 0900 000 000, để trả lại nội dung đã ghi; không chuyển thư có liên kết cho người khác.',
  ]);
  expect(audited).toMatchObject([
    { what: 'receipt-sent', person: 'an', detail: 'thu-nghiem/ke-hoach/I.1/dcxd/2024 2' },
  ]);
});

test('what one person does within two minutes is one mail, another’s is his own', async () => {
  const { sent, set, done, after } = desk();
  await done(1);
  set.minutes = 1.5;
  await done(2);
  await done(3, { person: 'em' });
  await after(2);
  await after(4);
  expect(sent.map(({ to, subject }) => [to.person, /ghi nhận (\d)/.exec(subject)?.[1]])).toEqual([
    ['an', '2'],
    ['em', '1'],
  ]);
});

test('the same act sent again is told once, a later one again', async () => {
  const { sent, done, after } = desk();
  await Promise.all([done(1), done(1)]);
  await after(2);
  await done(1);
  await after(10);
  expect(sent).toHaveLength(1);
  await done(1, { revision: 5 });
  await after(20);
  expect(sent).toHaveLength(2);
});

test('what waits survives the end of the process', async () => {
  const { folder, done } = desk();
  await done(1);
  const next = desk(folder);
  await next.after(3);
  expect(next.sent).toHaveLength(1);
});

test('a mail that is not taken is tried again, and given up after a day with a line of the audit', async () => {
  const { sent, audited, set, done, after } = desk();
  set.refused = true;
  await done(1);
  await after(2);
  await after(3);
  set.refused = false;
  await after(4);
  expect(sent).toEqual([]);
  await after(8);
  expect(sent).toHaveLength(1);
  await done(2);
  set.refused = true;
  await after(20);
  await after(25 * 60);
  set.refused = false;
  await after(26 * 60);
  expect(sent).toHaveLength(1);
  expect(audited.map(({ what }) => what)).toEqual(['receipt-sent', 'receipt-failed']);
});

test('a restored copy that holds its mails tells nobody until it is released', async () => {
  const { sent, set, done, after } = desk();
  set.held = true;
  await done(1);
  await after(3);
  expect(sent).toEqual([]);
  set.held = false;
  await after(4);
  expect(sent).toHaveLength(1);
});

test('what was sent leaves no words behind', async () => {
  const { folder, done, after } = desk();
  await done(1);
  await after(3);
  expect(readdirSync(folder).map((name) => path.extname(name))).toEqual(['.sent']);
  await after(9 * 24 * 60);
});

test('of somebody without a mailbox the coordinator is told, to tell him', async () => {
  const { sent, done, after } = desk();
  await done(1, { person: 'thon', link: 'list/thu-nghiem/thon/2024-03-13' });
  await after(2);
  const [{ to, subject, paragraphs } = { to: null, subject: '', paragraphs: [] }] = sent;
  expect(to).toEqual({ agency: 'thu-nghiem', person: 'binh' });
  expect(subject).toContain('qua liên kết trong danh sách');
  expect(paragraphs[0]).toBe(
    'Âu Văn Bền, Trưởng thôn Thượng không có hộp thư: đề nghị Văn phòng báo lại nội dung dưới đây cho người này.',
  );
});
