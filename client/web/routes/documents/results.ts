import { type Context, Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import { periodReport } from '../../../office/pages/documents/periodReport.ts';
import { openFindings } from '../../../office/pages/inspections/findingLines.ts';
import { ratesFor } from '../../../office/pages/report/ratesFor.ts';
import { targetSentences } from '../../../office/pages/targets/targetSentences.ts';
import { askedPeriod } from '../../documents/askedFor.ts';
import { orRefused } from '../../documents/orRefused.ts';
import { planChoices } from '../../documents/planChoices.ts';
import type { WebEnv } from '../../env.ts';
import { refuseFile, sendFile } from '../../exports/download.tsx';
import { fillTemplate } from '../../exports/word/fillTemplate.ts';
import { tooManyForWord } from '../../exports/word/mostInWord.ts';
import { periodReportFields } from '../../exports/word/periodReportFields.ts';
import { draftTemplate } from '../../exports/word/templates.ts';
import { targetsOfPlans } from '../../targets/targetsOfPlans.ts';
import { rowsOf } from '../../visibleRows.ts';

/** `/bao-cao/van-ban/ket-qua`: a report of results of a period, of a plan or of all. */
export const results = new Hono<WebEnv>().get('/', (c) => orRefused(c, () => sendReport(c)));

async function sendReport(c: Context<WebEnv>): Promise<Response> {
  const { agency, desk, person } = c.var.visitor;
  const query = new URL(c.req.url).searchParams;
  const period = askedPeriod(query);
  const { rows, today } = await rowsOf(c.var.visitor);
  const asked = query.get('plan') ?? '';
  const plan = planChoices(rows).find(({ id }) => id === asked) ?? null;
  if (asked !== '' && !plan) return refuseFile(c, noPlan(asked));
  const own = plan ? rows.filter(({ facts }) => facts.plan === plan.id) : rows;
  const asOf = desk.queries.listedAt() ?? (await desk.queries.now());
  const report = periodReport(own, period, agency, { today, asOf });
  const tasks = report.total.counted;
  const tooMany = tooManyForWord(tasks, LESS);
  if (tooMany) return refuseFile(c, tooMany);
  const year = Number(period.to.slice(0, 4));
  const reached = await targetsOfPlans(c.var.visitor, plan?.id ?? null, { year, today, rows });
  const fields = periodReportFields(report, {
    ...{ agencyName: agency.directory.name, period: period.said.vi },
    plan: plan?.name.vi ?? null,
    findings: openFindings(rows).filter(({ plan: of }) => !plan || of === plan.id),
    targets: targetSentences(reached, year),
    rates: ratesFor(person.id, agency.directory),
  });
  const bytes = await fillTemplate(draftTemplate(agency, 'bao-cao-ket-qua'), fields);
  const name = `du-thao-bao-cao-ket-qua-${period.from}-${period.to}`;
  return sendFile(c, { name, format: 'docx', bytes, tasks });
}

const LESS = text(
  'chọn một kế hoạch hoặc kỳ báo cáo ngắn hơn',
  'choose one plan or a shorter period',
);

/** Why there is no document of a plan. */
export const noPlan = (plan: string) =>
  text(
    `Không có kế hoạch “${plan}”; mở lại trang Văn bản dự thảo và chọn trong danh sách.`,
    `There is no plan "${plan}"; open the page of drafts again and choose from its list.`,
  );
