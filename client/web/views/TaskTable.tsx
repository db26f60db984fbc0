import type { FC } from 'hono/jsx';
import type { Agency } from '../../../config/agency.ts';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { TimeLeft } from '../../../domain/policy/timeLeft.ts';
import { provenText } from '../../../domain/task/proof/proofText.ts';
import { provenSoFar } from '../../../domain/task/proof/proven.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { leftOf } from '../../office/pages/leftOf.ts';
import type { TaskRow } from '../../office/types.ts';

const HEAD = {
  due: text('Thời hạn', 'Due'),
  title: text('Nhiệm vụ', 'Task'),
  unit: text('Đơn vị chủ trì', 'Lead unit'),
  officer: text('Người phụ trách', 'Officer'),
  status: text('Trạng thái', 'Status'),
};

interface Props {
  rows: TaskRow[];
  agency: Agency;
  today: LocalDate;
  language: Language;
  caption: Text;
}

/** Tasks as lists show them: the deadline and the time left first. */
export const TaskTable: FC<Props> = ({ rows, agency, today, language, caption }) => (
  <div class="wide">
    <table class="stacked">
      <caption>{caption[language]}</caption>
      <thead>
        <tr>
          {Object.values(HEAD).map((said) => (
            <th scope="col">{said[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td>
              <Due row={row} agency={agency} today={today} language={language} />
            </td>
            <th scope="row">
              <a href={`/nhiem-vu/${row.key}`}>{row.facts.title}</a>
              <div class="quiet">{row.facts.planName}</div>
            </th>
            <td>{row.facts.unitName}</td>
            <td>{personOf(agency.directory, row.officer)?.name ?? '–'}</td>
            <td class={toneOf(row)}>
              {STATUS_TEXT[row.status][language]}
              <SoFar row={row} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** How many of a task's products are proven, where some are. */
export const SoFar: FC<{ row: TaskRow; language: Language }> = ({ row, language }) => {
  const proven = provenSoFar(row.facts);
  return proven && <div class="quiet">{provenText(proven)[language]}</div>;
};

/** Red is for what is overdue alone; the word always stands beside the colour. */
export function toneOf({ standing, status }: TaskRow): 'late' | 'soon' | 'done' | 'waiting' | '' {
  if (standing.bucket === 'overdue-open') return 'late';
  if (standing.bucket === 'done-on-time' || standing.bucket === 'done-late') return 'done';
  if (status === 'waiting-date' || status === 'waiting-event' || status === 'cancelled')
    return 'waiting';
  return '';
}

interface DueProps {
  row: TaskRow;
  today: LocalDate;
  language: Language;
}

/** Working days of warning before a deadline that is coming. */
const SOON_DAYS = 7;

interface DueProps {
  row: TaskRow;
  agency: Agency;
  today: LocalDate;
  language: Language;
}

/** The day with its weekday, and how many working days it leaves. */
export const Due: FC<DueProps> = ({ row: { facts }, agency, today, language }) => {
  const { workBy } = facts;
  if (workBy === null) return <span class="waiting">–</span>;
  const left = leftOf(facts, agency.calendar, today);
  return (
    <>
      <strong>{shownDate(workBy)}</strong>
      <div class="quiet">{weekdayName(workBy, language)}</div>
      {left && <div class={toneOfDays(left)}>{left.said[language]}</div>}
    </>
  );
};

const toneOfDays = ({ state, days }: TimeLeft): string =>
  state === 'late' ? 'late' : state === 'left' && days > SOON_DAYS ? 'quiet' : 'soon';
