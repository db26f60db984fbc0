import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { createCompose } from '../../activities/compose.ts';
import { thawMail } from '../../activities/mail/compose.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { smallDirectory, smallOffice } from '../support/smallOffice.ts';

const NOW = '2024-03-18T00:30:00.000Z';

const composed = (practice: boolean, directory = smallDirectory()) =>
  createCompose({
    agencyOf: () => smallOffice({ directory }),
    from: 'nhacviec@thu-nghiem.example.vn',
    restoredAt: () => null,
    linkOf: () => null,
    mailer: { deliver: async () => ({ outcome: 'accepted', response: '' }), close: async () => {} },
    practice,
  })({
    digest: {
      ...{ agency: 'thu-nghiem', person: 'chi', date: '2024-03-18', urgent: false },
      ...{ shape: SHAPE, deliverAt: NOW, spans: [], atOnce: false },
      ...{ quietMs: 0, quietAtMostMs: 0, retryMs: 0 },
    },
    id: 'mail/thu-nghiem/chi/2024-03-18',
    ...{ notices: [], refusals: 0, now: NOW },
  });

test('in a practice every mail goes to the coordinator and names whom it was meant for', async () => {
  const [real, practised] = [await composed(false), await composed(true)];
  if (!('mail' in real && 'mail' in practised)) throw new Error('no mail');
  expect([real.mail.to, practised.mail.to]).toEqual([
    'chi@thu-nghiem.example.vn',
    'binh@thu-nghiem.example.vn',
  ]);
  expect(practised.mail.subject).toMatch(/^\[DIỄN TẬP\] gửi Phạm Thị Chi: \[UBND xã Thử Nghiệm\]/);
  const { text = '', html = '' } = await PostalMime.parse(await thawMail(practised.mail));
  expect(text.split('\n')[0]).toContain('DIỄN TẬP – không phải việc thật.');
  expect(text.replaceAll('\n', ' ')).toContain('gửi: Phạm Thị Chi (chi@thu-nghiem.example.vn)');
  expect(html).toContain('DIỄN TẬP – không phải việc thật.');
  // Else a mail server that has seen one of them would drop the other.
  expect(practised.mail.messageId).not.toBe(real.mail.messageId);
});

test('without a coordinator’s mailbox nothing leaves a practice', async () => {
  const directory = smallDirectory();
  const people = directory.people.map(({ email: _email, ...person }) =>
    person.id === 'binh' ? person : { ...person, email: 'an@thu-nghiem.example.vn' },
  );
  expect(await composed(true, { ...directory, people })).toEqual({
    refused: 'practice: the coordinator has no mail address',
  });
});
