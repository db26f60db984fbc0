import { type Context, Hono } from 'hono';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { findingWork } from '../../../office/withoutEngine.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { changeInspection, findingOf } from '../../inspections/carryOut.ts';
import { inspectionIn, onceIn, onceMore, programmeAt } from '../../inspections/found.ts';
import type { Typed } from '../../inspections/labels.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import type { Returned } from '../../views/inspections/ActForm.tsx';
import { SureOfFinding } from '../../views/inspections/Findings.tsx';
import {
  InspectionFacts,
  InspectionForms,
  InspectionStory,
} from '../../views/inspections/InspectionParts.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const TITLE = text('Cuộc kiểm tra', 'An inspection');
const SAVED = text('Đã ghi.', 'Recorded.');
const FINDINGS = text('Kiến nghị sau kiểm tra', 'What was found');
const STORY = text('Lịch sử', 'History');

/** `/ke-hoach/kiem-tra/:plan/:inspection`: one inspection, and what it found. */
export const inspection = new Hono<WebEnv>()
  .get('/:plan/:inspection', async (c) => {
    const at = await placeOf(c);
    return at ? show(c, at, null) : notFound(c);
  })
  .post('/:plan/:inspection', async (c) => {
    const { visitor } = c.var;
    const at = visitor.startsPlans ? await placeOf(c) : null;
    if (!at) return notFound(c);
    const typed = await formOf(c);
    if (typed.change === 'yes')
      return show(c, at, { form: 'finding', typed, said: null, asks: false }, 200);
    if (typed.do === 'finding' && typed.send !== 'yes') return look(c, at, typed);
    const returned = await changeInspection(visitor, at.found.record, at.kept, typed);
    return returned ? show(c, at, returned) : leadOn(c, `${at.here}?da-ghi`);
  });

type Place = NonNullable<Awaited<ReturnType<typeof placeOf>>>;

async function placeOf(c: Context<WebEnv>) {
  const found = await programmeAt(c);
  const id = c.req.param('inspection') ?? '';
  const known = found && inspectionIn(found, id);
  return known && { ...known, found, here: `${found.at}/${encodeURIComponent(id)}` };
}

/** Shows what a finding would become. */
async function look(c: Context<WebEnv>, at: Place, sent: Typed): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const typed = { ...sent, once: onceIn(sent) };
  try {
    const work = findingWork(agency, at.found.record, findingOf(visitor, at.kept, typed));
    const tasks = await desk.commands.expandIncoming(agency, work);
    return await sendPage(
      c,
      <Page title={TITLE} at="/ke-hoach" {...{ language, visitor }}>
        <SureOfFinding {...{ tasks, typed, language }} directory={agency.directory} />
      </Page>,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return show(c, at, { form: 'finding', typed, said: error.said, asks: false });
  }
}

function show(
  c: Context<WebEnv>,
  { found, line, kept }: Place,
  returned: Returned | null,
  status: 200 | 422 = returned ? 422 : 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const form = { once: onceMore(), returned, language };
  return sendPage(
    c,
    <Page title={TITLE} at="/ke-hoach" {...{ language, visitor }}>
      {isJustDone(c) && !returned && (
        <p class="notice" role="status">
          {SAVED[language]}
        </p>
      )}
      <InspectionFacts {...{ found, line, language }} />
      <h2>{FINDINGS[language]}</h2>
      <InspectionForms {...{ found, line, kept, visitor }} {...form} />
      <h2>{STORY[language]}</h2>
      <InspectionStory record={found.record} id={kept.id} language={language} />
    </Page>,
    status,
  );
}
