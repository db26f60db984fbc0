import type { Fact, Page, PageGroup, PageItem, PageLink, PageSection } from './page.ts';
import type { SectionId } from './sections.ts';

/** Dark on white, 7:1 and more (WCAG 2.2, 1.4.6). */
const INK = '#1f2933';
const FAINT = '#4a5560';
const ALARM = '#9b1c1c';
const ACCENT = '#0b4f8a';

const FONT = '16px/1.5 Arial,Helvetica,sans-serif';

const ALARMING: readonly SectionId[] = ['overdue', 'to-leaders', 'explanation'];

/**
 * The HTML part: one column that fits a phone, styles inline, nothing loaded from anywhere, real
 * headings and lists so that a screen reader can move about in it. Everything is escaped here.
 */
export function htmlPart(page: Page): string {
  const body = [
    `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(page.summary)}</div>`,
    `<div style="max-width:600px;margin:0 auto;padding:16px">`,
    ...(page.banner === '' ? [] : [paragraph(page.banner, ALARM)]),
    `<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escapeHtml(page.title)}</h1>`,
    paragraph(page.greeting),
    paragraph(`${page.intro} ${page.summary}.`),
    ...(page.link === null ? [] : linkHtml(page.link)),
    ...page.sections.map(sectionHtml),
    ...page.closing.map((line) => paragraph(line, FAINT)),
    '</div>',
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.subject)}</title>`,
    '</head>',
    `<body style="margin:0;background:#ffffff;color:${INK};font:${FONT}">`,
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A plain link that looks like a button: wide enough for a thumb, read where styles are lost. */
function linkHtml({ href, label, note }: PageLink): string[] {
  const button = `display:inline-block;padding:12px 20px;border-radius:4px;background:${ACCENT}`;
  const words = 'color:#ffffff;font-weight:bold;text-decoration:none';
  const anchor = `<a href="${escapeHtml(href)}" style="${button};${words}">${escapeHtml(label)}</a>`;
  return [`<p style="margin:16px 0 8px">${anchor}</p>`, paragraph(note, FAINT)];
}

function sectionHtml({ id, heading, count, groups, rest }: PageSection): string {
  const color = ALARMING.includes(id) ? ALARM : INK;
  const edge = `padding-top:12px;border-top:2px solid ${color}`;
  const style = `font-size:18px;line-height:1.3;margin:28px 0 8px;${edge};color:${color}`;
  const more = rest === '' ? [] : [paragraph(rest)];
  return [
    `<h2 style="${style}">${escapeHtml(heading)} (${count})</h2>`,
    ...groups.map(groupHtml),
    ...more,
  ].join('\n');
}

function groupHtml({ heading, items }: PageGroup): string {
  const title =
    heading === ''
      ? []
      : [`<h3 style="font-size:16px;margin:16px 0 8px">${escapeHtml(heading)}</h3>`];
  return [
    ...title,
    '<ol style="margin:0;padding-left:24px">',
    ...items.map(itemHtml),
    '</ol>',
  ].join('\n');
}

function itemHtml({ title, mark, entries, facts }: PageItem): string {
  const list = entries.map((entry) => `<li>${escapeHtml(entry.title)}${faint(entry.mark)}</li>`);
  return [
    '<li style="margin:0 0 16px;overflow-wrap:anywhere">',
    `<strong>${escapeHtml(title)}</strong>${faint(mark)}`,
    ...(list.length === 0 ? [] : ['<ul style="margin:4px 0;padding-left:20px">', ...list, '</ul>']),
    ...facts.map(factHtml),
    '</li>',
  ].join('\n');
}

function factHtml({ label, value }: Fact): string {
  const bold = label === '' ? '' : `<b>${escapeHtml(label)}:</b> `;
  return `<div>${bold}${escapeHtml(value)}</div>`;
}

const faint = (value: string): string =>
  value === '' ? '' : `<div style="color:${FAINT};font-size:14px">${escapeHtml(value)}</div>`;

const paragraph = (value: string, color = INK): string =>
  `<p style="margin:0 0 12px;color:${color}">${escapeHtml(value)}</p>`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe between tags and inside quoted attributes. */
export const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
