import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, opened, type Purpose, sealed } from '../../../domain/access/sealed.ts';
import { signingKeys } from './signingKeys.ts';

const keys = signingKeys('k1');
const word = sealed('mail-link', ['mail/an-phuoc/y-te/2026-11-30', '2026-12-06'], keys);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('a sealed word', () => {
  it('fits an address, and opens to what was sealed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }),
        (fields) => {
          const made = sealed('session', fields, keys);
          expect(made).toMatch(/^[A-Za-z0-9_.-]+$/);
          expect(opened('session', made, keys)).toEqual(fields);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same for the same', () => {
    expect(sealed('mail-link', ['a', 'b'], keys)).toBe(sealed('mail-link', ['a', 'b'], keys));
    expect(sealed('mail-link', ['a', 'b'], keys)).not.toBe(sealed('mail-link', ['ab', ''], keys));
  });

  it('is nothing for another purpose', () => {
    const others: Purpose[] = ['first-link', 'sign-in-asked', 'sign-in-link', 'session'];
    expect(others.map((purpose) => opened(purpose, word, keys))).toEqual(others.map(() => null));
  });

  it('is nothing with any letter of it changed, left out or doubled', () => {
    for (let at = 0; at < word.length; at += 1) {
      for (const letter of LETTERS) {
        const changed = word.slice(0, at) + letter + word.slice(at + 1);
        if (changed !== word) expect(opened('mail-link', changed, keys)).toBeNull();
      }
      expect(opened('mail-link', word.slice(0, at) + word.slice(at + 1), keys)).toBeNull();
      expect(opened('mail-link', word.slice(0, at) + word.slice(at - 1), keys)).toBeNull();
    }
  });

  it('is written in one way only: another last letter of the same bytes is nothing', () => {
    const same = [...LETTERS].filter((letter) => {
      const signature = word.split('.')[1] ?? '';
      const other = signature.slice(0, -1) + letter;
      return Buffer.from(other, 'base64url').equals(Buffer.from(signature, 'base64url'));
    });
    expect(same.length).toBe(4);
    const open = same.filter((letter) => opened('mail-link', word.slice(0, -1) + letter, keys));
    expect(open).toEqual([word.at(-1)]);
  });

  it.each([
    ['nothing', ''],
    ['no signature', word.split('.')[0] ?? ''],
    ['padding', `${word}=`],
    ['three parts', `${word}.${word}`],
    ['white space', ` ${word}`],
    ['a line break', `${word}\n`],
    ['ten thousand letters', `${'A'.repeat(10_000)}.${'A'.repeat(43)}`],
    ['no list', `${Buffer.from('{"a":1}').toString('base64url')}.${'A'.repeat(43)}`],
    ['a list of numbers', `${Buffer.from('[1,2]').toString('base64url')}.${'A'.repeat(43)}`],
    ['no text', `${Buffer.from([255, 254, 253]).toString('base64url')}.${'A'.repeat(43)}`],
  ])('is not %s', (_what, other) => {
    expect(opened('mail-link', other, keys)).toBeNull();
  });
});

describe('keys', () => {
  it('rotated, know what the key before sealed, and seal with the new one', () => {
    const rotated = signingKeys('k2', 'k1');
    expect(opened('mail-link', word, rotated)).not.toBeNull();
    expect(opened('mail-link', sealed('mail-link', ['a'], rotated), keys)).toBeNull();
  });

  it('taken away, end what they sealed', () => {
    expect(opened('mail-link', word, signingKeys('k2'))).toBeNull();
  });

  it('of the same id and other bytes, as after a restore without them, open nothing', () => {
    const bytes = signingKeys('other').keys.get('other');
    if (!bytes) throw new Error('no key');
    expect(opened('mail-link', word, { keys: new Map([['k1', bytes]]) })).toBeNull();
  });
});

describe('the number of a sealed word', () => {
  const of = (one: string, of = keys) => numberOf('session', one, 1_000_000, of);
  const one = sealed('session', ['a'], keys);

  it('is the same each time, and stays so when keys are rotated', () => {
    expect(of(one)).toBe(of(one));
    expect(of(one, signingKeys('k2', 'k1'))).toBe(of(one));
  });

  it('is another for another word and for another key, anywhere below the limit', () => {
    const numbers = Array.from(
      { length: 2000 },
      (_, n) => of(sealed('session', [`${n}`], keys)) ?? -1,
    );
    expect(new Set(numbers).size).toBeGreaterThan(1990);
    expect(Math.min(...numbers)).toBeLessThan(10_000);
    expect(Math.max(...numbers)).toBeGreaterThan(990_000);
    expect(Math.max(...numbers)).toBeLessThan(1_000_000);
    expect(of(sealed('session', ['a'], signingKeys('k2')), signingKeys('k2'))).not.toBe(of(one));
  });

  it('does not exist for a word of another purpose, of a lost key or of somebody else', () => {
    expect(numberOf('mail-link', one, 10, keys)).toBeNull();
    expect(of(one, signingKeys('k2'))).toBeNull();
    expect(of('x.y')).toBeNull();
  });
});
