import pc from 'picocolors';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { shorten } from '../../../../domain/text/shorten.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import {
  type ListedNotice,
  type MailDay,
  type MailOfDay,
  sectionCount,
} from '../../../office/pages/rehearsal/mailDays.ts';
import { WIDTH, wrap } from '../../layout/wrap.ts';
import { countText } from './countText.ts';

interface Showing {
  /** Each task on a line of its own. */
  inFull: boolean;
  language: Language;
}

/** Every mail by day and person, with what is in it. */
export function mailLines(days: MailDay[], { inFull, language }: Showing): string[] {
  const linesOf = inFull ? inFullLines : shortLines;
  return days.flatMap((day) => [
    '',
    `${dayName(day, language)} – ${countText(day)[language]}`,
    ...day.list.flatMap((mail) => linesOf(mail, language)),
  ]);
}

function dayName({ date, provisional }: MailDay, language: Language): string {
  const day = pc.bold(`${weekdayName(date, language)}, ${shownDate(date)}`);
  return provisional ? day + text(' (tạm tính)', ' (provisional)')[language] : day;
}

/** `  Lê Thị An: 2 quá hạn (I.1, I.4); 1 sắp đến hạn (II.3)` */
function shortLines(mail: MailOfDay, language: Language): string[] {
  const parts = mail.sections.map((section) => {
    const refs = grouped(section.notices, ({ ref }) => ref);
    const list = refs.map(({ 0: { ref }, length }) => (length > 1 ? `${ref} ×${length}` : ref));
    return `${sectionCount(section)[language]} (${list.join(', ')})`;
  });
  return wrap(`${head(mail, language)}: ${parts.join('; ')}`, '  ', '      ');
}

function inFullLines(mail: MailOfDay, language: Language): string[] {
  const sections = mail.sections.flatMap((section) => [
    `    ${sectionCount(section)[language]}:`,
    ...section.notices.map(inOneLine),
  ]);
  return [`  ${head(mail, language)}`, ...sections];
}

function inOneLine({ ref, title, unitName, dueDate, dueText }: ListedNotice): string {
  const due = dueDate ? shownDate(dueDate) : dueText;
  const end = [unitName, due].filter(Boolean).join(', ');
  return `      ${ref}  ${shorten(title, Math.max(20, WIDTH - 11 - ref.length - end.length))} (${end})`;
}

const head = ({ person, urgent }: MailOfDay, language: Language): string =>
  urgent ? `${person.name} (${text('gửi ngay', 'at once')[language]})` : person.name;
