import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountId,
  dossierId,
  eventDayOf,
  mailId,
  mailParts,
  occurrenceId,
  planId,
  planParts,
  RESERVED_CODES,
  roundId,
  taskId,
  taskParts,
} from '../../../domain/case/ids.ts';

const part = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .map((words) => words.replaceAll('/', ''))
  .filter((words) => words !== '' && !(RESERVED_CODES as readonly string[]).includes(words));
const day = fc.constantFrom('2024-01-05', '2026-12-31');

describe('the id of a task', () => {
  test('is made and taken apart again', () => {
    const parts = fc.record({ agency: part, plan: part, ref: part, unit: part, period: part });
    fc.assert(
      fc.property(parts, (all) => {
        expect(taskParts(taskId(all))).toEqual(all);
      }),
    );
  });

  test('holds no slash of its parts', () => {
    const id = taskId({ agency: 'xa', plan: 'kh', ref: '1/2', unit: 'vp', period: '2024' });
    expect(taskParts(id).ref).toBe('1-2');
  });

  test.each([
    'mail/xa/an/2024-03-15',
    'plan/xa/kh',
    'watch',
    'xa/kh/1/vp',
    'xa/kh/1/vp/2024/x',
    '',
  ])('is not %j', (id) => expect(() => taskParts(id)).toThrow(TypeError));

  test('of an event’s occurrence tells the event’s day', () => {
    const id = occurrenceId('xa/kh/1/vp/2024', '2024-03-05');
    expect(id).toBe('xa/kh/1/vp/e2024-03-05');
    expect(eventDayOf(id)).toBe('2024-03-05');
    expect(eventDayOf('xa/kh/1/vp/2024-03-31')).toBeNull();
  });
});

test('the id of a mail is made and taken apart again, the day’s first and its others, urgent or not', () => {
  const parts = fc.record({
    ...{ agency: part, person: part, date: day },
    ...{ urgent: fc.boolean(), series: fc.integer({ min: 1, max: 400 }) },
  });
  fc.assert(
    fc.property(parts, (all) => {
      expect(mailParts(mailId(all))).toEqual(all);
    }),
  );
});

test.each(['xa/kh/1/vp/2024', 'mail/xa/an', 'mail/xa/an/gestern'])('%j is no mail', (id) =>
  expect(() => mailParts(id)).toThrow(TypeError),
);

test('the id of a plan is taken apart again', () => {
  expect(planParts(planId('xa', 'kh-2026'))).toEqual({ agency: 'xa', id: 'kh-2026' });
  for (const id of ['plan/xa', 'plan/xa/kh/1', 'xa/kh/1/vp/2024'])
    expect(() => planParts(id)).toThrow(TypeError);
});

test('whatever is no task begins with a word that no agency may have for a code', () => {
  const others = [
    mailId({ agency: 'xa', person: 'an', date: '2024-03-15', urgent: false, series: 1 }),
    planId('xa', 'kh'),
    roundId({ agency: 'xa', collection: 'bao-cao-quy', period: '2024-Q1' }),
    dossierId('xa', 'H17.84-240305-0012'),
    accountId('xa', 'an'),
  ];
  for (const id of others) expect(RESERVED_CODES).toContain(id.split('/')[0]);
});
