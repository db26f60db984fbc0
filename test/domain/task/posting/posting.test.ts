import { describe, expect, test } from 'vitest';
import { todayFor } from '../../../../domain/digest/today.ts';
import { isEnded, isFinished } from '../../../../domain/task/phase.ts';
import { withPostings } from '../../../../domain/task/posting/posting.ts';
import { refuse } from '../../../../domain/task/refuse.ts';
import { statusOf } from '../../../../domain/task/status.ts';
import type { Proof } from '../../../../domain/task/types.ts';
import { argsFor } from '../../../support/commandArgs.ts';
import { decided, facts, posted, reported } from '../../../support/facts.ts';
import { lifeWith } from '../../../support/lives.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const TODAY = '2024-03-22';
const NOW = '2024-03-22T03:00:00.000Z';
const DOWN = { takenDown: { at: NOW, on: TODAY, by: 'an' } };

const proof = (where: string, to: string | null, product = ''): Proof => ({
  product,
  posted: { where, from: '2024-03-10', to },
});

describe('what is to be taken down', () => {
  const placesOf = (proofs: Proof[], before = posted()) =>
    withPostings(before, proofs, TODAY).map(({ id, where, to }) => `${id} ${where} ${to}`);

  test('is what ends on a day to come, and nothing that stays', () => {
    const given = [
      proof('trụ sở', '2024-03-22'),
      proof('cổng xã', null),
      proof('chợ', '2024-03-21'),
    ];
    expect(placesOf(given, { postings: [] })).toEqual(['1 trụ sở 2024-03-22']);
  });

  test('posted again in its place it counts once', () => {
    expect(placesOf([proof('nhà văn hóa thôn Thượng', '2024-04-02')])).toEqual([
      '2 nhà văn hóa thôn Thượng 2024-04-02',
    ]);
    expect(placesOf([proof('nhà văn hóa thôn Thượng', '2024-04-02')], posted(DOWN))).toHaveLength(
      2,
    );
  });

  test('has a number that no other had, however often it is posted again', () => {
    const again = placesOf([proof('nhà văn hóa thôn Thượng', '2024-04-02')], posted({ id: '2' }));
    expect(again).toEqual(['3 nhà văn hóa thôn Thượng 2024-04-02']);
  });
});

test('an accepted task goes on, done, until it is', () => {
  const accepted = { ...reported(), ...decided(true) };
  const up = facts({ ...accepted, ...posted() });
  expect([isFinished(up), isEnded(up), statusOf(up, TODAY)]).toEqual([true, false, 'accepted']);
  expect(isEnded(facts({ ...accepted, ...posted(DOWN) }))).toBe(true);
  expect(isEnded(facts(accepted))).toBe(true);
});

describe('taking it down', () => {
  const taking = (on: string, state = posted()) => {
    const own = { on, postings: ['1'], places: [] };
    return refuse('take-down', facts(state), argsFor('take-down', own, lifeWith(state), NOW))?.vi;
  };

  test('is refused on a day to come, before it was posted, and twice', () => {
    expect(taking('2024-03-22')).toBeUndefined();
    expect(taking('2024-03-23')).toBe('ngày gỡ 23/03/2024 chưa tới');
    expect(taking('2024-03-09')).toContain('trước ngày bắt đầu niêm yết 10/03/2024');
    expect(taking('2024-03-22', posted(DOWN))).toContain('không có nội dung niêm yết');
  });
});

test('it stands on its officer’s list on its last day, and on the coordinator’s the working day after', () => {
  const kindsOf = (person: string, today: string) =>
    todayFor(person, [facts(posted())], smallOffice(), today)
      .map(({ kind }) => kind)
      .filter((kind) => kind.includes('posting'));
  expect(kindsOf('an', '2024-03-24')).toEqual([]);
  expect(kindsOf('an', '2024-03-25')).toEqual(['remind-posting']);
  expect(kindsOf('binh', '2024-03-25')).toEqual([]);
  expect(kindsOf('binh', '2024-03-26')).toEqual(['urge-posting']);
});
