import { type Line, linesOf } from './lines.ts';
import type { Page } from './page.ts';

/** So many lines at the top and at the foot of a page may be printed on every page. */
const MOST_LINES = 2;
/** Share of pages that show the same words in the same place. */
const MOST_PAGES = 0.5;
const FEWEST_PAGES = 3;

const keyOf = (line: Line, edge: string): string =>
  `${edge} ${line.text.replace(/\d+/gu, '#')} ${Math.round(line.base / 4)}`;

/** Lines nearer to each other than so many heights belong together. */
const APART = 1.8;

function edgeLines({ runs }: Page): { line: Line; key: string }[] {
  const lines = linesOf(runs);
  return [
    ...setApart(lines).map((line) => ({ line, key: keyOf(line, 'top') })),
    ...setApart([...lines].reverse()).map((line) => ({ line, key: keyOf(line, 'foot') })),
  ];
}

/** A line or two at the edge of a page, apart from the text; what stands close to it is text. */
function setApart(lines: Line[]): Line[] {
  const end = lines.findIndex((line, at) => {
    const next = lines[at + 1];
    return next === undefined || Math.abs(next.base - line.base) > APART * line.size;
  });
  return end >= 0 && end < MOST_LINES ? lines.slice(0, end + 1) : [];
}

/** Pages without what stands at the head or the foot of most of them: it is no part of the text. */
export function withoutMargins(pages: Page[]): Page[] {
  if (pages.length < FEWEST_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map((each) => each.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((page) => {
    const repeated = edgeLines(page).filter(
      ({ key }) => (counts.get(key) ?? 0) > MOST_PAGES * pages.length,
    );
    const bases = repeated.map(({ line }) => line.base);
    return {
      ...page,
      runs: page.runs.filter(({ base, size }) =>
        bases.every((each) => Math.abs(each - base) > size / 2),
      ),
    };
  });
}
