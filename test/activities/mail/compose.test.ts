import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { freezeMail, messageIdFor, thawMail } from '../../../activities/mail/compose.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { draft } from './drafts.ts';

const parse = async (change = {}) =>
  PostalMime.parse(await thawMail(await freezeMail(draft(change))));

describe('a frozen mail', () => {
  test('is the same bytes every time it is frozen', async () => {
    expect(await freezeMail(draft())).toEqual(await freezeMail(draft()));
  });

  test('reads back as it was drafted, diacritics and all', async () => {
    const mail = await parse();
    expect(mail.subject).toBe(draft().subject);
    expect(mail.from).toEqual(draft().from);
    expect(mail.to).toEqual([draft().to]);
    expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(draft().text.trimEnd());
    expect(mail.html).toContain(draft().html);
    expect(mail.messageId).toBe(draft().messageId);
  });

  test('goes to a domain in letters of its own as servers know it', async () => {
    const mail = await freezeMail(draft({ to: { name: 'Hạnh', address: 'h@tỉnh.vn' } }));
    expect(mail.to).toBe('h@xn--tnh-dlz.vn');
    expect((await thawMail(mail)).toString('latin1')).toContain('<h@xn--tnh-dlz.vn>');
  });

  test('is dated in the office’s own time and asks for no automatic answers', async () => {
    const head = (await thawMail(await freezeMail(draft()))).toString('latin1');
    expect(head).toContain('\r\nDate: Thu, 05 Mar 2026 07:30:00 +0700\r\n');
    expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  test('keeps its headers in ASCII and its lines within the 998 octets of RFC 5322', async () => {
    const bytes = await thawMail(
      await freezeMail(draft({ html: `<p>${'dài '.repeat(2000)}</p>` })),
    );
    const lines = bytes.toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    const head = lines.slice(0, lines.indexOf(''));
    expect(head.filter((line) => /[^\x20-\x7e\t]/.test(line))).toEqual([]);
  });

  test('never lets a subject or a name add a header', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (subject, name) => {
          const evil = `${subject}\r\nBcc: x@y.example\n`;
          const mail = await parse({
            subject: evil,
            to: { name: `${name}\r\nBcc: x@y.example`, address: 'a@b.example' },
          });
          expect(mail.bcc).toBeUndefined();
          expect(mail.to?.map(({ address }) => address)).toEqual(['a@b.example']);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an address', () => {
  test.each([
    ['a line break', 'man@anphuoc.example\r\nBcc: x@y.example'],
    ['a lone line feed', 'man@anphuoc.example\nx@y.example'],
    ['a comma', 'man@anphuoc.example,x@y.example'],
    ['a semicolon', 'man@anphuoc.example;x@y.example'],
    ['a space', 'man @anphuoc.example'],
    ['no @', 'anphuoc.example'],
    ['two @', 'man@an@phuoc.example'],
    ['a name inside', 'Mận <man@anphuoc.example>'],
    ['diacritics', 'mận@anphuoc.example'],
    ['nothing', ''],
    ['a dot before the @', 'man.@anphuoc.example'],
    ['300 characters', `${'a'.repeat(300)}@anphuoc.example`],
  ])('with %s is refused, naming the person and the value', async (_what, address) => {
    const refused = freezeMail(draft({ to: { name: 'Trần Thị Mận', address } }));
    await expect(refused).rejects.toThrow(Refusal);
    const { said } = (await refused.catch((error: unknown) => error)) as Refusal;
    expect(said.vi).toContain('Trần Thị Mận');
    expect(said.vi).toContain(JSON.stringify(address.slice(0, 254)));
    expect(said.en).toContain('Trần Thị Mận');
  });

  test.each(['man.tt@anphuoc.example', 'a+b@x.gov.vn', 'root@localhost'])(
    '%s is taken',
    async (address) => {
      expect((await freezeMail(draft({ to: { name: '', address } }))).to).toBe(address);
    },
  );
});

describe('a Message-ID', () => {
  test('is the same for a resend, another for another series, day, person or restored copy, and hides the person', () => {
    const id = messageIdFor(['mail/an-phuoc/man/2026-03-05'], 1, 'anphuoc.example');
    expect(messageIdFor(['mail/an-phuoc/man/2026-03-05'], 1, 'anphuoc.example')).toBe(id);
    expect(messageIdFor(['mail/an-phuoc/man/2026-03-05'], 2, 'anphuoc.example')).not.toBe(id);
    expect(messageIdFor(['mail/an-phuoc/man/2026-03-06'], 1, 'anphuoc.example')).not.toBe(id);
    const restored = ['mail/an-phuoc/man/2026-03-05', '2026-03-06T01:00:00.000Z'];
    expect(messageIdFor(restored, 1, 'anphuoc.example')).not.toBe(id);
    expect(id).toMatch(/^<[0-9a-f]{32}\.1@anphuoc\.example>$/);
  });
});
