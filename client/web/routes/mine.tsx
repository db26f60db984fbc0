import { Hono } from 'hono';
import { text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { owedInPlans } from '../targets/owedInPlans.ts';
import { mineOf } from '../tasks/mine.ts';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { OwnRounds, ownRounds } from '../views/rounds/OwnRounds.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { OwedTargets } from '../views/targets/OwedTargets.tsx';
import { rowsOf } from '../visit.ts';
import { OWN_CALENDAR } from './calendar/ownCalendar.tsx';
import { UPDATE_PROGRESS } from './progress/progress.tsx';

const NOTHING = text('Hiện không có việc nào.', 'There is nothing to do.');

/** `/viec-cua-toi`: what waits for this visitor, and his own work. */
export const mine = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rows, today } = await rowsOf(visitor);
  const groups = mineOf(rows, visitor.person.id, visitor.agency, today);
  const { agency, desk, person } = visitor;
  const { units } = agency.directory;
  const own = units.filter(({ officer }) => officer === person.id).map(({ id }) => id);
  const rounds = own.length > 0 ? await desk.rounds.list(agency.directory.agency) : [];
  const owed = ownRounds(rounds, own, today);
  return sendPage(
    c,
    <Page
      title={MENU_PAGES['/viec-cua-toi']}
      at="/viec-cua-toi"
      live={{ href: '/viec-cua-toi' }}
      language={language}
      visitor={visitor}
    >
      <p class="on-screen">
        <a href="/lich-ca-nhan">{OWN_CALENDAR[language]}</a> ·{' '}
        <a href="/cap-nhat">{UPDATE_PROGRESS[language]}</a>
      </p>
      <OwedTargets owed={await owedInPlans(visitor, today)} language={language} />
      <OwnRounds owed={owed} language={language} />
      {groups.length + owed.length === 0 && <p>{NOTHING[language]}</p>}
      {groups.map(({ said, rows: own }) => (
        <>
          <h2>
            {said[language]} <span class="quiet">({own.length})</span>
          </h2>
          <TaskTable
            {...{ rows: own, agency: visitor.agency, today, language }}
            caption={text(`${own.length} nhiệm vụ`, `${own.length} tasks`)}
          />
        </>
      ))}
    </Page>,
  );
});
