import {
  allHandlersFinished,
  condition,
  defineUpdate,
  setHandler,
  setWorkflowOptions,
  upsertMemo,
} from '@temporalio/workflow';
import type { PlanClosing, PlanRecord } from '../domain/plan/record.ts';
import { answerByUpdate } from './answerByUpdate.ts';
import {
  CLOSE_PLAN,
  CORRECT_PLAN,
  type Correction,
  PLAN_QUESTION,
  type PlanInput,
  planMemoOf,
} from './contract/plan.ts';
import { restUntil } from './restUntil.ts';

/**
 * What is known of a plan that was started: its number, its period, the answers that were given.
 * Its id is the lock: of two starts at once one begins it.
 */
export async function plan({ shape: _shape, ...begun }: PlanInput): Promise<PlanRecord> {
  let record: PlanRecord = begun;
  answerByUpdate(PLAN_QUESTION, (): PlanRecord => record);
  setHandler(
    defineUpdate<void, [Correction]>(CORRECT_PLAN),
    ({ version, answers }: Correction): void => {
      record = { ...record, versions: [...record.versions, version], answers };
      upsertMemo({ ...planMemoOf(record) });
    },
  );
  setHandler(defineUpdate<void, [PlanClosing]>(CLOSE_PLAN), (closed: PlanClosing): void => {
    record = { ...record, closed };
    upsertMemo({ ...planMemoOf(record) });
  });
  await restUntil(() => record.closed !== null);
  await condition(allHandlersFinished);
  return record;
}

/** A plan lives for its period: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, plan);
