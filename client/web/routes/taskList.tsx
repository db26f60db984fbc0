import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { shownQuarter } from '../../../domain/calendar/shown.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { KIND_NAMES, KINDS } from '../../office/pages/list/kinds.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { filterIn, type ListFilter, narrowed, queryOf } from '../tasks/listFilter.ts';
import { Choice } from '../views/Choice.tsx';
import { Pages, pageOf } from '../views/Pages.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { rowsOf } from '../visit.ts';

/** `/nhiem-vu`: tasks, narrowed down as the address says. */
export const taskList = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const query = new URL(c.req.url).searchParams;
  const filter = filterIn(query);
  const { rows, today } = await rowsOf(visitor);
  const found = narrowed(rows, filter, visitor.agency, today);
  const { shown, number, last } = pageOf(found, query.get('page'));
  const caption = text(`${found.length} nhiệm vụ`, `${found.length} tasks`);
  return sendPage(
    c,
    <Page title={MENU_PAGES['/nhiem-vu']} at="/nhiem-vu" language={language} visitor={visitor}>
      <Filters filter={filter} rows={rows} visitor={visitor} language={language} />
      <TaskTable
        rows={shown}
        agency={visitor.agency}
        today={today}
        language={language}
        caption={caption}
      />
      <Files filter={filter} visitor={visitor} language={language} />
      <Pages at="/nhiem-vu" query={queryOf(filter)} {...{ number, last, language }} />
    </Page>,
  );
});

const LABELS = {
  words: text('Tìm', 'Search'),
  kind: text('Tình trạng', 'State'),
  not: text('Trừ', 'Except'),
  unit: text('Đơn vị', 'Unit'),
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
