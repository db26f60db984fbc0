import { describe, expect, test } from 'vitest';
import { resolveRecipients } from '../../../domain/directory/resolveRecipients.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { Person, Role } from '../../../domain/directory/types.ts';
import { commandOf, type OwnArgs } from '../../../domain/task/commands/index.ts';
import type { Typed, WantedDue } from '../../../domain/task/commands/types.ts';
import { mayAct } from '../../../domain/task/mayAct.ts';
import { refuse } from '../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { argsFor, give } from '../../support/commandArgs.ts';
import { facts } from '../../support/facts.ts';
import { handOverAll, lifeWith, playUntil } from '../../support/lives.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-04T03:00:00.000Z';
const TODAY = '2024-03-04';

const to = (person: string, innerDue: string): OwnArgs<'hand-on'> => ({
  doers: [{ person, innerDue }],
  named: personOf(smallDirectory(), person)?.name ?? person,
  note: '',
});
const NOBODY: OwnArgs<'hand-on'> = { doers: [], named: '', note: '' };

const refusal = (state: Partial<TaskFacts>, own: OwnArgs<'hand-on'>) =>
  refuse('hand-on', facts(state), argsFor('hand-on', own, lifeWith(state), NOW))?.vi;

/** The office's day of an instant. */
const officeDay = (at: string): string =>
  new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Notices handed over: `remind-inner 2024-03-12 → doer`. */
const handed = (life: ReturnType<typeof lifeWith>): string[] =>
  life
    .carried()
    .notices.flatMap(({ kind, handedOver }) =>
      handedOver
        ? [`${kind} ${officeDay(handedOver.at)} → ${handedOver.to.map(({ person }) => person)}`]
        : [],
    );

describe('a task that is handed on within its unit', () => {
  test('its doer is told, reminded by the inner date and urged after it with the head, who climbs his own ladder', () => {
    const life = lifeWith({ dueDate: '2024-03-29', workBy: '2024-03-29' });
    give(life, 'hand-on', to('em', '2024-03-15'), NOW);
    handOverAll(life, NOW);
    playUntil(life, '2024-04-01T05:00:00.000Z');
    expect(handed(life)).toEqual([
      'handed-on 2024-03-04 → doer',
      'remind-inner 2024-03-08 → doer',
      'remind-inner 2024-03-14 → doer',
      'remind 2024-03-15 → officer',
      'urge-inner 2024-03-18 → doer,officer',
      'remind 2024-03-22 → officer',
      'remind 2024-03-28 → officer',
      'urge 2024-04-01 → officer,coordinator',
    ]);
  });

  test('handed on to nobody, its doer is reminded no more, and what is on its way to him is asked back', () => {
    const life = lifeWith();
    give(life, 'hand-on', to('em', '2024-03-15'), NOW);
    handOverAll(life, NOW);
    give(life, 'hand-on', NOBODY, NOW);
    expect(life.facts.doers).toEqual([]);
    expect(life.notices.takeRecalls(NOW)).toHaveLength(1);
    playUntil(life, '2024-04-01T05:00:00.000Z');
    expect(handed(life).filter((one) => one.includes('inner'))).toEqual([]);
  });

  test('reported, nothing of it is owed; returned, its doer hears of it, too', () => {
    const life = lifeWith();
    give(life, 'hand-on', to('em', '2024-03-15'), NOW);
    handOverAll(life, NOW);
    give(
      life,
      'report',
      { proofs: [{ product: '', documentNo: '1/BC', documentDate: TODAY }], note: '' },
      NOW,
    );
    expect(life.toCome().some(({ kind }) => kind === 'remind-inner')).toBe(false);
    give(life, 'return', { note: 'thiếu' }, NOW);
    const returned = life.carried().notices.find(({ kind }) => kind === 'returned');
    expect(returned?.to).toEqual(['doer', 'officer']);
    expect(life.toCome().some(({ kind }) => kind === 'remind-inner')).toBe(true);
  });

  test('given to another unit, it is handed on to nobody; to another head of the same, the doer goes on', () => {
    const life = lifeWith();
    give(life, 'hand-on', to('em', '2024-03-15'), NOW);
    const stays = { ...reassigned, unit: life.facts.unit, unitName: life.facts.unitName };
    give(life, 'reassign', stays, NOW);
    expect(life.facts.doers).toHaveLength(1);
    give(life, 'reassign', { ...reassigned, unit: 'tp', unitName: 'Tư pháp – Hộ tịch' }, NOW);
    expect(life.facts.doers).toEqual([]);
  });

  const reassigned = {
    officer: 'binh',
    relation: 'subordinate' as const,
    listed: { officer: 'binh', supervisor: 'chi' },
    named: 'Bình',
    reason: '',
  };
});

describe('it is refused', () => {
  test.each<[string, Partial<TaskFacts>, OwnArgs<'hand-on'>, string]>([
    [
      'an inner date after the due date',
      {},
      to('em', '2024-04-02'),
      'hạn nội bộ 02/04/2024 sau thời hạn của việc 31/03/2024; ghi một ngày không muộn hơn',
    ],
    ['an inner date gone by', {}, to('em', '2024-03-01'), 'hạn nội bộ 01/03/2024 đã qua'],
    ['taking back what was handed on to nobody', {}, NOBODY, 'việc chưa giao lại cho ai'],
    [
      'a task of a peer',
      { relation: 'peer' },
      to('em', '2024-03-15'),
      'đơn vị chủ trì không trực thuộc cơ quan, tự phân công trong đơn vị',
    ],
    [
      'a task to be confirmed',
      { toConfirm: true },
      to('em', '2024-03-15'),
      'việc đang cần xác nhận',
    ],
  ])('%s', (_what, state, own, said) => {
    expect(refusal(state, own)).toBe(said);
  });

  const typed = (given: {
    person?: string;
    by?: string;
    nobody?: boolean;
    ofUnit?: boolean;
  }): Typed => ({
    words: () => '',
    day: () => '',
    due: () =>
      given.by ? ({ words: given.by, kind: 'date', dueDate: given.by } satisfies WantedDue) : null,
    id: () => given.person ?? null,
    units: () => [],
    yes: (name) => given[name as 'nobody' | 'ofUnit'] ?? false,
  });
  const own =
    (given: Parameters<typeof typed>[0], title?: string, state: Partial<TaskFacts> = {}) =>
    () => {
      const small = smallDirectory();
      const titled = (person: Person) => ({ ...person, title: title ?? person.title });
      const people = small.people.map((one) => (one.id === 'em' ? titled(one) : one));
      return commandOf('hand-on').typed?.own(typed(given), {
        facts: facts(state),
        log: [],
        directory: { ...small, people },
      });
    };

  test('without a person, without a date, with both a person and nobody, and to its own officer', () => {
    expect(own({})).toThrow('Hand it on to whom?');
    expect(own({ person: 'em', nobody: true })).toThrow('Hand it on to whom?');
    expect(own({ person: 'em' })).toThrow('By which inner date?');
    expect(own({ person: 'an', by: '2024-03-15' })).toThrow('is its officer already');
  });

  const em = { person: 'em', by: '2024-03-15' };

  test.each([
    'Công chức Tư pháp',
    'Trưởng Địa chính',
    'Công chức Địa chính – Xây dựng huyện',
    'Công chức Địa chính – Xây dưng',
    '',
  ])('to somebody of whom nothing says that he is of the unit: “%s”', (title) => {
    expect(own(em, title)).toThrow('does not say that Võ Thị Em');
    expect(own({ ...em, ofUnit: true }, title)()).toMatchObject({ named: 'Võ Thị Em' });
  });

  test('and the refusal names the command that gives it to another unit', () => {
    const { verb } = commandOf('reassign');
    const [vi, en] = [`thì dùng “${verb.vi}”.`, `by "${verb.en}".`].map((end) =>
      expect.stringContaining(end),
    );
    expect(own(em, 'Công chức Tư pháp')).toThrow(
      expect.objectContaining({ said: expect.objectContaining({ vi, en }) }),
    );
  });

  test.each([
    'Công chức Địa chính – Xây dựng',
    'Phó ĐC-XD, Phó Bí thư Chi bộ',
    'Cong chuc dia chinh - xay dung',
  ])('not to one whose title names the unit: “%s”', (title) => {
    expect(own(em, title)()).toMatchObject({ named: 'Võ Thị Em' });
  });

  test('nor to whoever does it already, with another date', () => {
    const state = { doers: [{ person: 'em', innerDue: '2024-03-20' }] };
    expect(own(em, 'Công chức Tư pháp', state)()).toMatchObject({ named: 'Võ Thị Em' });
  });
});

describe('who is who', () => {
  const handedOn = facts({ doers: [{ person: 'em', innerDue: '2024-03-15' }] });
  const recipients = (role: Role, absent: string[] = []) => {
    const absences = absent.map((person) => ({ person, from: TODAY, to: TODAY, delegate: null }));
    const directory = { ...smallDirectory(), absences };
    return resolveRecipients(directory, handedOn, [role], TODAY).recipients.map(
      ({ person }) => person,
    );
  };

  test('the doer is told as doer, the head where the doer is away', () => {
    expect(recipients('doer')).toEqual(['em']);
    expect(recipients('doer', ['em'])).toEqual(['an']);
    expect(recipients('officer')).toEqual(['an']);
  });

  test('the doer says how it goes and reports, and neither hands on nor accepts', () => {
    const { directory } = smallOffice();
    const may = (name: Parameters<typeof mayAct>[2]) =>
      mayAct(directory, 'em', name, handedOn, TODAY) === null;
    expect(['progress', 'report'].map((name) => may(name as 'report'))).toEqual([true, true]);
    expect(['hand-on', 'accept'].map((name) => may(name as 'accept'))).toEqual([false, false]);
  });
});
