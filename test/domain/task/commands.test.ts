import { describe, expect, test } from 'vitest';
import { shortKey } from '../../../domain/case/shortKey.ts';
import {
  applyCommand,
  type CommandArgs,
  type CommandName,
  type Recounting,
  type Redating,
} from '../../../domain/task/commands.ts';
import { refuse, refuseEnded } from '../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, facts, letter, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-22T03:00:00.000Z';
const schedule = { steps: [], policyVersion: 'p1', calendarVersion: 'c1' };
const change = (revision = 1): Redating => ({
  revision,
  kind: 'date',
  dueText: 'ngày 19/4/2024',
  dueDate: '2024-04-19',
  workBy: '2024-04-19',
  dueQuarter: '2024-Q2',
  explanation: '',
  ladderFrom: null,
  schedule,
});

const recounting: Recounting = { revision: 1, workBy: '2024-03-28', explanation: '…', schedule };

const ARGS: { [N in CommandName]: CommandArgs[N] } = {
  report: { by: 'an', documentNo: '12/BC', documentDate: '2024-03-20' },
  progress: { by: 'an', note: 'đã xong phần số liệu' },
  accept: { by: 'chi', note: '' },
  return: { by: 'chi', note: 'thiếu phụ lục' },
  'request-extension': { by: 'an', to: '2024-04-19', reason: 'chờ số liệu', today: '2024-03-22' },
  'decide-extension': { by: 'chi', granted: true, note: '', change: change() },
  reassign: {
    by: 'binh',
    officer: 'em',
    unit: 'tp',
    unitName: 'Tư pháp',
    relation: 'subordinate',
    listed: { officer: 'em', supervisor: null },
    reason: '',
  },
  reschedule: { by: 'binh', reason: 'theo công văn mới', change: change() },
  'demand-letter': { by: 'dung', reason: 'chậm', change: { revision: 1, schedule } },
  'record-letter': { by: 'an', documentNo: '3/GT', documentDate: '2024-03-21' },
  'set-due': { by: 'binh', source: 'CV 15', change: change() },
  confirm: { by: 'binh', note: '', change: { ...change(), ladderFrom: '2024-03-22' } },
  cancel: { by: 'dung', reason: 'không còn phù hợp' },
  'apply-calendar': { by: 'binh', version: 'c2', change: recounting },
  'apply-policy': { by: 'binh', version: 'p2', change: recounting, policy: smallOffice().policy },
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

/** Facts under which each command may be given. */
const READY: Record<CommandName, Partial<TaskFacts>> = {
  report: {},
  progress: {},
  accept: reported(),
  return: reported(),
  'request-extension': {},
  'decide-extension': extension(null),
  reassign: {},
  reschedule: {},
  'demand-letter': {},
  'record-letter': letter(),
  'set-due': { waiting: 'date', dueDate: null },
  confirm: { toConfirm: true },
  cancel: {},
  'apply-calendar': {},
  'apply-policy': {},
};

const NAMES = Object.keys(ARGS) as CommandName[];

const refusal = <N extends CommandName>(
  name: N,
  state: Partial<TaskFacts>,
  more: Partial<CommandArgs[N]> = {},
) => refuse(name, facts(state), { ...ARGS[name], ...more } as CommandArgs[N])?.vi;

describe('a command that may be given', () => {
  test.each(NAMES)(
    '%s is not refused, raises the revision by one and keeps who and what the task is',
    (name) => {
      const before = facts(READY[name]);
      expect(refuse(name, before, ARGS[name] as never)).toBeNull();
      const after = applyCommand(name, before, ARGS[name] as never, NOW);
      expect(after.revision).toBe(before.revision + 1);
      expect(after.changedAt).toBe(NOW);
      for (const key of [
        'id',
        'agency',
        'plan',
        'ref',
        'title',
        'planYear',
        'startedAt',
      ] as const) {
        expect(after[key]).toEqual(before[key]);
      }
    },
  );

  test.each(NAMES)('%s is refused once the task has ended', (name) => {
    expect(refusal(name, { ...READY[name], ...cancelled })).toBe('việc đã hủy ngày 21/03/2024');
    expect(refusal(name, { ...reported(), ...decided(true), changedAt: NOW })).toBe(
      'việc đã kết thúc ngày 22/03/2024',
    );
  });
});

describe('a command that may not', () => {
  test.each<[string, string | undefined, string]>([
    [
      'a report while one waits',
      refusal('report', reported()),
      'văn bản 12/BC ngày 20/03/2024 đang chờ xác nhận',
    ],
    ['a report on a continuous duty', refusal('report', { kind: 'continuous' }), 'dùng progress'],
    [
      'an acceptance without a report',
      refusal('accept', {}),
      'không có báo cáo nào đang chờ xác nhận',
    ],
    [
      'a return of an accepted report',
      refusal('return', { ...reported(), ...decided(true), ...letter() }),
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
      'a grant without dates',
      refusal('decide-extension', extension(null), { change: null }),
      'phải kèm lịch mới',
    ],
    ['a schedule of older facts', refusal('reschedule', { revision: 4 }), 'bản 4, không phải 1'],
    ['a second letter', refusal('demand-letter', letter()), 'văn bản giải trình đã được yêu cầu'],
    ['a letter nobody demanded', refusal('record-letter', {}), 'không có văn bản giải trình nào'],
    [
      'a letter that was sent',
      refusal('record-letter', letter(true)),
      'không có văn bản giải trình nào',
    ],
    ['a date for a dated task', refusal('set-due', {}), 'dùng reschedule để đổi thời hạn'],
    ['a confirmation nobody asked for', refusal('confirm', {}), 'việc không ở diện cần xác nhận'],
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

test('a confirmed task keeps the day its ladder counts from, until its due date moves', () => {
  const confirmed = applyCommand('confirm', facts({ toConfirm: true }), ARGS.confirm, NOW);
  expect(confirmed).toMatchObject({ toConfirm: false, ladderFrom: '2024-03-22' });
  expect(applyCommand('reschedule', confirmed, ARGS.reschedule, NOW).ladderFrom).toBeNull();
});

test('short ids are stable, seven characters, and tell ten thousand tasks apart', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, i) => `xa/ke-hoach/${i % 100}.${i % 7}/don-vi-${i}/2024-0${(i % 9) + 1}-30`,
  );
  const keys = ids.map(shortKey);
  expect(keys.every((key) => /^[0-9a-hjkmnp-tv-z]{7}$/.test(key))).toBe(true);
  expect(new Set(keys).size).toBe(ids.length);
  expect(shortKey('hoa-lien/ke-hoach/1.I.1/vhxh/2024-03-31')).toBe(
    shortKey('hoa-lien/ke-hoach/1.I.1/vhxh/2024-03-31'),
  );
});

describe('a calendar or policy that is applied', () => {
  test.each(['apply-calendar', 'apply-policy'] as const)(
    '%s moves the working date and not the due date',
    (name) => {
      const before = facts();
      const after = applyCommand(name, before, ARGS[name] as never, NOW);
      expect(after).toEqual({
        ...before,
        workBy: '2024-03-28',
        explanation: '…',
        revision: 2,
        changedAt: NOW,
      });
    },
  );

  test.each(['apply-calendar', 'apply-policy'] as const)(
    '%s is refused when the task changed meanwhile',
    (name) => {
      expect(refusal(name, { revision: 3 })).toContain('việc đã thay đổi');
    },
  );
});
