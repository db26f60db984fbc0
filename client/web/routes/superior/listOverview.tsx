import { Hono } from 'hono';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { isJustDone } from '../../justDone.ts';
import { listName } from '../../superior/listName.ts';
import { Page, sendPage } from '../../views/page.tsx';

const SAID = {
  title: text('Nhiệm vụ cấp trên giao', 'Tasks assigned by superiors'),
  what: text(
    'Nạp danh sách nhiệm vụ do hệ thống của cấp trên xuất ra: việc mới được giao, thời hạn và tình trạng thay đổi được so với việc đang theo dõi; kết quả xuất lại thành tệp Excel theo đúng các cột của danh sách.',
    'Load the list of tasks that a superior’s system gives out: new ones are given, dates and states are compared with what runs here; results go back as Excel in the columns of that list.',
  ),
  load: text('Nạp danh sách', 'Load a list'),
  none: text('Chưa nạp danh sách nào.', 'No list was loaded yet.'),
  list: text('Danh sách', 'List'),
  loaded: text('Người nạp', 'Loaded by'),
  done: text('Đã xử lý', 'Brought in'),
  never: text('chưa', 'not yet'),
  removed: text('Đã xóa danh sách.', 'The list was deleted.'),
};

/** `/ke-hoach/cap-tren`: the lists that were loaded, the newest first. */
export const listOverview = new Hono<WebEnv>().get('/', (c) => {
  const { visitor, language } = c.var;
  const { calendar } = visitor.agency;
  const day = (at: string): string => shownDate(localDate(calendar, at));
  const lists = visitor.lists.all();
  return sendPage(
    c,
    <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.removed[language]}
        </p>
      )}
      <p>{SAID.what[language]}</p>
      {visitor.startsPlans && (
        <p>
          <a class="button" href="/ke-hoach/cap-tren/tai-len">
            {SAID.load[language]}
          </a>
        </p>
      )}
      {lists.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{SAID.list[language]}</th>
              <th scope="col">{SAID.loaded[language]}</th>
              <th scope="col">{SAID.done[language]}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ id, note }) => (
              <tr>
                <th scope="row">
                  <a href={`/ke-hoach/cap-tren/${id}`}>{listName(note)[language]}</a>
                </th>
                <td>
                  {note.by.name}
                  <div class="quiet">{day(note.at)}</div>
                </td>
                <td>{note.passes.map(({ at }) => day(at)).join(', ') || SAID.never[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>,
  );
});
