import type { FC } from 'hono/jsx';
import { monthOf } from '../../../../domain/calendar/days.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { RehearsalPage } from '../../../office/pages/rehearsal/rehearsalPage.ts';
import type { MapDay } from '../../../office/pages/rehearsal/yearMap.ts';

const SAID = {
  month: text('Tháng', 'Month'),
  total: text('Cộng', 'Total'),
  off: text('nghỉ', 'off'),
  offLegend: text('gạch ngang: ngày nghỉ', 'a dash: a day off'),
};

const UNITS = {
  mails: text('thư mỗi ngày', 'mails a day'),
  items: text('mục mỗi ngày', 'items a day'),
} satisfies Record<RehearsalPage['map']['of'], Text>;

interface Props {
  map: RehearsalPage['map'];
  caption: Text;
  /** The address of a month's list. */
  toMonth(month: string): string;
  language: Language;
}

const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

/** Months by days: how much goes out each day, as a number on a shade. */
export const YearMapTable: FC<Props> = ({ map, caption, toMonth, language }) => (
  <>
    <div class="wide">
      <table class="year">
        <caption>
          {caption[language]} ({UNITS[map.of][language]})
        </caption>
        <thead>
          <tr>
            <th scope="col">{SAID.month[language]}</th>
            {DAYS.map((day) => (
              <th scope="col">{day}</th>
            ))}
            <th scope="col" class="number">
              {SAID.total[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.months.map(({ first, days, total }) => (
            <tr>
              <th scope="row">
                <a href={toMonth(monthOf(first))}>
                  {Number(first.slice(5, 7))}/{first.slice(0, 4)}
                </a>
              </th>
              {DAYS.map((day) => (
                <Day day={days[day - 1]} of={map.of} toMonth={toMonth} language={language} />
              ))}
              <td class="number">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <ul class="legend year">
      {map.legend.map(({ level, low, high }) => (
        <li>
          <span class={`shade level-${level}`}>{low === high ? low : `${low}–${high}`}</span>
        </li>
      ))}
      <li>
        {UNITS[map.of][language]} · {SAID.offLegend[language]}
      </li>
    </ul>
  </>
);

interface DayProps {
  day: MapDay | undefined;
  of: RehearsalPage['map']['of'];
  toMonth(month: string): string;
  language: Language;
}

const Day: FC<DayProps> = ({ day, of, toMonth, language }) => {
  if (!day) return <td />;
  const { date, count, level, working } = day;
  if (count === 0)
    return working ? (
      <td />
    ) : (
      <td class="off" title={SAID.off[language]}>
        –
      </td>
    );
  return (
    <td class={`level-${level}`}>
      <a href={`${toMonth(monthOf(date))}#${dayAnchor(date)}`} title={dayText(day, of)[language]}>
        {count}
      </a>
    </td>
  );
};

function dayText({ date, count }: MapDay, of: RehearsalPage['map']['of']): Text {
  const day = shownDate(date);
  return of === 'mails'
    ? text(`${day}: ${count} thư`, `${day}: ${many(count, 'mail')}`)
    : text(`${day}: ${count} mục`, `${day}: ${many(count, 'item')}`);
}

/** Where a day stands in the list of its month. */
export const dayAnchor = (date: string): string => `ngay-${date}`;
