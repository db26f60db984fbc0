import { shownDate } from '../../calendar/shown.ts';
import { type Language, type Text, text } from '../../text/text.ts';
import type { DigestContent, Notice, NoticeKind } from '../types.ts';
import { clean } from './clean.ts';
import type { PageSection } from './page.ts';
import { COUNTED, KINDS } from './sections.ts';

/** Kinds of work a subject line names before it only counts. */
const NAMED = 3;

/** Longest task title in a subject: phones show little more. */
const TITLE_LENGTH = 70;

/** `2 quá hạn, 3 sắp đến hạn, 4 việc khác`; a single kind more is named, too. */
export function summaryOf(
  sections: PageSection[],
  omitted: number,
  language: Language,
  named = NAMED,
): string {
  const all = sections.flatMap((section) => partsOf(section, language));
  const shown = omitted === 0 && all.length === named + 1 ? all : all.slice(0, named);
  const others = all.slice(shown.length).reduce((sum, { count }) => sum + count, omitted);
  const parts = shown.map(({ said }) => said);
  if (others > 0) parts.push(language === 'vi' ? `${others} việc khác` : `${others} more`);
  if (parts.length === 0) return language === 'vi' ? 'không có việc' : 'nothing to do';
  return parts.join(', ');
}

interface Part {
  count: number;
  said: string;
}

/** A section in a few words: what was settled or changed says what became of it. */
function partsOf({ id, count, groups }: PageSection, language: Language): Part[] {
  if (id === 'to-leaders') return [{ count, said: reported(count)[language] }];
  if (id !== 'changed') return [{ count, said: `${count} ${COUNTED[id][language]}` }];
  const counts = new Map<NoticeKind, number>();
  for (const { notices } of groups.flatMap(({ items }) => items))
    for (const { kind } of notices) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => {
    const what = CHANGES[kind] ?? COUNTED.changed;
    return { count: n, said: `${n} ${what[language]}` };
  });
}

/** A leader is reported to, politely. */
const reported = (n: number): Text =>
  text(`kính báo cáo ${n} nhiệm vụ quá hạn`, `${n} overdue reported to you`);

const CHANGES: Partial<Record<NoticeKind, Text>> = {
  contributed: text('đơn vị phối hợp báo', 'added by a coordinating unit'),
  accepted: text('đã xác nhận hoàn thành', 'accepted'),
  returned: text('trả lại báo cáo', 'returned'),
  'extension-granted': text('được gia hạn', 'extended'),
  'extension-refused': text('không được gia hạn', 'not extended'),
  'obstacle-answered': text('vướng mắc được trả lời', 'obstacles answered'),
  'obstacle-settled': text('vướng mắc đã giải quyết', 'obstacles settled'),
  rescheduled: text('điều chỉnh thời hạn', 'with another due date'),
  cancelled: text('dừng thực hiện', 'cancelled'),
  withdrawn: text('rút báo cáo', 'report taken back'),
  reopened: text('mở lại', 'reopened'),
  reinstated: text('khôi phục', 'reinstated'),
};

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
