import { Hono } from 'hono';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { lateUnits } from '../../../office/pages/documents/lateUnits.ts';
import { answerBy } from '../../documents/askedFor.ts';
import { planChoices } from '../../documents/planChoices.ts';
import type { WebEnv } from '../../env.ts';
import { LateUnitsTable, LettersFilter } from '../../views/documents/Letters.tsx';
import { PlanAppendices } from '../../views/documents/PlanAppendices.tsx';
import { ResultsForm } from '../../views/documents/ResultsForm.tsx';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { rowsOf } from '../../visibleRows.ts';

/** What the page is called where others lead to it. */
export const DOCUMENTS = text('Văn bản dự thảo', 'Drafts to sign');

const INTRO = text(
  'Dự thảo bằng tiếng Việt theo thể thức Nghị định 30/2020/NĐ-CP, chưa có số, ngày và chữ ký. Khi văn bản được ban hành, ghi số và ngày vào báo cáo kết quả của nhiệm vụ tương ứng.',
  'Drafts in Vietnamese, in the layout of Decree 30/2020, without number, day and signature. Once a document is issued, its number and day are entered as the result of the task that asks for it.',
);

/** `/bao-cao/van-ban`: what can be made, and of what. */
export const documentsPage = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const query = new URL(c.req.url).searchParams;
  const { rows, today } = await rowsOf(visitor);
  const told = await desk.queries.told(agency.directory.agency);
  const plans = planChoices(rows);
  const plan = plans.find(({ id }) => id === query.get('plan'))?.id ?? '';
  const own = rows.filter(({ facts }) => plan === '' || facts.plan === plan);
  const typed = (query.get('han') ?? '').trim();
  const fault = faultOf(query);
  const asked = new URLSearchParams({
    ...(plan && { plan }),
    ...(typed && !fault && { han: typed }),
  });
  return sendPage(
    c,
    <Page title={DOCUMENTS} at="/bao-cao" {...{ language, visitor }}>
      <p>{INTRO[language]}</p>
      {fault && <Fault said={fault} language={language} />}
      <LettersFilter {...{ plans, plan, language }} answerBy={typed} />
      <LateUnitsTable units={lateUnits(own, told, agency, today)} {...{ asked, language }} />
      <ResultsForm {...{ plans, today, language }} />
      <PlanAppendices plans={plans.filter(({ isPlan }) => isPlan)} language={language} />
    </Page>,
    fault ? 422 : 200,
  );
});

/** What is wrong with the day that letters want an answer by; null where nothing is. */
function faultOf(query: URLSearchParams): Text | null {
  try {
    answerBy(query);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
