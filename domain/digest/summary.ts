import { shownDate } from '../calendar/shown.ts';
import type { Language } from '../text/text.ts';
import { clean } from './clean.ts';
import type { PageSection } from './page.ts';
import { COUNTED, KINDS } from './sections.ts';
import type { DigestContent, Notice } from './types.ts';

/** Kinds of work a subject line names before it only counts. */
const NAMED = 3;

/** Longest task title in a subject: phones show little more. */
const TITLE_LENGTH = 70;

/** `2 quá hạn, 3 sắp đến hạn, 4 việc khác` */
export function summaryOf(
  sections: PageSection[],
  omitted: number,
  language: Language,
  named = NAMED,
): string {
  const parts = sections
    .slice(0, named)
    .map(({ id, count }) => `${count} ${COUNTED[id][language]}`);
  const others = sections.slice(named).reduce((sum, { count }) => sum + count, omitted);
  if (others > 0) parts.push(language === 'vi' ? `${others} việc khác` : `${others} more`);
  if (parts.length === 0) return language === 'vi' ? 'không có việc' : 'nothing to do';
  return parts.join(', ');
}

/** `[UBND xã An Phước] Việc cần xử lý ngày 05/03/2026: 2 quá hạn, 3 sắp đến hạn` */
export function digestSubject(
  { agencyName, date, omitted }: DigestContent,
  sections: PageSection[],
  language: Language,
) {
  const what = language === 'vi' ? 'Việc cần xử lý ngày' : 'Tasks for';
  return `[${clean(agencyName)}] ${what} ${shownDate(date)}: ${summaryOf(sections, omitted, language)}`;
}

/** `[UBND xã An Phước] Báo cáo Chủ tịch: Rà soát thủ tục hành chính… (k3f9a2c)` */
export function urgentSubject(agencyName: string, notice: Notice, language: Language): string {
  const title = clean(notice.title);
  const short = title.length > TITLE_LENGTH ? `${cutAtWord(title)}…` : title;
  return `[${clean(agencyName)}] ${KINDS[notice.kind][language]}: ${short} (${clean(notice.key)})`;
}

function cutAtWord(title: string): string {
  const head = title.slice(0, TITLE_LENGTH);
  return head.slice(0, Math.max(head.lastIndexOf(' '), TITLE_LENGTH / 2)).trimEnd();
}
