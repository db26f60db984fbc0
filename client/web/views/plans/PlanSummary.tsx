import type { FC } from 'hono/jsx';
import { showPlace, showSource } from '../../../../domain/plan/place.ts';
import type { PlanResults } from '../../../../domain/plan/results.ts';
import type { Unread } from '../../../../domain/plan/types.ts';
import { documentText } from '../../../../domain/task/proof/proofText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { PlanStarts } from '../../../office/pages/plan/planStarts.ts';

const SAID = {
  results: text('Kết quả đã ghi trong kế hoạch', 'Results that the plan names'),
  unclear: text(
    'Kết quả chưa rõ, để nguyên như chưa báo cáo',
    'Results that are unclear, left as not reported',
  ),
  again: text('cần xem lại', 'look again'),
  unread: text('Không đọc thành nhiệm vụ', 'Not read as tasks'),
  starts: text('Khi giao', 'When started'),
  unit: text('Đơn vị', 'Unit'),
  officer: text('Người phụ trách', 'Officer'),
  rows: text('Số dòng', 'Rows'),
  tasks: text('Số việc', 'Tasks'),
  byLetter: text('đầu mối gửi công văn', 'the coordinator writes to them'),
  nobody: text('chưa có', 'nobody'),
};

/** What the column of results says, and what is odd about the documents it names. */
export const ResultList: FC<{ results: PlanResults; language: Language }> = (props) => {
  const { results, language } = props;
  return (
    <>
      {results.done.length > 0 && (
        <>
          <h2>
            {SAID.results[language]} ({results.done.length})
          </h2>
          <ul>
            {results.done.map(({ task, document, doubts }) => (
              <li>
                {capitalised(showPlace(task)[language])}: {task.title} –{' '}
                {documentText(document)[language]}
                {doubts.map((said) => (
                  <span class="soon">
                    {' '}
                    – {SAID.again[language]}: {said[language]}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {results.unclear.length > 0 && (
        <>
          <h2>
            {SAID.unclear[language]} ({results.unclear.length})
          </h2>
          <ul>
            {results.unclear.map(({ task, why }) => (
              <li>
                {capitalised(showPlace(task)[language])}: “{task.result}”: {why[language]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** What stands in tables and became no task, so that nobody misses it later. */
export const UnreadList: FC<{ unread: Unread[]; language: Language }> = ({ unread, language }) => {
  if (unread.length === 0) return null;
  return (
    <>
      <h2>{SAID.unread[language]}</h2>
      <ul>
        {unread.map(({ source, rows, heading }) => (
          <li>
            {capitalised(showSource(source)[language])}:{' '}
            {text(`${rows} dòng`, many(rows, 'row'))[language]}, “{heading}”
          </li>
        ))}
      </ul>
    </>
  );
};

/** How many tasks each unit gets. */
export const UnitTable: FC<{ starts: PlanStarts; language: Language }> = ({ starts, language }) => {
  const { rows, tasks, units } = starts;
  const counted = text(
    `${rows} dòng thành ${tasks} việc theo dõi của ${units.length} đơn vị`,
    `${many(rows, 'row')} become ${many(tasks, 'task')} of ${many(units.length, 'unit')}`,
  );
  return (
    <>
      <h2>{SAID.starts[language]}</h2>
      <table>
        <caption>{counted[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{SAID.unit[language]}</th>
            <th scope="col">{SAID.officer[language]}</th>
            <th scope="col" class="number">
              {SAID.rows[language]}
            </th>
            <th scope="col" class="number">
              {SAID.tasks[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr>
              <th scope="row">{unit.name}</th>
              <td>
                {unit.reminded ? (unit.officer ?? SAID.nobody[language]) : SAID.byLetter[language]}
              </td>
              <td class="number">{unit.rows}</td>
              <td class="number">{unit.tasks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
