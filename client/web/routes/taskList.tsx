import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { shownQuarter } from '../../../domain/calendar/shown.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { KIND_NAMES, KINDS } from '../../office/pages/list/kinds.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { filterIn, type ListFilter, narrowed, queryOf } from '../tasks/listFilter.ts';
import { staleFilter } from '../tasks/staleFilter.ts';
import { Choice } from '../views/Choice.tsx';
import { Fault } from '../views/Fault.tsx';
import { ObstacleLink } from '../views/ObstacleLink.tsx';
import { Pages, pageOf } from '../views/Pages.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { SaveView, ViewLinks } from '../views/SavedViews.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { rowsFor } from '../visibleRows.ts';

/** `/nhiem-vu`: tasks, narrowed down as the address says, and what may be saved of that. */
export const taskList = new Hono<WebEnv>()
  .get('/', (c) => showList(c, new URL(c.req.url).searchParams, null))
  .post('/bo-loc', async (c) => {
    const { name = '', query = '' } = await formOf(c);
    const kept = queryOf(filterIn(new URLSearchParams(query)));
    try {
      await c.var.visitor.views.change({ do: 'save', name, query: kept });
      return c.redirect(`/nhiem-vu?${kept}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return showList(c, new URLSearchParams(kept), { said: error.said, name });
    }
  });

/** @param refused why a filter was not saved, and the name it was to have */
async function showList(
  c: Context<WebEnv>,
  address: URLSearchParams,
  refused: { said: Text; name: string } | null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const filter = filterIn(address);
  const query = queryOf(filter);
  const [views, { rows, today }] = await Promise.all([
    visitor.views.all(),
    rowsFor(visitor, filter),
  ]);
  const found = narrowed(rows, filter, visitor.agency, today);
  const { shown, number, last } = pageOf(found, address.get('page'));
  const caption = text(`${found.length} nhiệm vụ`, `${found.length} tasks`);
  const stale = staleFilter(address, visitor.agency, rows);
  return sendPage(
    c,
    <Page
      title={MENU_PAGES['/nhiem-vu']}
      at="/nhiem-vu"
      live={{ href: `/nhiem-vu?${query}` }}
      language={language}
      visitor={visitor}
    >
      {refused && <Fault said={refused.said} language={language} />}
      {stale && <Fault said={stale} language={language} />}
      <ViewLinks {...{ views, query, language }} />
      <Filters filter={filter} rows={rows} visitor={visitor} language={language} />
      <SaveView {...{ views, query, language }} typed={refused?.name ?? ''} />
      <ObstacleLink {...{ rows, visitor, today, language }} />
      <TaskTable
        rows={shown}
        agency={visitor.agency}
        today={today}
        language={language}
        caption={caption}
      />
      <Files filter={filter} visitor={visitor} language={language} />
      <Pages at="/nhiem-vu" {...{ query, number, last, language }} />
    </Page>,
    refused ? 422 : 200,
  );
}

const LABELS = {
  words: text('Tìm', 'Search'),
  kind: text('Tình trạng', 'State'),
  not: text('Trừ', 'Except'),
  unit: text('Đơn vị', 'Unit'),
  beside: text('Phối hợp', 'Takes part'),
  plan: text('Kế hoạch', 'Plan'),
  quarter: text('Quý', 'Quarter'),
  any: text('tất cả', 'all'),
  none: text('không trừ', 'none'),
  ended: text('Cả nhiệm vụ đã kết thúc', 'Ended tasks too'),
  find: text('Lọc', 'Filter'),
  many: text('Xử lý nhiều nhiệm vụ', 'Act on several'),
  results: text('Nhập kết quả', 'Enter results'),
  give: text('Giao việc mới', 'Give new work'),
  files: text('Tải cả danh sách', 'The whole list'),
};

interface FilterProps {
  filter: ListFilter;
  rows: TaskRow[];
  visitor: Visitor;
  language: Language;
}

const Filters: FC<FilterProps> = ({ filter, rows, visitor, language }) => {
  const kinds = KIND_NAMES.map((name): [string, Text] => [name, KINDS[name].said]);
  const units = visitor.agency.directory.units.map(({ id, name }): [string, Text] => [
    id,
    text(name, name),
  ]);
  const plans = new Map(
    rows.map(({ facts }) => [facts.plan, text(facts.planName, facts.planName)]),
  );
  const quarters = new Set(rows.flatMap(({ facts }) => facts.dueQuarter ?? []));
  const named = [...quarters]
    .sort()
    .map((one): [string, Text] => [one, text(shownQuarter(one, 'vi'), shownQuarter(one, 'en'))]);
  const select = { language, empty: LABELS.any };
  return (
    <search>
      <form class="filters" method="get" action="/nhiem-vu">
        <label>
          {LABELS.words[language]}
          <br />
          <input type="search" name="q" value={filter.words} />
        </label>
        <Choice {...select} name="is" said={LABELS.kind} of={kinds} chosen={filter.kinds[0]} />
        <Choice
          {...{ language, name: 'not', said: LABELS.not, of: kinds }}
          {...{ empty: LABELS.none, chosen: filter.not[0] }}
        />
        <Choice {...select} name="unit" said={LABELS.unit} of={units} chosen={filter.unit} />
        <Choice {...select} name="beside" said={LABELS.beside} of={units} chosen={filter.beside} />
        <Choice {...select} name="plan" said={LABELS.plan} of={[...plans]} chosen={filter.plan} />
        <Choice
          {...select}
          name="quarter"
          said={LABELS.quarter}
          of={named}
          chosen={filter.quarter}
        />
        {filter.officer && <input type="hidden" name="officer" value={filter.officer} />}
        {filter.leader && <input type="hidden" name="leader" value={filter.leader} />}
        <label>
          <input type="checkbox" name="all" value="1" checked={filter.all} />{' '}
          {LABELS.ended[language]}
        </label>
        <button type="submit">{LABELS.find[language]}</button>
      </form>
    </search>
  );
};

interface FilesProps {
  filter: ListFilter;
  visitor: Visitor;
  language: Language;
}

/** The whole list to take away or to act on, not this page of it alone. */
const Files: FC<FilesProps> = ({ filter, visitor, language }) => {
  const query = queryOf(filter);
  const to = (format: string): string => `/nhiem-vu/xuat?${query}${query ? '&' : ''}dang=${format}`;
  return (
    <p class="on-screen">
      {LABELS.files[language]}: <a href={to('xlsx')}>Excel</a> · <a href={to('docx')}>Word</a>
      {visitor.typingFor && (
        <>
          {' '}
          · <a href={`/nhieu-viec?${query}`}>{LABELS.many[language]}</a> ·{' '}
          <a href={`/nhap-ket-qua?${query}`}>{LABELS.results[language]}</a> ·{' '}
          <a href="/giao-viec">{LABELS.give[language]}</a>
        </>
      )}
    </p>
  );
};
