import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  SearchAttributeType,
  TypedSearchAttributes,
} from '@temporalio/common';
import { shortKey } from '../../domain/task/shortKey.ts';
import { statusOf } from '../../domain/task/status.ts';
import type { TaskFacts } from '../../domain/task/types.ts';

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
export const APOLOGY_OWED = defineSearchAttributeKey('ApologyOwed', SearchAttributeType.BOOL);

/** Name → type, as the operator API registers them. */
export const SEARCH_ATTRIBUTES: Record<string, 'Keyword' | 'Datetime' | 'Bool'> = {
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
  ApologyOwed: 'Bool',
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
    { key: APOLOGY_OWED, value: facts.letter !== null && facts.letter.sent === null },
  ];
  if (facts.listed.officer) pairs.push({ key: OFFICER, value: facts.listed.officer });
  if (facts.listed.supervisor) pairs.push({ key: SUPERVISOR, value: facts.listed.supervisor });
  if (facts.dueQuarter) pairs.push({ key: DUE_QUARTER, value: facts.dueQuarter });
  if (facts.dueDate) pairs.push({ key: DUE_AT, value: new Date(`${facts.dueDate}T00:00:00Z`) });
  return pairs;
}

export const typed = (pairs: SearchAttributePair[]): TypedSearchAttributes =>
  new TypedSearchAttributes(pairs);
