import { type Context, Hono } from 'hono';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { BeforeStart } from '../../../office/types.ts';
import { NothingStarted } from '../../../office/withoutEngine.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { revisionOf } from '../../plans/drafts.ts';
import { draftAt } from '../../plans/found.ts';
import { takeAnswersAlong } from '../../plans/loadDraft.ts';
import { openDraft, toStart } from '../../plans/openDraft.ts';
import { startPlanOnce } from '../../plans/startPlanOnce.ts';
import { notFound } from '../notFound.tsx';
import { showStart } from './showStart.tsx';
import { showStarted } from './showStarted.tsx';

const CHANGED = text(
  'Bản nháp đã được sửa sau khi mở trang này, nên chưa giao việc nào; xem lại rồi giao.',
  'The draft was changed after this page was opened, so nothing was started; look again first.',
);
const NOT_NOW = text(
  'Chưa giao việc nào; xem các mục dưới đây.',
  'Nothing was started; see what stands below.',
);
const CHOOSE = text(
  'Chưa giao việc nào: còn lựa chọn chưa đánh dấu dưới đây.',
  'Nothing was started: a choice below is still open.',
);

/** `/ke-hoach/ban-nhap/:id/giao`: what a start will do, the choices it needs, and the start. */
export const startDraft = new Hono<WebEnv>()
  .get('/:id/giao', (c) => {
    const draft = draftAt(c);
    return draft ? showStart(c, draft, null) : showStarted(c);
  })
  .post('/:id/giao', async (c) => {
    const { visitor } = c.var;
    const { agency, desk, drafts } = visitor;
    const typed = await formOf(c);
    const draft = draftAt(c);
    // Pressed twice, or gone back to: it was started already.
    if (!draft) return startedOr404(c);
    if (typed.revision !== revisionOf(draft)) return showStart(c, draft, CHANGED);
    const open = await openDraft(draft, agency);
    const { reading, accept } = toStart(open);
    const before = await desk.plans.before(agency, reading, accept);
    const why = whyNot(before, typed, draft.note.chosen);
    if (why) return showStart(c, draft, why);
    const take = typed.results === 'take' ? before.results.done : [];
    const changes = typed.changes === 'apply' ? 'apply' : 'ignore';
    try {
      await startPlanOnce(drafts, desk, agency, open, { changes, take });
    } catch (error) {
      if (error instanceof NothingStarted) return showStart(c, draft, NOT_NOW);
      throw error;
    }
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}/giao`, 303);
  })
  .post('/:id/la', async (c) => {
    const { visitor, language } = c.var;
    const { agency, desk, drafts } = visitor;
    const { plan = '' } = await formOf(c);
    const draft = draftAt(c);
    if (!draft) return notFound(c);
    const known = plan === '' ? null : await desk.plans.known(agency.directory.agency, plan);
    const changed = drafts.change(draft, {
      plan: known?.id ?? draft.note.plan,
      isVersion: known !== null || draft.note.isVersion,
      chosen: true,
    });
    if (known) await takeAnswersAlong(changed, agency, known.answers, language);
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}/giao`, 303);
  });

/** What holds the start up; null where nothing does. */
function whyNot(before: BeforeStart, typed: Record<string, string>, chosen: boolean): Text | null {
  const { comparison, results } = before;
  if (!comparison || (before.alike && !chosen)) return NOT_NOW;
  const changes = comparison.changes.some(({ kind }) => kind !== 'ended');
  if (changes && typed.changes !== 'apply' && typed.changes !== 'ignore') return CHOOSE;
  const done = results.done.length > 0;
  return done && typed.results !== 'take' && typed.results !== 'leave' ? CHOOSE : null;
}

function startedOr404(c: Context<WebEnv>): Response | Promise<Response> {
  const id = c.req.param('id') ?? '';
  return c.var.visitor.drafts.find(id)?.note.started
    ? c.redirect(`/ke-hoach/ban-nhap/${id}/giao`, 303)
    : notFound(c);
}
