import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { itemCount } from '../../../../domain/digest/page/bundles.ts';
import {
  COUNTED,
  SECTIONS,
  type SectionId,
  sectionOf,
} from '../../../../domain/digest/page/sections.ts';
import type { Notice } from '../../../../domain/digest/types.ts';
import { named } from '../../../../domain/directory/named.ts';
import { grouped } from '../../../../domain/grouped.ts';
import type { Rules } from '../../../../domain/plan/expand/newFacts.ts';
import { countOf, type Day } from '../../../../domain/rehearsal/days.ts';
import type { RehearsedMail } from '../../../../domain/rehearsal/mailRoom.ts';
import { isProvisional } from '../../../../domain/rehearsal/provisional.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** A day of a rehearsed year on which mails go out. */
export interface MailDay extends Day {
  /** Something of it may still move. */
  provisional: boolean;
  list: MailOfDay[];
}

/** One mail of it, with what is in it. */
export interface MailOfDay {
  person: NamedPerson;
  urgent: boolean;
  sections: MailSection[];
}

/** A part of a mail. */
export interface MailSection {
  id: SectionId;
  /** As the mail lists them: tasks that are asked about together are one. */
  items: number;
  notices: ListedNotice[];
}

/** A notice as a rehearsal lists it. */
export type ListedNotice = Pick<Notice, 'ref' | 'title' | 'unitName' | 'dueDate' | 'dueText'>;

/** Every mail by day and person, with what is in it. */
export function mailDays(
  mails: RehearsedMail[],
  { directory, calendar }: Pick<Rules, 'directory' | 'calendar'>,
): MailDay[] {
  return grouped(mails, ({ date }) => date).map((own) => ({
    date: own[0].date,
    ...countOf(own),
    provisional: own.some((mail) =>
      mail.notices.some((notice) => isProvisional(notice, mail, calendar)),
    ),
    list: own.map(({ person, urgent, notices }) => ({
      ...{ person: named(directory, person), urgent },
      sections: sectionsOf(notices),
    })),
  }));
}

/** `3 sắp đến hạn` · `1 cập nhật tiến độ, gồm 12 việc` */
export function sectionCount({ id, items, notices }: MailSection): Text {
  const [vi, en] = [`${items} ${COUNTED[id].vi}`, `${items} ${COUNTED[id].en}`];
  const tasks = notices.length;
  return items === tasks ? text(vi, en) : text(`${vi}, gồm ${tasks} việc`, `${en}, of ${tasks}`);
}

const sectionsOf = (notices: Notice[]): MailOfDay['sections'] =>
  SECTIONS.flatMap((id) => {
    const own = notices.filter((notice) => sectionOf(notice) === id);
    return own.length > 0 ? [{ id, items: itemCount(own), notices: own.map(listed) }] : [];
  });

const listed = ({ ref, title, unitName, dueDate, dueText }: Notice): ListedNotice => ({
  ...{ ref, title, unitName, dueDate, dueText },
});
