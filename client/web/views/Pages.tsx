import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../domain/text/text.ts';

const SAID = {
  before: text('Trang trước', 'Previous page'),
  after: text('Trang sau', 'Next page'),
  pages: text('Chuyển trang', 'Turn the page'),
};

/** Rows of a page of a list. */
const ON_A_PAGE = 50;

/** The part of a list that a page shows: the one its address names as `page`, or the nearest. */
export function pageOf<T>(all: T[], asked: string | null | undefined): TurnedPage<T> {
  const last = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const number = Math.min(last, Math.max(1, Number(asked) || 1));
  return { shown: all.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE), number, last };
}

export interface TurnedPage<T> {
  shown: T[];
  number: number;
  last: number;
}

interface Props {
  /** The address of the list, narrowed as it is. */
  at: string;
  query: string;
  number: number;
  last: number;
  language: Language;
}

/** Leads to the pages before and after; nothing where there is one. */
export const Pages: FC<Props> = ({ at, query, number, last, language }) => {
  if (last === 1) return null;
  const to = (page: number): string => `${at}?${query}${query ? '&' : ''}page=${page}`;
  return (
    <nav class="pages" aria-label={SAID.pages[language]}>
      {number > 1 && <a href={to(number - 1)}>{SAID.before[language]}</a>}
      <span>
        {number} / {last}
      </span>
      {number < last && <a href={to(number + 1)}>{SAID.after[language]}</a>}
    </nav>
  );
};
