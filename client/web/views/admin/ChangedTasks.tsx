import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { changeTexts } from '../../../office/pages/rollout/changeTexts.ts';
import type { ChangedTask, RolloutResult, TaskRow } from '../../../office/types.ts';
import { RefusedWords } from '../../remedies/RefusedWords.tsx';
import type { Reach } from '../../remedies/reach.ts';
import { Pages, pageOf } from '../Pages.tsx';

const SAID = {
  task: text('Nhiệm vụ', 'Task'),
  change: text('Thay đổi', 'Change'),
  refused: text('Không cập nhật được', 'Cannot be changed'),
};

interface Props {
  changed: ChangedTask[];
  rows: TaskRow[];
  /** Where the list stands, and which of its pages is asked for. */
  at: string;
  asked: string | undefined;
  language: Language;
}

/** Tasks with their new dates and steps, a page of them. */
export const ChangedTasks: FC<Props> = ({ changed, rows, at, asked, language }) => {
  if (changed.length === 0) return null;
  const known = new Map(rows.map(({ facts }) => [facts.id, facts]));
  const { shown, number, last } = pageOf(changed, asked);
  return (
    <>
      <table class="stacked changes">
        <caption>{text(`${changed.length} nhiệm vụ`, `${changed.length} tasks`)[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{SAID.task[language]}</th>
            <th scope="col">{SAID.change[language]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, ...change }) => (
            <tr>
              <th scope="row">
                <a href={`/nhiem-vu/${shortKey(id)}`}>{title}</a>
                <div class="quiet">{aboutText(known.get(id))[language]}</div>
              </th>
              <td>
                <ul class="plainlist">
                  {changeTexts(change).map((said) => (
                    <li>{said[language]}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages at={at} query="" {...{ number, last, language }} />
    </>
  );
};

/** Whose it is and when it is due: duties of a month bear one name. */
function aboutText(facts: TaskRow['facts'] | undefined): Text {
  const { unitName = '', dueDate = null } = facts ?? {};
  if (dueDate === null) return text(unitName, unitName);
  const day = shownDate(dueDate);
  return text(`${unitName} · hạn ${day}`, `${unitName} · due ${day}`);
}

interface RefusedProps {
  refused: RolloutResult['refused'];
  reach: Reach;
  language: Language;
}

/** Those that are left as they are, each with its reason. */
export const RefusedTasks: FC<RefusedProps> = ({ refused, reach, language }) => {
  if (refused.length === 0) return null;
  return (
    <>
      <h2>{SAID.refused[language]}</h2>
      <ul>
        {refused.map(({ said }) => (
          <li>
            <RefusedWords {...{ said, reach, language }} />
          </li>
        ))}
      </ul>
    </>
  );
};
