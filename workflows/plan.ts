import {
  condition,
  defineUpdate,
  setHandler,
  setWorkflowOptions,
  upsertMemo,
} from '@temporalio/workflow';
import type { PlanRecord } from '../domain/plan/record.ts';
import { answerByUpdate } from './answerByUpdate.ts';
import {
  CORRECT_PLAN,
  type Correction,
  PLAN_QUESTION,
  type PlanInput,
  planMemoOf,
} from './contract/plan.ts';

/**
 * What is known of a plan that was started: its number, its period, the answers that were given. Its
 * id is the lock: of two starts at once one begins it.
 */
export async function plan({ shape: _shape, ...begun }: PlanInput): Promise<never> {
  let record: PlanRecord = begun;
  answerByUpdate(PLAN_QUESTION, (): PlanRecord => record);
  setHandler(
    defineUpdate<void, [Correction]>(CORRECT_PLAN),
    ({ version, answers }: Correction): void => {
      record = { ...record, versions: [...record.versions, version], answers };
      upsertMemo({ ...planMemoOf(record) });
    },
  );
  await condition(() => false);
  throw new TypeError('a plan does not end by itself');
}

/** A plan lives for its period: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, plan);
