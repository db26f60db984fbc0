import type { FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import { roleName } from '../../../../domain/directory/roles.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Loads } from '../../../office/pages/rehearsal/loads.ts';
import { type MailDay, sectionCount } from '../../../office/pages/rehearsal/mailDays.ts';
import type { RehearsalPage } from '../../../office/pages/rehearsal/rehearsalPage.ts';
import { dayAnchor } from './YearMapTable.tsx';

const SAID = {
  busiest: text('Ngày nhiều thư nhất', 'Busiest days'),
  leaders: text('Lãnh đạo nhận mỗi tháng', 'What leaders get a month'),
  leader: text('Lãnh đạo', 'Leader'),
  cells: text('thư/mục', 'mails/items'),
  gaps: text('Chưa có người nhận', 'Nobody to tell'),
  detours: text('Gửi qua người khác', 'Not straight to whom they concern'),
  blocked: text('Chưa giao được, chờ trả lời câu hỏi', 'Will not start: questions are open'),
  provisional: text('Ngày tạm tính', 'Provisional days'),
  mayMove: text('tạm tính', 'provisional'),
  atOnce: text('gửi ngay', 'at once'),
};

/** A list under a heading; nothing where it is empty. */
const Part: FC<{ title: Text; lines: Text[]; language: Language }> = (props) => {
  const { title, lines, language } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{title[language]}</h2>
      <ul>
        {lines.map((line) => (
          <li>{capitalised(line[language])}</li>
        ))}
      </ul>
    </>
  );
};

/** The busiest days, mails that are too long, and what leaders get month by month. */
export const LoadParts: FC<{ loads: Loads; language: Language }> = ({ loads, language }) => (
  <>
    <Part
      title={SAID.busiest}
      language={language}
      lines={loads.busiest.map(({ date, mails, items }) => {
        const day = shownDate(date);
        return text(
          `${weekdayName(date, 'vi')}, ${day}: ${mails} thư, ${items} mục`,
          `${weekdayName(date, 'en')}, ${day}: ${many(mails, 'mail')}, ${many(items, 'item')}`,
        );
      })}
    />
    <Part
      title={text(
        `Thư vượt ${loads.budget} mục (số mục tối đa mỗi thư)`,
        `Mails of more than ${loads.budget} items`,
      )}
      language={language}
      lines={loads.overloads.map(({ person, mails, items, date }) =>
        text(
          `${person.name}: ${mails} thư, nhiều nhất ${items} mục (${shownDate(date)})`,
          `${person.name}: ${many(mails, 'mail')}, ${many(items, 'item')} at most (${shownDate(date)})`,
        ),
      )}
    />
    <LeaderTable leaders={loads.leaders} language={language} />
  </>
);

const LeaderTable: FC<{ leaders: Loads['leaders']; language: Language }> = (props) => {
  const { leaders, language } = props;
  if (leaders.length === 0) return null;
  const months = [
    ...new Set(leaders.flatMap((one) => one.months.map(({ month }) => month))),
  ].sort();
  return (
    <>
      <h2>{SAID.leaders[language]}</h2>
      <section class="wide" tabindex={0} aria-label={SAID.leaders[language]}>
        <table class="loads">
          <caption>{SAID.cells[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{SAID.leader[language]}</th>
              {months.map((month) => (
                <th scope="col" class="number">
                  {Number(month.slice(5))}/{month.slice(0, 4)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {leaders.map(({ person, months: own }) => (
              <tr>
                <th scope="row">{person.name}</th>
                {months.map((month) => {
                  const load = own.find((one) => one.month === month);
                  return <td class="number">{load ? `${load.mails}/${load.items}` : ''}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

/** Whom nobody can tell, who is told by another, what holds rows up, and what may still move. */
export const OpenParts: FC<{ page: RehearsalPage; language: Language }> = ({ page, language }) => {
  const { otherWays, blocked, provisional } = page;
  return (
    <>
      <Part
        title={SAID.gaps}
        language={language}
        lines={otherWays.gaps.map(({ unit, role, tasks, to }) => {
          const { vi, en } = roleName(role);
          return text(
            `${unit}: ${vi}: ${tasks} việc, chuyển tới ${to.name}`,
            `${unit}: ${en}: ${many(tasks, 'task')}, goes to ${to.name}`,
          );
        })}
      />
      <Part
        title={SAID.detours}
        language={language}
        lines={otherWays.detours.map(({ name, notices, tasks, to }) =>
          text(
            `${name}: ${notices} thông báo của ${tasks} việc tới ${to.name}`,
            `${name}: ${many(notices, 'notice')} of ${many(tasks, 'task')} to ${to.name}`,
          ),
        )}
      />
      <Part
        title={SAID.blocked}
        language={language}
        lines={blocked.map(({ place, said }) =>
          text(`${place.vi}: ${said.vi}`, `${place.en}: ${said.en}`),
        )}
      />
      <Part
        title={SAID.provisional}
        language={language}
        lines={provisional.map(({ year, notices, days }) => {
          const [first, last] = [shownDate(days[0] ?? ''), shownDate(days.at(-1) ?? '')];
          return text(
            `lịch nghỉ năm ${year} chưa đủ: ${notices} thông báo từ ${first} đến ${last} có thể đổi ngày`,
            `the days off of ${year} are not all known: ${many(notices, 'notice')} from ${first} to ${last} may move`,
          );
        })}
      />
    </>
  );
};

/** Each day of a month with its mails, and what stands in them. */
export const DayLists: FC<{ days: MailDay[]; language: Language }> = ({ days, language }) => (
  <>
    {days.map(({ date, list, provisional }) => (
      <details id={dayAnchor(date)} open>
        <summary>
          {capitalised(weekdayName(date, language))}, {shownDate(date)} –{' '}
          {text(`${list.length} thư`, many(list.length, 'mail'))[language]}
          {provisional && ` (${SAID.mayMove[language]})`}
        </summary>
        <ul>
          {list.map(({ person, urgent, sections }) => (
            <li>
              <strong>{person.name}</strong>
              {urgent && ` (${SAID.atOnce[language]})`}
              <ul>
                {sections.map((section) => (
                  <li>
                    {sectionCount(section)[language]}:{' '}
                    {section.notices
                      .slice(0, MOST_NAMED)
                      .map(({ title }) => title)
                      .join('; ')}
                    {section.notices.length > MOST_NAMED && '; …'}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    ))}
  </>
);

/** Tasks of a mail that are named; the rest is counted. */
const MOST_NAMED = 5;
