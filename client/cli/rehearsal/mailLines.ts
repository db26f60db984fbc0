import pc from 'picocolors';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import { itemCount } from '../../../domain/digest/items.ts';
import { COUNTED, SECTIONS, sectionOf } from '../../../domain/digest/sections.ts';
import type { Notice } from '../../../domain/digest/types.ts';
import { grouped } from '../../../domain/rehearsal/grouped.ts';
import type { RehearsedMail } from '../../../domain/rehearsal/mailRoom.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { WIDTH, wrap } from './wrap.ts';

/** Every mail by day and person, with what is in it; each task in full where `inFull`. */
export function mailLines(
  mails: RehearsedMail[],
  nameOf: (person: string) => string,
  inFull: boolean,
  language: Language,
): string[] {
  return grouped(mails, ({ date }) => date).flatMap((his) => [
    '',
    `${pc.bold(dayName(his[0].date, language))} – ${counted(his, language)}`,
    ...his.flatMap((mail) => (inFull ? inFullLines(mail, nameOf, language) : shortLines(mail, nameOf, language))),
  ]);
}

const dayName = (date: string, language: Language): string => `${weekdayName(date, language)}, ${shownDate(date)}`;

function counted(mails: RehearsedMail[], language: Language): string {
  const items = mails.reduce((sum, { notices }) => sum + itemCount(notices), 0);
  return text(`${mails.length} thư, ${items} mục`, `${mails.length} mails, ${items} items`)[language];
}

/** `  Lê Thị An: 2 quá hạn (I.1, I.4); 1 sắp đến hạn (II.3)` */
function shortLines(mail: RehearsedMail, nameOf: (person: string) => string, language: Language): string[] {
  const parts = bySection(mail).map(([id, notices]) => {
    const refs = grouped(notices, ({ ref }) => ref);
    const list = refs.map(({ 0: { ref }, length }) => (length > 1 ? `${ref} ×${length}` : ref));
    return `${notices.length} ${COUNTED[id][language]} (${list.join(', ')})`;
  });
  return wrap(`${head(mail, nameOf, language)}: ${parts.join('; ')}`, '  ', '      ');
}

function inFullLines(mail: RehearsedMail, nameOf: (person: string) => string, language: Language): string[] {
  const sections = bySection(mail).flatMap(([id, notices]) => [
    `    ${notices.length} ${COUNTED[id][language]}:`,
    ...notices.map(inOneLine),
  ]);
  return [`  ${head(mail, nameOf, language)}`, ...sections];
}

function inOneLine({ ref, title, unitName, dueDate, dueText }: Notice): string {
  const due = dueDate ? shownDate(dueDate) : dueText;
  const end = [unitName, due].filter(Boolean).join(', ');
  return `      ${ref}  ${shorten(title, Math.max(20, WIDTH - 11 - ref.length - end.length))} (${end})`;
}

function head({ person, urgent }: RehearsedMail, nameOf: (person: string) => string, language: Language): string {
  return urgent ? `${nameOf(person)} (${text('gửi ngay', 'at once')[language]})` : nameOf(person);
}

const bySection = ({ notices }: RehearsedMail) =>
  SECTIONS.flatMap((id) => {
    const own = notices.filter((notice) => sectionOf(notice) === id);
    return own.length > 0 ? [[id, own] as const] : [];
  });
