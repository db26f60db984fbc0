import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { yearOf } from '../../../../domain/calendar/days.ts';
import { reportingPeriods } from '../../../../domain/calendar/reportingPeriods.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { namedPlan, type PlanRecord } from '../../../../domain/plan/record.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { type Evaluation, evaluation } from '../../../office/pages/evaluation/evaluation.ts';
import {
  columnsOf,
  EVALUATION_TEXT as SAID,
} from '../../../office/pages/evaluation/evaluationColumns.ts';
import { askedPeriod } from '../../documents/askedFor.ts';
import { orRefused } from '../../documents/orRefused.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { typedRule } from '../../evaluation/typedRule.ts';
import { sendFile } from '../../exports/download.tsx';
import { evaluationSheets } from '../../exports/excel/evaluationSheets.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { formOf } from '../../form.ts';
import { Choice } from '../../views/Choice.tsx';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { HeadEvaluation, UnitEvaluation } from '../../views/report/EvaluationTable.tsx';
import { ExclusionRules } from '../../views/report/ExclusionRules.tsx';
import { rowsOf } from '../../visibleRows.ts';
import { notFound } from '../notFound.tsx';

const AT = '/bao-cao/danh-gia';

const WORDS = {
  plan: text('Kế hoạch', 'Plan'),
  any: text('tất cả', 'all'),
  period: text('Kỳ', 'Period'),
  thisYear: text('năm nay', 'this year'),
  show: text('Xem', 'Show'),
  counted: text(
    'Tính nhiệm vụ có thời hạn trong kỳ và nhiệm vụ kỳ trước chuyển sang; nhiệm vụ không có ngày cụ thể, của cơ quan ngang cấp hoặc cấp trên không tính.',
    'Tasks due in the period or left over from before are counted; those without a day, and those of peers and superiors, are not.',
  ),
};

/**
 * `/bao-cao/danh-gia`: what a year's evaluation of units and heads has before it. Its rules of
 * exclusion are those that plans set themselves.
 */
export const evaluationPages = new Hono<WebEnv>()
  .get('/', (c) => (c.var.visitor.seesOverview ? orRefused(c, () => show(c)) : notFound(c)))
  .get('/tai-ve', (c) => (c.var.visitor.seesOverview ? orRefused(c, () => send(c)) : notFound(c)))
  .post('/them', (c) =>
    changed(c, async (typed, visitor) => {
      const rule = typedRule(typed);
      if (!typed.plan) throw new Refusal(NO_PLAN);
      const plan = { agency: visitor.agency.directory.agency, id: typed.plan };
      await visitor.desk.plans.tell(plan, 'add-exclusion', { rule }, `add-${rule.id}`);
    }),
  )
  .post('/bo', (c) =>
    changed(c, async ({ plan: id = '', rule = '', reason = '' }, visitor) => {
      if (reason === '') throw new Refusal(NO_REASON);
      const plan = { agency: visitor.agency.directory.agency, id };
      await visitor.desk.plans.tell(plan, 'drop-exclusion', { rule, reason }, `drop-${rule}`);
    }),
  );

const NO_PLAN = text('Chưa chọn kế hoạch có quy định này.', 'Choose the plan that has this rule.');
const NO_REASON = text('Chưa ghi lý do bỏ quy định.', 'Say why the rule is dropped.');

/** Changes a plan's rules; what is refused comes back with what was typed. */
async function changed(
  c: Context<WebEnv>,
  change: (typed: Record<string, string>, visitor: Visitor) => Promise<void>,
): Promise<Response> {
  const { visitor } = c.var;
  if (!visitor.startsPlans) return notFound(c);
  const typed = await formOf(c);
  try {
    await change(typed, visitor);
    return c.redirect(AT, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return show(c, { said: error.said, typed });
  }
}

interface Asked {
  evaluation: Evaluation;
  plans: PlanRecord[];
  plan: string;
  period: string;
  said: Text;
  today: LocalDate;
}

/** What the address asks for; without a word the year that runs, of all plans. */
async function asked(c: Context<WebEnv>): Promise<Asked> {
  const { visitor } = c.var;
  const { agency, desk } = visitor;
  const query = new URL(c.req.url).searchParams;
  const { rows, today } = await rowsOf(visitor);
  const period = query.get('ky') || String(yearOf(today));
  const { from, to, said } = askedPeriod(new URLSearchParams({ ky: period }));
  const code = agency.directory.agency;
  const started = await desk.plans.started([code]);
  const known = await Promise.all(started.map(({ id }) => desk.plans.known(code, id)));
  const plans = known.filter((one) => one !== null);
  const plan = plans.find(({ id }) => id === query.get('plan'))?.id ?? '';
  const isAsked = (id: string): boolean => plan === '' || id === plan;
  const rounds = (await desk.rounds.list(code)).filter(({ collection }) =>
    isAsked(collection.plan),
  );
  const asOf = await desk.queries.now();
  const beside = { plans: plans.filter(({ id }) => isAsked(id)), rounds, today, asOf };
  const laid = evaluation(
    rows.filter(({ facts }) => isAsked(facts.plan)),
    { from, to },
    agency,
    beside,
  );
  return { evaluation: laid, plans, plan, period, said, today };
}

async function show(
  c: Context<WebEnv>,
  refused: { said: Text; typed: Record<string, string> } | null = null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { evaluation: laid, plans, plan, period, said, today } = await asked(c);
  const columns = columnsOf(laid);
  const year = yearOf(today);
  const periods = [year, year - 1].flatMap((one) => reportingPeriods(one, 'calendar'));
  const query = new URLSearchParams({ ky: period, ...(plan && { plan }) });
  return sendPage(
    c,
    <Page title={SAID.title} at="/bao-cao" {...{ language, visitor }}>
      {refused && <Fault said={refused.said} language={language} />}
      <p>{SAID.proposal[language]}</p>
      <form class="filters" method="get" action={AT}>
        <Choice
          {...{ name: 'plan', said: WORDS.plan, empty: WORDS.any, chosen: plan, language }}
          of={plans.map((one): [string, Text] => [one.id, namedPlan(one)])}
        />
        <Choice
          {...{ name: 'ky', said: WORDS.period, empty: WORDS.thisYear, chosen: period, language }}
          of={periods.map(({ id, said: name }): [string, Text] => [id, name])}
        />
        <button type="submit">{WORDS.show[language]}</button>
      </form>
      <p>
        {said[language]} ({shownDate(laid.from)}–{shownDate(laid.to)}) ·{' '}
        <a href={`${AT}/tai-ve?${query}`}>Excel</a>
      </p>
      <p class="hint">{WORDS.counted[language]}</p>
      {laid.units.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <>
          <UnitEvaluation evaluation={laid} {...{ columns, language }} />
          <HeadEvaluation evaluation={laid} {...{ columns, language }} />
        </>
      )}
      <ExclusionRules
        {...{ plans, newId: randomUUID(), to: AT, language }}
        typed={refused?.typed ?? {}}
        changes={visitor.startsPlans}
      />
    </Page>,
    refused ? 422 : 200,
  );
}

async function send(c: Context<WebEnv>): Promise<Response> {
  const { evaluation: laid, period } = await asked(c);
  const bytes = await workbookOf(evaluationSheets(laid, c.var.language));
  const tasks = laid.total.counts.counted;
  return sendFile(c, { name: `so-lieu-danh-gia-${period}`, format: 'xlsx', bytes, tasks });
}
