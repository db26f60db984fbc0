import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { MOST_LINES, NOBODY, type SignInLine } from '../../admin/signInLines.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { typedDay } from '../../typedDay.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { EndSessions } from '../../views/admin/EndSessions.tsx';
import { Choice } from '../../views/Choice.tsx';
import { Fault } from '../../views/Fault.tsx';
import { Pages, pageOf } from '../../views/Pages.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const AT = '/quan-tri/dang-nhap';

const SAID = {
  at: text('Lúc', 'At'),
  who: text('Người', 'Who'),
  what: text('Nội dung', 'What'),
  from: text('Địa chỉ mạng', 'Network address'),
  nobody: text('không rõ', 'not known'),
  any: text('tất cả', 'all'),
  day: text('Ngày', 'Day'),
  dayHint: text('ngày/tháng/năm', 'day/month/year'),
  end: text('Kết quả', 'Result'),
  refused: text('bị từ chối', 'refused'),
  find: text('Lọc', 'Filter'),
  most: text(
    `Chỉ hiện ${MOST_LINES} dòng gần nhất; chọn ngày để xem trước đó.`,
    `The newest ${MOST_LINES} lines are shown; name a day to see older ones.`,
  ),
  whom: text('Chọn người cần kết thúc phiên đăng nhập.', 'Choose whose sessions are to be ended.'),
};

/** `/quan-tri/dang-nhap`: who signed in which way, who was refused; ends all sessions of one. */
export const signIns = new Hono<WebEnv>()
  .get('/', (c) => show(c, null))
  .post('/', async (c) => {
    const { administration, agency } = c.var.visitor;
    if (!administration?.endSessions) return notFound(c);
    const { person = '' } = await formOf(c);
    if (!personOf(agency.directory, person)) return show(c, SAID.whom);
    await administration.endSessions(person);
    return leadOn(c, `${AT}?da-ket-thuc=${encodeURIComponent(person)}`);
  });

async function show(c: Context<WebEnv>, fault: Text | null): Promise<Response> {
  const { visitor, language } = c.var;
  const { administration, agency } = visitor;
  if (!administration) return notFound(c);
  const { directory } = agency;
  const query = new URL(c.req.url).searchParams;
  const asked = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100);
  const { date: day, fault: notADay } = typedDay(asked('day'));
  const filter = { person: asked('person'), day: asked('day'), only: asked('only') };
  const refusedOnly = filter.only === 'refused';
  const lines = await administration.signIns({ person: filter.person, day, refusedOnly });
  const { shown, number, last } = pageOf(lines, query.get('page'));
  const ended = isJustDone(c) ? personOf(directory, asked('da-ket-thuc')) : undefined;
  const told = fault ?? notADay;
  return sendPage(
    c,
    <AdminPage part={AT} visitor={visitor} language={language}>
      {told && <Fault said={told} language={language} />}
      {ended && (
        <p class="notice" role="status">
          {endedText(ended.name)[language]}
        </p>
      )}
      <Filters {...{ directory, filter, language }} />
      <Lines lines={shown} count={lines.length} language={language} />
      <Pages at={AT} query={queryOf(filter)} {...{ number, last, language }} />
      {lines.length === MOST_LINES && <p class="quiet">{SAID.most[language]}</p>}
      {administration.endSessions && <EndSessions at={AT} {...{ directory, language }} />}
    </AdminPage>,
    told ? 422 : 200,
  );
}

const endedText = (name: string): Text =>
  text(`Đã kết thúc mọi phiên đăng nhập của ${name}.`, `All sessions of ${name} were ended.`);

const queryOf = (filter: Record<string, string>): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

interface FiltersProps {
  directory: Directory;
  filter: { person: string; day: string; only: string };
  language: Language;
}

const Filters: FC<FiltersProps> = ({ directory, filter, language }) => {
  const people = directory.people.map(({ id, name }): [string, Text] => [id, text(name, name)]);
  const any = { language, empty: SAID.any };
  return (
    <search>
      <form class="filters" method="get" action={AT}>
        <Choice
          {...any}
          name="person"
          said={SAID.who}
          of={[...people, [NOBODY, SAID.nobody]]}
          chosen={filter.person}
        />
        <label>
          {SAID.day[language]} <span class="hint">({SAID.dayHint[language]})</span>
          <br />
          <input name="day" value={filter.day} autocomplete="off" />
        </label>
        <Choice
          {...any}
          name="only"
          said={SAID.end}
          of={[['refused', SAID.refused]]}
          chosen={filter.only}
        />
        <button type="submit">{SAID.find[language]}</button>
      </form>
    </search>
  );
};

interface LinesProps {
  lines: SignInLine[];
  count: number;
  language: Language;
}

const Lines: FC<LinesProps> = ({ lines, count, language }) => (
  <div class="wide">
    <table class="stacked">
      <caption>{text(`${count} dòng`, `${count} lines`)[language]}</caption>
      <thead>
        <tr>
          {[SAID.at, SAID.who, SAID.what, SAID.from].map((said) => (
            <th scope="col">{said[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, person, said, isRefused, from }) => (
          <tr>
            <td>
              <time datetime={at}>{showInstant(at)}</time>
            </td>
            <th scope="row">{person?.name ?? SAID.nobody[language]}</th>
            <td class={isRefused ? 'soon' : ''}>{capitalised(said[language])}</td>
            <td>{from || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
