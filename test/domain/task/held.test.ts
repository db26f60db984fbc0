import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { openWork } from '../../../domain/digest/openWork.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import type { TaskLife } from '../../../domain/task/life/taskLife.ts';
import { storyOf } from '../../../domain/task/story.ts';
import { actor, give } from '../../support/commandArgs.ts';
import { handOverAll, lifeWith, playUntil } from '../../support/lives.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

/** A task due on 31/03/2024 of a plan that began on the 20th: all its rungs are held. */
const late = (until: string): TaskLife => {
  const life = lifeWith({ planStartedOn: '2024-03-20' }, { firstMonthDays: 30 });
  playUntil(life, until);
  return life;
};

const AT_SUPERVISOR = '2024-04-04T03:00:00.000Z';
const AT_DEMAND = '2024-04-12T03:00:00.000Z';

const held = (life: TaskLife): string[] => (life.facts.held ?? []).map(({ id }) => id);

/** What became of a notice. */
function became(life: TaskLife, id: string): string {
  const record = life.notices.all().find((one) => one.id === id);
  if (record?.held) return 'held';
  if (record?.suppressed) return JSON.stringify(record.suppressed.because);
  const recalled = record?.handedOver?.to.some(({ recall }) => recall);
  return record?.handedOver ? `handed over${recalled ? ', asked back' : ''}` : 'owed';
}

const own = ({ facts }: TaskLife) => {
  const { held = [] } = facts;
  return { notices: held.map(({ id }) => id), kinds: held.map(({ kind }) => kind) };
};

const report = {
  proofs: [{ product: '', documentNo: '1/BC', documentDate: '2024-03-29' }],
  note: '',
};

const dayInVietnam = (at: string): string => localDate(smallOffice().calendar, at);

describe('a rung in the first month', () => {
  test('is held, and the coordinator is asked about it', () => {
    const life = late(AT_SUPERVISOR);
    expect(held(life)).toEqual(['supervisor@2024-04-03']);
    const question = life.notices.all().at(-1);
    expect(question).toMatchObject({ id: 'held/supervisor@2024-04-03', to: ['coordinator'] });
    expect(question?.handedOver).toBeDefined();
  });

  test('leaves with the next mail once it is let go, and is held no more', () => {
    const life = late(AT_SUPERVISOR);
    give(life, 'send-held', own(life), AT_SUPERVISOR);
    expect(held(life)).toEqual([]);
    expect(became(life, 'supervisor@2024-04-03')).toBe('owed');
    handOverAll(life, AT_SUPERVISOR);
    expect(became(life, 'supervisor@2024-04-03')).toBe('handed over');
    expect(became(life, 'held/supervisor@2024-04-03')).toBe('handed over, asked back');
  });

  test.each<[string, (life: TaskLife) => void, string]>([
    [
      'dropped with a reason',
      (life) => give(life, 'drop-held', { ...own(life), reason: 'nhập nhầm hạn' }, AT_SUPERVISOR),
      '{"why":"command","command":"drop-held"}',
    ],
    [
      'outdated by a report',
      (life) => give(life, 'report', report, AT_SUPERVISOR, actor('an')),
      '{"why":"command","command":"report"}',
    ],
    [
      'outdated by a cancellation',
      (life) => give(life, 'cancel', { reason: 'trùng' }, AT_SUPERVISOR),
      '{"why":"command","command":"cancel"}',
    ],
    [
      'outdated by another due date',
      (life) => {
        const due = { words: '', kind: 'date', dueDate: '2024-05-31' } as const;
        give(life, 'reschedule', { due, reason: '' }, AT_SUPERVISOR);
      },
      '{"why":"command","command":"reschedule"}',
    ],
  ])('%s is never handed over', (_what, change, because) => {
    const life = late(AT_SUPERVISOR);
    change(life);
    handOverAll(life, AT_SUPERVISOR);
    expect(became(life, 'supervisor@2024-04-03')).toBe(because);
    expect(held(life)).toEqual([]);
  });

  test('takes the place of one of its kind that waits already', () => {
    const life = late('2024-04-16T03:00:00.000Z');
    expect(became(life, 'chairman/2024-04-08@2024-04-08')).toBe('{"why":"renewed"}');
    expect(held(life)).toContain('chairman/2024-04-15@2024-04-15');
  });

  test('is dropped where a calendar moves the due date so that it is late no more', () => {
    const life = late(AT_SUPERVISOR);
    const { dueReason } = life.facts;
    const due = { dueDate: '2024-04-26', dueQuarter: '2024-Q2' };
    const moved = { version: 'x', workBy: due.dueDate, dueReason, due };
    give(life, 'apply-calendar', moved, AT_SUPERVISOR);
    expect(held(life)).toEqual([]);
    expect(became(life, 'supervisor@2024-04-03')).toContain('"command":"apply-calendar"');
    const next = life.toCome().find(({ kind }) => kind === 'report-supervisor');
    expect(next?.date).toBe('2024-05-04');
  });

  test('is outdated by one of its kind that goes by itself', () => {
    // The first month is over on the day of the list.
    const life = lifeWith({ planStartedOn: '2024-03-23' }, { firstMonthDays: 30 });
    playUntil(life, '2024-04-23T03:00:00.000Z');
    expect(became(life, 'chairman/2024-04-15@2024-04-15')).toBe('{"why":"renewed"}');
    expect(became(life, 'chairman/2024-04-22@2024-04-22')).toBe('handed over');
    expect(became(life, 'supervisor@2024-04-03')).toBe('handed over');
  });
});

/** What undoes the newest command of a task. */
function undoing(life: TaskLife) {
  const last = commandsOf(life.carried().log).at(-1);
  return { reason: 'nhầm', undone: last?.revision ?? null, before: last?.before ?? {} };
}

describe('what a command dropped', () => {
  const BEFORE = [
    'supervisor@2024-04-03',
    'chairman/2024-04-08@2024-04-08',
    'explanation@2024-04-12',
  ];
  const LATER = '2024-04-12T04:00:00.000Z';

  test.each<[string, (life: TaskLife) => void]>([
    [
      'a report taken back',
      (life) => {
        give(life, 'report', report, AT_DEMAND, actor('an'));
        give(life, 'withdraw', undoing(life), LATER, actor('an'));
      },
    ],
    [
      'a report returned',
      (life) => {
        give(life, 'report', report, AT_DEMAND, actor('an'));
        give(life, 'return', { note: 'thiếu số liệu' }, LATER, actor('chi'));
      },
    ],
    [
      'a cancellation undone',
      (life) => {
        give(life, 'cancel', { reason: 'nhầm' }, AT_DEMAND);
        give(life, 'reinstate', undoing(life), LATER);
      },
    ],
  ])('is held again after %s, and asked about', (_what, doAndUndo) => {
    const life = late(AT_DEMAND);
    expect(held(life)).toEqual(BEFORE);
    doAndUndo(life);
    expect(held(life)).toEqual(BEFORE);
    const asked = life.notices.all().filter(({ asks, owing }) => asks && owing);
    expect(asked.map(({ asks }) => asks)).toEqual(BEFORE);
  });

  test('stays dropped where the coordinator dropped it himself', () => {
    const life = late(AT_SUPERVISOR);
    give(life, 'drop-held', { ...own(life), reason: 'nhầm' }, AT_SUPERVISOR);
    give(life, 'report', report, AT_SUPERVISOR, actor('an'));
    give(life, 'withdraw', undoing(life), AT_DEMAND, actor('an'));
    expect(held(life)).not.toContain('supervisor@2024-04-03');
  });
});

describe('a demand of an explanation in the first month', () => {
  test('is not made while it is held', () => {
    const life = late(AT_DEMAND);
    expect(held(life)).toContain('explanation@2024-04-12');
    expect(life.facts.explanation).toBeNull();
  });

  test('is made when it is let go, and urged from then on', () => {
    const life = late(AT_DEMAND);
    give(life, 'send-held', own(life), AT_DEMAND);
    expect(life.facts.explanation).toMatchObject({ demandedAt: AT_DEMAND, sent: null });
    const urgings = life.toCome().filter(({ kind }) => kind === 'urge-explanation');
    expect(urgings.map(({ date }) => date)).toEqual(['2024-04-17', '2024-04-23']);
  });

  test.each<[string, (life: TaskLife, at: string) => void]>([
    ['let go', (life, at) => give(life, 'send-held', own(life), at)],
    [
      'made by a leader',
      (life, at) => give(life, 'demand-explanation', { reason: '' }, at, actor('dung')),
    ],
  ])('is urged once it is %s, though its schedule was computed anew before', (_what, decide) => {
    const life = late('2024-04-12T03:00:00.000Z');
    const { workBy, dueReason } = life.facts;
    const applied = '2024-04-18T03:00:00.000Z';
    // Urgings that were planned from the month's end on and passed, for nothing was demanded yet.
    const rules = { ...life.policy, firstMonthDays: 28 };
    give(life, 'apply-policy', { version: 'x', workBy, dueReason, policy: rules }, applied);
    for (const step of life.open().filter(({ kind }) => kind === 'urge-explanation'))
      life.carryOut([step], step.at);
    const decided = '2024-05-02T03:00:00.000Z';
    decide(life, decided);
    playUntil(life, '2024-05-30T03:00:00.000Z');
    const urged = life.notices.all().filter((one) => one.kind === 'urge-explanation');
    expect(urged.filter(({ handedOver }) => handedOver).map(({ id }) => id.split('@')[1])).toEqual([
      '2024-05-06',
      '2024-05-09',
    ]);
  });

  test('is outdated by a report, and by a demand that a leader makes himself', () => {
    const [reported, demanded] = [late(AT_DEMAND), late(AT_DEMAND)];
    give(reported, 'report', report, AT_DEMAND, actor('an'));
    give(demanded, 'demand-explanation', { reason: '' }, AT_DEMAND, actor('dung'));
    expect(became(reported, 'explanation@2024-04-12')).toContain('"command":"report"');
    expect(became(demanded, 'explanation@2024-04-12')).toContain('demand-explanation');
  });
});

describe('while something is held', () => {
  /** Days on which the coordinator was asked about a notice. */
  const asked = (life: TaskLife, about: string): string[] =>
    life.notices
      .all()
      .filter(({ asks }) => asks === about)
      .map(({ owedAt }) => dayInVietnam(owedAt));

  test('the coordinator is asked again each Monday', () => {
    const life = late('2024-04-18T03:00:00.000Z');
    expect(asked(life, 'supervisor@2024-04-03')).toEqual([
      '2024-04-03',
      '2024-04-08',
      '2024-04-15',
    ]);
    expect(asked(life, 'chairman/2024-04-08@2024-04-08')).toEqual(['2024-04-08']);
    expect(asked(life, 'chairman/2024-04-15@2024-04-15')).toEqual(['2024-04-15']);
  });

  test('he is asked on, when a calendar is applied meanwhile', () => {
    const life = late('2024-04-04T03:00:00.000Z');
    const { workBy, dueReason } = life.facts;
    give(life, 'apply-calendar', { version: 'x', workBy, dueReason }, AT_SUPERVISOR);
    playUntil(life, '2024-04-09T03:00:00.000Z');
    expect(asked(life, 'supervisor@2024-04-03')).toEqual(['2024-04-03', '2024-04-08']);
  });

  test('he is asked no more once he has said his word', () => {
    const life = late(AT_SUPERVISOR);
    give(life, 'drop-held', { ...own(life), reason: 'nhầm' }, AT_SUPERVISOR);
    expect(life.toCome().filter(({ kind }) => kind === 'ask-held')).toEqual([]);
  });

  test('it goes by itself when the first month is over, and the demand is urged', () => {
    const life = late('2024-04-19T03:00:00.000Z');
    expect(held(life)).toEqual([]);
    expect(became(life, 'supervisor@2024-04-03')).toBe('handed over');
    expect(became(life, 'explanation@2024-04-12')).toBe('handed over');
    expect(life.facts.explanation).toMatchObject({ demandedBy: 'policy', sent: null });
    playUntil(life, '2024-05-30T03:00:00.000Z');
    const urged = life.notices.all().filter((one) => one.kind === 'urge-explanation');
    expect(urged.map(({ id, handedOver }) => [id.split('@')[1], !!handedOver])).toEqual([
      ['2024-04-24', true],
      ['2024-05-02', true],
    ]);
    const { log, notices } = life.carried();
    const said = storyOf({ log, notices, fates: [] }, smallDirectory()).map(({ said }) => said.vi);
    expect(said).toContain(
      'hết tháng đầu của kế hoạch, gửi thông báo được giữ: Báo cáo lãnh đạo, Yêu cầu văn bản giải trình, Báo cáo Chủ tịch',
    );
  });
});

describe('what stands open for a leader', () => {
  const { calendar, directory } = smallOffice();
  const openFor = (person: string, { facts, policy }: TaskLife, today: string): string[] =>
    openWork(person, [facts], { directory, calendar, policy }, today, '').map((one) => one.detail);

  test('is not what the coordinator holds or dropped', () => {
    const life = late(AT_SUPERVISOR);
    expect(openFor('chi', life, '2024-04-04')).toEqual([]);
    give(life, 'drop-held', { ...own(life), reason: 'nhầm' }, AT_SUPERVISOR);
    expect(openFor('chi', life, '2024-04-04')).toEqual([]);
  });

  test('is what he let go, and what comes after the first month', () => {
    const life = late(AT_SUPERVISOR);
    give(life, 'send-held', own(life), AT_SUPERVISOR);
    expect(openFor('chi', life, '2024-04-04')).toEqual(['Báo cáo lãnh đạo']);
    playUntil(life, '2024-04-16T03:00:00.000Z');
    give(life, 'drop-held', { ...own(life), reason: 'nhầm' }, '2024-04-16T03:00:00.000Z');
    expect(openFor('dung', life, '2024-04-16')).toEqual([]);
    playUntil(life, '2024-04-23T03:00:00.000Z');
    expect(openFor('dung', life, '2024-04-23')).toEqual(['Báo cáo Chủ tịch']);
  });
});

test('the story tells that a notice was kept, for whose word, and what he said', () => {
  const life = late(AT_SUPERVISOR);
  give(life, 'drop-held', { ...own(life), reason: 'nhập nhầm hạn' }, AT_SUPERVISOR);
  const { log, notices } = life.carried();
  const said = storyOf({ log, notices, fates: [] }, smallDirectory()).map((line) => line.said.vi);
  expect(said.slice(-2).join('\n')).toContain('đầu mối quyết định không gửi');
  expect(said.join('\n')).toContain(
    'quyết định không gửi thông báo được giữ (Báo cáo lãnh đạo; nhập nhầm hạn)',
  );
});
