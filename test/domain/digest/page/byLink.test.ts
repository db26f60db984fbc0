import { describe, expect, test } from 'vitest';
import {
  type MailsLink,
  renderDigest,
  renderTextList,
} from '../../../../domain/digest/page/render.ts';
import type { Notice, NoticeKind } from '../../../../domain/digest/types.ts';
import { content, everySection, notice, options } from '../../../support/notices.ts';

const link: MailsLink = {
  href: `https://dondoc.xa.example.vn/thu/${'Ab1-_'.repeat(20)}.${'c'.repeat(43)}`,
  lastDay: '2026-03-11',
};

const mailWith = (notices: Notice[], linked: { link?: MailsLink } = { link }) =>
  renderDigest(content(notices), options(linked));
const flat = (said: string): string => said.replace(/\s+/g, ' ');

describe('golden mails with a link', () => {
  test.each(['vi', 'en'] as const)('a morning in %s', async (language) => {
    const some = everySection().slice(0, 8);
    const mail = renderDigest(content(some), options({ language, link }));
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      `golden/linked.${language}.txt`,
    );
    await expect(mail.html).toMatchFileSnapshot(`golden/linked.${language}.html`);
  });

  test('the list for a chat', async () => {
    await expect(
      renderTextList(content(everySection().slice(0, 8)), options({ link })),
    ).toMatchFileSnapshot('golden/linked-chat.vi.txt');
  });
});

test('the address stands whole on a line of its own, once, and as a button', () => {
  const { text, html } = mailWith([notice('urge', 1), notice('remind', 2)]);
  expect(text.split('\n').filter((line) => line.includes('/thu/'))).toEqual([link.href]);
  expect(html.split(`href="${link.href}"`)).toHaveLength(2);
  expect(html).toContain('>Báo cáo tại đây</a>');
  expect(renderTextList(content([notice('urge', 1)]), options({ link })).split('\n')).toContain(
    link.href,
  );
});

test('the reader is told how long it serves, and to keep it to himself', () => {
  const said = flat(mailWith([notice('remind', 1)]).text);
  expect(said).toContain('Liên kết dùng đến hết ngày 11/03/2026, ghi nhận dưới tên Ông/Bà');
  expect(said).toContain('xin không chuyển liên kết này cho người khác');
});

test.each<[NoticeKind, string]>([
  ['remind', 'Đề nghị: báo cáo kết quả (kèm số, ngày văn bản) tại liên kết ở trên'],
  ['urge', 'nếu đã báo cáo, ghi số, ngày văn bản tại đó để tạm dừng nhắc việc này'],
  ['ask-progress', 'Đề nghị: ghi tiến độ từng việc tại liên kết ở trên'],
  ['returned', 'Đề nghị: báo cáo kết quả (kèm số, ngày văn bản) tại liên kết ở trên'],
])('%s: the link is where it is done, and without one the office is told', (kind, asked) => {
  expect(flat(mailWith([notice(kind, 1)]).text)).toContain(asked);
  const without = flat(mailWith([notice(kind, 1)], {}).text);
  expect(without).not.toContain('liên kết');
  expect(without).toContain('Văn phòng');
});

test.each<[string, NoticeKind, Partial<Notice>]>([
  ['a leader who is reported to', 'report-supervisor', { roles: ['supervisor'] }],
  ['a leader who is to decide', 'to-accept', { roles: ['supervisor'] }],
  ['the coordinator who urges', 'urge', { roles: ['coordinator'] }],
  ['the office that passes it on', 'remind', { instead: of('via-office') }],
  ['the office that writes to a peer', 'remind', { instead: of('polite') }],
  ['whoever gets it because nobody holds the role', 'remind', { instead: of('unfilled') }],
  ['who is told that it is over', 'accepted', {}],
  ['who is told of the machine', 'system', { subject: '', roles: ['coordinator'] }],
])('a mail has none for %s', (_who, kind, change) => {
  expect(mailWith([notice(kind, 1, change)])).toEqual(mailWith([notice(kind, 1, change)], {}));
});

test('who stands in for somebody away reports by his own mail', () => {
  expect(mailWith([notice('remind', 1, { instead: of('absent') })]).text).toContain(link.href);
});

function of(why: NonNullable<Notice['instead']>['why']): Notice['instead'] {
  return { person: 'x', name: 'Ngô Thị Lý', why };
}

test('an address is escaped like all else', () => {
  const odd = { ...link, href: 'https://x.example.vn/thu/"><script>' };
  expect(mailWith([notice('urge', 1)], { link: odd }).html).not.toContain('<script>');
});
