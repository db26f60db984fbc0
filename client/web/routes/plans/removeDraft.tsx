import { Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { leadOn } from '../../justDone.ts';
import { draftAt } from '../../plans/found.ts';
import { draftName } from '../../plans/names.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Xóa bản nháp', 'Delete a draft'),
  sure: text(
    'Tệp kế hoạch và các câu trả lời của bản nháp này sẽ bị xóa hẳn. Việc đang theo dõi không thay đổi.',
    'The document and the answers of this draft are deleted for good. Tasks that run stay as they are.',
  ),
  remove: text('Xóa bản nháp', 'Delete the draft'),
  keep: text('Không xóa', 'Keep it'),
};

/** `/ke-hoach/ban-nhap/:id/xoa`: a draft goes once somebody has confirmed it. */
export const removeDraft = new Hono<WebEnv>()
  .get('/:id/xoa', (c) => {
    const { visitor, language } = c.var;
    const draft = draftAt(c);
    if (!draft || !visitor.startsPlans) return notFound(c);
    return sendPage(
      c,
      <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
        <p>
          <strong>{draftName(draft.note, visitor.agency.calendar)[language]}</strong>
        </p>
        <p>{SAID.sure[language]}</p>
        <form method="post">
          <button type="submit">{SAID.remove[language]}</button>{' '}
          <a class="button plain" href={`/ke-hoach/ban-nhap/${draft.id}`}>
            {SAID.keep[language]}
          </a>
        </form>
      </Page>,
    );
  })
  .post('/:id/xoa', (c) => {
    const draft = draftAt(c);
    // Pressed twice, it is gone already.
    if (draft) c.var.visitor.drafts.remove(draft);
    return leadOn(c, '/ke-hoach?da-xoa');
  });
