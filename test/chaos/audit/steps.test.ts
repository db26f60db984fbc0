import { describe, expect, test } from 'vitest';
import type { Step } from '../../../domain/policy/types.ts';
import type { LogEntry } from '../../../domain/task/life/log.ts';
import type { NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import {
  at,
  bringing,
  CLEAN,
  command,
  handedOver,
  mail,
  notice,
  record,
  step,
  suppressed,
  taken,
  task,
  told,
  whys,
} from './invented.ts';

const lostAt = (second: number): string => `due at ${at(second)}, and its task does not know it`;
const needlessAt = (second: number): string =>
  `not owed at ${at(second)}, and handed over all the same`;

const report = command('report', 8);
const [reported, asked] = [report, told('to-accept', 8)];
const accepted = command('accept', 9);
const thanked = told('accepted', 9);
const cancelled = command('cancel', 9, { reason: 'm' });
const demanded = record('explanation', 5, {
  ...{ kind: 'require-explanation' as const, to: ['officer' as const] },
  ...handedOver(5),
});
const mails = [mail([notice('explanation', 'delivered')])];

const urging = step('explanation-urging/1', 10, 'urge-explanation');

describe('a step that was due', () => {
  test('and whose notice was delivered and taken is well', () => {
    const tasks = [
      task([step('remind/1', 3)], { notices: [record('remind/1', 3, handedOver(3))] }),
    ];
    const found = { tasks, mails: [mail([notice('remind/1', 'delivered')])], accepted: [taken()] };
    expect(whys(found)).toEqual(CLEAN);
  });

  const due = step('remind/1', 10);
  const progress = step('progress/2024-Q1', 10, 'ask-progress');
  const review = step('review-reminder/1', 10, 'remind-review');

  test.each<[string, Step, LogEntry[], NoticeRecord[], string[]]>([
    ['is lost when its task says nothing', due, [], [], [lostAt(10)]],
    ['is well when suppressed', due, [], [record('remind/1', 10, suppressed(10))], []],
    ['is not due yet after the end of the run', step('remind/1', 55), [], [], []],
    ['is not owed after a cancellation', due, [cancelled], [told('cancelled', 9)], []],
    ['is not owed after the end', due, [{ at: at(9), what: 'closed' }], [], []],
    ['is owed when the end came later', due, [{ at: at(11), what: 'closed' }], [], [lostAt(10)]],
    ['is not owed while a report waits', due, [reported], [asked], []],
    ['is owed all the same when it asks for progress', progress, [reported], [asked], [lostAt(10)]],
    ['is not owed once accepted', progress, [reported, accepted], [asked, thanked], []],
    ['asks for a decision while a report waits', review, [reported], [asked], [lostAt(10)]],
    ['asks for no decision where there is one', review, [reported, accepted], [asked, thanked], []],
    ['asks for no decision without a report', review, [], [], []],
    ['does not urge what was not demanded', urging, [], [], []],
  ])('%s', (_name, one, log, notices, lost) => {
    expect(whys({ tasks: [task([one], { log, notices })] })).toEqual({ lost, doubled: [] });
  });

  test('urges what was demanded, even once the report is accepted', () => {
    const found = { notices: [demanded, asked, thanked], log: [reported, accepted] };
    const tasks = [task([step('explanation', 5, 'require-explanation'), urging], found)];
    expect(whys({ tasks, mails, accepted: [taken()] }).lost).toEqual([lostAt(10)]);
  });
});

describe('a schedule that a command brings', () => {
  const moved = command('reschedule', 8, { reason: 'm' });
  const [returned, reassigned] = [command('return', 9), command('reassign', 9, { reason: 'm' })];
  const cases = { moved: told('rescheduled', 8), returned: told('returned', 9) };

  test('is in force from then on', () => {
    const brought = { 8: bringing('anew', 8, [step('urge', 20, 'urge')]) };
    const found = { log: [moved], notices: [cases.moved], brought };
    expect(whys({ tasks: [task([step('remind/1', 10)], found)] }).lost).toEqual([lostAt(20)]);
  });

  test('makes what was due before no less owed', () => {
    const brought = { 8: bringing('anew', 8, []) };
    const found = { log: [moved], notices: [cases.moved], brought };
    expect(whys({ tasks: [task([step('remind/1', 5)], found)] }).lost).toEqual([lostAt(5)]);
  });

  test('replaces what is to come and lists nothing twice, where the due date stands', () => {
    const brought = { 9: bringing('to-come', 9, [step('remind/1', 20), step('urge', 21, 'urge')]) };
    const notices = [record('remind/1', 5, suppressed(5)), told('reassigned', 9)];
    const first = [step('remind/1', 5), step('remind/0', 30)];
    const tasks = [task(first, { log: [reassigned], notices, brought })];
    expect(whys({ tasks }).lost).toEqual([lostAt(21)]);
  });

  test('stands beside the running one, where it is more of it', () => {
    const brought = { 8: bringing('more', 8, [step('review-reminder/1', 12, 'remind-review')]) };
    const first = [step('progress/2024-Q1', 10, 'ask-progress')];
    const tasks = [task(first, { log: [reported], notices: [asked], brought })];
    expect(whys({ tasks }).lost).toEqual([lostAt(10), lostAt(12)]);
  });

  test('owes again what is due after a return, and nothing that fell due while the report waited', () => {
    const brought = { 9: bringing('to-come', 9, [step('urge', 20, 'urge')]) };
    const found = { log: [{ ...reported, at: at(6) }, returned], brought };
    const notices = [asked, cases.returned, record('remind/1', 7, handedOver(9))];
    const tasks = [task([step('remind/1', 7)], { ...found, notices })];
    expect(
      whys({ tasks, mails: [mail([notice('remind/1', 'delivered')])], accepted: [taken()] }),
    ).toEqual({ lost: [lostAt(20)], doubled: [needlessAt(7)] });
  });

  test('owes a demand and its urging together, where both were due when it was given', () => {
    const steps = [step('explanation', 5, 'require-explanation'), { ...urging, at: at(7) }];
    const brought = { 9: bringing('to-come', 4, steps) };
    const notices = [asked, cases.returned, demanded];
    const found = { log: [{ ...reported, at: at(3) }, returned], notices, brought };
    const tasks = [task([], found)];
    expect(whys({ tasks, mails, accepted: [taken()] }).lost).toEqual([lostAt(9)]);
  });
});
