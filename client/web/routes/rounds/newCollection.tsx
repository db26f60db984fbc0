import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import { planName } from '../../../../domain/plan/issue.ts';
import type { PlannedRound } from '../../../../domain/round/planned.ts';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { type KnownPlan, typedCollection, unitTick } from '../../rounds/typedCollection.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { CollectionForm } from '../../views/rounds/CollectionForm.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Lập kỳ báo cáo', 'Set up a collection'),
  preview: text('Các kỳ sẽ mở', 'Rounds that will be opened'),
  period: text('Kỳ', 'Period'),
  due: text('Đơn vị gửi', 'Units send'),
  why: text('Vì sao', 'Why'),
  over: text('đã qua, không mở', 'has passed, not opened'),
  open: text('Mở các kỳ này', 'Open these rounds'),
  change: text('Sửa', 'Change'),
  known: text(
    'Chưa mở kỳ nào: các kỳ của báo cáo này đã được mở trước đây.',
    'Nothing was opened: the rounds of this report were opened before.',
  ),
};

/** `/ky-bao-cao/mo`: a new collection; every day of it is shown before it is opened. */
export const newCollection = new Hono<WebEnv>()
  .get('/mo', async (c) => {
    if (!c.var.visitor.startsPlans) return notFound(c);
    return form(c, await firstTyped(c));
  })
  .post('/mo', async (c) => {
    const { visitor, language } = c.var;
    if (!visitor.startsPlans) return notFound(c);
    const { agency, desk } = visitor;
    const typed = await formOf(c);
    try {
      const wanted = typedCollection(typed, visitor, await plansOf(c));
      const rounds = await desk.rounds.preview(agency, wanted);
      if (typed.do === 'change') return form(c, typed);
      if (typed.do !== 'open')
        return show(c, <Preview rounds={rounds} typed={typed} language={language} />);
      const opened = await desk.rounds.open(agency, wanted);
      if (opened.length === 0) return form(c, typed, SAID.known);
      return c.redirect('/ky-bao-cao', 303);
    } catch (error) {
      if (error instanceof Refusal) return form(c, typed, error.said);
      throw error;
    }
  });

/** What stands in the form at first: this year, all units that are ours to urge. */
async function firstTyped(c: Context<WebEnv>): Promise<Record<string, string>> {
  const { agency, desk } = c.var.visitor;
  const today = await desk.queries.today(agency.directory.agency);
  const ticked = agency.directory.units
    .filter(({ relation }) => relation === 'subordinate')
    .map(({ id }) => [unitTick(id), 'yes'] as const);
  const { plan = '', what = 'figures', title = '' } = c.req.query();
  const { rhythm = what === 'progress' ? 'weekly' : 'monthly' } = c.req.query();
  const when = rhythm === 'weekly' ? 'same' : 'next';
  return {
    ...{ plan, what, title, rhythm, when, calendar: 'calendar', weekday: '5' },
    from: shownDate(today),
    to: shownDate(`${today.slice(0, 4)}-12-31`),
    ...{ on: '', day: '5', time: '16:00', outgoing: '', lead: String(agency.reporting.leadDays) },
    ...Object.fromEntries(ticked),
  };
}

/** The plans of the agency that run. */
async function plansOf(c: Context<WebEnv>): Promise<KnownPlan[]> {
  const { agency, desk } = c.var.visitor;
  const started = await desk.plans.started([agency.directory.agency]);
  return started
    .filter(({ closed }) => closed === null)
    .flatMap(({ id, versions }) => {
      const last = versions.at(-1);
      return last ? [{ id, name: planName(last).vi }] : [];
    });
}

async function form(
  c: Context<WebEnv>,
  typed: Record<string, string>,
  fault?: Refused,
): Promise<Response> {
  const { visitor, language } = c.var;
  const plans = await plansOf(c);
  return show(
    c,
    <>
      {fault && <Fault said={fault} language={language} />}
      <CollectionForm {...{ typed, plans, visitor, language }} />
    </>,
    fault ? 422 : 200,
  );
}

const show = (c: Context<WebEnv>, body: unknown, status: 200 | 422 = 200): Promise<Response> => {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page title={SAID.title} at="/ky-bao-cao" language={language} visitor={visitor}>
      {body as never}
    </Page>,
    status,
  );
};

interface PreviewProps {
  rounds: PlannedRound[];
  typed: Record<string, string>;
  language: Language;
}

const Preview: FC<PreviewProps> = ({ rounds, typed, language }) => (
  <form method="post">
    {Object.entries(typed)
      .filter(([name]) => name !== 'do')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    <p>
      <strong>{typed.title}</strong>
    </p>
    <table class="stacked">
      <caption>{SAID.preview[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{SAID.period[language]}</th>
          <th scope="col">{SAID.due[language]}</th>
          <th scope="col">{SAID.why[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ period, due, isOver }) => (
          <tr>
            <th scope="row">{period.said[language]}</th>
            <td>
              {weekdayName(due.date, language)}, {shownDate(due.date)} {due.time}
              {isOver && <div class="quiet">{SAID.over[language]}</div>}
            </td>
            <td>{due.reason[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <button type="submit" name="do" value="open">
        {SAID.open[language]}
      </button>{' '}
      <button type="submit" class="plain" name="do" value="change">
        {SAID.change[language]}
      </button>
    </p>
  </form>
);
