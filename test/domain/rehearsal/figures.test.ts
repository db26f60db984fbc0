import { beforeAll, describe, expect, test } from 'vitest';
import { type PlanRehearsal, rehearsePlan } from '../../../client/office/plans/rehearsePlan.ts';
import { daysOf, overloads, stormDays } from '../../../domain/rehearsal/days.ts';
import { detoursOf, gapsSeen } from '../../../domain/rehearsal/detours.ts';
import { leaderLoads } from '../../../domain/rehearsal/leaders.ts';
import { gappyOffice, inventedPlan } from '../../rehearsal/inventedPlan.ts';

const agency = gappyOffice();
let year: PlanRehearsal;

beforeAll(async () => {
  const choice = { accept: [], from: '2026-01-05T01:00:00.000Z', until: '2027-01-31' };
  year = rehearsePlan(agency, inventedPlan(), choice);
});

describe('what a rehearsed year tells', () => {
  test('each mail counts on its day, and the busiest days come first', () => {
    const days = daysOf(year.mails);
    expect(days.reduce((sum, { mails }) => sum + mails, 0)).toBe(year.mails.length);
    const most = Math.max(...days.map(({ mails }) => mails));
    const storms = stormDays(days).map(({ mails }) => mails);
    expect(storms[0]).toBe(most);
    expect(storms).toEqual(storms.toSorted((a, b) => b - a));
  });

  test('tasks that a mail asks about together are one item of it', () => {
    const asked = year.mails.find(({ person, date }) => person === 'an' && date === '2026-06-23');
    expect(asked?.notices.filter(({ kind }) => kind === 'ask-progress')).toHaveLength(2);
    const day = daysOf(asked ? [asked] : [])[0];
    expect(day?.items).toBe((asked?.notices.length ?? 0) - 1);
  });

  test('mails beyond the attention budget are named, the worst first', () => {
    const over = overloads(year.mails, 3);
    expect(over.length).toBeGreaterThan(0);
    expect(over.every(({ items }) => items > 3)).toBe(true);
    expect(overloads(year.mails, over[0]?.items ?? 0)).toEqual([]);
  });

  test('leaders’ loads add up to their mails', () => {
    const chairman = leaderLoads(year.mails, agency.directory).filter(
      ({ person }) => person === 'dung',
    );
    expect(chairman.reduce((sum, { mails }) => sum + mails, 0)).toBe(
      year.mails.filter(({ person }) => person === 'dung').length,
    );
  });

  test('roles that nobody fills are named with who is told instead', () => {
    const gaps = gapsSeen(year.gaps).map(({ unit, role, why, to }) => ({ unit, role, why, to }));
    expect(gaps).toContainEqual({ unit: 'Thôn Hai', role: 'officer', why: 'unfilled', to: 'binh' });
    expect(gaps).toContainEqual({
      unit: 'Trạm Y tế',
      role: 'supervisor',
      why: 'unfilled',
      to: 'dung',
    });
    expect(gaps).toContainEqual({
      unit: 'Tư pháp – Hộ tịch',
      role: 'officer',
      why: 'absent',
      to: 'binh',
    });
  });

  test('so is what goes through the office, by official letter, or to a delegate', () => {
    const ways = detoursOf(year.mails).map(({ why, name, to }) => `${why} ${name} ${to}`);
    expect(ways).toEqual(
      expect.arrayContaining([
        'via-office Mã Văn Hùng binh',
        'polite Đảng ủy binh',
        'polite UBND tỉnh binh',
        'absent Lê Thị An em',
        'absent Đỗ Văn Dũng chi',
      ]),
    );
  });

  test('a row with a question that blocks does not start, and the others do', () => {
    expect(year.blocked.map(({ task }) => task.ref)).toEqual(['I.23']);
    expect(year.starting).toHaveLength(22);
  });
});
