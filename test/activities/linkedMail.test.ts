import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { createCompose } from '../../activities/compose.ts';
import { thawMail } from '../../activities/mail/compose.ts';
import { mailLinkWord } from '../../domain/access/workLink.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { signingKeys } from '../domain/access/signingKeys.ts';
import { notice } from '../support/notices.ts';
import { smallOffice } from '../support/smallOffice.ts';

const NOW = '2024-03-18T00:30:00.000Z';
const MAIL = 'mail/thu-nghiem/an/2024-03-18';
const keys = signingKeys('k1');

async function composed(linkOf: (mail: string) => string | null) {
  const done = await createCompose({
    agencyOf: () => smallOffice(),
    from: 'nhacviec@thu-nghiem.example.vn',
    restoredAt: () => null,
    mailer: { deliver: async () => ({ outcome: 'accepted', response: '' }), close: async () => {} },
    linkOf,
  })({
    digest: {
      ...{ agency: 'thu-nghiem', person: 'an', date: '2024-03-18', urgent: false },
      ...{ shape: SHAPE, deliverAt: NOW, spans: [], atOnce: false },
      ...{ quietMs: 0, quietAtMostMs: 0, retryMs: 0 },
    },
    id: MAIL,
    ...{ notices: [notice('remind', 1)], refusals: 0, now: NOW },
  });
  if (!('mail' in done)) throw new Error('no mail');
  return done.mail;
}

const linkOf = (mail: string) => `https://dondoc.xa.example.vn/thu/${mailLinkWord(mail, keys)}`;

test('a mail carries the link of its own id, whole', async () => {
  const { text = '', html = '' } = await PostalMime.parse(await thawMail(await composed(linkOf)));
  expect(text.split(/\r?\n/)).toContain(linkOf(MAIL));
  expect(html).toContain(`href="${linkOf(MAIL)}"`);
  expect(text).toContain('đến hết ngày 24/03/2024');
});

test('equal drafts are equal bytes', async () => {
  expect(await composed(linkOf)).toEqual(await composed(linkOf));
});

test('where there is no page to open, the mail says whom to tell', async () => {
  const { text = '' } = await PostalMime.parse(await thawMail(await composed(() => null)));
  expect(text).not.toContain('liên kết');
  expect(text.replace(/\s+/g, ' ')).toContain(
    'báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng',
  );
});
