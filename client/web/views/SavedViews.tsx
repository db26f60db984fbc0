import type { FC } from 'hono/jsx';
import { NAME_AT_MOST, type SavedView } from '../../../domain/access/savedViews.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';

/** Where saved filters are renamed and deleted. */
export const VIEWS_PAGE = '/nhiem-vu/bo-loc';

const SAID = {
  saved: text('Bộ lọc đã lưu', 'Saved filters'),
  change: text('Sửa bộ lọc đã lưu', 'Change saved filters'),
  save: text('Lưu bộ lọc này', 'Save this filter'),
  name: text('Tên bộ lọc', 'Name of the filter'),
  keep: text('Lưu', 'Save'),
};

interface LinksProps {
  views: SavedView[];
  /** What the list is narrowed to now. */
  query: string;
  language: Language;
}

/** Saved filters as links above their list. */
export const ViewLinks: FC<LinksProps> = ({ views, query, language }) =>
  views.length === 0 ? null : (
    <nav class="parts" aria-label={SAID.saved[language]}>
      <ul>
        {views.map((view) => (
          <li>
            <a
              href={`/nhiem-vu?${view.query}`}
              {...(view.query === query ? { 'aria-current': 'page' } : {})}
            >
              {view.name}
            </a>
          </li>
        ))}
        <li>
          <a href={VIEWS_PAGE}>{SAID.change[language]}</a>
        </li>
      </ul>
    </nav>
  );

interface SaveProps extends LinksProps {
  /** The name that was refused. */
  typed: string;
}

/** Saves what the list is narrowed to, unless that is nothing, or saved. */
export const SaveView: FC<SaveProps> = ({ views, query, typed, language }) =>
  query === '' || views.some((view) => view.query === query) ? null : (
    <details class="on-screen" open={typed !== ''}>
      <summary>{SAID.save[language]}</summary>
      <form class="act" method="post" action={VIEWS_PAGE}>
        <input type="hidden" name="query" value={query} />
        <NameField id="ten" said={SAID.name} name="name" value={typed} language={language} />
        <div>
          <button type="submit">{SAID.keep[language]}</button>
        </div>
      </form>
    </details>
  );

interface NameProps {
  id: string;
  said: Text;
  name: string;
  value: string;
  language: Language;
}

/** A name for a filter. */
export const NameField: FC<NameProps> = ({ id, said, name, value, language }) => (
  <div>
    <label for={id}>{said[language]}</label>
    <input {...{ id, name, value }} maxlength={NAME_AT_MOST} autocomplete="off" required />
  </div>
);
