import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import { type Bucket, type Tally, tally } from '../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT, rateOf } from '../../../domain/task/rates.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { countOf, KINDS, type KindName } from '../tasks/kinds.ts';
import { type ListFilter, queryOf } from '../tasks/listFilter.ts';
import { BarLegend, BucketBar } from '../views/BucketBar.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { rowsOf } from '../visit.ts';

/** What stands on top, most urgent first, with the colour of what must not wait. */
const ON_TOP: [KindName, string][] = [
  ['overdue-open', 'late'],
  ['due-this-week', 'soon'],
  ['explanation-owed', ''],
  ['waiting-review', ''],
  ['to-confirm', ''],
  ['waiting-date', ''],
  ['in-progress', ''],
  ['done-on-time', 'done'],
  ['done-late', ''],
];

/** Tasks shown of what is overdue; the number above opens the rest. */
const SHOWN = 10;

const SAID = {
  numbers: text('Số nhiệm vụ theo tình trạng', 'Tasks by state'),
  overdue: text('Quá hạn, chưa hoàn thành', 'Overdue and open'),
  noneOverdue: text('Không có nhiệm vụ quá hạn.', 'Nothing is overdue.'),
  noRate: text('chưa có nhiệm vụ nào đến hạn', 'nothing has come due yet'),
  total: text('Tổng số', 'Total'),
};

/** `/tong-quan`: how what is his to see stands. Each number opens the list of its tasks. */
export const overview = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rows, today } = await rowsOf(visitor);
  const overdue = rows.filter((row) => KINDS['overdue-open'].holds(row, today));
  const rate = rateOf('on-time', tally(rows.map(({ standing }) => standing)));
  const { said, formula } = RATE_TEXT['on-time'];
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
          {ON_TOP.map(([name, tone]) => (
            <li>
              <a href={`/nhiem-vu?is=${name}`}>
                <Figure count={countOf(rows, name, today)} tone={tone} />
                {KINDS[name].said[language]}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {said[language]}:{' '}
          <strong>{(rate === null ? SAID.noRate : percentText(rate))[language]}</strong>{' '}
          <span class="quiet">({formula[language]})</span>
        </p>
      </section>
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
      {groupings(visitor).map((grouping) => (
        <Grouped grouping={grouping} rows={rows} language={language} />
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

/** One way to group tasks: by what, and what narrows a list down to a group. */
interface Grouping {
  said: Text;
  of(row: TaskRow): { id: string; name: string } | null;
  filter(id: string): Partial<ListFilter>;
}

function groupings({ agency }: Visitor): Grouping[] {
  const { directory } = agency;
  const leaderOf = ({ facts }: TaskRow): { id: string; name: string } | null => {
    const leader = personOf(directory, holderOf(directory, facts, 'supervisor'));
    return leader ? { id: leader.id, name: leader.name } : null;
  };
  return [
    {
      said: text('Theo đơn vị', 'By unit'),
      of: ({ facts }) => ({ id: facts.unit, name: facts.unitName }),
      filter: (unit) => ({ unit }),
    },
    {
      said: text('Theo kế hoạch', 'By plan'),
      of: ({ facts }) => ({ id: facts.plan, name: facts.planName }),
      filter: (plan) => ({ plan }),
    },
    {
      said: text('Theo quý', 'By quarter'),
      of: ({ facts: { dueQuarter: quarter } }) =>
        quarter ? { id: quarter, name: quarter.split('-Q').reverse().join('/') } : null,
      filter: (quarter) => ({ quarter }),
    },
    {
      said: text('Theo lãnh đạo phụ trách', 'By supervising leader'),
      of: leaderOf,
      filter: (leader) => ({ leader }),
    },
  ];
}

const COLUMNS: [Bucket, Text][] = [
  ['done-on-time', text('Đúng hạn', 'On time')],
  ['done-late', text('Hoàn thành quá hạn', 'Done late')],
  ['in-progress', text('Đang thực hiện', 'In progress')],
  ['overdue-open', text('Quá hạn', 'Overdue')],
];

interface GroupedProps {
  grouping: Grouping;
  rows: TaskRow[];
  language: Language;
}

/** A group a line: its bar, and the numbers of the four buckets, each of which opens its list. */
const Grouped: FC<GroupedProps> = ({ grouping, rows, language }) => {
  const groups = groupsOf(grouping, rows);
  const longest = Math.max(...groups.map(({ counts }) => counts.counted), 0);
  const link = (id: string, bucket: Bucket): string =>
    `/nhiem-vu?${queryOf({ ...grouping.filter(id), kinds: [bucket] })}`;
  return (
    <>
      <h2>{grouping.said[language]}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{grouping.said[language]}</th>
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
                {COLUMNS.map(([bucket]) => (
                  <td class="number">
                    {counts[bucket] > 0 ? (
                      <a class={toneOf(bucket)} href={link(id, bucket)}>
                        {counts[bucket]}
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

const toneOf = (bucket: Bucket): string => (bucket === 'overdue-open' ? 'late' : '');

interface Group {
  id: string;
  name: string;
  counts: Tally;
}

/** Groups with something that counts, what is most overdue first. */
function groupsOf({ of }: Grouping, rows: TaskRow[]): Group[] {
  const members = new Map<string, { name: string; rows: TaskRow[] }>();
  for (const row of rows) {
    const group = of(row);
    if (!group) continue;
    const known = members.get(group.id) ?? { name: group.name, rows: [] };
    known.rows.push(row);
    members.set(group.id, known);
  }
  return [...members]
    .map(([id, { name, rows: own }]) => ({
      ...{ id, name },
      counts: tally(own.map(({ standing }) => standing)),
    }))
    .filter(({ counts }) => counts.counted > 0)
    .sort(
      (a, b) =>
        b.counts['overdue-open'] - a.counts['overdue-open'] || a.name.localeCompare(b.name, 'vi'),
    );
}
