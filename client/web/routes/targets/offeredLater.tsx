import { type Context, Hono } from 'hono';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import type { Draft } from '../../plans/drafts.ts';
import { followTargets } from '../../plans/followTargets.ts';
import {
  type OfferedTarget,
  offeredTargets,
  type ReadDecisions,
  readDecisions,
} from '../../plans/foundTargets.ts';
import { openDraft } from '../../plans/openDraft.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { type PlanTargets, targetsOf } from '../../targets/targetsOf.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { FoundTargets } from '../../views/targets/FoundTargets.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Chỉ tiêu thấy trong kế hoạch', 'Targets found in the plan'),
  none: text(
    'Không còn chỉ tiêu nào thấy trong văn bản mà chưa theo dõi.',
    'No target that was found is left to be followed.',
  ),
  save: text('Theo dõi các chỉ tiêu đã chọn', 'Follow those chosen'),
  not: text('Chưa lưu: có chỉ tiêu cần sửa.', 'Not saved: a target needs mending.'),
};

interface Sent extends Pick<ReadDecisions, 'faults'> {
  typed: Record<string, string>;
  said: Text[];
}

/**
 * `/ke-hoach/chi-tieu/:plan/goi-y`: targets that were found in a plan and are not followed, where
 * its document was loaded by the page.
 */
export const offeredLater = new Hono<WebEnv>()
  .get('/:plan/goi-y', async (c) => {
    const found = await targetsOf(c);
    if (!found?.keeps) return notFound(c);
    return show(c, found, { typed: {}, faults: new Map(), said: [] });
  })
  .post('/:plan/goi-y', async (c) => {
    const found = await targetsOf(c);
    if (!found?.keeps) return notFound(c);
    const { visitor } = c.var;
    const { record } = found;
    const typed = await formOf(c);
    const [draft, offered] = await offersFor(visitor, found);
    const { decisions, faults } = readDecisions(offered, typed, visitor.agency);
    if (faults.size > 0) return show(c, found, { typed, faults, said: [SAID.not] });
    const said = await followTargets(visitor.desk, record, decisions);
    if (said.length > 0) return show(c, found, { typed, faults, said });
    if (draft) {
      const before = draft.note.targets ?? [];
      const others = before.filter(({ id }) => decisions.every((one) => one.id !== id));
      visitor.drafts.change(draft, { targets: [...others, ...decisions] });
    }
    return c.redirect(addressOf(record.id), 303);
  });

/** The newest document of the plan that was loaded here, and what of it is not followed. */
async function offersFor(
  { drafts, agency }: Visitor,
  { record }: PlanTargets,
): Promise<[Draft | null, OfferedTarget[]]> {
  const started = drafts
    .all()
    .filter(({ note }) => note.started !== null && note.plan === record.id)
    .sort((a, b) => ((a.note.started?.at ?? '') < (b.note.started?.at ?? '') ? 1 : -1));
  const [draft] = started;
  if (!draft) return [null, []];
  const { reading } = await openDraft(draft, agency);
  const followed = new Set(record.targets?.map(({ id }) => id));
  const left = (reading.targets ?? []).filter(({ id }) => !followed.has(id));
  return [draft, offeredTargets(left, draft.note, agency)];
}

async function show(c: Context<WebEnv>, found: PlanTargets, sent: Sent): Promise<Response> {
  const { visitor, language } = c.var;
  const { record } = found;
  const [, offered] = await offersFor(visitor, found);
  const { directory } = visitor.agency;
  return sendPage(
    c,
    <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
      <p>
        <a href={addressOf(record.id)}>{namedPlan(record)[language]}</a>
      </p>
      {sent.said.map((said) => (
        <Fault said={said} language={language} />
      ))}
      {offered.length === 0 && <p>{SAID.none[language]}</p>}
      {offered.length > 0 && (
        <form method="post" action={`${addressOf(record.id)}/goi-y`}>
          <FoundTargets
            {...{ offered, directory, typed: sent.typed, faults: sent.faults, language }}
            editable
          />
          <p class="sticky">
            <button type="submit">{SAID.save[language]}</button>
          </p>
        </form>
      )}
    </Page>,
    sent.said.length > 0 ? 422 : 200,
  );
}
