import type { FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import type { Language } from '../../../../domain/text/text.ts';
import { stateText } from '../../../office/pages/report/meetingState.ts';
import { REPORT_TEXT } from '../../../office/pages/report/reportColumns.ts';
import type {
  MeetingTask,
  UnitWeek,
  WeeklyReport,
} from '../../../office/pages/report/weeklyReport.ts';

interface Props {
  report: WeeklyReport;
  language: Language;
}

/** The tasks before the meeting, by unit; on paper with room for what the leader writes beside. */
export const MeetingTable: FC<Props> = ({ report, language }) => {
  const units = [...report.units, ...report.others].filter(({ tasks }) => tasks.length > 0);
  return (
    <>
      <h2>{REPORT_TEXT.tasks[language]}</h2>
      {units.length === 0 ? (
        <p class="done">{REPORT_TEXT.noTasks[language]}</p>
      ) : (
        <div class="wide">
          <table class="stacked meeting">
            <thead>
              <tr>
                <th scope="col">{REPORT_TEXT.task[language]}</th>
                <th scope="col">{REPORT_TEXT.due[language]}</th>
                <th scope="col">{REPORT_TEXT.state[language]}</th>
                <th scope="col" class="on-paper">
                  {REPORT_TEXT.remark[language]}
                </th>
              </tr>
            </thead>
            {units.map((one) => (
              <UnitTasks week={one} language={language} />
            ))}
          </table>
        </div>
      )}
    </>
  );
};

const UnitTasks: FC<{ week: UnitWeek; language: Language }> = ({ week, language }) => (
  <tbody>
    <tr class="group">
      <th scope="rowgroup" colspan={4}>
        {week.unit.name} ({week.tasks.length})
      </th>
    </tr>
    {week.tasks.map((task) => (
      <tr>
        <th scope="row">
          <a href={`/nhiem-vu/${task.key}`}>{task.title}</a>
          <div class="quiet">
            {task.plan} · {task.key}
          </div>
        </th>
        <td>{task.due && <Day task={task} language={language} />}</td>
        <td class={task.why.includes('overdue-open') ? 'late' : 'soon'}>
          {stateText(task)[language]}
        </td>
        <td class="on-paper" />
      </tr>
    ))}
  </tbody>
);

const Day: FC<{ task: MeetingTask; language: Language }> = ({ task: { due }, language }) =>
  due && (
    <>
      {shownDate(due)}
      <div class="quiet">{weekdayName(due, language)}</div>
    </>
  );
