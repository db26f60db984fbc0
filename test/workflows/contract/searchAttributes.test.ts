import { describe, expect, test } from 'vitest';
import { SEARCH_ATTRIBUTES, taskAttributes } from '../../../workflows/contract/searchAttributes.ts';
import { summaryOf } from '../../../workflows/contract/start.ts';
import { decided, explanation, facts, reported } from '../../support/facts.ts';

const attributes = (...args: Parameters<typeof facts>): Record<string, unknown> =>
  Object.fromEntries(taskAttributes(facts(...args)).map(({ key, value }) => [key.name, value]));

describe('what a task is searched by', () => {
  test('is codes only, of registered attributes', () => {
    const found = attributes();
    expect(Object.keys(found).filter((name) => !(name in SEARCH_ATTRIBUTES))).toEqual([]);
    expect(found).toMatchObject({
      Agency: 'thu-nghiem',
      PlanId: 'ke-hoach',
      Unit: 'dcxd',
      DueQuarter: '2024-Q1',
    });
  });

  test('names the officer and the leader of its unit, where the plan names nobody', () => {
    expect(attributes()).toMatchObject({ Officer: 'an', Supervisor: 'chi' });
  });

  test('follows the facts', () => {
    expect(attributes()).toMatchObject({ TaskStatus: 'due-this-quarter', ExplanationOwed: false });
    expect(attributes({ ...reported(), ...decided(true) })).toMatchObject({
      TaskStatus: 'accepted',
    });
    expect(attributes({ ...explanation(), changedAt: '2024-04-15T03:00:00.000Z' })).toMatchObject({
      ExplanationOwed: true,
    });
  });
});

test('the line on Temporal’s page fits its limit, whatever the title, and keeps unit and date', () => {
  const summary = summaryOf(facts({ title: 'Rà soát thủ tục hành chính '.repeat(40) }));
  expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(400);
  expect(summary).toMatch(/… – Địa chính – Xây dựng – 29\/03\/2024$/);
});
