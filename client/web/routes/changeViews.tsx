import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { SavedView, ViewChange } from '../../../domain/access/savedViews.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { filterText } from '../tasks/filterText.ts';
import { filterIn } from '../tasks/listFilter.ts';
import { staleFilter } from '../tasks/staleFilter.ts';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { NameField, VIEWS_PAGE } from '../views/SavedViews.tsx';
import { rowsOf } from '../visibleRows.ts';

const SAID = {
  title: text('Bộ lọc đã lưu', 'Saved filters'),
  none: text(
    'Chưa lưu bộ lọc nào. Ở trang Nhiệm vụ, lọc danh sách rồi bấm “Lưu bộ lọc này”.',
    'No filter is saved yet. On the page of tasks narrow the list, then press “Save this filter”.',
  ),
  to: text('Tên mới', 'New name'),
  rename: text('Đổi tên', 'Rename'),
  remove: text('Xóa', 'Delete'),
  back: text('Về danh sách nhiệm vụ', 'Back to the tasks'),
};

/** `/nhiem-vu/bo-loc`: a person's saved filters, which he renames and deletes. */
export const savedViews = new Hono<WebEnv>()
  .get('/bo-loc', (c) => showViews(c, null))
  .post('/bo-loc/doi-ten', async (c) => {
    const { name = '', to = '' } = await formOf(c);
    return changed(c, { do: 'rename', name, to });
  })
  .post('/bo-loc/xoa', async (c) => {
    const { name = '' } = await formOf(c);
    return changed(c, { do: 'remove', name });
  });

async function changed(c: Context<WebEnv>, change: ViewChange): Promise<Response> {
  try {
    await c.var.visitor.views.change(change);
    return c.redirect(VIEWS_PAGE, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return showViews(c, error.said);
  }
}

async function showViews(c: Context<WebEnv>, refused: Text | null): Promise<Response> {
  const { visitor, language } = c.var;
  const [views, { rows }] = await Promise.all([visitor.views.all(), rowsOf(visitor)]);
  return sendPage(
    c,
    <Page title={SAID.title} at="/nhiem-vu" {...{ language, visitor }}>
      {refused && <Fault said={refused} language={language} />}
      {views.length === 0 && <p>{SAID.none[language]}</p>}
      {views.map((view, n) => (
        <View {...{ view, n, rows, visitor, language }} />
      ))}
      <p>
        <a href="/nhiem-vu">{SAID.back[language]}</a>
      </p>
    </Page>,
    refused ? 422 : 200,
  );
}

interface ViewProps {
  view: SavedView;
  n: number;
  rows: TaskRow[];
  visitor: Visitor;
  language: Language;
}

const View: FC<ViewProps> = ({ view, n, rows, visitor, language }) => {
  const query = new URLSearchParams(view.query);
  const stale = staleFilter(query, visitor.agency, rows);
  return (
    <section class="card linked">
      <h2>
        <a href={`/nhiem-vu?${view.query}`}>{view.name}</a>
      </h2>
      <p>{filterText(filterIn(query), visitor.agency, rows)[language]}</p>
      {stale && <Fault said={stale} language={language} />}
      <details>
        <summary>
          {SAID.rename[language]}
          <span class="unseen">: {view.name}</span>
        </summary>
        <form class="act" method="post" action={`${VIEWS_PAGE}/doi-ten`}>
          <input type="hidden" name="name" value={view.name} />
          <NameField id={`ten-${n}`} said={SAID.to} name="to" value={view.name} {...{ language }} />
          <div>
            <button type="submit">{SAID.rename[language]}</button>
          </div>
        </form>
      </details>
      <form method="post" action={`${VIEWS_PAGE}/xoa`}>
        <input type="hidden" name="name" value={view.name} />
        <button type="submit" class="link">
          {SAID.remove[language]}
          <span class="unseen">: {view.name}</span>
        </button>
      </form>
    </section>
  );
};
