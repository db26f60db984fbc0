import { Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import type { Typed } from '../../../../reading/answers/types.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { leadOn } from '../../justDone.ts';
import { revisionOf } from '../../plans/drafts.ts';
import { draftAt } from '../../plans/found.ts';
import { openDraft } from '../../plans/openDraft.ts';
import { keep, saveAnswers, saveYear } from '../../plans/saveAnswers.ts';
import { notFound } from '../notFound.tsx';
import { showDraft } from './showDraft.tsx';

const CONFLICT = text(
  'Bản nháp đã được sửa ở trình duyệt khác sau khi mở trang này, nên chưa lưu gì. Dưới đây là bản mới nhất; xem lại rồi trả lời tiếp.',
  'The draft was changed in another browser after this page was opened, so nothing was saved. This is the newest; look again and go on.',
);
const NO_YEAR = text(
  'Năm chưa đúng; ghi bốn chữ số, ví dụ 2026.',
  'This is no year; write four digits, e.g. 2026.',
);
const NONE = new Map();

/** What is typed into a draft: answers to its questions, and its year. */
export const saveDraft = new Hono<WebEnv>()
  .post('/:id/tra-loi', async (c) => {
    const draft = draftAt(c);
    if (!draft) return notFound(c);
    const { agency } = c.var.visitor;
    const typed = await formOf(c);
    const open = await openDraft(draft, agency);
    // From here to the end of the save nothing waits: no other save comes between.
    const newest = draftAt(c);
    if (!newest) return notFound(c);
    if (typed.revision !== revisionOf(newest))
      return showDraft(c, newest, { refused: NONE, fault: CONFLICT, status: 409 });
    const refused = saveAnswers(open, agency, c.var.language, answersIn(typed));
    if (refused.size > 0) return showDraft(c, draft, { refused, fault: null, status: 422 });
    return leadOn(c, `/ke-hoach/ban-nhap/${draft.id}?da-luu`);
  })
  .post('/:id/nam', async (c) => {
    const draft = draftAt(c);
    if (!draft) return notFound(c);
    const { visitor, language } = c.var;
    const { year = '' } = await formOf(c);
    if (!/^20\d\d$/.test(year))
      return showDraft(c, draft, { refused: NONE, fault: NO_YEAR, status: 422 });
    saveYear(draft, Number(year), language);
    const { printed } = await openDraft(draft, visitor.agency);
    keep(draft, printed, visitor.agency, language);
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}`, 303);
  });

/** By the names of their questions; what is written goes before what is chosen. */
function answersIn(typed: Record<string, string>): Map<string, Typed> {
  const fields = new Set(
    Object.keys(typed).flatMap(
      (name) => /^([0-9a-f]{16})\.(?:choice|answer)$/.exec(name)?.[1] ?? [],
    ),
  );
  return new Map(
    [...fields].map((field) => [
      field,
      {
        answer: typed[`${field}.answer`] || typed[`${field}.choice`] || '',
        due: typed[`${field}.due`] ?? '',
        unit: typed[`${field}.unit`] ?? '',
      },
    ]),
  );
}
