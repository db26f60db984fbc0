import { expect, test } from 'vitest';
import { mailAddress, mailBook } from '../../../../../client/office/pages/mails/mailBook.ts';
import { attemptText } from '../../../../../client/office/pages/mails/mailEnds.ts';
import type { MailRow } from '../../../../../client/office/types.ts';
import type { Attempt } from '../../../../../domain/digest/delivery/ledger.ts';
import { smallDirectory } from '../../../../support/smallOffice.ts';

const row = (change: Partial<MailRow> = {}): MailRow => ({
  ...{ id: 'mail/thu-nghiem/an/2024-04-10', agency: 'thu-nghiem', person: 'an' },
  ...{ date: '2024-04-10', urgent: false, series: 1, subject: 'Việc cần xử lý', last: null },
  ...{ deliverAt: '2024-04-10T00:30:00.000Z', end: 'delivered' as const },
  ...change,
});
const refused: Attempt = {
  ...{ at: '2024-04-10T00:31:00.000Z', outcome: 'refused', response: '550 5.1.1 no such user' },
};
const book = (...rows: MailRow[]) => mailBook(rows, smallDirectory());

test('a mail is said to be to somebody by name, when it was last tried', () => {
  const taken: Attempt = { ...refused, outcome: 'accepted', response: '' };
  expect(book(row({ last: taken }))).toMatchObject([
    { person: { name: 'Lê Thị An' }, at: taken.at, end: 'delivered', why: null },
  ]);
});

test('one that did not arrive says why; one that waits says when it leaves', () => {
  const [lost, waiting] = book(row({ end: 'refused', last: refused }), row({ end: 'waiting' }));
  expect(lost?.why?.vi).toBe('máy chủ thư từ chối hẳn: không có hộp thư này');
  expect(waiting).toMatchObject({ at: '2024-04-10T00:30:00.000Z', why: null });
});

test('whoever has left the directory is called by the id of then', () => {
  expect(book(row({ person: 'nguoi-cu' }))[0]?.person.name).toBe('nguoi-cu');
});

test('an end narrows the book down', () => {
  const rows = [row(), row({ end: 'waiting' })];
  expect(mailBook(rows, smallDirectory(), 'waiting').map(({ end }) => end)).toEqual(['waiting']);
});

test.each([
  ['mail/thu-nghiem/an/2024-04-10', '/so-thong-bao/an/2024-04-10'],
  ['mail/thu-nghiem/an/2024-04-10/urgent/2', '/so-thong-bao/an/2024-04-10/urgent/2'],
])('the page of %s is %s', (id, address) => {
  expect(mailAddress(id)).toBe(address);
});

test('an attempt keeps the mail server’s own words beside ours', () => {
  expect(attemptText(refused).vi).toBe(
    '10/04/2024 07:31 máy chủ thư từ chối hẳn: không có hộp thư này [550 5.1.1 no such user]',
  );
});
