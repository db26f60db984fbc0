import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { showSource } from '../../../../domain/plan/place.ts';
import { dueStepsText } from '../../../../domain/policy/dueReasonText.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { PlanRow } from '../../../office/pages/plan/planRow.ts';
import { KIND_TEXT, type RowDue } from '../../../office/pages/plan/rowDue.ts';
import { becomesTexts, weeklyText } from '../../../office/pages/plan/rowTexts.ts';

const SAID = {
  caption: text(
    'Từng dòng của kế hoạch, bên cạnh là cách hệ thống hiểu',
    'Each row of the plan, and beside it how it is read',
  ),
  printed: text('Kế hoạch ghi', 'The plan says'),
  read: text('Được hiểu là', 'It is read as'),
  doubts: text('Cần xem lại', 'To look at'),
  lead: text('Chủ trì', 'Lead'),
  beside: text('Phối hợp', 'With'),
  leader: text('Chỉ đạo', 'Supervisor'),
  due: text('Thời hạn', 'Due'),
  byField: text('theo lĩnh vực', 'by field of work'),
  none: text('chưa rõ', 'not clear'),
  first: text('Ngày đầu', 'The first'),
  dayBefore: text(
    '“trước” là hết ngày liền trước',
    '“trước” (before) is the end of the day before',
  ),
  workUntil: text('làm đến', 'work until'),
  question: text('Câu hỏi', 'Question'),
};

/** A question about a row: its number, and where the form asks it. */
export interface RowDoubt {
  number: number;
  field: string;
  said: Text;
  blocking: boolean;
}

interface Props {
  rows: PlanRow[];
  doubts: ReadonlyMap<string, RowDoubt[]>;
  language: Language;
}

/** The printed rows by section, each beside its units, days and doubts. */
export const PlanRows: FC<Props> = ({ rows, doubts, language }) => {
  let section = '';
  return (
    <div class="wide">
      <table class="stacked rows">
        <caption>{SAID.caption[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{SAID.printed[language]}</th>
            <th scope="col">{SAID.read[language]}</th>
            <th scope="col">{SAID.doubts[language]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const heading = row.section !== section ? row.section : '';
            section = row.section;
            return (
              <>
                {heading !== '' && (
                  <tr class="section">
                    <th scope="colgroup" colspan={3}>
                      {heading}
                    </th>
                  </tr>
                )}
                <tr id={rowAnchor(row.ref)}>
                  <td>
                    <Printed row={row} language={language} />
                  </td>
                  <td>
                    <Read row={row} language={language} />
                  </td>
                  <td>
                    <Doubts doubts={doubts.get(row.ref) ?? []} language={language} />
                  </td>
                </tr>
              </>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

/** Where a row stands on the page. */
export const rowAnchor = (ref: string): string => `muc-${ref.replace(/[^\p{L}\p{N}.-]/gu, '_')}`;

/** Where a question stands on the page. */
export const questionAnchor = (field: string): string => `cau-${field}`;

const Printed: FC<{ row: PlanRow; language: Language }> = ({ row, language }) => (
  <>
    <div class="quiet">
      {row.ref} · {showSource(row.source)[language]}
    </div>
    <strong>{row.title}</strong>
    <div>{row.lead.printed.join('; ')}</div>
    {row.supervisor.printed !== '' && <div class="quiet">{row.supervisor.printed}</div>}
    {row.due.words !== '' && <div>“{row.due.words}”</div>}
  </>
);

const Read: FC<{ row: PlanRow; language: Language }> = ({ row, language }) => {
  const { lead, coordinating, supervisor, due, becomes } = row;
  const units = lead.units.length > 0 ? lead.units.join('; ') : SAID.none[language];
  const leaders = supervisor.people.map(({ name }) => name).join('; ');
  return (
    <dl class="facts small">
      <dt>{SAID.lead[language]}</dt>
      <dd>{units}</dd>
      {coordinating.length > 0 && (
        <>
          <dt>{SAID.beside[language]}</dt>
          <dd>{coordinating.join('; ')}</dd>
        </>
      )}
      {leaders !== '' && (
        <>
          <dt>{SAID.leader[language]}</dt>
          <dd>
            {leaders}
            {supervisor.byField && <span class="quiet"> ({SAID.byField[language]})</span>}
          </dd>
        </>
      )}
      <dt>{SAID.due[language]}</dt>
      <dd>
        <Due due={due} language={language} />
      </dd>
      {becomesTexts(becomes).map((said) => (
        <>
          <dt />
          <dd class="quiet">{said[language]}</dd>
        </>
      ))}
    </dl>
  );
};

const Due: FC<{ due: RowDue; language: Language }> = ({ due, language }) => {
  const { days, weekdays, kind, why, endsDayBefore } = due;
  const [first] = days;
  if (!first) return <>{(weekdays ? weeklyText(weekdays) : KIND_TEXT[kind])[language]}</>;
  const reason = dueStepsText(why)[language];
  const before = endsDayBefore ? `; ${SAID.dayBefore[language]}` : '';
  return (
    <>
      {days.map(({ day, workBy }, at) => (
        <>
          {at > 0 && ', '}
          <strong>{shownDate(day)}</strong>
          {workBy !== null && workBy !== day && (
            <span class="quiet">
              {' '}
              ({SAID.workUntil[language]} {shownDate(workBy)})
            </span>
          )}
        </>
      ))}
      <div class="quiet">
        {days.length > 1 && `${SAID.first[language]}: `}
        {reason}
        {before}
      </div>
    </>
  );
};

const Doubts: FC<{ doubts: RowDoubt[]; language: Language }> = ({ doubts, language }) => (
  <ul class="plainlist">
    {doubts.map(({ number, field, said, blocking }) => (
      <li>
        <a href={`#${questionAnchor(field)}`} class={blocking ? 'late' : ''}>
          {SAID.question[language]} {number}
        </a>
        : {said[language]}
      </li>
    ))}
  </ul>
);
