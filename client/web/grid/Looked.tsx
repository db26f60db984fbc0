import type { FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { seenName } from '../tasks/seen.ts';
import { cellName, GRID_COLUMNS } from './enteredRows.ts';
import type { LookedRow } from './looked.ts';

const SAID = {
  looked: text('Xem trước khi gửi', 'Before it is sent'),
  good: text('sẽ ghi', 'will be recorded'),
};

interface Props {
  checked: LookedRow[];
  language: Language;
}

/** The lines as they would be sent, with what is wrong or odd about them. */
export const Looked: FC<Props> = ({ checked, language }) => {
  const good = checked.filter(({ fault }) => fault === null);
  const { verb } = commandOf('report');
  return (
    <section class="card" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{SAID.looked[language]}</h2>
      <ul>
        {checked.map(({ row, task, fault, doubts }) => (
          <li class={fault ? 'late' : ''}>
            {task?.facts.title ?? row.key}: {row.documentNo}
            {row.document && `, ${dayText(row.document.documentDate, language)}`} –{' '}
            {(fault ?? SAID.good)[language]}
            {doubts.map((doubt) => (
              <span class="soon"> · {doubt[language]}</span>
            ))}
          </li>
        ))}
      </ul>
      {good.length > 0 && (
        <form method="post">
          {good.map(({ row, task }) => (
            <>
              {GRID_COLUMNS.map((column) => (
                <input type="hidden" name={cellName(column, row.key)} value={row[column]} />
              ))}
              <input type="hidden" name={seenName(row.key)} value={task?.facts.revision ?? 0} />
            </>
          ))}
          <button type="submit" name="send" value="yes">
            {text(`Gửi ${good.length}: ${verb.vi}`, `Send ${good.length}: ${verb.en}`)[language]}
          </button>
        </form>
      )}
    </section>
  );
};

const dayText = (date: LocalDate, language: Language): string =>
  `${weekdayName(date, language)} ${shownDate(date)}`;
