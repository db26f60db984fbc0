import type { Reported } from '../../../domain/task/documentDoubts.ts';
import type { TaskState } from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import type { MailFilter, MailRow } from '../index/mailStore.ts';
import type { OfficeIndex } from '../index/officeIndex.ts';
import { historyOf } from './history/history.ts';
import { listTasks, type TaskFilter, type TaskRow } from './listTasks.ts';
import {
  listLedgers,
  listMails,
  readFates,
  readLedger,
  todayAt,
  type WantedMails,
  waitingMails,
} from './mails.ts';
import { readTask } from './readTask.ts';
import { reportDoubts, type WantedReport } from './reportDoubts.ts';
import { type ToldOfTasks, toldOfTasks } from './told.ts';

/**
 * Everything that can be asked about tasks and mails. Each throws a `Refusal` for what is unknown.
 */
export function queriesOf(context: OfficeContext, index: OfficeIndex | null = null) {
  const tasks = (filter: TaskFilter): Promise<TaskRow[]> =>
    index ? index.tasks.list(filter) : listTasks(context, filter);
  /** The full id of a task that lists in memory know; the engine is asked for any other. */
  const idInMemory = async (key: string): Promise<string | undefined> => {
    const rows = index ? await index.tasks.list({ all: true }) : [];
    return rows.find((row) => row.key === key)?.facts.id;
  };
  // Before anything is asked: a change while a page is made is one that it may not show.
  const mark = index?.tasks.changes.mark() ?? '';
  return {
    /** The engine's time. */
    now: () => context.now(),
    /** An agency's day. */
    today: (agency: string) => todayAt(context, agency),
    /** Tasks by due date: from memory where they are kept there, else the engine is asked. */
    tasks,
    /** As of when lists are; null: of now. */
    listedAt: () => index?.tasks.lookedAt ?? null,
    /** Whether lists could not be brought up to date for so long that they may be wrong. */
    isStale: () => index?.tasks.isStale ?? false,
    /** What has changed since a mark; `mark` is of when this desk was taken. */
    changes: {
      mark,
      since: (since: string) => (index ? index.tasks.changes.since(since) : []),
      onChange: (tell: () => void) => index?.tasks.changes.onChange(tell) ?? (() => {}),
    },
    /** One task, by its id or the beginning of its short one. */
    task: async (typed: string) => readTask(context, (await idInMemory(typed)) ?? typed),
    /** How a task's notices ended, as their mails say. */
    fates: (state: TaskState) => readFates(context.client, state),
    /** What the engine recorded of a task. */
    history: (typed: string) => historyOf(context, typed),
    /** What is odd about a document that tasks are to be reported with. */
    reportDoubts: async (typed: string[], document: Reported) =>
      (await reportDoubts(context, tasks, [{ typed, document }])).flat(),
    /** The same of many documents, each with its tasks. */
    manyReportDoubts: (wanted: WantedReport[]) => reportDoubts(context, tasks, wanted),
    /** The ledger of one mail, by its id. */
    mail: (id: string) => readLedger(context.client, id),
    /** The ledgers of mails. */
    mails: (wanted: WantedMails) => listLedgers(context, wanted),
    /** Mails as lists show them, those that wait first: from memory where they are kept there. */
    mailRows: async (filter: MailFilter): Promise<MailRow[]> =>
      index ? index.mails.list(filter) : listMails(context, filter),
    /** What people were told of an agency's tasks: from memory where mails are kept there. */
    told: async (agency: string): Promise<ToldOfTasks> => {
      if (index) return toldOfTasks(index.mails.ends, agency);
      const ledgers = await listLedgers(context, { agency });
      return toldOfTasks(
        ledgers.map((ledger) => [ledger.id, ledger]),
        agency,
      );
    },
    /** Those of mails that have not left yet. */
    waitingMails: (agency: string) => waitingMails(context, agency),
  };
}
