import {
  allHandlersFinished,
  condition,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  setWorkflowOptions,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import type { PlanClosing, PlanRecord } from '../../domain/plan/record.ts';
import { answerByUpdate } from '../answerByUpdate.ts';
import {
  CLOSE_PLAN,
  CORRECT_PLAN,
  type Correction,
  PLAN_QUESTION,
  type PlanInput,
  planMemoOf,
} from '../contract/plan.ts';
import { AGENCY, PLAN_ID, SHAPE_OF_RUN, typed } from '../contract/searchAttributes.ts';
import { SHAPE } from '../contract/shape.ts';
import { restUntil } from '../restUntil.ts';
import { receivePlanCommands } from './commands.ts';

/**
 * What is known of a plan that was started: its number, its period, the answers that were given,
 * its targets. Its id is the lock: of two starts at once one begins it.
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
  receivePlanCommands({
    record: () => record,
    becomes: (next) => {
      record = next;
    },
  });
  await restUntil(() => record.closed !== null || isLong());
  await condition(allHandlersFinished);
  return record.closed === null ? beginAnew(record) : record;
}

/** A plan lives for its period: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, plan);

const isLong = (): boolean => workflowInfo().continueAsNewSuggested;

/** A plan that was told much goes on in a new run, which knows all that this one did. */
function beginAnew(record: PlanRecord): Promise<never> {
  const input: PlanInput = { ...record, shape: SHAPE };
  const goOn = makeContinueAsNewFunc<typeof plan>({
    memo: { ...planMemoOf(record) },
    typedSearchAttributes: typed([
      { key: AGENCY, value: record.agency },
      { key: PLAN_ID, value: record.id },
      { key: SHAPE_OF_RUN, value: SHAPE },
    ]),
  });
  return goOn(input);
}
