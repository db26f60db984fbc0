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

test('a mail of ten thousand notices whose fate is unknown has a ledger of less than two megabytes', () => {
  const mail = empty();
  const id = (n: number): string => `k${n}#report-supervisor/3@2024-03-15@nguyen-van-an`;
  mail.add(
    Array.from({ length: 10_000 }, (_, n) => aNotice(id(n))),
    1,
  );
  mail.freeze();
  for (let copy = 0; copy < 4; copy += 1) {
    mail.attempted({
      at: '2024-03-15T00:20:00.000Z',
      outcome: 'unknown',
      response: 'x'.repeat(5000),
    });
    mail.doubt('x'.repeat(5000));
  }
  mail.finish('unknown', 'x'.repeat(5000));
  const ledger = mail.ledger();
  expect(ledger.notices.every(({ end }) => end === 'unknown')).toBe(true);
  expect(JSON.stringify(ledger).length).toBeLessThan(2_000_000);
});

test('a mail that certainly was not taken gives back what was recalled meanwhile, and takes in what came', () => {
  const mail = empty();
  mail.add([aNotice('a'), aNotice('b')], 1);
  mail.freeze();
  mail.recall({ notice: 'a', because: 'đã báo cáo' });
  mail.add([aNotice('c')], 2);
  mail.thaw();
  expect(mail.notices.map(({ id }) => id)).toEqual(['b', 'c']);
  mail.freeze();
  mail.finish('delivered', '');
  expect(ends(mail)).toEqual({ a: 'suppressed', b: 'delivered', c: 'delivered' });
});

test('what is recalled before it comes is suppressed when it comes', () => {
  const mail = empty();
  mail.recall({ notice: 'a', because: 'đã hủy' });
  mail.add([aNotice('a')], 1);
  expect(ends(mail)).toEqual({ a: 'suppressed' });
});
