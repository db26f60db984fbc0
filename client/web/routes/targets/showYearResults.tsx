import { Hono } from 'hono';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { yearsOf } from '../../../../domain/target/periods.ts';
import { text } from '../../../../domain/text/text.ts';
import { RESULT_COLUMNS, RESULT_TITLE } from '../../../office/pages/targets/resultColumns.ts';
import { yearResults } from '../../../office/pages/targets/yearResults.ts';
import type { WebEnv } from '../../env.ts';
import { sendFile } from '../../exports/download.tsx';
import { targetSheetOf } from '../../exports/excel/targetSheet.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { targetsOf } from '../../targets/targetsOf.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { StateBars } from '../../views/targets/StateBars.tsx';
import { notFound } from '../notFound.tsx';
import { yearIn } from './planTargets.tsx';

/**
 * `/ke-hoach/chi-tieu/:plan/ket-qua`: what a plan's targets came to in a year, by unit, as a page
 * to print and as a file.
 */
export const yearResultsPage = new Hono<WebEnv>().get('/:plan/ket-qua', async (c) => {
  const found = await targetsOf(c);
  if (!found) return notFound(c);
  const { visitor, language } = c.var;
  const { record, today, count } = found;
  const year = yearIn(c, yearsOf(record.period), today);
  const results = yearResults(record.targets ?? [], {
    ...{ year, plan: record.period, today, count, directory: visitor.agency.directory },
    sees: visitor.seesUnit,
  });
  const plan = namedPlan(record);
  if (c.req.query('dang') === 'xlsx') {
    const bytes = await workbookOf([targetSheetOf(results, { plan, today }, language)]);
    const name = `chi-tieu-${record.id}-${year}`;
    return sendFile(c, { name, format: 'xlsx', tasks: results.rows.length, bytes });
  }
  const here = addressOf(record.id);
  return sendPage(
    c,
    <Page
      title={text(`${RESULT_TITLE.vi} năm ${year}`, `${RESULT_TITLE.en}, ${year}`)}
      at="/ke-hoach"
      language={language}
      visitor={visitor}
    >
      <div class="a4">
        <p>
          <a href={here}>{plan[language]}</a>.{' '}
          {text(`Số liệu đến ngày ${shownDate(today)}.`, `As of ${shownDate(today)}.`)[language]}
        </p>
        <p class="on-screen">
          <a href={`${here}/ket-qua?nam=${year}&dang=xlsx`}>Excel</a>
        </p>
        <StateBars {...results} language={language} />
        <table class="stacked">
          <thead>
            <tr>
              {RESULT_COLUMNS.map(({ said }) => (
                <th scope="col">{said[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.rows.map((row) => (
              <tr>
                {RESULT_COLUMNS.map(({ said, of }, at) =>
                  at === 0 ? (
                    <th scope="row">{of(row, language)}</th>
                  ) : (
                    <td>
                      <span class="label">{said[language]}: </span>
                      {of(row, language)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>,
  );
});
