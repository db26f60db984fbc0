import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { WantedShare } from '../../../../domain/inspection/wantedShare.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { sendFile } from '../../exports/download.tsx';
import { inspectionSheets } from '../../exports/excel/inspectionSheets.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { formOf } from '../../form.ts';
import { changeProgramme } from '../../inspections/carryOut.ts';
import { type FoundProgramme, onceMore, programmeAt } from '../../inspections/found.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import type { Returned } from '../../views/inspections/ActForm.tsx';
import { AddInspection } from '../../views/inspections/InspectionForm.tsx';
import { ProgrammeForm } from '../../views/inspections/ProgrammeForm.tsx';
import { ShareBar } from '../../views/inspections/ShareBar.tsx';
import { InspectionTable, UnitStates } from '../../views/inspections/Tables.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Kiểm tra', 'Inspections'),
  none: text(
    'Kế hoạch này chưa có chương trình kiểm tra.',
    'No programme of inspections was laid down for this plan.',
  ),
  units: text('Đơn vị thuộc diện kiểm tra', 'Units that may be inspected'),
  missing: text('Chưa kiểm tra', 'Not inspected'),
  inspections: text('Các cuộc kiểm tra', 'Inspections'),
  suggested: text('Kế hoạch ghi', 'The plan says'),
  saved: text('Đã ghi.', 'Recorded.'),
  tasks: text('Nhiệm vụ của kế hoạch', 'Tasks of the plan'),
};

/** `/ke-hoach/kiem-tra/:plan`: which units a plan wants inspected, and which were. */
export const programme = new Hono<WebEnv>()
  .get('/:plan', async (c) => {
    const found = await programmeAt(c);
    return found ? show(c, found, null) : notFound(c);
  })
  .get('/:plan/tai-ve', async (c) => {
    const found = await programmeAt(c);
    if (!found) return notFound(c);
    const { page, record } = found;
    const tasks = page.inspections.flatMap(({ findings }) => findings).length;
    const bytes = await workbookOf(inspectionSheets(page, c.var.language));
    return sendFile(c, { name: `kiem-tra-${record.id}`, format: 'xlsx', bytes, tasks });
  })
  .post('/:plan', async (c) => {
    const { visitor } = c.var;
    const found = visitor.startsPlans ? await programmeAt(c) : null;
    if (!found) return notFound(c);
    const typed = await formOf(c);
    const returned = await changeProgramme(visitor, found.record, typed);
    return returned ? show(c, found, returned) : leadOn(c, `${found.at}?da-ghi`);
  });

function show(
  c: Context<WebEnv>,
  { record, page, at, wanted }: FoundProgramme,
  returned: Returned | null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { directory } = visitor.agency;
  const { programme: laid, coverage } = page;
  const form = { once: onceMore(), returned, language };
  const changes = visitor.startsPlans && !page.isClosed;
  return sendPage(
    c,
    <Page title={SAID.title} at="/ke-hoach" {...{ language, visitor }}>
      {isJustDone(c) && !returned && (
        <p class="notice" role="status">
          {SAID.saved[language]}
        </p>
      )}
      <p>
        {page.plan[language]} ·{' '}
        <a href={`/nhiem-vu?all=1&plan=${encodeURIComponent(record.id)}`}>{SAID.tasks[language]}</a>{' '}
        · <a href={`${at}/tai-ve`}>Excel</a>
      </p>
      {laid ? <h2>{laid.name}</h2> : <p class="quiet">{SAID.none[language]}</p>}
      {laid && coverage && (
        <ShareBar coverage={coverage} wanted={laid.wantedPercent} language={language} />
      )}
      {page.missing.length > 0 && (
        <p>
          {SAID.missing[language]}: {page.missing.join('; ')}
        </p>
      )}
      {changes && <Suggested share={laid ? null : wanted} language={language} />}
      {changes && (
        <ProgrammeForm
          {...{ programme: laid, directory }}
          {...(wanted ? { first: { wanted: String(wanted.percent).replace('.', ',') } } : {})}
          {...form}
        />
      )}
      {changes && laid && <AddInspection directory={directory} {...form} />}
      {laid && (
        <>
          <h2>{SAID.units[language]}</h2>
          <UnitStates page={page} language={language} />
        </>
      )}
      {(laid || page.inspections.length > 0) && (
        <>
          <h2>{SAID.inspections[language]}</h2>
          <InspectionTable lines={page.inspections} at={at} language={language} />
        </>
      )}
    </Page>,
    returned ? 422 : 200,
  );
}

/** The words of the plan that name a share, above the form they fill in. */
const Suggested: FC<{ share: WantedShare | null; language: Language }> = ({ share, language }) =>
  share && (
    <p>
      {SAID.suggested[language]}: “{share.words}”.
    </p>
  );
