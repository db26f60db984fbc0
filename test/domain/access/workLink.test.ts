import { describe, expect, it } from 'vitest';
import { sealed } from '../../../domain/access/sealed.ts';
import { listLinkWord, mailLinkWord, readWorkLink } from '../../../domain/access/workLink.ts';
import { signingKeys } from './signingKeys.ts';

const keys = signingKeys('k20261121-3f9a2c');
const MAIL = 'mail/an-phuoc/hanh-chinh-cong/2026-11-30';

const on = (day: string) => (agency: string) => (agency === 'an-phuoc' ? day : null);
const stateOn = (day: string, word = mailLinkWord(MAIL, keys)) =>
  readWorkLink(word, keys, on(day)).state;

describe('the link of a mail', () => {
  it('leads to that mail, as its person', () => {
    expect(readWorkLink(mailLinkWord(`${MAIL}/urgent/2`, keys), keys, on('2026-11-30'))).toEqual({
      state: 'valid',
      link: {
        place: 'mail',
        id: `${MAIL}/urgent/2`,
        agency: 'an-phuoc',
        person: 'hanh-chinh-cong',
        date: '2026-11-30',
        lastDay: '2026-12-06',
      },
    });
  });

  it('is the same each time the mail is written, and another for another mail', () => {
    expect(mailLinkWord(MAIL, keys)).toBe(mailLinkWord(MAIL, keys));
    expect(mailLinkWord(`${MAIL}/2`, keys)).not.toBe(mailLinkWord(MAIL, keys));
  });

  it('is short enough for one line of a mail’s source', () => {
    expect(mailLinkWord(MAIL, keys).length).toBeLessThan(160);
  });

  it('serves a week, the mail’s day among it, by the day at the office', () => {
    expect(stateOn('2026-11-30')).toBe('valid');
    expect(stateOn('2026-12-06')).toBe('valid');
    expect(stateOn('2026-12-07')).toBe('expired');
  });

  it('serves a week at most, whatever day was sealed into it', () => {
    const word = sealed('mail-link', [MAIL, '2027-12-31'], keys);
    expect(stateOn('2026-12-06', word)).toBe('valid');
    expect(stateOn('2026-12-07', word)).toBe('expired');
  });

  it('of an agency that is not served here is unknown, and so is what we never made', () => {
    const other = mailLinkWord('mail/khac/an/2026-11-30', keys);
    expect([stateOn('2026-11-30', other), stateOn('2026-11-30', 'x.y')]).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(stateOn('2026-11-30', sealed('session', [MAIL, '2026-12-06'], keys))).toBe('unknown');
  });
});

describe('the link of a person’s list', () => {
  const list = { agency: 'an-phuoc', person: 'truong-thon-thuong', date: '2026-11-30' };
  const word = listLinkWord(list, keys);

  it('leads to his tasks, a week long, and is one for all lists of a day', () => {
    expect(readWorkLink(word, keys, on('2026-12-06'))).toEqual({
      state: 'valid',
      link: {
        ...{ place: 'list', id: 'list/an-phuoc/truong-thon-thuong/2026-11-30' },
        ...{ ...list, lastDay: '2026-12-06' },
      },
    });
    expect(stateOn('2026-12-07', word)).toBe('expired');
    expect(listLinkWord(list, keys)).toBe(word);
    expect(word.length).toBeLessThan(180);
  });

  it('is no link of a mail, and no mail’s is one of a list', () => {
    const asMail = sealed('mail-link', ['list/an-phuoc/an/2026-11-30', '2026-12-06'], keys);
    expect(() => stateOn('2026-11-30', asMail)).toThrow('not the id of a mail');
    const other = listLinkWord({ ...list, person: 'an' }, keys);
    const [body = ''] = other.split('.');
    expect(stateOn('2026-11-30', `${body}.${word.split('.')[1]}`)).toBe('unknown');
  });
});
