import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Counted } from '../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT } from '../../../domain/task/rates.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { KINDS, type KindName } from '../../office/pages/list/kinds.ts';
import {
  GROUPED_BY,
  type Group,
  type GroupedBy,
  overviewPage,
} from '../../office/pages/overview/overviewPage.ts';
import type { WebEnv } from '../env.ts';
import { progressRounds } from '../rounds/progressRounds.ts';
import { queryOf } from '../tasks/listFilter.ts';
import { BarLegend, BucketBar } from '../views/BucketBar.tsx';
import { ObstacleLink } from '../views/ObstacleLink.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { ShareLines } from '../views/rounds/ShareLines.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { rowsOf } from '../visibleRows.ts';

/** What must not wait has a colour. */
const TONES: Partial<Record<KindName, string>> = {
  'overdue-open': 'late',
  'due-this-week': 'soon',
  'done-on-time': 'done',
};

/** Tasks shown of what is overdue; the number above opens the rest. */
const SHOWN = 10;

const SAID = {
  numbers: text('Số nhiệm vụ theo tình trạng', 'Tasks by state'),
  overdue: text('Quá hạn, chưa hoàn thành', 'Overdue and open'),
  noneOverdue: text('Không có nhiệm vụ quá hạn.', 'Nothing is overdue.'),
  noRate: text('chưa có nhiệm vụ nào đến hạn', 'nothing has come due yet'),
  total: text('Tổng số', 'Total'),
  nothing: text('Chưa theo dõi nhiệm vụ nào.', 'No task is followed yet.'),
  load: text('Nạp kế hoạch mới', 'Load a plan'),
};

/** `/tong-quan`: how what is his to see stands. Each number opens the list of its tasks. */
export const overview = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rows, today } = await rowsOf(visitor);
  const { top, onTime, overdue, groups } = overviewPage(rows, visitor.agency.directory, today);
  const { said, formula } = RATE_TEXT['on-time'];
  const asking = await progressRounds(visitor, today);
  return sendPage(
    c,
    <Page
      title={MENU_PAGES['/tong-quan']}
      at="/tong-quan"
      live={{ href: '/tong-quan' }}
      language={language}
      visitor={visitor}
    >
      <section aria-label={SAID.numbers[language]}>
        <ul class="cards">
          {top.map(({ kind, count }) => (
            <li>
              <a href={`/nhiem-vu?is=${kind}`}>
                <Figure count={count} tone={TONES[kind] ?? ''} />
                {KINDS[kind].said[language]}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {said[language]}:{' '}
          <strong>{(onTime === null ? SAID.noRate : percentText(onTime))[language]}</strong>{' '}
          <span class="quiet">({formula[language]})</span>
        </p>
        <ObstacleLink {...{ rows, visitor, today, language }} />
        <ShareLines {...{ asking, rows, visitor, language }} />
      </section>
      {rows.length === 0 && (
        <p>
          {SAID.nothing[language]}{' '}
          {visitor.startsPlans && <a href="/ke-hoach/tai-len">{SAID.load[language]}</a>}
        </p>
      )}
      <h2>{SAID.overdue[language]}</h2>
      {overdue.length === 0 ? (
        <p class="done">{SAID.noneOverdue[language]}</p>
      ) : (
        <TaskTable
          rows={overdue.slice(0, SHOWN)}
          agency={visitor.agency}
          today={today}
          language={language}
          caption={shownOf(overdue.length)}
        />
      )}
      <BarLegend language={language} />
      {GROUPED_BY.filter((by) => groups[by].length > 0).map((by) => (
        <Grouped by={by} groups={groups[by]} language={language} />
      ))}
    </Page>,
  );
});

/** A colour says that there is something: none of it stays plain. */
const Figure: FC<{ count: number; tone: string }> = ({ count, tone }) => (
  <b class={count > 0 ? tone : ''}>{count}</b>
);

const shownOf = (count: number): Text =>
  count <= SHOWN
    ? text(`${count} nhiệm vụ`, `${count} tasks`)
    : text(`${SHOWN} trong ${count} nhiệm vụ`, `${SHOWN} of ${count} tasks`);

const BY_TEXT: Record<GroupedBy, Text> = {
  unit: text('Theo đơn vị', 'By unit'),
  plan: text('Theo kế hoạch', 'By plan'),
  quarter: text('Theo quý', 'By quarter'),
  leader: text('Theo lãnh đạo phụ trách', 'By supervising leader'),
};

const COLUMNS: [Counted, Text][] = [
  ['done-on-time', text('Đúng hạn', 'On time')],
  ['done-late', text('Hoàn thành quá hạn', 'Done late')],
  ['in-progress', text('Đang thực hiện', 'In progress')],
  ['overdue-open', text('Quá hạn', 'Overdue')],
  ['to-confirm', text('Cần xác nhận', 'To be confirmed')],
];

interface GroupedProps {
  by: GroupedBy;
  groups: Group[];
  language: Language;
}

/** A group a line: its bar, and the numbers that add up, each of which opens its list. */
const Grouped: FC<GroupedProps> = ({ by, groups, language }) => {
  const longest = Math.max(...groups.map(({ counts }) => counts.counted), 0);
  const link = (id: string, figure: Counted): string =>
    `/nhiem-vu?${queryOf({ [by]: id, kinds: [figure] })}`;
  return (
    <>
      <h2>{BY_TEXT[by][language]}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{BY_TEXT[by][language]}</th>
              <td />
              {COLUMNS.map(([, said]) => (
                <th scope="col" class="number">
                  {said[language]}
                </th>
              ))}
              <th scope="col" class="number">
                {SAID.total[language]}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, name, counts }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="drawn">
                  <BucketBar counts={counts} longest={longest} language={language} />
                </td>
                {COLUMNS.map(([figure]) => (
                  <td class="number">
                    {counts[figure] > 0 ? (
                      <a class={toneOf(figure)} href={link(id, figure)}>
                        {counts[figure]}
                      </a>
                    ) : (
                      0
                    )}
                  </td>
                ))}
                <td class="number">{counts.counted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const toneOf = (figure: Counted): string => (figure === 'overdue-open' ? 'late' : '');
