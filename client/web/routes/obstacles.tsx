import { Hono } from 'hono';
import { text } from '../../../domain/text/text.ts';
import {
  obstacleCounts,
  openObstacles,
  settledObstacles,
} from '../../office/pages/obstacles/obstacleList.ts';
import { countsText, OBSTACLE_TEXT } from '../../office/pages/obstacles/obstacleText.ts';
import type { WebEnv } from '../env.ts';
import { Pages, pageOf } from '../views/Pages.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { ObstacleTable } from '../views/report/ObstacleTable.tsx';
import { rowsOf } from '../visibleRows.ts';

const SAID = {
  settled: text('Xem vướng mắc đã giải quyết', 'See those that are settled'),
  open: text('Xem vướng mắc chưa giải quyết', 'See those that are open'),
  noneSettled: text('Chưa có vướng mắc nào được ghi đã giải quyết.', 'None is settled yet.'),
};

/** `/vuong-mac`: what hinders the tasks that a visitor may see, until it is settled. */
export const obstacles = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { directory } = visitor.agency;
  const { rows, today } = await rowsOf(visitor);
  const isSettled = c.req.query('da-giai-quyet') === '1';
  const open = openObstacles(rows, directory, today);
  const listed = isSettled ? settledObstacles(rows, directory, today) : open;
  const { shown, number, last } = pageOf(listed, c.req.query('page') ?? null);
  const query = isSettled ? 'da-giai-quyet=1' : '';
  const counted = isSettled
    ? text(`${listed.length} vướng mắc đã giải quyết`, `${listed.length} obstacles settled`)
    : countsText(obstacleCounts(open));
  return sendPage(
    c,
    <Page
      title={OBSTACLE_TEXT.title}
      at="/nhiem-vu"
      live={{ href: `/vuong-mac${query && `?${query}`}` }}
      language={language}
      visitor={visitor}
    >
      <p>
        <a href={isSettled ? '/vuong-mac' : '/vuong-mac?da-giai-quyet=1'}>
          {(isSettled ? SAID.open : SAID.settled)[language]}
        </a>
      </p>
      {listed.length === 0 ? (
        <p class="done">{(isSettled ? SAID.noneSettled : OBSTACLE_TEXT.none)[language]}</p>
      ) : (
        <ObstacleTable obstacles={shown} caption={counted[language]} language={language} />
      )}
      <Pages at="/vuong-mac" {...{ query, number, last, language }} />
    </Page>,
  );
});
