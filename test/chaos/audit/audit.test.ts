import { describe, expect, test } from 'vitest';
import type { Attempt, DigestLedger, NoticeEnd } from '../../../domain/digest/ledger.ts';
import type { Step } from '../../../domain/policy/types.ts';
import type { LogEntry } from '../../../workflows/contract/task.ts';
import { facts } from '../../support/facts.ts';
import type { Asked } from '../deeds.ts';
import type { AcceptedMail } from '../processes/acceptedMails.ts';
import { audit } from './audit.ts';
import type { Evidence, MailEvidence, TaskEvidence } from './evidence.ts';

const at = (second: number): string => `2026-03-02T01:00:${String(second).padStart(2, '0')}.000Z`;
const END = at(50);
const TASK = facts().id;

const step = (id: string, second: number, kind: Step['kind'] = 'remind'): Step => ({
  ...{
    id,
    kind,
    date: '2026-03-02',
    at: at(second),
    deliverAt: at(second),
    to: ['officer'],
    reason: '',
  },
});

const scheduleOf = (steps: Step[]) => ({ steps, policyVersion: '', calendarVersion: '' });

/** A task with a log, `started` at second 0. */
const task = (steps: Step[], log: LogEntry[]): TaskEvidence => ({
  first: scheduleOf(steps),
  relation: 'subordinate',
  state: {
    facts: facts(),
    schedule: scheduleOf(steps),
    policyVersion: '',
    done: [],
    log: [{ at: at(0), what: 'started' }, ...log],
  },
});

const handedOver = (id: string, second: number, digest = 'mail/xa/an/1'): LogEntry => ({
  ...{ at: at(second), what: 'handed-over', step: `${id}@2026-03-02`, kind: 'remind' },
  to: [{ person: 'an', digest, notice: `k#${id}`, deliverAt: at(second) }],
});

const notice = (id: string, end: NoticeEnd['end'], detail = ''): NoticeEnd => ({
  ...{ id: `k#${id}`, task: TASK, key: 'k3f9a2c', kind: 'remind', title: '', end, detail },
});

const attempt = (outcome: Attempt['outcome'], second = 5): Attempt => ({
  at: at(second),
  outcome,
  response: '',
});

const mail = (
  notices: NoticeEnd[],
  change: Partial<DigestLedger> = {},
  running = false,
): MailEvidence => {
  const id = change.id ?? 'mail/xa/an/1';
  const ledger: DigestLedger = {
    ...{ id, agency: 'xa', person: 'an', date: '2026-03-02', deliverAt: at(4), end: 'delivered' },
    ...{ subject: '', messageId: `<${id}>`, attempts: [attempt('accepted')], notices },
    ...change,
  };
  return { id, running, tryingSince: null, ledger };
};

const taken = (change: Partial<AcceptedMail> = {}): AcceptedMail => ({
  ...{
    at: at(5),
    to: 'an@xa',
    messageId: '<mail/xa/an/1>',
    date: 'd',
    sha256: 's',
    text: 'Mã k3f9a2c',
  },
  ...change,
});

const evidence = (change: Partial<Evidence>): Evidence => ({
  ...{
    at: END,
    readFrom: END,
    frozen: [],
    tasks: [],
    asked: [],
    mails: [],
    accepted: [],
    retryMs: 4000,
    coordinator: 'dau-moi',
  },
  addressOf: (agency, person) => `${person}@${agency}`,
  ...change,
});

const whys = (change: Partial<Evidence>) => {
  const { lost, doubled } = audit(evidence(change));
  return { lost: lost.map(({ why }) => why), doubled: doubled.map(({ why }) => why) };
};

const clean = { lost: [], doubled: [] };
const reported: LogEntry = { at: at(8), what: 'report', given: { documentNo: 'm' } };
const echoed: LogEntry = { at: at(9), what: 'suppressed', kind: 'to-accept', step: 'to-accept@r2' };

const accepted: LogEntry = { at: at(9), what: 'accept', given: { note: 'm' } };
const thanked: LogEntry = {
  at: at(12),
  what: 'handed-over',
  kind: 'accepted',
  step: 'accepted@r3',
  to: [],
};

const reassigned = (relation: string): LogEntry[] => [
  { at: at(8), what: 'reassign', given: { relation } },
  { at: at(8), what: 'suppressed', kind: 'reassigned', step: 'reassigned@r2' },
];

describe('a step that was due', () => {
  test('and whose notice was delivered and taken is well', () => {
    const tasks = [task([step('remind-1', 3)], [handedOver('remind-1', 3)])];
    expect(
      whys({ tasks, mails: [mail([notice('remind-1', 'delivered')])], accepted: [taken()] }),
    ).toEqual(clean);
  });

  const due = step('remind-1', 10);
  const why = `due at ${at(10)}, and the log does not know it`;
  test.each<[string, Step, LogEntry[], string[]]>([
    ['is lost when the log is silent', due, [], [why]],
    ['is well when suppressed', due, [{ at: at(10), what: 'suppressed', step: 'remind-1' }], []],
    [
      'is well when its hand-over is unknown',
      due,
      [{ at: at(10), what: 'unknown', step: 'remind-1@2026-03-02' }],
      [],
    ],
    ['is not due yet after the end of the run', step('remind-1', 55), [], []],
    ['is not owed after a cancellation', due, [{ at: at(9), what: 'closed' }], []],
    ['is owed when the end came later', due, [{ at: at(11), what: 'closed' }], [why]],
    [
      'is not owed once the task was accepted',
      step('remind-1', 10, 'ask-progress'),
      [accepted, thanked],
      [],
    ],
    ['is not owed while a report waits', due, [reported, echoed], []],
    ['is not owed under a schedule that another relation replaced', due, reassigned('peer'), []],
    ['is owed when the new unit has the same relation', due, reassigned('subordinate'), [why]],
    [
      'is owed all the same when it asks for progress',
      step('remind-1', 10, 'ask-progress'),
      [reported, echoed],
      [why],
    ],
  ])('%s', (_name, one, log, lost) => {
    expect(whys({ tasks: [task([one], log)] })).toEqual({ lost, doubled: [] });
  });

  test('is owed by the schedule in force at its time', () => {
    const schedule = scheduleOf([step('remind-2', 20)]);
    const asked: Asked[] = [
      { task: TASK, what: 'reschedule', mark: 'm', acknowledged: true, schedule },
    ];
    const told: LogEntry = {
      at: at(9),
      what: 'suppressed',
      kind: 'rescheduled',
      step: 'rescheduled@r2',
    };
    const moved: LogEntry = { at: at(8), what: 'reschedule', given: { reason: 'm' } };
    const tasks = [task([step('remind-1', 10)], [moved, told])];
    expect(whys({ tasks, asked }).lost).toEqual([`due at ${at(20)}, and the log does not know it`]);
  });
});

describe('a command', () => {
  const asked: Asked[] = [{ task: TASK, what: 'report', mark: 'm', acknowledged: true }];

  test('that was acknowledged must be in the log, once', () => {
    expect(whys({ tasks: [task([], [reported, echoed])], asked })).toEqual(clean);
    expect(whys({ tasks: [task([], [])], asked }).lost).toEqual([
      'acknowledged, and not in the log',
    ]);
    const twice = [reported, echoed, reported, { ...echoed, step: 'to-accept@r3' }];
    expect(whys({ tasks: [task([], twice)], asked }).doubled).toEqual([
      'given once, and more than once in the log',
    ]);
  });

  test('that nobody answered may be in the log or not', () => {
    const unanswered = asked.map((one) => ({ ...one, acknowledged: false }));
    expect(whys({ tasks: [task([], [])], asked: unanswered })).toEqual(clean);
    expect(whys({ tasks: [task([], [reported, echoed])], asked: unanswered })).toEqual(clean);
  });

  test('owes its notice to those concerned', () => {
    expect(whys({ tasks: [task([], [reported])] }).lost).toEqual([
      '1 × report in the log, but 0 × to-accept',
    ]);
  });
});

describe('a notice', () => {
  const tasks = [task([step('remind-1', 3)], [handedOver('remind-1', 3)])];
  const moved = (to: string) => notice('remind-1', 'moved', to);
  const other = (notices: NoticeEnd[], change: Partial<DigestLedger> = {}) =>
    mail(notices, { id: 'mail/xa/an/2', ...change });
  const empty = { end: 'nothing' as const, attempts: [], messageId: '' };

  test('that its mail does not know is lost', () => {
    const why = 'handed over to mail/xa/an/1, which does not know it';
    expect(whys({ tasks, mails: [mail([], empty)] }).lost).toEqual([why]);
  });

  test('is followed through the mails it was moved to', () => {
    const mails = [mail([moved('mail/xa/an/2')], empty), other([notice('remind-1', 'delivered')])];
    expect(whys({ tasks, mails, accepted: [taken({ messageId: '<mail/xa/an/2>' })] })).toEqual(
      clean,
    );
  });

  test('that two mails move to one another is lost', () => {
    const mails = [mail([moved('mail/xa/an/2')], empty), other([moved('mail/xa/an/1')], empty)];
    expect(whys({ tasks, mails }).lost).toEqual(['moved without end: mail/xa/an/1 → mail/xa/an/2']);
  });

  test('in two mails is doubled', () => {
    const delivered = [notice('remind-1', 'delivered')];
    const accepted = [taken(), taken({ messageId: '<mail/xa/an/2>' })];
    const { doubled } = whys({ tasks, mails: [mail(delivered), other(delivered)], accepted });
    expect(doubled).toEqual(['in more than one mail: mail/xa/an/1, mail/xa/an/2']);
  });

  test('suppressed without a reason is lost', () => {
    const mails = [mail([notice('remind-1', 'suppressed')], empty)];
    expect(whys({ tasks, mails }).lost).toEqual(['suppressed without a reason']);
  });

  test.each<[string, Partial<DigestLedger>, boolean, string[]]>([
    ['may wait in a mail that will leave', { deliverAt: at(49) }, true, []],
    [
      'must not wait in a mail that has closed',
      {},
      false,
      ['mail/xa/an/1 has closed and left it waiting'],
    ],
    [
      'must not wait for nothing',
      { deliverAt: '2026-03-02T00:50:00Z' },
      true,
      ['mail/xa/an/1 waits for nothing'],
    ],
  ])('%s', (_name, change, running, lost) => {
    const waiting = { end: 'waiting' as const, attempts: [], messageId: '', ...change };
    expect(
      whys({ tasks, mails: [mail([notice('remind-1', 'waiting')], waiting, running)] }).lost,
    ).toEqual(lost);
  });
});

describe('a mail', () => {
  const delivered = [notice('remind-1', 'delivered')];
  const [unknown, accepted, notNow] = [
    attempt('unknown'),
    attempt('accepted', 9),
    attempt('refused-for-now'),
  ];

  test.each<[string, Attempt[], AcceptedMail[], { lost: string[]; doubled: string[] }]>([
    ['taken once after one attempt is well', [accepted], [taken()], clean],
    ['taken twice after an unknown is well', [unknown, accepted], [taken(), taken()], clean],
    ['taken once after an unknown is well', [unknown, accepted], [taken()], clean],
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
      { lost: ['delivered by the ledger of mail/xa/an/1, but not in that mail'], doubled: [] },
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
    expect(whys({ accepted: [taken({ at: at(51) })] })).toEqual(clean);
  });

  test('under way may have been taken once more than its ledger knows yet', () => {
    const underWay = mail(
      [notice('remind-1', 'waiting')],
      { end: 'waiting', attempts: [notNow] },
      true,
    );
    expect(whys({ mails: [underWay], accepted: [taken()] })).toEqual(clean);
    expect(whys({ mails: [underWay], accepted: [taken(), taken()] }).doubled).toHaveLength(1);
  });

  test('that was refused is told to the coordinator, unless it is his own', () => {
    const refused = (person: string) =>
      mail([notice('remind-1', 'refused')], {
        end: 'refused',
        person,
        attempts: [attempt('refused')],
      });
    const told = mail(
      [{ ...notice('', 'delivered'), id: 'undelivered#xa/an/2026-03-02/k#remind-1' }],
      {
        ...{ id: 'mail/xa/dau-moi/1', person: 'dau-moi' },
      },
    );
    const all = [taken({ messageId: '<mail/xa/dau-moi/1>', to: 'dau-moi@xa' })];
    expect(whys({ mails: [refused('an')] }).lost).toEqual([
      'refused, and the coordinator was not told',
    ]);
    expect(whys({ mails: [refused('an'), told], accepted: all })).toEqual(clean);
    expect(whys({ mails: [refused('dau-moi')] })).toEqual(clean);
  });
});

test('a task that does not answer any more is lost, and only once', () => {
  const asked: Asked[] = [{ task: TASK, what: 'report', mark: 'm', acknowledged: true }];
  expect(whys({ frozen: [TASK], asked })).toEqual({
    lost: ['frozen: it does not answer any more'],
    doubled: [],
  });
});

test('ends, copies and unknowns are counted', () => {
  const mails = [
    mail([notice('a', 'delivered'), notice('b', 'suppressed', 'đã báo cáo')], {
      attempts: [attempt('unknown'), attempt('accepted', 9)],
    }),
  ];
  expect(audit(evidence({ mails, accepted: [taken(), taken()] }))).toMatchObject({
    ends: { delivered: 1, suppressed: 1, refused: 0, unknown: 0, waiting: 0 },
    mailsTaken: 2,
    copies: 1,
    unknownAttempts: 1,
  });
});
