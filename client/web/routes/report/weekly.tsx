import { type Context, Hono } from 'hono';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { EVALUATION_TEXT } from '../../../office/pages/evaluation/evaluationColumns.ts';
import { obstacleCounts } from '../../../office/pages/obstacles/obstacleList.ts';
import { countsText, OBSTACLE_TEXT } from '../../../office/pages/obstacles/obstacleText.ts';
import { PROOF_TEXT } from '../../../office/pages/proofs/proofText.ts';
import { ratesFor } from '../../../office/pages/report/ratesFor.ts';
import { type WeeklyReport, weeklyReport } from '../../../office/pages/report/weeklyReport.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formatIn, sendFile, unknownFormat } from '../../exports/download.tsx';
import { weeklySheets } from '../../exports/excel/weeklySheets.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { fillTemplate } from '../../exports/word/fillTemplate.ts';
import { templateOf } from '../../exports/word/templates.ts';
import { weeklyFields } from '../../exports/word/weeklyFields.ts';
import { missingInPlans } from '../../targets/owedInPlans.ts';
import { MENU_PAGES, Page, sendPage } from '../../views/page.tsx';
import { MeetingTable } from '../../views/report/MeetingTable.tsx';
import { ObstacleTable } from '../../views/report/ObstacleTable.tsx';
import { OpenFindings } from '../../views/report/OpenFindings.tsx';
import { NeverLate, Rates, UnitTable } from '../../views/report/UnitTable.tsx';
import { MissingTargets } from '../../views/targets/MissingTargets.tsx';
import { rowsOf } from '../../visibleRows.ts';
import { DOCUMENTS } from '../documents/documentsPage.tsx';
import { notFound } from '../notFound.tsx';
import { CHAT_LISTS } from './chatLists.tsx';

const SAID = {
  word: text('Word (dự thảo)', 'Word (for reading)'),
  print: text(
    'In trang này (Ctrl + P): khổ A4, có cột Bút phê.',
    'Print this page (Ctrl + P): A4, with a column for the leader’s remarks.',
  ),
};

/** `/bao-cao`: what the weekly meeting has before it, on the screen, as an A4 and as files. */
export const weekly = new Hono<WebEnv>().get('/tai-ve', sendReport).get('/', async (c) => {
  const { visitor, language } = c.var;
  if (!visitor.seesOverview) return notFound(c);
  const report = await reportOf(visitor);
  const rates = ratesFor(visitor.person.id, visitor.agency.directory);
  return sendPage(
    c,
    <Page
      title={MENU_PAGES['/bao-cao']}
      at="/bao-cao"
      live={{ href: '/bao-cao' }}
      language={language}
      visitor={visitor}
    >
      <div class="a4">
        <p>{weekText(report)[language]}</p>
        <p class="on-screen">
          <a href="/bao-cao/tai-ve?dang=docx">{SAID.word[language]}</a> ·{' '}
          <a href="/bao-cao/tai-ve?dang=xlsx">Excel</a> ·{' '}
          <a href="/bao-cao/zalo">{CHAT_LISTS[language]}</a>
          {visitor.seesAll && (
            <>
              {' '}
              · <a href="/bao-cao/van-ban">{DOCUMENTS[language]}</a>
            </>
          )}{' '}
          · <a href="/bao-cao/danh-gia">{EVALUATION_TEXT.title[language]}</a>
          {' · '}
          <a href="/bao-cao/kiem-chung">{PROOF_TEXT.title[language]}</a>
          <br />
          <span class="quiet">{SAID.print[language]}</span>
        </p>
        <Rates counts={report.total.counts} rates={rates} language={language} />
        <UnitTable report={report} rates={rates} language={language} />
        <MeetingTable report={report} language={language} />
        <OpenFindings findings={report.findings} language={language} />
        {report.obstacles.length > 0 && (
          <>
            <h2>{OBSTACLE_TEXT.title[language]}</h2>
            <ObstacleTable
              obstacles={report.obstacles}
              caption={countsText(obstacleCounts(report.obstacles))[language]}
              language={language}
            />
          </>
        )}
        <NeverLate report={report} language={language} />
        <MissingTargets
          missing={await missingInPlans(visitor, report.today)}
          directory={visitor.agency.directory}
          language={language}
        />
      </div>
    </Page>,
  );
});

/** The report as a Word draft or an Excel file. */
async function sendReport(c: Context<WebEnv>): Promise<Response> {
  const { visitor, language } = c.var;
  if (!visitor.seesOverview) return notFound(c);
  const format = formatIn(c);
  if (!format) return unknownFormat(c);
  const { agency, person } = visitor;
  const report = await reportOf(visitor);
  const name = `bao-cao-giao-ban-tuan-${report.today}`;
  const tasks = report.total.counts.counted;
  if (format === 'xlsx') {
    const sheets = weeklySheets(report, ratesFor(person.id, agency.directory), language);
    return sendFile(c, { name, format, tasks, bytes: await workbookOf(sheets) });
  }
  const fields = weeklyFields(report, agency.directory.name, language);
  const bytes = await fillTemplate(templateOf(agency, 'bao-cao-giao-ban-tuan', language), fields);
  // What may be issued is a draft; the English one is for reading.
  return sendFile(c, { name: language === 'vi' ? `du-thao-${name}` : name, format, tasks, bytes });
}

/** The report as of what this visitor may see. */
async function reportOf(visitor: Visitor): Promise<WeeklyReport> {
  const { rows, today } = await rowsOf(visitor);
  const { queries } = visitor.desk;
  const asOf = queries.listedAt() ?? (await queries.now());
  return weeklyReport(rows, visitor.agency, { today, asOf });
}

const weekText = ({ week, today }: WeeklyReport): Text => {
  const [from, to, on] = [week.from, week.to, today].map(shownDate);
  return text(
    `Tuần từ ${from} đến ${to}; số liệu đến ngày ${on}.`,
    `Week of ${from} to ${to}; as of ${on}.`,
  );
};
