import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import {
  mailBook as bookOf,
  type MailLine,
  mailAddress,
} from '../../office/pages/mails/mailBook.ts';
import { MAIL_END_TEXT, MAIL_ENDS, type MailEnd } from '../../office/pages/mails/mailEnds.ts';
import type { MailRow } from '../../office/types.ts';
import type { WebEnv } from '../env.ts';
import { typedDay } from '../typedDay.ts';
import { Choice } from '../views/Choice.tsx';
import { Fault } from '../views/Fault.tsx';
import { Pages, pageOf } from '../views/Pages.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';

const SAID = {
  day: text('Ngày', 'Day'),
  dayHint: text('ngày/tháng/năm', 'day/month/year'),
  person: text('Người nhận', 'To'),
  mail: text('Thư', 'Mail'),
  end: text('Kết quả', 'End'),
  at: text('Lúc', 'At'),
  urgent: text('gửi ngay', 'urgent'),
  notYet: text('(chưa soạn)', '(not written yet)'),
  any: text('tất cả', 'all'),
  find: text('Lọc', 'Filter'),
};

/** `/so-thong-bao`: what was mailed to whom, how it ended, and why not. */
export const mailBook = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { directory } = visitor.agency;
  const query = new URL(c.req.url).searchParams;
  const asked = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100);
  const { date, fault } = typedDay(asked('day'));
  const end = MAIL_ENDS.find((one) => one === asked('end'));
  const rows = await visitor.desk.queries.mailRows({ agency: directory.agency });
  const seen = rows.filter(({ person }) => visitor.seesMailOf(person));
  const found = seen.filter(
    (row) => isOf(row.person, asked('person')) && (date === null || row.date === date),
  );
  const lines = bookOf(found, directory, end);
  const { shown, number, last } = pageOf(lines, query.get('page'));
  const filter = { person: asked('person'), day: asked('day'), end: end ?? '' };
  return sendPage(
    c,
    <Page title={MENU_PAGES['/so-thong-bao']} at="/so-thong-bao" {...{ language, visitor }}>
      {fault && <Fault said={fault} language={language} />}
      <Filters people={peopleIn(bookOf(seen, directory))} {...{ filter, language }} />
      <MailTable lines={shown} count={lines.length} language={language} />
      <Pages at="/so-thong-bao" query={queryOf(filter)} {...{ number, last, language }} />
    </Page>,
    fault ? 422 : 200,
  );
});

const isOf = (person: MailRow['person'], wanted: string): boolean =>
  wanted === '' || person === wanted;

const queryOf = (filter: Record<string, string>): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

const peopleIn = (lines: MailLine[]): [string, Text][] =>
  [...new Map(lines.map(({ person }) => [person.id, person.name]))]
    .sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
    .map(([id, name]) => [id, text(name, name)]);

interface FilterProps {
  people: [string, Text][];
  filter: { person: string; day: string; end: string };
  language: Language;
}

const Filters: FC<FilterProps> = ({ people, filter, language }) => {
  const ends = MAIL_ENDS.map((end): [string, Text] => [end, MAIL_END_TEXT[end]]);
  const any = { language, empty: SAID.any };
  return (
    <search>
      <form class="filters" method="get" action="/so-thong-bao">
        <Choice {...any} name="person" said={SAID.person} of={people} chosen={filter.person} />
        <label>
          {SAID.day[language]} <span class="hint">({SAID.dayHint[language]})</span>
          <br />
          <input name="day" value={filter.day} autocomplete="off" />
        </label>
        <Choice {...any} name="end" said={SAID.end} of={ends} chosen={filter.end} />
        <button type="submit">{SAID.find[language]}</button>
      </form>
    </search>
  );
};

interface TableProps {
  lines: MailLine[];
  count: number;
  language: Language;
}

const MailTable: FC<TableProps> = ({ lines, count, language }) => (
  <div class="wide">
    <table class="stacked">
      <caption>{text(`${count} thư`, `${count} mails`)[language]}</caption>
      <thead>
        <tr>
          {[SAID.day, SAID.mail, SAID.person, SAID.end].map((said) => (
            <th scope="col">{said[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td>
              {shownDate(line.date)}
              {line.urgent && <div class="quiet">{SAID.urgent[language]}</div>}
            </td>
            <th scope="row">
              <a href={mailAddress(line.id)}>{line.subject || SAID.notYet[language]}</a>
            </th>
            <td>
              {line.person.name}
              <div class="quiet">{line.person.title}</div>
            </td>
            <td>
              <span class={toneOf(line.end)}>{capitalised(MAIL_END_TEXT[line.end][language])}</span>
              <div class="quiet">{showInstant(line.at)}</div>
              {line.why && <div>{line.why[language]}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What did not arrive must be seen; red stays for what is overdue. */
const toneOf = (end: MailEnd): string =>
  end === 'delivered' ? 'done' : end === 'refused' || end === 'unknown' ? 'soon' : 'waiting';
