import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../domain/task/life/log.ts';
import type { NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import type { Asked } from '../deeds.ts';
import { CLEAN, command, TASK, task, told, whys } from './invented.ts';

const proofs = [{ product: '', documentNo: 'm', documentDate: '2026-03-01' }];
const report = (second: number) => command('report', second, { proofs, note: '' });
const note = (second: number) => command('progress', second);
const asked: Asked[] = [{ task: TASK, what: 'report', mark: 'm', times: 1, acknowledged: true }];
const noted: Asked[] = asked.map((one) => ({ ...one, what: 'progress' }));

const of = (log: LogEntry[], notices: NoticeRecord[] = []) => ({
  tasks: [task([], { log, notices })],
});

describe('a command', () => {
  test('that was acknowledged must be in the log', () => {
    expect(whys({ ...of([report(8)], [told('to-accept', 8)]), asked })).toEqual(CLEAN);
    expect(whys({ ...of([]), asked }).lost).toEqual(['acknowledged, and not in the log']);
  });

  test('that was repeated must be in the log once', () => {
    expect(whys({ ...of([note(8)]), asked: noted })).toEqual(CLEAN);
    expect(whys({ ...of([note(8), note(9)]), asked: noted }).doubled).toEqual([
      'repeated, and carried out again',
    ]);
  });

  test('is another one after somebody else’s', () => {
    const other = command('cancel', 9, { reason: 'other' });
    const found = of([note(8), other, note(10)], [told('cancelled', 9)]);
    expect(whys({ ...found, asked: noted })).toEqual(CLEAN);
  });

  test('that nobody answered may be in the log or not', () => {
    const unanswered = asked.map((one) => ({ ...one, acknowledged: false }));
    expect(whys({ ...of([]), asked: unanswered })).toEqual(CLEAN);
    const found = of([report(8)], [told('to-accept', 8)]);
    expect(whys({ ...found, asked: unanswered })).toEqual(CLEAN);
  });

  test('owes its own notice to those concerned', () => {
    const why = 'in the log, and no to-accept is owed for it';
    expect(whys(of([report(8)])).lost).toEqual([why]);
    const returned = command('return', 9);
    const notices = [told('to-accept', 8), told('returned', 9)];
    expect(whys(of([report(8), returned, report(10)], notices)).lost).toEqual([why]);
  });
});
