import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { periodText } from '../../../../domain/target/figureText.ts';
import type { OwedFigure } from '../../../../domain/target/owed.ts';
import { yearsOf } from '../../../../domain/target/periods.ts';
import { joined, type Language, type Text, text } from '../../../../domain/text/text.ts';
import { targetTables, unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { isJustDone } from '../../justDone.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { owedBy, type PlanTargets, targetsOf } from '../../targets/targetsOf.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { NOTHING_SENT, OwedForm, type SentFigures } from '../../views/targets/OwedForm.tsx';
import { TargetTables } from '../../views/targets/TargetTables.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Chỉ tiêu', 'Targets'),
  none: text('Kế hoạch này chưa theo dõi chỉ tiêu nào.', 'No target of this plan is followed yet.'),
  owed: text('Số liệu cần báo cáo', 'Figures to report'),
  saved: text('Đã ghi số liệu.', 'The figures are on record.'),
  add: text('Thêm chỉ tiêu', 'Add a target'),
  offers: text('Chỉ tiêu thấy trong kế hoạch', 'Targets found in the plan'),
  years: text('Năm', 'Year'),
  missing: text('Chưa báo cáo', 'Not reported'),
  results: text('Bảng kết quả cuối năm', 'Results of the year'),
  tasks: text('Nhiệm vụ của kế hoạch', 'Tasks of the plan'),
};

/** `/ke-hoach/chi-tieu/:plan`: figures its reader owes, then every target by unit and period. */
export const planTargets = new Hono<WebEnv>().get('/:plan', async (c) => {
  const found = await targetsOf(c);
  return found ? showTargets(c, found) : notFound(c);
});

/** Shows a plan's targets, and what was wrong with a form of figures. */
export function showTargets(
  c: Context<WebEnv>,
  found: PlanTargets,
  sent: SentFigures = NOTHING_SENT,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { record, today, count, keeps } = found;
  const here = addressOf(record.id);
  const targets = record.targets ?? [];
  const years = yearsOf(record.period);
  const year = yearIn(c, years, today);
  const tables = targetTables(targets, {
    ...{ year, plan: record.period, today, count, directory: visitor.agency.directory },
    sees: visitor.seesUnit,
  });
  const name = namedPlan(record);
  const title = text(`Chỉ tiêu của ${name.vi}`, `Targets of ${name.en}`);
  return sendPage(
    c,
    <Page title={title} at="/ke-hoach" language={language} visitor={visitor}>
      <p class="on-screen">
        <a href={`/nhiem-vu?all=1&plan=${encodeURIComponent(record.id)}`}>{SAID.tasks[language]}</a>
        {targets.length > 0 && (
          <>
            {' '}
            · <a href={`${here}/ket-qua?nam=${year}`}>{SAID.results[language]}</a>
          </>
        )}
      </p>
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.saved[language]}
        </p>
      )}
      {sent.said && <Fault said={sent.said} language={language} />}
      <Owed {...{ found, sent, visitor, language }} />
      {targets.length === 0 && <p>{SAID.none[language]}</p>}
      {years.length > 1 && <Years {...{ years, year, here, language }} />}
      <TargetTables {...{ tables, here, language }} />
      <Missing {...{ found, visitor, language }} />
      {keeps && (
        <p>
          <a class="button plain" href={`${here}/them`}>
            {SAID.add[language]}
          </a>{' '}
          <a class="button plain" href={`${here}/goi-y`}>
            {SAID.offers[language]}
          </a>
        </p>
      )}
    </Page>,
    sent.faults.size > 0 || sent.said ? 422 : 200,
  );
}

/** The year an address asks for; else this year, or the plan's nearest. */
export function yearIn(c: Context<WebEnv>, years: number[], today: string): number {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const asked = Number(c.req.query('nam'));
  if (years.includes(asked)) return asked;
  return Math.min(Math.max(Number(today.slice(0, 4)), first), last);
}

interface Shown {
  found: PlanTargets;
  visitor: Visitor;
  language: Language;
}

const Owed: FC<Shown & { sent: SentFigures }> = ({ found, sent, visitor, language }) => {
  const { record, today } = found;
  if (record.closed) return null;
  const owed = owedBy(visitor, record, today);
  const { directory } = visitor.agency;
  return <OwedForm {...{ record, owed, directory, sent, language }} title={SAID.owed} back="" />;
};

/** Who else has not reported, for whoever sees it. */
const Missing: FC<Shown> = ({ found: { record, missing }, visitor, language }) => {
  const seen = missing.filter(({ unit }) => unit === null || visitor.seesUnit(unit));
  if (seen.length === 0 || record.closed) return null;
  return (
    <details>
      <summary>
        {SAID.missing[language]} ({seen.length})
      </summary>
      <ul>
        {seen.map((one) => (
          <li>{missingText(one, visitor)[language]}</li>
        ))}
      </ul>
    </details>
  );
};

function missingText({ target, unit, period }: OwedFigure, { agency }: Visitor): Text {
  const who = unit === null ? WHOLE_OFFICE : unitName(agency.directory, unit);
  return joined([who, periodText(period.id), text(target.name, target.name)], ' · ');
}

interface YearsProps {
  years: number[];
  year: number;
  here: string;
  language: Language;
}

const Years: FC<YearsProps> = ({ years, year, here, language }) => (
  <nav class="parts" aria-label={SAID.years[language]}>
    <ul>
      {years.map((one) => (
        <li>
          <a href={`${here}?nam=${one}`} {...(one === year ? { 'aria-current': 'page' } : {})}>
            {one}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
