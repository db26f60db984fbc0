import { describe, expect, it } from 'vitest';
import { isLinkAct, LINK_ACTS, mayActByLink } from '../../../domain/access/mayActByLink.ts';
import { COMMAND_NAMES } from '../../../domain/task/commands/names.ts';
import type { ActedOn } from '../../../domain/task/mayAct.ts';
import { away, directoryWith, tanLap } from '../directory/sampleDirectory.ts';

const DAY = '2026-03-04';

const facts = (changes: Partial<ActedOn> = {}): ActedOn => ({
  plan: 'ke-hoach',
  unit: 'van-hoa',
  officer: null,
  supervisor: null,
  doers: [],
  title: 'Rà soát nhà văn hóa',
  reports: [],
  ...changes,
});

const allowed = (person: string, task = facts(), directory = tanLap) =>
  LINK_ACTS.filter((act) => mayActByLink(directory, person, act, task, DAY) === null);

describe('through a link in a mail', () => {
  it('five things may be done, and no other command', () => {
    expect(LINK_ACTS).toEqual([
      ...['report', 'progress', 'request-extension', 'ask-hand-over', 'raise-obstacle'],
    ]);
    expect(COMMAND_NAMES.filter(isLinkAct).sort()).toEqual([...LINK_ACTS].sort());
  });

  it('all five by whoever is responsible', () => {
    expect(allowed('van-hoa')).toEqual([...LINK_ACTS]);
  });

  it('by whoever acts for him while he is away', () => {
    const directory = directoryWith({ absences: [away('van-hoa', 'moi-truong')] });
    expect(allowed('moi-truong', facts(), directory)).toEqual([...LINK_ACTS]);
    expect(allowed('moi-truong')).toEqual([]);
  });

  it('by one to whom it was handed on: the work, not its date', () => {
    const handedOn = facts({
      doers: [{ person: 'moi-truong', innerDue: null }],
    });
    expect(allowed('moi-truong', handedOn)).toEqual([
      ...['report', 'progress', 'ask-hand-over', 'raise-obstacle'],
    ]);
  });

  it.each(['van-phong', 'pct-van-xa', 'chu-tich', 'dia-chinh', 'nguoi-la'])(
    'nothing by %s, whatever he may do signed in',
    (person) => {
      expect(allowed(person)).toEqual([]);
    },
  );

  it('nothing any more by whoever was responsible when the mail was written', () => {
    expect(allowed('van-hoa', facts({ officer: 'dia-chinh' }))).toEqual([]);
    expect(mayActByLink(tanLap, 'dia-chinh', 'report', facts(), DAY)?.said.vi).toBe(
      'Nhiệm vụ “Rà soát nhà văn hóa” hiện không do Ông/Bà thực hiện; liên kết trong thư không dùng được cho nhiệm vụ này.',
    );
  });

  it('nothing after his last day', () => {
    const people = tanLap.people.map((one) =>
      one.id === 'van-hoa' ? { ...one, until: '2026-03-03' } : one,
    );
    expect(allowed('van-hoa', facts({ officer: 'van-hoa' }), directoryWith({ people }))).toEqual(
      [],
    );
  });
});
