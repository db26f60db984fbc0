import { Hono } from 'hono';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { standsInFor } from '../../../domain/directory/standingIn.ts';
import { text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { WebEnv } from '../env.ts';
import { progressRounds } from '../rounds/progressRounds.ts';
import { owedInPlans } from '../targets/owedInPlans.ts';
import { mineOf } from '../tasks/mine.ts';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { OwnRounds, ownProgress, ownRounds } from '../views/rounds/OwnRounds.tsx';
import { TaskTable } from '../views/TaskTable.tsx';
import { OwedTargets } from '../views/targets/OwedTargets.tsx';
import { rowsWithJoint } from '../visibleRows.ts';
import { OWN_CALENDAR } from './calendar/ownCalendar.tsx';
import { UPDATE_PROGRESS } from './progress/progress.tsx';

const THEIRS = text('Nhiệm vụ của người này', 'Their tasks');

const standingText = (name: string, until: LocalDate) =>
  text(
    `Ông/Bà đang thay ông/bà ${name}, vắng mặt đến hết ngày ${shownDate(until)}: thông báo gửi người này chuyển đến Ông/Bà.`,
    `You stand in for ${name}, who is away until ${shownDate(until)}: what is for them comes to you.`,
  );

const NOTHING = text('Hiện không có việc nào.', 'There is nothing to do.');

/** `/viec-cua-toi`: what waits for this visitor, and his own work. */
export const mine = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rows, today } = await rowsWithJoint(visitor);
  const isJointly = ({ facts }: TaskRow): boolean => visitor.takesPart(facts);
  const groups = mineOf(rows, visitor.person.id, visitor.agency, today, isJointly);
  const { agency, desk, person } = visitor;
  const { units } = agency.directory;
  const own = units.filter(({ officer }) => officer === person.id).map(({ id }) => id);
  const rounds = own.length > 0 ? await desk.rounds.list(agency.directory.agency) : [];
  const asking = own.length > 0 ? await progressRounds(visitor, today) : [];
  const facts = rows.map((row) => row.facts);
  const owed = [...ownRounds(rounds, own, today), ...ownProgress(asking, own, facts)];
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
      {standsInFor(visitor.agency.directory, visitor.person.id, today).map(({ person, until }) => (
        <p class="notice">
          {standingText(person.name, until)[language]}{' '}
          <a href={`/nhiem-vu?officer=${encodeURIComponent(person.id)}`}>{THEIRS[language]}</a>
        </p>
      ))}
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
