import { Hono } from 'hono';
import { monthOf } from '../../../../domain/calendar/days.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { YearMissing } from '../../../../reading/tasks/planFacts.ts';
import type { RehearsalPage } from '../../../office/pages/rehearsal/rehearsalPage.ts';
import type { WebEnv } from '../../env.ts';
import { draftAt } from '../../plans/found.ts';
import { openDraft, toStart } from '../../plans/openDraft.ts';
import { rehearsed } from '../../plans/rehearsed.ts';
import { sendPage } from '../../views/page.tsx';
import { DraftPage } from '../../views/plans/DraftPage.tsx';
import { DayLists, LoadParts, OpenParts } from '../../views/plans/Rehearsal.tsx';
import { YearMapTable } from '../../views/plans/YearMapTable.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  map: text('Bản đồ năm', 'The year’s map'),
  person: text('Thư của', 'Mails to'),
  everybody: text('mọi người', 'everybody'),
  with: text('Cùng các kế hoạch đang theo dõi', 'Together with the plans that run'),
  alone: text('Riêng kế hoạch này', 'This plan by itself'),
  beside: text('Tính', 'Counting'),
  show: text('Xem', 'Show'),
};

/** `/ke-hoach/ban-nhap/:id/chay-thu`: the year as it would go if nobody ever reported. */
export const rehearsal = new Hono<WebEnv>().get('/:id/chay-thu', async (c) => {
  const draft = draftAt(c);
  if (!draft) return notFound(c);
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const here = `/ke-hoach/ban-nhap/${draft.id}`;
  const alone = c.req.query('tinh') === 'rieng';
  const person = personOf(agency.directory, c.req.query('nguoi') ?? null)?.id ?? null;
  const open = await openDraft(draft, agency).catch((error: unknown) => {
    if (error instanceof YearMissing) return null;
    throw error;
  });
  if (!open) return c.redirect(here, 303);
  const { reading, accept } = toStart(open);
  const wanted = { accept, besideOthers: !alone, person };
  const key = JSON.stringify([open.revision, draft.file, alone, person]);
  const page = await rehearsed(key, () => desk.plans.rehearse(agency, reading, wanted));
  const first = page.days[0]?.date;
  const month = monthIn(c.req.query('thang'), page) ?? (first ? monthOf(first) : null);
  const toMonth = (one: string): string => {
    const query = new URLSearchParams({ thang: one });
    if (alone) query.set('tinh', 'rieng');
    if (person) query.set('nguoi', person);
    return `${here}/chay-thu?${query}`;
  };
  return sendPage(
    c,
    <DraftPage {...{ draft, part: '/chay-thu', visitor, language }}>
      <p>{countsText(page, !alone)[language]}</p>
      <form class="filters" method="get">
        {month && <input type="hidden" name="thang" value={month} />}
        <label>
          {SAID.person[language]}
          <br />
          <select name="nguoi">
            <option value="">{SAID.everybody[language]}</option>
            {agency.directory.people.map(({ id, name }) => (
              <option value={id} selected={id === person}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {SAID.beside[language]}
          <br />
          <select name="tinh">
            <option value="">{SAID.with[language]}</option>
            <option value="rieng" selected={alone}>
              {SAID.alone[language]}
            </option>
          </select>
        </label>
        <button type="submit">{SAID.show[language]}</button>
      </form>
      <YearMapTable map={page.map} caption={SAID.map} toMonth={toMonth} language={language} />
      <LoadParts loads={page.loads} language={language} />
      <OpenParts page={page} language={language} />
      {month && (
        <>
          <h2>{monthText(month)[language]}</h2>
          <DayLists
            days={page.days.filter(({ date }) => monthOf(date) === month)}
            language={language}
          />
        </>
      )}
    </DraftPage>,
  );
});

/** A month of the map; null for any other words. */
const monthIn = (typed: string | undefined, { map }: RehearsalPage): string | null =>
  map.months.map(({ first }) => monthOf(first)).find((month) => month === typed) ?? null;

function monthText(month: string): Text {
  const shown = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
  return text(`Từng ngày của tháng ${shown}`, `Day by day in ${shown}`);
}

function countsText({ counts, from, until }: RehearsalPage, isTogether: boolean): Text {
  const { rows, tasks, mails } = counts;
  const [vi, en] = isTogether
    ? [', tính cả các kế hoạch đang theo dõi', ', with the plans that run']
    : ['', ''];
  return text(
    `Nếu giao ngày ${shownDate(from)} và không ai báo cáo gì: ${rows} dòng, ${tasks} việc theo dõi; đến ${shownDate(until)} có ${mails} thư${vi}.`,
    `If started on ${shownDate(from)} and nobody ever reported: ${many(rows, 'row')}, ${many(tasks, 'task')}; until ${shownDate(until)} ${many(mails, 'mail')}${en}.`,
  );
}
