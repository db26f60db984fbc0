import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../domain/digest/delivery/ledger.ts';
import type { AcceptedMail } from '../processes/acceptedMails.ts';
import { at, attempt, CLEAN, mail, notice, taken, whys } from './invented.ts';

describe('a mail', () => {
  const delivered = [notice('remind/1', 'delivered')];
  const [unknown, accepted, notNow] = [
    attempt('unknown'),
    attempt('accepted', 9),
    attempt('refused-for-now'),
  ];

  test.each<[string, Attempt[], AcceptedMail[], { lost: string[]; doubled: string[] }]>([
    ['taken once after one attempt is well', [accepted], [taken()], CLEAN],
    ['taken twice after an unknown is well', [unknown, accepted], [taken(), taken()], CLEAN],
    ['taken once after an unknown is well', [unknown, accepted], [taken()], CLEAN],
    [
      'taken twice without an unknown is doubled',
      [notNow, accepted],
      [taken(), taken()],
      { lost: [], doubled: ['taken 2 times; attempts: refused-for-now, accepted'] },
    ],
    [
      'whose copy has other bytes is doubled',
      [unknown, accepted],
      [taken(), taken({ sha256: 'other' })],
      { lost: [], doubled: ['its copies differ'] },
    ],
    [
      'whose copy has another date is doubled',
      [unknown, accepted],
      [taken(), taken({ date: 'other' })],
      { lost: [], doubled: ['its copies differ'] },
    ],
    [
      'sent to somebody else is lost',
      [accepted],
      [taken({ to: 'binh@xa' })],
      { lost: ['meant for an@xa, sent elsewhere'], doubled: [] },
    ],
    [
      'that does not say what its ledger says is lost',
      [accepted],
      [taken({ text: 'nothing' })],
      {
        lost: ['delivered by the ledger of mail/xa/an/2026-03-02, but not in that mail'],
        doubled: [],
      },
    ],
  ])('%s', (_name, attempts, all, expected) => {
    expect(whys({ mails: [mail(delivered, { attempts })], accepted: all })).toEqual(expected);
  });

  test('delivered by its ledger but never taken is lost', () => {
    expect(whys({ mails: [mail([])] }).lost).toEqual(['delivered by its ledger, but never taken']);
  });

  test('refused by its ledger but taken is doubled', () => {
    const ledger = mail([], { end: 'refused', person: 'dau-moi', attempts: [attempt('refused')] });
    const all = [taken({ to: 'dau-moi@xa' })];
    expect(whys({ mails: [ledger], accepted: all }).doubled).toEqual([
      'taken 1 times; attempts: refused',
    ]);
  });

  test('that no ledger knows is doubled, unless it was taken after they were asked', () => {
    expect(whys({ accepted: [taken()] }).doubled).toEqual(['taken, and in no ledger']);
    expect(whys({ accepted: [taken({ at: at(51) })] })).toEqual(CLEAN);
  });

  test('under way may have been taken once more than its ledger knows yet', () => {
    const underWay = mail(
      [notice('remind/1', 'waiting')],
      { end: 'waiting', attempts: [notNow] },
      true,
    );
    expect(whys({ mails: [underWay], accepted: [taken()] })).toEqual(CLEAN);
    expect(whys({ mails: [underWay], accepted: [taken(), taken()] }).doubled).toHaveLength(1);
  });

  test('that was refused is told to the coordinator, unless it is his own', () => {
    const refused = (person: string) =>
      mail([notice('remind/1', 'refused')], {
        end: 'refused',
        person,
        attempts: [attempt('refused')],
      });
    const first = notice('remind/1', 'refused').id;
    const told = mail(
      [{ ...notice('', 'delivered'), id: `undelivered#xa/an/2026-03-02/${first}` }],
      {
        ...{ id: 'mail/xa/dau-moi/2026-03-02', person: 'dau-moi' },
      },
    );
    const all = [taken({ messageId: '<mail/xa/dau-moi/2026-03-02>', to: 'dau-moi@xa' })];
    expect(whys({ mails: [refused('an')] }).lost).toEqual([
      'refused, and the coordinator was not told',
    ]);
    expect(whys({ mails: [refused('an'), told], accepted: all })).toEqual(CLEAN);
    expect(whys({ mails: [refused('dau-moi')] })).toEqual(CLEAN);
  });
});
