import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  setWorkflowOptions,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import { changedViews, type SavedView, type ViewChange } from '../../domain/access/savedViews.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import {
  type AccountInput,
  type AccountMemo,
  CHANGE_VIEWS,
  END_LINKS,
  END_SESSIONS,
} from '../contract/account.ts';
import { AGENCY, SHAPE_OF_RUN, typed } from '../contract/searchAttributes.ts';
import { SHAPE } from '../contract/shape.ts';
import { REFUSED } from '../contract/task.ts';
import { restUntil } from '../restUntil.ts';

/**
 * What is kept of a person who signs in: from which epoch on his sessions count, until which day
 * links of his mails were ended, and the views of lists that he keeps. Its memo says so to whoever asks.
 */
export async function account(begun: AccountInput): Promise<never> {
  const { agency } = begun;
  let { epoch, views = [], linksEndedOn } = begun;
  setHandler(defineUpdate<number>(END_SESSIONS), (): number => {
    epoch += 1;
    upsertMemo({ epoch });
    return epoch;
  });
  setHandler(
    defineUpdate<SavedView[], [ViewChange]>(CHANGE_VIEWS),
    (change) => {
      views = changedOrRefused(views, change);
      upsertMemo({ views });
      return views;
    },
    { validator: (change) => void changedOrRefused(views, change) },
  );
  setHandler(defineUpdate<void, [LocalDate]>(END_LINKS), (day): void => {
    linksEndedOn = day;
    upsertMemo({ linksEndedOn });
  });
  await restUntil(() => workflowInfo().continueAsNewSuggested && allHandlersFinished());
  const memo: AccountMemo = { epoch, views, ...(linksEndedOn ? { linksEndedOn } : {}) };
  const goOn = makeContinueAsNewFunc<typeof account>({
    memo: { ...memo },
    typedSearchAttributes: typed([
      { key: AGENCY, value: agency },
      { key: SHAPE_OF_RUN, value: SHAPE },
    ]),
  });
  return goOn({ agency, shape: SHAPE, ...memo });
}

/** A refusal fails the update; anything else that is thrown would fail the workflow task. */
function changedOrRefused(views: SavedView[], change: ViewChange): SavedView[] {
  try {
    return changedViews(views, change);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw ApplicationFailure.nonRetryable(error.said.en, REFUSED, error.said);
  }
}

/** An account outlives every release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, account);
