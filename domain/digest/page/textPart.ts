import type { Fact, Page, PageGroup, PageItem, PageSection } from './page.ts';

/** Widest line of the text part (RFC 3676 asks for 78 at most). */
const WIDTH = 76;

/**
 * The text part of a mail: headings in capitals, numbered items, no lines drawn; reads well pasted
 * into a chat.
 */
export function textPart(page: Page): string {
  const banner = page.banner === '' ? [] : [...wrap(page.banner), ''];
  const opening = [
    ...banner,
    ...wrap(page.greeting),
    '',
    ...wrap(`${page.intro} ${page.summary}.`),
  ];
  const link = linkLines(page).flatMap((line) => wrap(line));
  const sections = page.sections.flatMap((section) => ['', ...sectionLines(section, itemLines)]);
  const closing = page.closing.flatMap((line) => ['', ...wrap(line)]);
  return `${[...opening, ...link, ...sections, ...closing].join('\n')}\n`;
}

/** The same for a chat: no greeting, no rules, lines left to the chat to wrap. */
export function chatList(page: Page, name: string): string {
  const sections = page.sections.flatMap((section) => ['', ...sectionLines(section, shortLines)]);
  const [beyond] = page.closing.length > 1 ? page.closing : [];
  const closing = beyond === undefined ? [] : ['', beyond];
  const opening = [page.title, `${name}: ${page.summary}`, ...linkLines(page)];
  return `${[...opening, ...sections, ...closing].join('\n')}\n`;
}

/** The address on a line of its own: so every mail program makes it a link, whole. */
const linkLines = ({ link }: Page): string[] =>
  link === null ? [] : ['', `${link.label}:`, link.href, link.note];

type Lines = (item: PageItem, number: number) => string[];

function sectionLines({ heading, count, groups, rest }: PageSection, lines: Lines): string[] {
  const body = groups.flatMap((group) => groupLines(group, lines));
  return [
    `${heading.toLocaleUpperCase('vi')} (${count})`,
    ...body,
    ...(rest === '' ? [] : ['', ...wrap(rest)]),
  ];
}

function groupLines({ heading, items }: PageGroup, lines: Lines): string[] {
  const all = items.flatMap((item, index) => ['', ...lines(item, index + 1)]);
  return heading === '' ? all : ['', ...wrap(heading), ...all];
}

function itemLines(item: PageItem, number: number): string[] {
  return [
    ...wrap(`${number}. ${item.title}`, '', '   '),
    ...(item.mark === '' ? [] : wrap(item.mark, '   ')),
    ...item.entries.flatMap(({ title, mark }) => [
      ...wrap(`- ${title}`, '   ', '     '),
      ...wrap(mark, '     '),
    ]),
    ...item.facts.flatMap((fact) => wrap(factLine(fact), '   ')),
  ];
}

const factLine = ({ label, value }: Fact): string => (label === '' ? value : `${label}: ${value}`);

function shortLines(item: PageItem, number: number): string[] {
  return [
    `${number}. ${item.title}`,
    ...(item.mark === '' ? [] : [item.mark]),
    ...item.entries.map(({ title, mark }) => `- ${title} (${mark})`),
    ...item.facts.filter(({ short }) => short).map(factLine),
  ];
}

/**
 * Breaks at spaces; a word longer than a line stays whole, so that keys and links can be copied.
 */
function wrap(value: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of value.split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
