import { type Context, Hono } from 'hono';
import { type Text, text } from '../../../../domain/text/text.ts';
import { YearMissing } from '../../../../reading/tasks/planFacts.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { type Draft, revisionOf } from '../../plans/drafts.ts';
import { draftAt } from '../../plans/found.ts';
import { offeredTargets, type ReadDecisions, readDecisions } from '../../plans/foundTargets.ts';
import { openDraft } from '../../plans/openDraft.ts';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { DraftPage } from '../../views/plans/DraftPage.tsx';
import { FoundTargets } from '../../views/targets/FoundTargets.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  what: text(
    'Chỉ tiêu có thể theo dõi, thấy trong văn bản. Chỉ tiêu nào chọn “theo dõi” thì khi giao kế hoạch mới bắt đầu theo dõi; để trống không cản việc giao, và chọn sau cũng được, ở trang Chỉ tiêu của kế hoạch.',
    'Targets that may be followed, found in the document. Those you choose are followed once the plan is started. What is left open holds nothing up, and may be chosen later on the plan’s page of targets.',
  ),
  none: text(
    'Không thấy chỉ tiêu nào trong văn bản. Sau khi giao, thêm được ở trang Chỉ tiêu của kế hoạch.',
    'No target was found. Once the plan is started they can be added on its page of targets.',
  ),
  save: text('Lưu lựa chọn', 'Save the choices'),
  saved: text('Đã lưu.', 'Saved.'),
  not: text('Chưa lưu: có chỉ tiêu cần sửa.', 'Not saved: a target needs mending.'),
  conflict: text(
    'Bản nháp đã được sửa sau khi mở trang này, nên chưa lưu gì; xem lại rồi chọn.',
    'The draft was changed after this page was opened, so nothing was saved; look again first.',
  ),
};

interface Sent extends Pick<ReadDecisions, 'faults'> {
  typed: Record<string, string>;
  said: Text | null;
}

const NOTHING: Sent = { typed: {}, faults: new Map(), said: null };

/** `/ke-hoach/ban-nhap/:id/chi-tieu`: which targets that were found will be followed. */
export const draftTargets = new Hono<WebEnv>()
  .get('/:id/chi-tieu', (c) => {
    const draft = draftAt(c);
    return draft ? show(c, draft) : notFound(c);
  })
  .post('/:id/chi-tieu', async (c) => {
    const draft = draftAt(c);
    if (!draft) return notFound(c);
    const { agency, drafts } = c.var.visitor;
    const typed = await formOf(c);
    const open = await openDraft(draft, agency);
    const offered = offeredTargets(open.reading.targets ?? [], draft.note, agency);
    const { decisions, faults } = readDecisions(offered, typed, agency);
    if (typed.revision !== revisionOf(draft))
      return show(c, draft, { ...NOTHING, said: SAID.conflict });
    if (faults.size > 0) return show(c, draft, { typed, faults, said: SAID.not });
    drafts.change(draft, { targets: decisions });
    return leadOn(c, `/ke-hoach/ban-nhap/${draft.id}/chi-tieu?da-luu`);
  });

async function show(c: Context<WebEnv>, draft: Draft, sent: Sent = NOTHING): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, startsPlans } = visitor;
  try {
    const { reading, revision } = await openDraft(draft, agency);
    const offered = offeredTargets(reading.targets ?? [], draft.note, agency);
    const { directory } = agency;
    const page = (
      <DraftPage {...{ draft, part: '/chi-tieu', visitor, language }}>
        {isJustDone(c) && (
          <p class="notice" role="status">
            {SAID.saved[language]}
          </p>
        )}
        {sent.said && <Fault said={sent.said} language={language} />}
        <p>{(offered.length === 0 ? SAID.none : SAID.what)[language]}</p>
        {offered.length > 0 && (
          <form method="post" action={`/ke-hoach/ban-nhap/${draft.id}/chi-tieu`}>
            <input type="hidden" name="revision" value={revision} />
            <FoundTargets
              {...{ offered, directory, typed: sent.typed, faults: sent.faults, language }}
              editable={startsPlans}
            />
            {startsPlans && (
              <p class="sticky">
                <button type="submit">{SAID.save[language]}</button>
              </p>
            )}
          </form>
        )}
      </DraftPage>
    );
    return await sendPage(c, page, sent.said ? 422 : 200);
  } catch (error) {
    if (!(error instanceof YearMissing)) throw error;
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}`, 303);
  }
}
