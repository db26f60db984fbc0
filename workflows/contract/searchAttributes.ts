import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
  TypedSearchAttributes,
} from '@temporalio/common';
import { shortKey } from '../../domain/case/shortKey.ts';
import { owesExplanation } from '../../domain/task/phase.ts';
import { statusOf } from '../../domain/task/status.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { SHAPE } from './shape.ts';

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const datetime = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.DATETIME);

export const AGENCY = keyword('Agency');
export const PLAN_ID = keyword('PlanId');
export const UNIT = keyword('Unit');
export const OFFICER = keyword('Officer');
export const SUPERVISOR = keyword('Supervisor');
/**
 * The status when the facts last changed; what time alone changes (overdue) is derived by whoever
 * reads.
 */
export const TASK_STATUS = keyword('TaskStatus');
export const DUE_QUARTER = keyword('DueQuarter');
/** The short id people type. */
export const TASK_KEY = keyword('TaskKey');
/** Of a task its due date, of a mail the moment it leaves. */
export const DUE_AT = datetime('DueAt');
export const CHANGED_AT = datetime('ChangedAt');
export const EXPLANATION_OWED = defineSearchAttributeKey(
  'ExplanationOwed',
  SearchAttributeType.BOOL,
);
/** Of a closed mail that did not arrive for certain: `refused` or `unknown`. */
export const MAIL_END = keyword('MailEnd');
/** See `shape.ts`. */
export const SHAPE_OF_RUN = defineSearchAttributeKey('Shape', SearchAttributeType.INT);

/** Name → type, as the operator API registers them. */
export const SEARCH_ATTRIBUTES: Record<string, 'Keyword' | 'Datetime' | 'Bool' | 'Int'> = {
  Agency: 'Keyword',
  PlanId: 'Keyword',
  Unit: 'Keyword',
  Officer: 'Keyword',
  Supervisor: 'Keyword',
  TaskStatus: 'Keyword',
  DueQuarter: 'Keyword',
  TaskKey: 'Keyword',
  DueAt: 'Datetime',
  ChangedAt: 'Datetime',
  ExplanationOwed: 'Bool',
  MailEnd: 'Keyword',
  Shape: 'Int',
};

/** Codes only, no names: what lists filter by. Changes when facts change, never for a step. */
export function taskAttributes(facts: TaskFacts): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [
    { key: AGENCY, value: facts.agency },
    { key: PLAN_ID, value: facts.plan },
    { key: UNIT, value: facts.unit },
    { key: TASK_KEY, value: shortKey(facts.id) },
    { key: TASK_STATUS, value: statusOf(facts, facts.changedAt.slice(0, 10)) },
    { key: CHANGED_AT, value: new Date(facts.changedAt) },
    { key: EXPLANATION_OWED, value: owesExplanation(facts) },
    { key: SHAPE_OF_RUN, value: SHAPE },
  ];
  if (facts.listed.officer) pairs.push({ key: OFFICER, value: facts.listed.officer });
  if (facts.listed.supervisor) pairs.push({ key: SUPERVISOR, value: facts.listed.supervisor });
  if (facts.dueQuarter) pairs.push({ key: DUE_QUARTER, value: facts.dueQuarter });
  if (facts.dueDate) pairs.push({ key: DUE_AT, value: new Date(`${facts.dueDate}T00:00:00Z`) });
  return pairs;
}

export const typed = (pairs: SearchAttributePair[]): TypedSearchAttributes =>
  new TypedSearchAttributes(pairs);

/** What is to be said of attributes beside what was said before; null where one is gone. */
export function changedPairs(
  now: SearchAttributePair[],
  before: SearchAttributePair[],
): SearchAttributeUpdatePair[] {
  const [known, kept] = [before, now].map(
    (pairs) => new Map(pairs.map(({ key, value }) => [key.name, comparable(value)])),
  );
  const gone = before.filter(({ key }) => !kept?.has(key.name));
  return [
    ...now.filter(({ key, value }) => known?.get(key.name) !== comparable(value)),
    ...gone.map(({ key }) => ({ key, value: null }) as SearchAttributeUpdatePair),
  ];
}

const comparable = (value: SearchAttributePair['value']): unknown =>
  value instanceof Date ? value.getTime() : value;
