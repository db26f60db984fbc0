import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { SavedView, ViewChange } from '../../../domain/access/savedViews.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { accountId, calendarId, signInId } from '../../../domain/case/ids.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import {
  type AccountInput,
  type AccountMemo,
  CHANGE_VIEWS,
  END_LINKS,
  END_SESSIONS,
} from '../../../workflows/contract/account.ts';
import { ACCOUNT_WORKFLOW, SIGN_IN_WORKFLOW } from '../../../workflows/contract/names.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';
import { startedFirst } from './startedFirst.ts';

/** A person of an agency, as whoever signs in is known. */
export interface Account {
  agency: string;
  person: PersonId;
}

/**
 * What is kept of people who sign in. Nobody's permission is asked: whoever uses it signs people
 * in, or has asked.
 */
export interface Accounts {
  /** The epoch from which sessions count; 0 until they were ended for the first time. */
  epochOf(account: Account): Promise<number>;
  /** Ends every session that was begun until now; returns the epoch that counts from then on. */
  endSessions(account: Account): Promise<number>;
  /** Ends the links of his mails and lists until a day, that day included. */
  endLinks(account: Account, day: LocalDate): Promise<void>;
  /** The last day whose links were ended; null: none ever were. */
  linksEndedOn(account: Account): Promise<LocalDate | null>;
  /** What `epochOf` and `endSessions` are of sessions, of the address of his calendar, which he may renew and stay signed in. */
  calendarEpochOf(account: Account): Promise<number>;
  renewCalendar(account: Account): Promise<number>;
  /** The views of lists that he keeps, as they are now. */
  viewsOf(account: Account): Promise<SavedView[]>;
  /** Changes one of them; throws a `Refusal` that names it. */
  changeViews(account: Account, change: ViewChange): Promise<void>;
  /**
   * Whether a link or code of this id is used for the first time: of any number of calls, from any
   * number of processes, one is told so.
   */
  redeem(account: Account, id: string): Promise<boolean>;
}

/** The accounts that an engine keeps. Throws a `Refusal` where it does not answer. */
export const accountsOf = ({ client }: Pick<OfficeContext, 'client'>): Accounts => ({
  epochOf: (account) => epochAt(client, idOf(accountId, account), account),
  endSessions: (account) => raiseEpoch(client, idOf(accountId, account), account),
  async endLinks(account, day) {
    const workflowId = idOf(accountId, account);
    await begin(client, workflowId, account);
    await asking(client, account.person, () =>
      client.workflow
        .getHandle(workflowId)
        .executeUpdate<void, [LocalDate]>(END_LINKS, { args: [day] }),
    );
  },

  linksEndedOn: async (account) =>
    (await memoAt(client, idOf(accountId, account), account))?.linksEndedOn ?? null,

  calendarEpochOf: (account) => epochAt(client, idOf(calendarId, account), account),
  renewCalendar: (account) => raiseEpoch(client, idOf(calendarId, account), account),
  viewsOf: async (account) =>
    (await memoAt(client, idOf(accountId, account), account))?.views ?? [],

  async changeViews(account, change) {
    const workflowId = idOf(accountId, account);
    await begin(client, workflowId, account);
    await asking(client, saidOf(change), () =>
      client.workflow
        .getHandle(workflowId)
        .executeUpdate<SavedView[], [ViewChange]>(CHANGE_VIEWS, { args: [change] }),
    );
  },

  redeem: ({ agency, person }, id) =>
    startedFirst(client, SIGN_IN_WORKFLOW, {
      workflowId: signInId(agency, person, id),
      agency,
      args: [],
      endsWithin: '1 day',
    }),
});

const saidOf = (change: ViewChange): string =>
  change.do === 'rename' ? `“${change.name}” → “${change.to}”` : `“${change.name}”`;

function nullIfUnknown(error: unknown): null {
  if (error instanceof WorkflowNotFoundError) return null;
  throw error;
}

const idOf = (id: typeof accountId, { agency, person }: Account): string => id(agency, person);

const memoAt = (
  client: Client,
  workflowId: string,
  { person }: Account,
): Promise<AccountMemo | null> =>
  asking(client, person, async () => {
    const found = await client.workflow.getHandle(workflowId).describe().catch(nullIfUnknown);
    return found && (found.memo as unknown as AccountMemo);
  });

const epochAt = async (client: Client, workflowId: string, account: Account): Promise<number> =>
  (await memoAt(client, workflowId, account))?.epoch ?? 0;

async function raiseEpoch(client: Client, workflowId: string, account: Account): Promise<number> {
  await begin(client, workflowId, account);
  return asking(client, account.person, () =>
    client.workflow.getHandle(workflowId).executeUpdate<number, []>(END_SESSIONS),
  );
}

/** Begins to keep something, where nothing was kept before. */
async function begin(client: Client, workflowId: string, { agency }: Account): Promise<void> {
  const input: AccountInput = { agency, shape: SHAPE, epoch: 0 };
  const memo: AccountMemo = { epoch: input.epoch };
  await startedFirst(client, ACCOUNT_WORKFLOW, { workflowId, agency, args: [input], memo });
}
