import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../domain/digest/page/sections.ts';
import type { NoticeKind } from '../../../domain/digest/types.ts';
import type { Role } from '../../../domain/directory/types.ts';
import { applyCommand, commandOf, type OwnArgs } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase, WantedDue } from '../../../domain/task/commands/types.ts';
import { refuse, refuseEnded } from '../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { argsFor } from '../../support/commandArgs.ts';
import {
  cancelled,
  decided,
  explanation,
  facts,
  hindered,
  posted,
  reported,
} from '../../support/facts.ts';
import { lifeWith } from '../../support/lives.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-22T03:00:00.000Z';

const due = { words: 'ngày 19/4/2024', kind: 'date', dueDate: '2024-04-19' } as const;
const recounted = { workBy: '2024-03-28', dueReason: facts().dueReason };

const OWN: { [N in CommandName]: OwnArgs<N> } = {
  report: {
    proofs: [{ product: '', documentNo: '12/BC', documentDate: '2024-03-20' }],
    note: '',
  },
  progress: { note: 'đã xong phần số liệu' },
  accept: { note: '' },
  return: { note: 'thiếu phụ lục' },
  'request-extension': { to: '2024-04-19', reason: 'chờ số liệu' },
  'decide-extension': { granted: true, note: '', to: '2024-04-19' },
  reassign: {
    officer: 'em',
    unit: 'tp',
    unitName: 'Tư pháp',
    relation: 'subordinate',
    listed: { officer: 'em', supervisor: 'chi' },
    named: 'Võ Thị Em',
    reason: '',
  },
  'hand-on': { doers: [{ person: 'em', innerDue: '2024-03-26' }], named: 'Võ Thị Em', note: '' },
  'ask-hand-over': { reason: 'đi học dài ngày' },
  'raise-obstacle': {
    ...{ words: 'chưa có kinh phí', proposal: 'bổ sung dự toán', named: '' },
    asked: { person: null, by: '2024-03-27' },
  },
  'assign-obstacle': { asked: { person: 'em', by: '2024-03-29' }, named: 'Võ Thị Em', note: '' },
  'answer-obstacle': { words: 'đã bổ sung 20 triệu đồng' },
  'settle-obstacle': { note: '' },
  'take-down': { on: '2024-03-21', postings: ['1'], places: ['nhà văn hóa thôn Thượng'] },
  reschedule: { due, reason: 'theo công văn mới' },
  confirm: { note: '' },
  'demand-explanation': { reason: 'chậm' },
  'record-explanation': { documentNo: '3/GT', documentDate: '2024-03-21' },
  trigger: { on: '2024-03-20', note: '', due: null },
  'set-due': { due, source: 'CV 15' },
  cancel: { reason: 'không còn phù hợp' },
  'send-held': { notices: ['supervisor@2024-03-27'], kinds: ['report-supervisor'] },
  'drop-held': {
    ...{ notices: ['supervisor@2024-03-27'], kinds: ['report-supervisor'] },
    reason: 'đã làm xong, chưa kịp báo cáo',
  },
  withdraw: { reason: 'gửi nhầm', undone: 2, before: { reports: [] } },
  reopen: { reason: 'xác nhận nhầm', undone: 3, before: { review: null } },
  reinstate: { reason: 'hủy nhầm', undone: 2, before: { cancelled: null } },
  'apply-calendar': { version: 'c2', ...recounted },
  'apply-policy': { version: 'p2', ...recounted, policy: smallOffice().policy },
  contribute: { note: 'đã gửi số liệu', document: null },
  'set-coordinating': {
    coordinating: [{ unit: 'tp', name: 'Tư pháp – Hộ tịch', relation: 'subordinate' }],
    note: '',
  },
};

const extension = (granted: boolean | null): Pick<TaskFacts, 'extension'> => ({
  extension: {
    requestedAt: NOW,
    by: 'an',
    to: '2024-04-19',
    reason: '',
    decision: granted === null ? null : { at: NOW, by: 'chi', granted, note: '' },
  },
});

const holding = {
  held: [
    {
      ...{ id: 'supervisor@2024-03-27', kind: 'report-supervisor', since: NOW },
      to: ['supervisor'],
    },
  ],
} satisfies Partial<TaskFacts>;

/** Facts under which each command may be given. */
const READY: Record<CommandName, Partial<TaskFacts>> = {
  report: {},
  progress: {},
  accept: reported(),
  return: reported(),
  'request-extension': {},
  'decide-extension': extension(null),
  reassign: {},
  'hand-on': {},
  'ask-hand-over': {},
  'raise-obstacle': {},
  'assign-obstacle': hindered(),
  'answer-obstacle': hindered(),
  'settle-obstacle': hindered(),
  'take-down': posted(),
  reschedule: {},
  confirm: { toConfirm: true },
  'demand-explanation': { dueDate: '2024-03-20', workBy: '2024-03-20' },
  'record-explanation': explanation(),
  trigger: { waiting: 'event', dueDate: null, workBy: null, kind: 'event' },
  'set-due': { waiting: 'date', dueDate: null, workBy: null, kind: 'external' },
  cancel: {},
  'send-held': holding,
  'drop-held': holding,
  withdraw: reported(),
  reopen: { ...reported(), ...decided(true) },
  reinstate: cancelled,
  'apply-calendar': {},
  'apply-policy': {},
  contribute: { coordinating: [{ unit: 'vp', name: 'Văn phòng', relation: 'subordinate' }] },
  'set-coordinating': {},
};

/** The command as it would go to a task of these facts. */
const argsOf = <N extends CommandName>(name: N, state: Partial<TaskFacts>): CommandBase =>
  argsFor(name, OWN[name], lifeWith(state), NOW);

/** What it is refused with. */
const refusal = <N extends CommandName>(
  name: N,
  state: Partial<TaskFacts>,
  more: Partial<OwnArgs<N> & CommandBase> = {},
): string | undefined =>
  refuse(name, facts(state), { ...argsOf(name, READY[name]), ...more } as CommandBase)?.vi;

describe('a command that may be given', () => {
  test.each(COMMAND_NAMES)(
    '%s is not refused, raises the revision by one and keeps who and what the task is',
    (name) => {
      const before = facts(READY[name]);
      const args = argsOf(name, READY[name]);
      expect(refuse(name, before, args)).toBeNull();
      const after = applyCommand(name, before, args, NOW);
      expect(after.revision).toBe(before.revision + 1);
      expect(after.changedAt).toBe(NOW);
      const kept = ['id', 'agency', 'plan', 'ref', 'title', 'planYear', 'startedAt'] as const;
      for (const key of kept) expect(after[key]).toEqual(before[key]);
    },
  );

  const ordinary = COMMAND_NAMES.filter((name) => !commandOf(name).reopens);
  test.each(ordinary)('%s is refused once the task has ended', (name) => {
    expect(refusal(name, { ...READY[name], ...cancelled })).toBe('việc đã hủy ngày 21/03/2024');
    expect(refusal(name, { ...reported(), ...decided(true), changedAt: NOW })).toBe(
      'việc đã kết thúc ngày 22/03/2024',
    );
  });

  test.each(COMMAND_NAMES)('%s has words for its story, from what the log keeps', (name) => {
    const { story, kept, verb, because } = commandOf(name);
    const said = story(kept?.(OWN[name]) ?? OWN[name]);
    for (const one of [said, verb, because]) {
      expect(one.vi).not.toMatch(/undefined|\[object/);
      expect(one.en).not.toMatch(/undefined|\[object/);
      expect(one.vi.length).toBeGreaterThan(4);
    }
  });
});

/** Commands that change what the task owes. */
const BRINGING: CommandName[] = [
  ...(['report', 'return', 'decide-extension', 'reassign', 'reschedule', 'confirm'] as const),
  ...(['demand-explanation', 'set-due', 'apply-calendar', 'apply-policy'] as const),
  ...(['withdraw', 'reopen', 'reinstate', 'hand-on'] as const),
  ...(['raise-obstacle', 'assign-obstacle'] as const),
];

describe('a command that changes what is owed', () => {
  test.each(BRINGING)('%s brings its schedule, and is refused without it', (name) => {
    expect(argsOf(name, READY[name]).rescheduling).toBeDefined();
    const { rescheduling: _none, ...bare } = argsOf(name, READY[name]);
    expect(refuse(name, facts(READY[name]), bare)?.vi).toContain('phải kèm lịch');
  });

  test.each([...BRINGING, 'trigger'] as const)(
    '%s is refused when the task changed meanwhile',
    (name) => {
      expect(refusal(name, { ...READY[name], revision: 4 })).toContain('bản 4, không phải 1');
    },
  );

  test('and no other brings one', () => {
    const others = COMMAND_NAMES.filter((name) => !BRINGING.includes(name));
    for (const name of others) expect(argsOf(name, READY[name]).rescheduling).toBeUndefined();
  });
});

describe('a command that may not', () => {
  test.each<[string, string | undefined, string]>([
    [
      'a report while one waits',
      refusal('report', reported()),
      'văn bản 12/BC ngày 20/03/2024 đang chờ xác nhận',
    ],
    [
      'a report on a continuous duty',
      refusal('report', { kind: 'continuous' }),
      'việc thường xuyên không có báo cáo kết thúc',
    ],
    [
      'a report by a document of tomorrow',
      refusal(
        'report',
        {},
        {
          proofs: [{ product: '', documentNo: '1', documentDate: '2024-03-23' }],
        },
      ),
      'ngày văn bản 23/03/2024 chưa tới',
    ],
    [
      'an acceptance without a report',
      refusal('accept', {}),
      'không có báo cáo nào đang chờ xác nhận',
    ],
    [
      'a return of an accepted report',
      refusal('return', { ...reported(), ...decided(true), ...explanation() }),
      'không có báo cáo',
    ],
    [
      'a second extension',
      refusal('request-extension', extension(false)),
      'mỗi việc chỉ được gia hạn một lần',
    ],
    [
      'an extension after the due date',
      refusal('request-extension', {}, { today: '2024-04-01' }),
      'đã quá hạn từ ngày 31/03/2024; chỉ được xin gia hạn trước hạn',
    ],
    [
      'an extension to an earlier day',
      refusal('request-extension', {}, { to: '2024-03-31' }),
      'ngày xin gia hạn 31/03/2024 không sau thời hạn 31/03/2024',
    ],
    [
      'a decision nobody asked for',
      refusal('decide-extension', {}),
      'không có đề nghị gia hạn nào đang chờ',
    ],
    [
      'a second decision',
      refusal('decide-extension', extension(true)),
      'không có đề nghị gia hạn nào đang chờ',
    ],
    [
      'a grant that would bring the due date forward',
      refusal('decide-extension', { ...extension(null), dueDate: '2024-05-31' }),
      'thời hạn đã là 31/05/2024',
    ],
    [
      'a second explanation',
      refusal('demand-explanation', explanation()),
      'văn bản giải trình đã được yêu cầu',
    ],
    [
      'an explanation of a task in time',
      refusal('demand-explanation', {}),
      'việc chưa quá hạn (hạn 31/03/2024)',
    ],
    [
      'an explanation nobody demanded',
      refusal('record-explanation', {}),
      'không có văn bản giải trình nào',
    ],
    [
      'an explanation that was sent',
      refusal('record-explanation', explanation(true)),
      'không có văn bản giải trình nào',
    ],
    ['a date for a dated task', refusal('set-due', {}), 'việc không chờ thời hạn'],
    ['a confirmation nobody asked for', refusal('confirm', {}), 'việc không ở diện cần xác nhận'],
    ['an event of a dated task', refusal('trigger', {}), 'không chờ phát sinh'],
    [
      'an event of tomorrow',
      refusal('trigger', READY.trigger, { on: '2024-03-23' }),
      'ngày xảy ra 23/03/2024 chưa tới',
    ],
    [
      'an extension of an undated task',
      refusal('request-extension', { dueDate: null }),
      'việc chưa có thời hạn',
    ],
  ])('%s', (_what, said, words) => {
    expect(said).toContain(words);
  });
});

test('the day a task ended is the office’s, not that of the server’s clock', () => {
  const ended = facts(cancelled); // 20:00 UTC on 21/3 is 03:00 on 22/3 at the office
  expect(refuseEnded(ended, () => '2024-03-22')?.vi).toBe('việc đã hủy ngày 22/03/2024');
});

describe('the day that the ladder counts from', () => {
  test('is that of the confirmation, until the due date moves', () => {
    const late = { toConfirm: true, dueDate: '2024-01-31', workBy: '2024-01-31' };
    const confirmed = applyCommand('confirm', facts(late), argsOf('confirm', late), NOW);
    expect(confirmed).toMatchObject({
      toConfirm: false,
      ladderFrom: { on: '2024-03-22', since: 'confirmed' },
    });
    const args = argsFor(
      'reschedule',
      OWN.reschedule,
      { ...lifeWith(late), facts: confirmed } as never,
      NOW,
    );
    expect(applyCommand('reschedule', confirmed, args, NOW).ladderFrom).toBeNull();
  });

  test('is that of the return, where the due date has passed by then', () => {
    const late = { ...reported(), dueDate: '2024-03-15', workBy: '2024-03-15' };
    const back = applyCommand('return', facts(late), argsOf('return', late), NOW);
    expect(back.ladderFrom).toEqual({ on: '2024-03-22', since: 'returned' });
    const inTime = applyCommand('return', facts(reported()), argsOf('return', reported()), NOW);
    expect(inTime.ladderFrom).toBeNull();
  });

  test('is that of the move, where the due date is moved to a day gone by', () => {
    const past = { words: '15/3', kind: 'date', dueDate: '2024-03-15' } as const;
    const args = argsFor('reschedule', { due: past, reason: '' }, lifeWith(), NOW);
    expect(applyCommand('reschedule', facts(), args, NOW).ladderFrom).toEqual({
      on: '2024-03-22',
      since: 'moved',
    });
  });
});

test('a granted extension explains itself by its own day', () => {
  const args = argsOf('decide-extension', extension(null));
  const after = applyCommand('decide-extension', facts(extension(null)), args, NOW);
  expect(after.dueReason).toMatchObject({ words: '19/04/2024', kind: 'date', moved: 'extension' });
  expect(after.dueText).toBe(facts().dueText);
});

test('a corrected plan’s words become the task’s own; a person’s do not', () => {
  const life = lifeWith();
  const byPlan = argsFor('reschedule', OWN.reschedule, life, NOW, {
    person: { id: 'binh', name: '', title: '' },
    typist: null,
    origin: 'plan',
    ground: '',
  });
  const planned = applyCommand('reschedule', life.facts, byPlan, NOW);
  expect(planned).toMatchObject({ dueText: due.words, plannedDue: due.dueDate });
  expect(planned.dueReason.moved).toBeNull();
  const byHand = applyCommand('reschedule', life.facts, argsOf('reschedule', {}), NOW);
  expect(byHand).toMatchObject({ dueText: life.facts.dueText });
  expect(byHand.plannedDue).toBeUndefined();
  expect(byHand.dueReason.moved).toBe('reschedule');
});

test('what a corrected plan prints is kept apart from what somebody answered, until it prints it itself', () => {
  const life = lifeWith({ dueText: '30/11', printedDue: 'Định kỳ' });
  const actor = { person: { id: 'binh', name: '', title: '' }, typist: null, ground: '' };
  const planned = (change: Partial<WantedDue>) => {
    const own = { due: { ...due, ...change }, reason: '' };
    const args = argsFor('reschedule', own, life, NOW, { ...actor, origin: 'plan' });
    return applyCommand('reschedule', life.facts, args, NOW);
  };
  expect(planned({ printed: 'Định kỳ' })).toMatchObject({
    dueText: due.words,
    printedDue: 'Định kỳ',
  });
  expect(planned({})).toMatchObject({ dueText: due.words, printedDue: null });
});

describe('a calendar or policy that is rolled out', () => {
  test.each(['apply-calendar', 'apply-policy'] as const)(
    '%s moves the working date and not the due date',
    (name) => {
      const before = facts();
      const after = applyCommand(name, before, argsOf(name, {}), NOW);
      expect(after).toEqual({ ...before, ...recounted, revision: 2, changedAt: NOW });
    },
  );
});

describe('a notice on its way is asked back', () => {
  const outdated = <N extends CommandName>(
    name: N,
    roles: Role[],
    more: Partial<OwnArgs<N>> = {},
    state: Partial<TaskFacts> = READY[name],
  ): NoticeKind[] => {
    const kinds = Object.keys(KINDS) as NoticeKind[];
    const own = { ...OWN[name], ...more };
    return kinds.filter((kind) => commandOf(name).outdates?.({ kind, roles }, facts(state), own));
  };
  const WORK = [
    ...['assign', 'remind', 'urge', 'report-supervisor', 'report-chairman', 'ask-date'],
    ...['ask-confirmation', 'returned', 'reassigned', 'rescheduled', 'propose-explanation'],
  ];
  const ASKED = ['obstacle-raised', 'remind-obstacle', 'urge-obstacle'];
  const HANDED_ON = ['handed-on', 'remind-inner', 'urge-inner'];

  test.each<[CommandName, string[]]>([
    ['report', [...WORK, ...HANDED_ON, ...ASKED, 'extension-requested', 'hand-over-asked']],
    ['raise-obstacle', ['obstacle-answered']],
    ['assign-obstacle', ASKED],
    ['answer-obstacle', ASKED],
    ['settle-obstacle', [...ASKED, 'obstacle-answered']],
    ['take-down', ['remind-posting', 'urge-posting']],
    ['hand-on', [...HANDED_ON, 'hand-over-asked']],
    ['accept', ['remind-review', 'report-review', 'to-accept']],
    ['return', ['remind-review', 'report-review', 'to-accept']],
    ['record-explanation', ['require-explanation', 'urge-explanation']],
    ['reschedule', WORK],
    ['set-due', WORK],
    ['confirm', ['ask-confirmation']],
    ['cancel', Object.keys(KINDS)],
    ['decide-extension', [...WORK, 'extension-requested']],
    ['progress', []],
    ['demand-explanation', ['propose-explanation']],
    ['request-extension', []],
    ['apply-calendar', []],
  ])('by %s when it makes it untrue, and no other', (name, kinds) => {
    expect(outdated(name, ['officer']).sort()).toEqual([...kinds].sort());
  });

  test('by a refused extension the question only: the reminder stays true', () => {
    expect(outdated('decide-extension', ['officer'], { granted: false })).toEqual([
      'extension-requested',
    ]);
  });

  test('by a reassignment from the former officer alone: a leader’s stays true', () => {
    const stays = { listed: facts().listed };
    expect(outdated('reassign', ['officer'], stays)).toEqual(Object.keys(KINDS));
    const answered = ['hand-over-asked'];
    expect(outdated('reassign', ['coordinator'], stays)).toEqual(answered);
    expect(outdated('reassign', ['supervisor'], stays)).toEqual(answered);
    expect(outdated('reassign', ['officer', 'supervisor'], stays)).toEqual(answered);
  });

  test('by a reassignment to another leader’s field the wish that is his no more, and the new one is asked', () => {
    const moved = { listed: { officer: 'em', supervisor: 'dung' } };
    expect(outdated('reassign', ['supervisor'], moved)).toEqual([
      'extension-requested',
      'hand-over-asked',
    ]);
    const told = commandOf('reassign').tells?.(facts(extension(null)), {
      ...OWN.reassign,
      ...moved,
    });
    expect(told?.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'reassigned officer',
      'extension-requested supervisor',
    ]);
  });
});

test('a task that only the coordinator knows of is cancelled without a word to its officer', () => {
  const told = (toConfirm: boolean) =>
    commandOf('cancel').tells?.(facts({ toConfirm }), { reason: 'trùng' });
  expect(told(true)).toEqual([]);
  expect(told(false)).toEqual([{ kind: 'cancelled', to: ['officer'], detail: 'trùng' }]);
});

describe('a wish that somebody else be given a task', () => {
  const asked = { handOverAsked: { at: NOW, by: 'an', reason: 'đi học dài ngày' } };

  test('waits until the task is given to somebody, handed on or reported', () => {
    const wishAfter = (name: CommandName) =>
      applyCommand(name, facts(asked), argsOf(name, {}), NOW).handOverAsked;
    expect(wishAfter('progress')).toEqual(asked.handOverAsked);
    for (const name of ['reassign', 'hand-on', 'report'] as const)
      expect(wishAfter(name)).toBeNull();
  });

  test('is not made twice, and is told to whoever can give the task away', () => {
    expect(refusal('ask-hand-over', asked)).toContain('đã đề nghị chuyển giao');
    const toldOf = (change: Partial<TaskFacts>) =>
      commandOf('ask-hand-over').tells?.(facts(change), OWN['ask-hand-over'])[0]?.to;
    expect(toldOf({})).toEqual(['coordinator']);
    expect(toldOf({ doers: [{ person: 'em', innerDue: null }] })).toEqual([
      'officer',
      'coordinator',
    ]);
  });
});
