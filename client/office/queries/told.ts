import type { LocalDate } from '../../../domain/calendar/types.ts';
import { mailParts } from '../../../domain/case/ids.ts';
import { noticeParts } from '../../../domain/case/noticeId.ts';
import type { LedgerEnds } from '../../../domain/digest/delivery/ledger.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { stepKindIn } from '../../../domain/policy/steps/stepIds.ts';
import type { StepKind } from '../../../domain/policy/types.ts';
import { stepIdIn } from '../../../domain/task/life/steps.ts';

/** A step of a task that somebody was certainly told of. */
export interface Told {
  kind: StepKind;
  person: PersonId;
  /** The day of the mail. */
  on: LocalDate;
}

/** What was delivered of an agency's tasks, by the short ids of the tasks, the oldest first. */
export type ToldOfTasks = ReadonlyMap<string, Told[]>;

/**
 * Gathers what was delivered from the ledgers of mails.
 * @param ledgers by mail; null for one that cannot be read
 */
export function toldOfTasks(
  ledgers: Iterable<readonly [mail: string, Pick<LedgerEnds, 'notices'> | null]>,
  agency: string,
): ToldOfTasks {
  const told = new Map<string, Told[]>();
  for (const [mail, ledger] of ledgers) {
    const parts = mailParts(mail);
    if (parts.agency !== agency) continue;
    for (const { id, end } of ledger?.notices ?? []) {
      const notice = end === 'delivered' ? noticeParts(id) : null;
      const step = notice && stepIdIn(notice.notice);
      const kind = step && stepKindIn(step);
      if (!notice || !kind) continue;
      const known = told.get(notice.key) ?? [];
      told.set(notice.key, [...known, { kind, person: notice.person, on: parts.date }]);
    }
  }
  for (const each of told.values()) each.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return told;
}
