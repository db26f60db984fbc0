import pc from 'picocolors';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import type { WorkCalendar } from '../../../../domain/calendar/types.ts';
import { COUNTED, SECTIONS, sectionOf } from '../../../../domain/digest/page/sections.ts';
import type { Notice } from '../../../../domain/digest/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { countOf } from '../../../../domain/rehearsal/days.ts';
import type { RehearsedMail } from '../../../../domain/rehearsal/mailRoom.ts';
import { isProvisional } from '../../../../domain/rehearsal/provisional.ts';
import { shorten } from '../../../../domain/text/shorten.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { WIDTH, wrap } from '../../layout/wrap.ts';
import { countText } from './countText.ts';

interface Showing {
  nameOf: (person: string) => string;
  calendar: WorkCalendar;
  /** Each task on a line of its own. */
  inFull: boolean;
  language: Language;
}

/** Every mail by day and person, with what is in it. */
export function mailLines(mails: RehearsedMail[], showing: Showing): string[] {
  const linesOf = showing.inFull ? inFullLines : shortLines;
  return grouped(mails, ({ date }) => date).flatMap((his) => [
    '',
    `${dayName(his, showing)} – ${countText(countOf(his))[showing.language]}`,
    ...his.flatMap((mail) => linesOf(mail, showing)),
  ]);
}

function dayName(
  mails: [RehearsedMail, ...RehearsedMail[]],
  { calendar, language }: Showing,
): string {
  const [{ date }] = mails;
  const day = pc.bold(`${weekdayName(date, language)}, ${shownDate(date)}`);
  const mayMove = mails.some((mail) =>
    mail.notices.some((notice) => isProvisional(notice, mail, calendar)),
  );
  return mayMove ? day + text(' (tạm tính)', ' (provisional)')[language] : day;
}

/** `  Lê Thị An: 2 quá hạn (I.1, I.4); 1 sắp đến hạn (II.3)` */
function shortLines(mail: RehearsedMail, showing: Showing): string[] {
  const { language } = showing;
  const parts = bySection(mail).map(([id, notices]) => {
    const refs = grouped(notices, ({ ref }) => ref);
    const list = refs.map(({ 0: { ref }, length }) => (length > 1 ? `${ref} ×${length}` : ref));
    return `${notices.length} ${COUNTED[id][language]} (${list.join(', ')})`;
  });
  return wrap(`${head(mail, showing)}: ${parts.join('; ')}`, '  ', '      ');
}

function inFullLines(mail: RehearsedMail, showing: Showing): string[] {
  const sections = bySection(mail).flatMap(([id, notices]) => [
    `    ${notices.length} ${COUNTED[id][showing.language]}:`,
    ...notices.map(inOneLine),
  ]);
  return [`  ${head(mail, showing)}`, ...sections];
}

function inOneLine({ ref, title, unitName, dueDate, dueText }: Notice): string {
  const due = dueDate ? shownDate(dueDate) : dueText;
  const end = [unitName, due].filter(Boolean).join(', ');
  return `      ${ref}  ${shorten(title, Math.max(20, WIDTH - 11 - ref.length - end.length))} (${end})`;
}

function head({ person, urgent }: RehearsedMail, { nameOf, language }: Showing): string {
  return urgent ? `${nameOf(person)} (${text('gửi ngay', 'at once')[language]})` : nameOf(person);
}

const bySection = ({ notices }: RehearsedMail) =>
  SECTIONS.flatMap((id) => {
    const own = notices.filter((notice) => sectionOf(notice) === id);
    return own.length > 0 ? [[id, own] as const] : [];
  });
