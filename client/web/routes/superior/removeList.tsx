import { Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { leadOn } from '../../justDone.ts';
import { listAt } from '../../superior/found.ts';
import { listName } from '../../superior/listName.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Xóa danh sách', 'Delete a list'),
  sure: text(
    'Tệp danh sách này sẽ bị xóa hẳn; chưa việc nào được giao từ danh sách. Việc đang theo dõi không thay đổi.',
    'The file of this list is deleted for good; nothing was given from it. Tasks that run stay as they are.',
  ),
  remove: text('Xóa danh sách', 'Delete the list'),
  keep: text('Không xóa', 'Keep it'),
};

/** `/ke-hoach/cap-tren/:id/xoa`: a list goes that nothing was brought in of; others stay. */
export const removeList = new Hono<WebEnv>()
  .get('/:id/xoa', (c) => {
    const { visitor, language } = c.var;
    const kept = listAt(c);
    if (!kept || !visitor.startsPlans || kept.note.passes.length > 0) return notFound(c);
    return sendPage(
      c,
      <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
        <p>
          <strong>{listName(kept.note)[language]}</strong>
        </p>
        <p>{SAID.sure[language]}</p>
        <form method="post">
          <button type="submit">{SAID.remove[language]}</button>{' '}
          <a class="button plain" href={`/ke-hoach/cap-tren/${kept.id}`}>
            {SAID.keep[language]}
          </a>
        </form>
      </Page>,
    );
  })
  .post('/:id/xoa', (c) => {
    const kept = listAt(c);
    // Pressed twice, it is gone already.
    if (kept && kept.note.passes.length === 0) c.var.visitor.lists.remove(kept);
    return leadOn(c, '/ke-hoach/cap-tren?da-xoa');
  });
