import type { FC } from 'hono/jsx';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { Language } from '../../../domain/text/text.ts';
import { obstacleCounts, openObstacles } from '../../office/pages/obstacles/obstacleList.ts';
import { countsText } from '../../office/pages/obstacles/obstacleText.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor } from '../env.ts';

interface Props {
  rows: TaskRow[];
  visitor: Visitor;
  today: LocalDate;
  language: Language;
}

/** How many obstacles are open among tasks, as a link to their list. */
export const ObstacleLink: FC<Props> = ({ rows, visitor, today, language }) => {
  const counts = obstacleCounts(openObstacles(rows, visitor.agency.directory, today));
  return (
    <p>
      <a class={counts.unanswered > 0 ? 'late' : ''} href="/vuong-mac">
        {capitalised(countsText(counts)[language])}
      </a>
    </p>
  );
};
