import {
  allHandlersFinished,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  setWorkflowOptions,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import { type AccountInput, type AccountMemo, END_SESSIONS } from '../contract/account.ts';
import { AGENCY, SHAPE_OF_RUN, typed } from '../contract/searchAttributes.ts';
import { SHAPE } from '../contract/shape.ts';
import { restUntil } from '../restUntil.ts';

/**
 * What is kept of a person who signs in: from which epoch on his sessions count. Its memo says so
 * to whoever checks one.
 */
export async function account({ agency, epoch: begun }: AccountInput): Promise<never> {
  let epoch = begun;
  setHandler(defineUpdate<number>(END_SESSIONS), (): number => {
    epoch += 1;
    upsertMemo({ ...memoOf(epoch) });
    return epoch;
  });
  await restUntil(() => workflowInfo().continueAsNewSuggested && allHandlersFinished());
  const goOn = makeContinueAsNewFunc<typeof account>({
    memo: { ...memoOf(epoch) },
    typedSearchAttributes: typed([
      { key: AGENCY, value: agency },
      { key: SHAPE_OF_RUN, value: SHAPE },
    ]),
  });
  return goOn({ agency, shape: SHAPE, epoch });
}

const memoOf = (epoch: number): AccountMemo => ({ epoch });

/** An account outlives every release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, account);
