import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../../domain/digest/page/htmlPart.ts';
import { renderDigest, renderTextList, renderUrgent } from '../../../domain/digest/page/render.ts';
import { KINDS } from '../../../domain/digest/page/sections.ts';
import type { Notice, NoticeKind } from '../../../domain/digest/types.ts';
import { content, notice, options } from '../../support/notices.ts';

const kinds = Object.keys(KINDS) as NoticeKind[];
const whys = ['absent', 'via-office', 'polite', 'unfilled'] as const;

const aNotice = (words: fc.Arbitrary<string>) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    title: words,
    ref: words,
    plan: words,
    unitName: words,
    dueText: words,
    detail: words,
    workBy: fc.constantFrom(null, '2026-02-27', '2026-03-05', '2026-03-31'),
    roles: fc
      .subarray(['officer', 'coordinator', 'supervisor', 'chairman'] as const)
      .map((roles) => [...roles]),
    instead: fc.option(
      fc.record({ person: fc.constantFrom('a', 'b'), name: words, why: fc.constantFrom(...whys) }),
    ),
  });

const notices = (words: fc.Arbitrary<string>): fc.Arbitrary<Notice[]> =>
  fc
    .array(aNotice(words), { maxLength: 30 })
    .map((all) => all.map((change, n) => notice(change.kind, n, change)));

const anyWords = fc.string({ unit: 'binary', maxLength: 40 });
const evilWords = fc
  .array(
    fc.constantFrom(
      '<script>',
      '</li>',
      '&amp;',
      '"',
      "'",
      '>',
      '\r\n',
      '\u2028',
      '\u0000',
      'chữ',
      ' ',
      '-->',
      '<!--',
    ),
  )
  .map((parts) => parts.join(''));

test('no notice is lost: its key stands in text, HTML and chat list', () => {
  fc.assert(
    fc.property(notices(anyWords), fc.constantFrom('vi', 'en'), (all, language) => {
      const mail = renderDigest(content(all), options({ language }));
      const chat = renderTextList(content(all), options({ language }));
      for (const { key } of all)
        for (const part of [mail.text, mail.html, chat]) expect(part).toContain(key);
    }),
    { numRuns: 60 },
  );
});

test('beyond the budget every notice is counted', () => {
  const words = fc.constantFrom('một', 'hai', 'ba');
  fc.assert(
    fc.property(notices(words), fc.nat(10), (all, attentionBudget) => {
      const { text } = renderDigest(content(all), options({ attentionBudget }));
      const flat = text.replace(/\s+/g, ' ');
      const shown = all.filter(({ key }) => flat.includes(`Mã ${key}`)).length;
      const counted = [...flat.matchAll(/và (\d+) việc khác:/g)].reduce(
        (sum, [, n]) => sum + Number(n),
        0,
      );
      expect(shown + counted).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});

test('nothing of the input reaches the HTML unescaped', () => {
  const skeleton = (html: string): string[] => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  fc.assert(
    fc.property(notices(evilWords), (all) => {
      const html = renderDigest(content(all), options()).html;
      const harmless =
        /^<\/?(!DOCTYPE html|html|head|meta|title|body|div|h[1-3]|p|ol|ul|li|strong|b)( [a-z-]+="[^"<>]*")*>$/;
      for (const tag of skeleton(html)) expect(tag).toMatch(harmless);
      expect(html).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;|#39;)/);
    }),
    { numRuns: 60 },
  );
});

test('titles with markup and line breaks are shown, escaped and on one line', () => {
  const title = 'Sửa "mẫu" <script>alert(1)</script>\r\nBcc: a@b & c\u202e';
  const mail = renderUrgent(content([notice('urge', 1, { title })]), options());
  expect(mail.html).toContain(
    'Sửa &quot;mẫu&quot; &lt;script&gt;alert(1)&lt;/script&gt; Bcc: a@b &amp; c</strong>',
  );
  expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
  expect(mail.text).not.toContain('\r');
});

test('the HTML loads nothing and says its language', () => {
  const { html } = renderDigest(content([notice('urge', 1)]), options({ language: 'en' }));
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/<(img|link|script|style|iframe)|https?:|url\(/i);
});

test('lines of the text part are at most 76 wide unless one word is longer', () => {
  fc.assert(
    fc.property(notices(fc.lorem({ maxCount: 30 })), (all) => {
      const lines = renderDigest(content(all), options()).text.split('\n');
      for (const line of lines) expect(line.length <= 76 || !line.trim().includes(' ')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the order in which notices arrived does not matter', () => {
  fc.assert(
    fc.property(notices(anyWords), (all) => {
      const named = all.map((each) => ({
        ...each,
        instead: each.instead && { ...each.instead, name: 'Lý Văn Tám' },
      }));
      expect(renderDigest(content([...named].reverse()), options())).toEqual(
        renderDigest(content(named), options()),
      );
    }),
    { numRuns: 40 },
  );
});

test('escaping is complete', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;',
  );
});
