import { shownDate, weekdayName } from '../../calendar/shown.ts';
import type { Contact } from '../../directory/types.ts';
import { type Language, type Text, text } from '../../text/text.ts';
import { withinBudget } from '../delivery/budget.ts';
import type { DigestContent, Notice } from '../types.ts';
import { asOfDay } from './asOfDay.ts';
import { shownLink } from './byLink.ts';
import { clean } from './clean.ts';
import { itemsOf } from './items.ts';
import type { Page, PageGroup, PageSection, RenderOptions } from './page.ts';
import { HEADINGS, SECTIONS, type SectionId, sectionOf } from './sections.ts';
import { digestSubject, summaryOf } from './summary.ts';

/**
 * Lays a digest out in one language: sections in their order, items in theirs, what is left out
 * counted.
 */
export function composePage(content: DigestContent, options: RenderOptions): Page {
  const { language } = options;
  const notices = content.notices.map((notice) => asOfDay(notice, content.date));
  const all = SECTIONS.map((id) => sectionFor(id, notices, options)).filter(
    ({ count }) => count > 0,
  );
  const day = `${weekdayName(content.date, language)}, ${shownDate(content.date)}`;
  const agency = clean(content.agencyName);
  return {
    language,
    subject: digestSubject(content, all, language),
    banner: '',
    title:
      language === 'vi'
        ? `Danh sách việc cần xử lý – ${day}`
        : `List of tasks to deal with – ${day}`,
    greeting: greetingOf(content.person, language),
    intro:
      language === 'vi'
        ? `${agency} gửi danh sách việc cần xử lý ngày ${shownDate(content.date)}:`
        : `${agency} sends you the tasks to deal with on ${shownDate(content.date)}:`,
    summary: summaryOf(all, content.omitted, language, Number.POSITIVE_INFINITY),
    link: shownLink(notices, options.link, language),
    sections: withinBudget(all, options.attentionBudget, language),
    closing: closingOf(content, options),
  };
}

function sectionFor(id: SectionId, notices: Notice[], options: RenderOptions): PageSection {
  const own = notices.filter((notice) => sectionOf(notice) === id);
  const groups =
    id === 'via-office' ? byPerson(own, options) : [{ heading: '', items: itemsOf(own, options) }];
  return { id, heading: HEADINGS[id][options.language], count: own.length, groups, rest: '' };
}

/** One list a person, so that the office can print it and hand it over. */
function byPerson(notices: Notice[], options: RenderOptions): PageGroup[] {
  const people = new Map(
    notices.flatMap(({ instead }) => (instead ? [[instead.person, clean(instead.name)]] : [])),
  );
  const ordered = [...people].sort(([a, x], [b, y]) =>
    x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1,
  );
  return ordered.map(([person, name]) => {
    const own = notices.filter(({ instead }) => instead?.person === person);
    const heading =
      options.language === 'vi' ? `Ông/Bà ${name} (${own.length})` : `${name} (${own.length})`;
    return { heading, items: itemsOf(own, options) };
  });
}

function greetingOf({ name, title }: DigestContent['person'], language: Language): string {
  const whom = [clean(name), clean(title)].filter((part) => part !== '').join(', ');
  return language === 'vi' ? `Kính gửi: Ông/Bà ${whom}` : `Dear ${whom},`;
}

function closingOf({ omitted, contact }: DigestContent, { language }: RenderOptions): string[] {
  const said = [...(omitted > 0 ? [beyond(omitted)] : []), contactWords(contact)];
  return said.map((one) => one[language]);
}

function contactWords(contact: Contact | undefined): Text {
  const phone = clean(contact?.phone ?? '');
  const [vi, en] = phone === '' ? ['', ''] : [`, điện thoại ${phone}`, `, telephone ${phone}`];
  const name = clean(contact?.name ?? '');
  return text(
    `Thư gửi tự động. Cần trao đổi, xin liên hệ ${name || 'Văn phòng'}${vi}, hoặc trả lời thư này.`,
    `Sent automatically. Questions: please ask ${name || 'the office'}${en}, or answer this mail.`,
  );
}

const beyond = (omitted: number): Text =>
  text(
    `Ngoài ra còn ${omitted} việc không ghi hết vào thư này; Văn phòng có danh sách đầy đủ.`,
    `${omitted} more did not fit into this mail; the office has the whole list.`,
  );
