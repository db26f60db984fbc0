import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRecipients } from '../../../domain/directory/resolveRecipients.ts';
import type { About } from '../../../domain/directory/roles.ts';
import type { Directory, Role } from '../../../domain/directory/types.ts';
import { away, directoryWith, tanLap } from './sampleDirectory.ts';

const DAY = '2026-03-04';

const about = (changes: Partial<About> = {}): About => ({
  plan: 'ke-hoach',
  unit: 'van-hoa',
  officer: null,
  supervisor: null,
  ...changes,
});

const who = (directory: Directory, roles: Role[], changes: Partial<About> = {}) =>
  resolveRecipients(directory, about(changes), roles, DAY);

describe('a role', () => {
  it.each<[Role, Partial<About>, string]>([
    ['officer', {}, 'van-hoa'],
    ['officer', { officer: 'dia-chinh' }, 'dia-chinh'],
    ['coordinator', {}, 'van-phong'],
    ['coordinator', { plan: 'dat-dai' }, 'dia-chinh'],
    ['supervisor', {}, 'pct-van-xa'],
    ['supervisor', { supervisor: 'pct-kinh-te' }, 'pct-kinh-te'],
    ['chairman', {}, 'chu-tich'],
  ])('%s of %o is %s', (role, changes, person) => {
    expect(who(tanLap, [role], changes)).toEqual({
      recipients: [{ person, roles: [role], instead: null }],
      gaps: [],
      reports: [],
    });
  });

  it('two roles of one person are one notice', () => {
    const { recipients } = who(tanLap, ['chairman', 'supervisor'], { unit: 'van-phong' });
    expect(recipients).toEqual([
      { person: 'chu-tich', roles: ['supervisor', 'chairman'], instead: null },
    ]);
  });
});

describe('an absence', () => {
  it('sends the notice to the delegate, on both its end days and not outside', () => {
    const directory = directoryWith({ absences: [away('van-hoa', 'dia-chinh')] });
    const on = (date: string) =>
      resolveRecipients(directory, about(), ['officer'], date).recipients[0]?.person;
    expect(['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'].map(on)).toEqual([
      'van-hoa',
      'dia-chinh',
      'dia-chinh',
      'van-hoa',
    ]);
    expect(who(directory, ['officer']).recipients[0]?.instead).toEqual({
      person: 'van-hoa',
      name: 'Cao Thị Hanh',
      why: 'absent',
    });
  });

  it('follows delegates of delegates', () => {
    const directory = directoryWith({
      absences: [away('van-hoa', 'dia-chinh'), away('dia-chinh', 'moi-truong')],
    });
    expect(who(directory, ['officer']).recipients[0]?.person).toBe('moi-truong');
  });

  it('goes up a rung and is reported when the delegates turn in a circle', () => {
    const directory = directoryWith({
      absences: [away('van-hoa', 'dia-chinh'), away('dia-chinh', 'van-hoa')],
    });
    const { recipients, reports } = who(directory, ['officer']);
    expect(recipients).toEqual([
      {
        person: 'van-phong',
        roles: ['officer'],
        instead: { person: 'van-hoa', name: 'Cao Thị Hanh', why: 'absent' },
      },
    ]);
    expect(reports.map((report) => report.vi)).toEqual([
      'Văn hóa – Xã hội: người phụ trách vắng, không có người thay (ngày 04/03/2026); thông báo chuyển tới Tạ Thị Ngân. Hãy cập nhật danh bạ.',
    ]);
  });

  it('never lets the late officer act for his own supervisor', () => {
    const directory = directoryWith({ absences: [away('pct-van-xa', 'van-hoa')] });
    expect(who(directory, ['supervisor']).recipients).toMatchObject([
      {
        person: 'chu-tich',
        roles: ['supervisor'],
        instead: { person: 'pct-van-xa', why: 'absent' },
      },
    ]);
  });

  it('leaves the chairman what only the late officer could take for him', () => {
    const directory = directoryWith({ absences: [away('chu-tich', 'van-hoa')] });
    expect(who(directory, ['chairman']).recipients).toEqual([
      { person: 'chu-tich', roles: ['chairman'], instead: null },
    ]);
  });

  it('of the chairman goes to his delegate', () => {
    const directory = directoryWith({ absences: [away('chu-tich', 'pct-kinh-te')] });
    expect(who(directory, ['chairman']).recipients).toMatchObject([
      { person: 'pct-kinh-te', instead: { why: 'absent' } },
    ]);
  });
});

describe('a role nobody fills', () => {
  it('goes from a unit without an officer to the coordinator, and is reported', () => {
    const { recipients, gaps, reports } = who(tanLap, ['officer'], { unit: 'tram-y-te' });
    expect(recipients).toEqual([
      {
        person: 'van-phong',
        roles: ['officer'],
        instead: { person: '', name: 'Trạm Y tế', why: 'unfilled' },
      },
    ]);
    expect(gaps).toEqual([
      { unit: 'Trạm Y tế', role: 'officer', why: 'unfilled', to: 'van-phong' },
    ]);
    expect(reports.map((report) => report.vi)).toEqual([
      'Trạm Y tế: người phụ trách chưa có ai (ngày 04/03/2026); thông báo chuyển tới Tạ Thị Ngân. Hãy cập nhật danh bạ.',
    ]);
  });

  it('goes from a field without a leader to the chairman', () => {
    expect(who(tanLap, ['supervisor'], { unit: 'thon-dong' }).recipients).toMatchObject([
      { person: 'chu-tich', roles: ['supervisor'], instead: { why: 'unfilled' } },
    ]);
  });

  it('a leader who does the task himself is told of it by the chairman, which is no gap to report', () => {
    const { recipients, reports } = who(tanLap, ['officer', 'supervisor'], {
      officer: 'pct-van-xa',
    });
    expect(recipients.map(({ person }) => person)).toEqual(['pct-van-xa', 'chu-tich']);
    expect(reports).toEqual([]);
  });
});

describe('those the office writes for', () => {
  it('somebody without mail is told through the coordinator, who keeps it for printing beside his own copy', () => {
    const { recipients } = who(tanLap, ['officer', 'coordinator'], { unit: 'thon-dong' });
    expect(recipients).toEqual([
      {
        person: 'van-phong',
        roles: ['officer', 'coordinator'],
        instead: { person: 'truong-thon', name: 'Mạc Văn Sửu', why: 'via-office' },
      },
    ]);
  });

  it('a peer unit gets nothing itself, the coordinator writes to it', () => {
    const { recipients } = who(tanLap, ['officer'], { unit: 'dang-uy' });
    expect(recipients).toMatchObject([
      { person: 'van-phong', instead: { person: 'bi-thu', why: 'polite' } },
    ]);
  });
});

describe('whatever the absences', () => {
  const ids = tanLap.people.map(({ id }) => id);
  const absence = fc
    .tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)))
    .map(([id, to]) => away(id, to));
  const roles = fc.subarray<Role>(['officer', 'coordinator', 'supervisor', 'chairman'], {
    minLength: 1,
  });
  const anything = fc.record({
    directory: fc.array(absence, { maxLength: 8 }).map((absences) => directoryWith({ absences })),
    unit: fc.constantFrom(...tanLap.units.map(({ id }) => id)),
    officer: fc.option(fc.constantFrom(...ids, 'gone')),
    supervisor: fc.option(fc.constantFrom(...ids, 'gone')),
    roles,
  });

  it('every role reaches exactly one person, each person once, and never one without mail', () => {
    fc.assert(
      fc.property(anything, ({ directory, roles, ...rest }) => {
        const { recipients } = who(directory, roles, rest);
        expect(recipients.flatMap((recipient) => recipient.roles).sort()).toEqual(
          [...roles].sort(),
        );
        expect(new Set(recipients.map(({ person }) => person)).size).toBe(recipients.length);
        expect(recipients.map(({ person }) => person)).not.toContain('truong-thon');
      }),
    );
  });

  it('no officer is told as his own supervisor, unless he is the chairman or passes it on for one without mail', () => {
    fc.assert(
      fc.property(anything, ({ directory, roles: _, ...rest }) => {
        const officer = rest.officer ?? tanLap.units.find(({ id }) => id === rest.unit)?.officer;
        // Asked for this role alone: where a person has several, his notice says only the first
        // reason to pass it on.
        const above = who(directory, ['supervisor'], rest).recipients.filter(
          ({ instead }) => instead?.why !== 'via-office',
        );
        expect(above.filter(({ person }) => person === officer && person !== 'chu-tich')).toEqual(
          [],
        );
      }),
    );
  });
});
