import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { ObstacleState } from '../../../../domain/task/obstacle/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { ListedObstacle } from '../../../office/pages/obstacles/obstacleList.ts';
import {
  OBSTACLE_TEXT,
  STATE_TEXT,
  wordsText,
} from '../../../office/pages/obstacles/obstacleText.ts';

interface Props {
  obstacles: readonly ListedObstacle[];
  caption: string;
  language: Language;
}

/** What hinders tasks: what, whose answer is wished for by when, and what was answered. */
export const ObstacleTable: FC<Props> = ({ obstacles, caption, language }) => (
  <div class="wide">
    <table class="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{OBSTACLE_TEXT.obstacle[language]}</th>
          <th scope="col">{OBSTACLE_TEXT.unit[language]}</th>
          <th scope="col">{OBSTACLE_TEXT.answerer[language]}</th>
          <th scope="col">{OBSTACLE_TEXT.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {obstacles.map((one) => (
          <tr>
            <th scope="row">
              {capitalised(wordsText(one)[language])}
              <div class="quiet">
                <a href={`/nhiem-vu/${one.key}`}>{one.title}</a> · {one.plan}
              </div>
            </th>
            <td>
              {one.unit.name}
              <div class="quiet">
                {one.raisedBy}, {shownDate(one.raisedOn)}
              </div>
            </td>
            <td>
              {one.answerer ?? '–'}
              <div class="quiet">{byText(one)[language]}</div>
            </td>
            <td class={TONES[one.state]}>
              {capitalised(STATE_TEXT[one.state][language])}
              <Answers obstacle={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const byText = ({ answerBy }: ListedObstacle): Text => {
  const { vi, en } = OBSTACLE_TEXT.by;
  const day = shownDate(answerBy);
  return text(`${vi.toLowerCase()} ${day}`, `${en.toLowerCase()} ${day}`);
};

const TONES: Record<ObstacleState, string> = {
  unanswered: 'late',
  waiting: 'soon',
  answered: '',
  'answered-late': '',
  settled: 'done',
};

const Answers: FC<{ obstacle: ListedObstacle }> = ({ obstacle: { answers, settled } }) => (
  <>
    {answers.map(({ on, by, words }) => (
      <div class="quiet">
        {by}, {shownDate(on)}: {words}
      </div>
    ))}
    {settled && (
      <div class="quiet">
        {[shownDate(settled.on), settled.words].filter((part) => part !== '').join(': ')}
      </div>
    )}
  </>
);
