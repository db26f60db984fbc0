import type { Agency } from '../../../config/agency.ts';
import { composePage } from '../../../domain/digest/page/compose.ts';
import type { Page, PageItem, PageSection } from '../../../domain/digest/page/page.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { RehearsedMail } from '../../../domain/rehearsal/mailRoom.ts';
import { box, type Part, svg, type Type, words, wrapped } from './svg.ts';

const WIDTH = 640;
const MARGIN = 24;
const INK = '#1f2933';
const FAINT = '#4a5560';
const ALARM = '#9b1c1c';
const PLAIN: Type = { size: 15, color: INK };
const SMALL: Type = { size: 13, color: FAINT };

/** A mail as a mail program shows it. */
export function mailPicture(mail: RehearsedMail, agency: Agency): string {
  const page = pageOf(mail, agency);
  const to = personOf(agency.directory, mail.person)?.email ?? '';
  const sheet = new Sheet();
  sheet.text([bold(page.subject)], { size: 16, color: INK });
  sheet.text([plain(`${agency.directory.name} → ${to}`)], SMALL);
  sheet.rule('#c8d0d8');
  sheet.text([bold(page.title)], { size: 18, color: INK }, 12);
  sheet.text([plain(page.greeting)], PLAIN, 8);
  sheet.text([plain(`${page.intro} ${page.summary}.`)], PLAIN, 8);
  for (const section of page.sections) drawSection(sheet, section);
  for (const line of page.closing) sheet.text([plain(line)], SMALL, 12);
  return sheet.picture(page.subject);
}

function pageOf({ person: id, date, leavesAt, notices }: RehearsedMail, agency: Agency): Page {
  const { directory, calendar } = agency;
  const found = personOf(directory, id);
  const person = { id, name: found?.name ?? id, title: found?.title ?? '' };
  const { name: agencyName, contact, language } = directory;
  const to = { agencyName, person, ...(contact && { contact }) };
  const options = { language, attentionBudget: null, calendar, now: leavesAt };
  return composePage({ ...to, date, notices, omitted: 0 }, options);
}

function drawSection(sheet: Sheet, { id, heading, count, groups }: PageSection): void {
  const color = id === 'overdue' ? ALARM : INK;
  sheet.rule(color);
  sheet.text([bold(`${heading} (${count})`)], { size: 16, color }, 8);
  for (const item of groups.flatMap(({ items }) => items)) drawItem(sheet, item);
}

function drawItem(sheet: Sheet, { title, mark, facts }: PageItem): void {
  sheet.text([bold(title)], PLAIN, 8);
  sheet.text([plain(mark)], SMALL);
  for (const { label, value } of facts)
    sheet.text([...(label === '' ? [] : [bold(`${label}: `)]), plain(value)], PLAIN);
}

const plain = (word: string): Part => ({ word, bold: false });
const bold = (word: string): Part => ({ word, bold: true });

/** Lines one below the other. */
class Sheet {
  private y = MARGIN;
  private readonly body: string[] = [];

  text(parts: Part[], type: Type, above = 0): void {
    this.y += above;
    for (const line of wrapped(parts, WIDTH - 2 * MARGIN, type.size)) {
      this.y += type.size * 1.4;
      this.body.push(words(MARGIN, Math.round(this.y), line, type));
    }
  }

  rule(color: string): void {
    this.y += 16;
    this.body.push(box(MARGIN, Math.round(this.y), WIDTH - 2 * MARGIN, 2, color));
  }

  picture = (title: string): string => svg(WIDTH, Math.round(this.y) + MARGIN, title, this.body);
}
