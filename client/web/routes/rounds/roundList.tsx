import { Hono } from 'hono';
import { countsOf } from '../../../../domain/round/state.ts';
import type { RoundFacts } from '../../../../domain/round/types.ts';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { unitsSeen } from '../../rounds/seenRound.ts';
import { MENU_PAGES, Page, sendPage } from '../../views/page.tsx';
import { type ListedRound, RoundTable } from '../../views/rounds/RoundTable.tsx';

const SAID = {
  open: text('Đang mở', 'Open now'),
  next: text('Sắp tới', 'Next'),
  over: text('Đã chốt hoặc kết thúc', 'Locked or over'),
  start: text('Lập kỳ báo cáo mới', 'Set up a collection'),
  none: text(
    'Chưa có kỳ báo cáo nào thuộc phạm vi theo dõi của đồng chí.',
    'There is no round that is yours to see.',
  ),
  progress: text('Cập nhật tiến độ các nhiệm vụ', 'Update the progress of tasks'),
};

/** Rounds that have not begun and are shown all the same, and rounds that are over. */
const SHOWN_AT_MOST = 20;

/** `/ky-bao-cao`: the rounds that are open, those to come, those that are over. */
export const roundList = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const code = agency.directory.agency;
  const all = (await desk.rounds.list(code)).filter((one) => unitsSeen(visitor, one).length > 0);
  const [now, today, tasks] = await Promise.all([
    desk.queries.now(),
    desk.queries.today(code),
    desk.queries.tasks({ agency: code, all: true }),
  ]);
  const facts = tasks.map((row) => row.facts);
  const listed = (round: RoundFacts): ListedRound => {
    const shares = desk.rounds.shares(agency, round, facts);
    const isToCome = round.period.from > today;
    return { round, shares, counts: isToCome ? null : countsOf(seenPart(round), now, shares) };
  };
  const seenPart = (round: RoundFacts): RoundFacts => ({
    ...round,
    units: unitsSeen(visitor, round),
  });
  const isOver = ({ locked, ended }: RoundFacts): boolean => locked !== null || ended !== null;
  const running = all.filter((one) => !isOver(one));
  const parts = [
    [SAID.open, running.filter(({ period }) => period.from <= today)],
    [SAID.next, running.filter(({ period }) => period.from > today).slice(0, SHOWN_AT_MOST)],
    [SAID.over, all.filter(isOver).reverse().slice(0, SHOWN_AT_MOST)],
  ] as const;
  return sendPage(
    c,
    <Page title={MENU_PAGES['/ky-bao-cao']} at="/ky-bao-cao" language={language} visitor={visitor}>
      <p>
        {visitor.startsPlans && (
          <>
            <a class="button" href="/ky-bao-cao/mo">
              {SAID.start[language]}
            </a>{' '}
          </>
        )}
        <a class="button plain" href="/cap-nhat">
          {SAID.progress[language]}
        </a>
      </p>
      {all.length === 0 && <p>{SAID.none[language]}</p>}
      {parts.map(
        ([said, rounds]) =>
          rounds.length > 0 && (
            <>
              <h2>{said[language]}</h2>
              <RoundTable
                rounds={rounds.map(listed)}
                caption={text(`${rounds.length} kỳ`, `${rounds.length} rounds`)}
                language={language}
              />
            </>
          ),
      )}
    </Page>,
  );
});
