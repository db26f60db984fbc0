import type { Language } from '../../text/text.ts';
import { clean } from '../page/clean.ts';
import type { PageItem, PageSection } from '../page/page.ts';

/**
 * Keeps the first `budget` items of a leader's digest and counts the rest by unit. What waits for
 * his decision comes first: nobody else can do it, while a late task stays on the office's lists.
 */
export function withinBudget(
  sections: PageSection[],
  budget: number | null,
  language: Language,
): PageSection[] {
  if (budget === null) return sections;
  const decisionsFirst = [...sections].sort(
    (a, b) => Number(b.id === 'decide') - Number(a.id === 'decide'),
  );
  const shown = new Set(decisionsFirst.flatMap(itemsIn).slice(0, budget));
  return sections.map((section) => cut(section, shown, language));
}

const itemsIn = (section: PageSection): PageItem[] => section.groups.flatMap(({ items }) => items);

function cut(section: PageSection, shown: Set<PageItem>, language: Language): PageSection {
  const groups = section.groups.map(({ heading, items }) => ({
    heading,
    items: items.filter((i) => shown.has(i)),
  }));
  const hidden = itemsIn(section).filter((item) => !shown.has(item));
  return {
    ...section,
    groups: groups.filter(({ items }) => items.length > 0),
    rest: restWords(hidden, language),
  };
}

function restWords(hidden: PageItem[], language: Language): string {
  const units = hidden.flatMap(({ notices }) => notices.map(({ unitName }) => clean(unitName)));
  if (units.length === 0) return '';
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const list = byCount.map(([unit, n]) => `${unit} ${n}`).join(', ');
  return language === 'vi'
    ? `và ${units.length} việc khác: ${list}`
    : `and ${units.length} more: ${list}`;
}
