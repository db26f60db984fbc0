import { monthOf } from '../../../domain/calendar/days.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { Directory, PersonId } from '../../../domain/directory/types.ts';
import type { RehearsedMail } from '../../../domain/rehearsal/mailRoom.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** What of a rehearsed year is asked for. */
export interface Narrowing {
  person: PersonId | null;
  /** `03`, or `2026-03` of that year only. */
  month: string | null;
}

export const narrowed = (mails: RehearsedMail[], { person, month }: Narrowing): RehearsedMail[] =>
  mails.filter(
    (mail) => (!person || mail.person === person) && (!month || `-${monthOf(mail.date)}`.endsWith(`-${month}`)),
  );

/** Reads what somebody typed. Refuses a person the directory does not know, and what is no month. */
export function narrowingOf(directory: Directory, { person, month }: { person?: string; month?: string }): Narrowing {
  return { person: person ? knownPerson(directory, person) : null, month: month ? typedMonth(month) : null };
}

function knownPerson(directory: Directory, id: string): PersonId {
  if (personOf(directory, id)) return id;
  const ids = directory.people.map((one) => one.id).join(', ');
  throw new Refusal(text(`Không có mã người “${id}”; các mã: ${ids}.`, `No person "${id}"; ids: ${ids}.`));
}

/** `3`, `3/2026` or `2026-03`. */
function typedMonth(words: string): string {
  const typed = /^(?<month>\d\d?)(\/(?<year>20\d\d))?$|^(?<isoYear>20\d\d)-(?<isoMonth>\d\d)$/.exec(words)?.groups;
  const month = (typed?.month ?? typed?.isoMonth ?? '').padStart(2, '0');
  const year = typed?.year ?? typed?.isoYear;
  if (typed && month >= '01' && month <= '12') return year ? `${year}-${month}` : month;
  throw new Refusal(
    text(
      `“${words}” không phải là tháng; ghi tháng hoặc tháng/năm, ví dụ 3 hoặc 3/2026.`,
      `"${words}" is not a month; write month or month/year, e.g. 3 or 3/2026.`,
    ),
  );
}
