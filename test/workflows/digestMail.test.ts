import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notice } from '../../domain/digest/types.ts';
import { SHAPE } from '../../workflows/contract/shape.ts';
import { DigestMail } from '../../workflows/digestMail.ts';
import { notice } from '../support/notices.ts';

const aNotice = (id: string): Notice => notice('remind', 1, { id });

const empty = (): DigestMail =>
  new DigestMail(
    'mail/xa/an/2024-03-15',
    {
      shape: SHAPE,
      agency: 'xa',
      person: 'an',
      date: '2024-03-15',
      deliverAt: '',
      spans: [],
      quietMs: 0,
      quietAtMostMs: 0,
      urgent: false,
      atOnce: false,
      retryMs: 900_000,
    },
    0,
  );

const ends = (mail: DigestMail): Record<string, string> =>
  Object.fromEntries(mail.ledger().notices.map(({ id, end }) => [id, end]));

test('a notice handed over twice is one notice, and does not count as new', () => {
  const mail = empty();
  mail.add([aNotice('a')], 5);
  mail.add([aNotice('a')], 9);
  expect(mail.notices).toHaveLength(1);
  expect(mail.lastAddedMs).toBe(5);
});

test('a notice recalled before the mail is fixed is suppressed; after that it was true when written', () => {
  const mail = empty();
  mail.add([aNotice('a'), aNotice('b')], 1);
  mail.recall({ notice: 'a', because: 'đã báo cáo' });
  mail.freeze();
  mail.recall({ notice: 'b', because: 'đã báo cáo' });
  mail.finish('delivered', '');
  expect(ends(mail)).toEqual({ a: 'suppressed', b: 'delivered' });
});

test('a notice that comes after the mail was fixed belongs to another mail, and may still be recalled', () => {
  const mail = empty();
  mail.add([aNotice('a')], 1);
  mail.freeze();
  mail.add([aNotice('b'), aNotice('c')], 2);
  mail.recall({ notice: 'c', because: 'đã hủy' });
  mail.finish('delivered', '');
  mail.moved(mail.takeLate(), 'mail/xa/an/2024-03-18');
  expect(ends(mail)).toEqual({ a: 'delivered', b: 'moved', c: 'suppressed' });
});

test('a mail that may have arrived shows it before it is tried again', () => {
  const mail = empty();
  mail.add([aNotice('a')], 1);
  mail.attempted({ at: '', outcome: 'unknown', response: '' });
  expect(mail.doubt('connection lost')).toBe(1);
  expect(ends(mail)).toEqual({ a: 'unknown' });
});

test('whatever comes in whatever order, every notice ends once and none is left waiting', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const act = fc.oneof(
    id.map((notice) => ({ do: 'add' as const, notice })),
    id.map((notice) => ({ do: 'recall' as const, notice })),
    fc.constant({ do: 'freeze' as const, notice: '' }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const mail = empty();
      const added = new Set<string>();
      for (const { do: what, notice: of } of acts) {
        if (what === 'add') mail.add([aNotice(of)], 1);
        if (what === 'add') added.add(of);
        if (what === 'recall') mail.recall({ notice: of, because: 'x' });
        if (what === 'freeze') mail.freeze();
      }
      mail.freeze();
      mail.finish('delivered', '');
      mail.moved(mail.takeLate(), 'next');
      const all = mail.ledger().notices;
      expect(new Set(all.map((one) => one.id))).toEqual(added);
      expect(all).toHaveLength(added.size);
      expect(all.every(({ end }) => end !== 'waiting')).toBe(true);
    }),
  );
});
