import { expect, test } from 'vitest';
import { ChangeLog } from '../../../../client/office/index/changeLog.ts';
import { taskRun } from './taskRun.ts';

const memo = (title: string, change = {}) =>
  taskRun('run', { id: title }, { title, ...change }).memo;

test('a page learns which tasks changed since it was made, and nothing of those before', () => {
  const log = new ChangeLog();
  log.note(memo('một'), undefined);
  const mark = log.mark();
  expect(log.since(mark)).toEqual([]);
  log.note(memo('hai'), undefined);
  expect(log.since(mark)?.map(({ title }) => title)).toEqual(['hai']);
});

test('what nobody reads is no change', () => {
  const log = new ChangeLog();
  const mark = log.mark();
  log.note(memo('một', { revision: 3, trouble: 'x' }), memo('một', { revision: 2 }));
  expect(log.since(mark)).toEqual([]);
  log.note(memo('một', { revision: 4, workBy: '2024-04-05' }), memo('một', { revision: 3 }));
  expect(log.since(mark)).toHaveLength(1);
});

test('of a page older than what is kept it says that there was much', () => {
  const log = new ChangeLog();
  const mark = log.mark();
  for (let n = 0; n < 2500; n += 1) log.note(memo(`việc ${n}`), undefined);
  expect(log.since(mark)).toBeNull();
});

test('a page of a process before this one is told nothing that is not known', () => {
  expect(new ChangeLog().since('abc-7')).toEqual([]);
  expect(new ChangeLog().since('junk')).toEqual([]);
});

test('whoever listens is told until he stops', () => {
  const log = new ChangeLog();
  let told = 0;
  const stop = log.onChange(() => {
    told += 1;
  });
  log.note(memo('một'), undefined);
  stop();
  log.note(memo('hai'), undefined);
  expect(told).toBe(1);
});
