import { describe, expect, test } from 'vitest';
import { COMPLETED } from '../../../../client/office/index/runStatus.ts';
import { TaskStore } from '../../../../client/office/index/taskStore.ts';
import { placeOf, type TaskFilter } from '../../../../client/office/queries/taskRows.ts';
import { decided, facts, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { taskRun } from './taskRun.ts';

const office = smallOffice();
const elsewhere = smallOffice({ directory: { agency: 'noi-khac' } });
const on = (day: string) => placeOf(office, `${day}T02:00:00.000Z`);

const id = (ref: string, agency = 'thu-nghiem'): string => `${agency}/ke-hoach/${ref}/dcxd/2024`;
const due = (day: string) => ({ dueDate: day, workBy: day, dueQuarter: `2024-Q1` });

function storeOf(): TaskStore {
  const store = new TaskStore();
  store.put(taskRun('late', { id: id('I.1') }, { ref: 'I.1', ...due('2024-03-05') }));
  store.put(taskRun('soon', { id: id('I.2') }, { ref: 'I.2', ...due('2024-03-12') }));
  store.put(taskRun('law', { id: id('I.3') }, { ref: 'I.3', unit: 'tp', ...due('2024-03-29') }));
  store.put(taskRun('done', { id: id('I.4'), status: COMPLETED }, { ref: 'I.4', ...closed }));
  store.put(taskRun('far', { id: id('I.1', 'noi-khac') }, { ref: 'X.1', agency: 'noi-khac' }));
  return store;
}

const closed = { ...due('2024-03-31'), ...reported(), ...decided(true) };

const refsOf = (store: TaskStore, filter: TaskFilter, day = '2024-03-11'): string[] =>
  store.list(filter, [on(day)]).map((row) => row.facts.ref);

test.each<[string, TaskFilter, string[]]>([
  ['open tasks by due date', {}, ['I.1', 'I.2', 'I.3']],
  ['ended ones too', { all: true }, ['I.1', 'I.2', 'I.3', 'I.4']],
  ['of a unit', { unit: 'tp' }, ['I.3']],
  ['of whoever answers for them by the directory', { officer: 'em' }, ['I.3']],
  ['of a plan', { plan: 'ke-hoach' }, ['I.1', 'I.2', 'I.3']],
  ['of a plan nobody started', { plan: 'khac' }, []],
  ['of a quarter', { quarter: '2024-Q2' }, []],
  ['that are late', { overdue: true }, ['I.1']],
  ['by the status of the day', { status: 'overdue' }, ['I.1']],
  ['of a status that ends', { status: 'accepted' }, ['I.4']],
  ['due within days', { dueWithin: 7 }, ['I.2']],
  ['of an agency', { agency: 'thu-nghiem' }, ['I.1', 'I.2', 'I.3']],
  ['of an agency whose folder is not known', { agency: 'noi-khac' }, []],
])('lists tasks: %s', (_, filter, refs) => {
  expect(refsOf(storeOf(), filter)).toEqual(refs);
});

test('lists tasks of several agencies together', () => {
  const places = [on('2024-03-11'), placeOf(elsewhere, '2024-03-11T02:00:00.000Z')];
  const refs = storeOf()
    .list({}, places)
    .map((row) => row.facts.ref);
  expect(refs).toEqual(['I.1', 'I.2', 'I.3', 'X.1']);
});

describe('after a list was shown', () => {
  const shown = (): TaskStore => {
    const store = storeOf();
    store.list({}, [on('2024-03-11')]);
    return store;
  };

  test('another day changes what is late', () => {
    expect(refsOf(shown(), { overdue: true }, '2024-03-13')).toEqual(['I.1', 'I.2']);
  });

  test('another officer of the unit is asked for as the directory is now', () => {
    const [unit, ...units] = office.directory.units;
    const changed = smallOffice({
      directory: { units: unit ? [{ ...unit, officer: 'binh' }, ...units] : units },
    });
    const place = placeOf(changed, '2024-03-11T02:00:00.000Z');
    expect(shown().list({ officer: 'binh' }, [place])).toHaveLength(2);
  });

  test('a task that moved stands where its date is', () => {
    const store = shown();
    const moved = { ref: 'I.1', ...due('2024-03-20'), revision: 9 };
    store.put(taskRun('late', { id: id('I.1') }, moved));
    expect(refsOf(store, {})).toEqual(['I.2', 'I.1', 'I.3']);
  });

  test('a task that was reopened is listed once, as its new run says', () => {
    const store = shown();
    const run = { id: id('I.4'), startedMs: 50 };
    store.put(taskRun('again', run, { ref: 'I.4', revision: 9, ...due('2024-03-31') }));
    expect(refsOf(store, {})).toEqual(['I.1', 'I.2', 'I.3', 'I.4']);
  });

  test('a whole reading takes away what is there no more, and keeps what has just begun', () => {
    const store = shown();
    store.put(
      taskRun('new', { id: id('I.5'), startedMs: 900 }, { ref: 'I.5', ...due('2024-03-30') }),
    );
    store.putAll([taskRun('soon', { id: id('I.2') }, { ref: 'I.2', ...due('2024-03-12') })], 800);
    expect(refsOf(store, { all: true })).toEqual(['I.2', 'I.5']);
  });

  test('a whole reading brings back the run before where the newest is there no more', () => {
    const store = shown();
    const before = taskRun('done', { id: id('I.4'), status: COMPLETED }, { ref: 'I.4', ...closed });
    store.put(taskRun('again', { id: id('I.4'), startedMs: 50 }, { ref: 'I.4', revision: 9 }));
    store.putAll([before], 800);
    expect(store.list({ all: true }, [on('2024-03-11')])).toMatchObject([{ status: 'accepted' }]);
  });
});

test('steps of today are to come until the mails of the morning leave', () => {
  const store = new TaskStore();
  const run = taskRun('a', {}, facts());
  const steps = [
    { id: 'remind/1@2024-03-31', date: '2024-03-28', to: ['officer' as const] },
    { id: 'urge/1@2024-03-31', date: '2024-04-01', to: ['officer' as const] },
  ];
  store.put({ ...run, memo: { ...run.memo, steps } });
  const nextAt = (instant: string) => store.list({}, [placeOf(office, instant)])[0]?.next?.date;
  expect(nextAt('2024-03-28T00:10:00.000Z')).toBe('2024-03-28');
  expect(nextAt('2024-03-28T00:40:00.000Z')).toBe('2024-04-01');
});
