import { describe, expect, test } from 'vitest';
import { mayRead } from '../../../../domain/access/mayRead.ts';
import { standingOf } from '../../../../domain/access/standing.ts';
import { todayFor } from '../../../../domain/digest/today.ts';
import { resolveRecipients } from '../../../../domain/directory/resolveRecipients.ts';
import { assignee } from '../../../../domain/task/commands/reassign.ts';
import { mayAct } from '../../../../domain/task/mayAct.ts';
import { obstacleState, openObstacle } from '../../../../domain/task/obstacle/obstacle.ts';
import type { Obstacle } from '../../../../domain/task/obstacle/types.ts';
import { refuse } from '../../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { argsFor, give } from '../../../support/commandArgs.ts';
import { cancelled, facts, hindered, reported } from '../../../support/facts.ts';
import { handOverAll, lifeWith } from '../../../support/lives.ts';
import { smallDirectory, smallOffice } from '../../../support/smallOffice.ts';

const NOW = '2024-03-22T03:00:00.000Z';

const answered = (on: string): Partial<Obstacle> => ({
  answers: [{ at: `${on}T03:00:00.000Z`, on, by: 'chi', words: 'đã duyệt' }],
});
const SETTLED: Partial<Obstacle> = {
  settled: { at: NOW, on: '2024-03-22', by: 'an', words: '' },
};

const only = (change: Partial<Obstacle> = {}): Obstacle =>
  hindered(change).obstacles?.[0] as Obstacle;

describe('how an obstacle stands', () => {
  test.each<[string, Partial<Obstacle>, string, string]>([
    ['until the day that was wished for', {}, '2024-03-27', 'waiting'],
    ['after it', {}, '2024-03-28', 'unanswered'],
    ['answered on that day', answered('2024-03-27'), '2024-04-30', 'answered'],
    ['answered after it', answered('2024-03-28'), '2024-04-30', 'answered-late'],
    ['settled, whatever came before', { ...answered('2024-03-28'), ...SETTLED }, NOW, 'settled'],
  ])('%s', (_what, change, today, state) => {
    expect(obstacleState(only(change), today)).toBe(state);
  });

  test('none is open of a task that has ended', () => {
    expect(openObstacle(facts(hindered()))?.id).toBe('1');
    expect(openObstacle(facts({ ...hindered(), ...cancelled }))).toBeNull();
    expect(openObstacle(facts(hindered(SETTLED)))).toBeNull();
  });
});

describe('raising one', () => {
  const raising = (state: Partial<TaskFacts>, by = '2024-03-27', person: string | null = null) => {
    const own = { words: 'x', proposal: '', named: '', asked: { person, by } };
    return refuse('raise-obstacle', facts(state), argsFor('raise-obstacle', own, lifeWith(), NOW))
      ?.vi;
  };

  test('is refused while another waits for its answer, and once the task is reported', () => {
    expect(raising({})).toBeUndefined();
    expect(raising(hindered())).toContain('đang chờ trả lời');
    expect(raising(hindered(answered('2024-03-21')))).toBeUndefined();
    expect(raising(reported())).toContain('đang chờ xác nhận');
  });

  test('asks for a day to come, and nobody for an answer to himself', () => {
    expect(raising({}, '2024-03-21')).toBe(
      'ngày đề nghị trả lời 21/03/2024 đã qua; ghi một ngày từ hôm nay trở đi',
    );
    const { person } = argsFor('progress', { note: '' }, lifeWith(), NOW).by;
    expect(raising({}, '2024-03-27', person.id)).toContain('không tự trả lời');
  });
});

describe('whoever is asked', () => {
  const asked = (person: string | null) => facts(hindered({ asked: { person, by: '2024-03-27' } }));
  const directory = smallDirectory();

  test('is the supervising leader, or whoever was named', () => {
    for (const [person, wanted] of [
      [null, 'chi'],
      ['em', 'em'],
    ] as const) {
      const { recipients } = resolveRecipients(
        directory,
        asked(person),
        ['answerer'],
        '2024-03-22',
      );
      expect(recipients).toMatchObject([{ person: wanted, roles: ['answerer'], instead: null }]);
    }
  });

  test('is the coordinator while nobody stands in for him', () => {
    const away = { person: 'em', from: '2024-03-20', to: '2024-03-29', delegate: null };
    const { recipients, reports } = resolveRecipients(
      { ...directory, absences: [away] },
      asked('em'),
      ['answerer'],
      '2024-03-22',
    );
    expect(recipients).toMatchObject([{ person: 'binh' }]);
    expect(reports[0]?.vi).toContain('người được đề nghị trả lời vướng mắc vắng');
  });

  test('may answer it and see the task, and no other stranger may', () => {
    const may = (person: string, task: TaskFacts): boolean =>
      mayAct(directory, person, 'answer-obstacle', task, '2024-03-22') === null;
    expect(['an', 'em', 'chi', 'binh'].filter((one) => may(one, asked('em')))).toEqual([
      ...['em', 'chi', 'binh'],
    ]);
    expect(may('em', asked(null))).toBe(false);
    const sees = (task: TaskFacts): boolean => {
      const standing = standingOf(directory, 'em', '2024-03-22');
      return standing !== null && mayRead(standing, { kind: 'task', agency: 'thu-nghiem', task });
    };
    expect(sees(asked('em'))).toBe(true);
    expect(sees(asked(null))).toBe(false);
  });
});

describe('reassigned to a unit of another leader’s field', () => {
  const { directory } = smallOffice();
  /** What of an obstacle is asked back, and told anew; `person` was asked about it by name. */
  const reassigned = (person: string | null, unit: string) => {
    const life = lifeWith();
    const asked = { person, by: '2024-03-27' };
    give(life, 'raise-obstacle', { words: 'thiếu kinh phí', proposal: '', named: '', asked }, NOW);
    handOverAll(life, NOW);
    const to = assignee(directory, life.facts, { unit, officer: null });
    give(life, 'reassign', { ...to, reason: 'điều chuyển' }, NOW);
    const recalled = life.notices.takeRecalls(NOW).map(({ notice }) => notice);
    const told = life.notices.all().filter(({ owing }) => owing);
    return {
      recalled: recalled.filter((notice) => notice.includes('obstacle')).length,
      told: told.map(({ kind }) => kind).filter((kind) => kind.includes('obstacle')),
    };
  };

  test('its obstacle is the new leader’s to answer, and the former one is asked no more', () => {
    expect(reassigned(null, 'vp')).toEqual({ recalled: 1, told: ['obstacle-raised'] });
  });

  test('whoever was asked by name still is, and so is a leader who stays', () => {
    expect(reassigned('em', 'vp')).toEqual({ recalled: 0, told: [] });
    expect(reassigned(null, 'tp')).toEqual({ recalled: 0, told: [] });
  });
});

test('it stands on the list of whoever answers, late on the coordinator’s too, and its answer on the officer’s', () => {
  const kindsOf = (person: string, state: Partial<Obstacle>, today: string) =>
    todayFor(person, [facts(hindered(state))], smallOffice(), today)
      .map(({ kind }) => kind)
      .filter((kind) => kind.includes('obstacle'));
  expect(kindsOf('chi', {}, '2024-03-22')).toEqual(['obstacle-raised']);
  expect(kindsOf('binh', {}, '2024-03-22')).toEqual([]);
  expect(kindsOf('binh', {}, '2024-03-28')).toEqual(['urge-obstacle']);
  expect(kindsOf('an', answered('2024-03-22'), '2024-03-28')).toEqual(['obstacle-answered']);
  expect(kindsOf('an', { ...answered('2024-03-22'), ...SETTLED }, '2024-03-28')).toEqual([]);
});
