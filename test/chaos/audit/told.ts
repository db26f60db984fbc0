import { noticeIdOf } from '../../../domain/case/noticeId.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { InMail } from '../../../domain/task/life/noticeRecord.ts';
import type { Entry, Evidence, Offence, TaskEvidence } from './evidence.ts';
import { entriesById } from './notices.ts';

/** Notices of a task in mails, of which the task knows nothing, or which it did not ask back. */
export function unheardOf(task: TaskEvidence, known: Map<string, Entry[]>): Offence[] {
  const told = toldBy(task);
  return ownIn(task, known).flatMap(([about, entries]) => {
    const one = told.get(about);
    if (!one)
      return isOfLostTry(about, task)
        ? []
        : [{ about, why: `in ${entries[0]?.mail.id}, and its task does not know it` }];
    const isRecalled = entries.some(({ notice }) => notice.recalled !== undefined);
    return isRecalled && !one.recall ? [{ about, why: 'asked back by nobody' }] : [];
  });
}

/**
 * Notices of steps in mails to people to whom their task did not hand them over. A step is carried
 * out before that is on record: where the worker is killed in between, and something else has
 * fallen due or was commanded until it is carried out again, what was told the first time stays
 * told.
 */
export function ofLostTries({ tasks, mails }: Evidence): string[] {
  const known = entriesById(mails);
  return tasks.flatMap((task) => {
    const told = toldBy(task);
    const own = ownIn(task, known).map(([about]) => about);
    return own.filter((about) => !told.has(about) && isOfLostTry(about, task));
  });
}

const isOfLostTry = (about: string, { state: { facts, notices } }: TaskEvidence): boolean =>
  notices.some(({ id }) => !isOfCommand(id) && about.startsWith(`${shortKey(facts.id)}#${id}@`));

const isOfCommand = (id: string): boolean => /@r\d+$/.test(id);

/** What a task handed over, by the notice's id in its mail. */
const toldBy = ({ state: { facts, notices } }: TaskEvidence): Map<string, InMail> =>
  new Map(
    notices.flatMap(({ id, handedOver }) =>
      (handedOver?.to ?? []).map((one) => [noticeIdOf(shortKey(facts.id), id, one.person), one]),
    ),
  );

const ownIn = ({ state }: TaskEvidence, known: Map<string, Entry[]>): [string, Entry[]][] =>
  [...known].filter(([id]) => id.startsWith(`${shortKey(state.facts.id)}#`));
