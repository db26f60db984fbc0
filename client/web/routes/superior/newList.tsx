import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { UPLOAD_BYTES } from '../../access/security/limitBody.ts';
import type { WebEnv } from '../../env.ts';
import { reachOf } from '../../remedies/reach.ts';
import { loadList } from '../../superior/openList.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const MOST_MB = UPLOAD_BYTES / 1024 / 1024;

const SAID = {
  title: text('Nạp danh sách cấp trên giao', 'Load a superior’s list'),
  next: text(
    'Chưa giao việc nào: danh sách được đọc và so với việc đang theo dõi để xem trước.',
    'Nothing is given yet: the list is read and compared with what runs, to be looked at first.',
  ),
  file: text('Tệp danh sách', 'The list’s file'),
  kinds: text(
    `Excel (.xlsx), Word (.docx) hoặc CSV; không quá ${MOST_MB} MB`,
    `Excel (.xlsx), Word (.docx) or CSV; ${MOST_MB} MB at most`,
  ),
  read: text('Đọc danh sách', 'Read the list'),
};

const NO_FILE = text('Chưa chọn tệp nào; chọn tệp danh sách.', 'No file was chosen; choose one.');
const TOO_LARGE = text(
  `Tệp lớn quá mức ${MOST_MB} MB; tách tệp.`,
  `The file has more than ${MOST_MB} MB; split it.`,
);

/** `/ke-hoach/cap-tren/tai-len`: a superior's list is read and kept. */
export const newList = new Hono<WebEnv>()
  .get('/', (c) => (c.var.visitor.startsPlans ? show(c, null) : notFound(c)))
  .post(
    '/',
    bodyLimit({ maxSize: UPLOAD_BYTES, onError: (c) => show(c, TOO_LARGE, 413) }),
    async (c) => {
      const { lists, desk, person } = c.var.visitor;
      const { file } = await c.req.parseBody();
      if (!(file instanceof File) || file.name === '') return show(c, NO_FILE);
      const bytes = new Uint8Array(await file.arrayBuffer());
      try {
        const at = await desk.queries.now();
        const kept = await loadList(lists, { name: file.name, bytes, by: person, at });
        return c.redirect(`/ke-hoach/cap-tren/${kept.id}`, 303);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return show(c, error.said);
      }
    },
  );

function show(
  c: Context<WebEnv>,
  fault: Refused | null,
  status: 413 | 422 = 422,
): Promise<Response> {
  const { visitor, language } = c.var;
  const page = (
    <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
      {fault && <Fault said={fault} language={language} reach={reachOf(visitor)} />}
      <p>{SAID.next[language]}</p>
      <form class="act" method="post" enctype="multipart/form-data">
        <div>
          <label for="file">
            {SAID.file[language]} <span class="hint">({SAID.kinds[language]})</span>
          </label>
          <input id="file" type="file" name="file" required />
        </div>
        <div>
          <button type="submit">{SAID.read[language]}</button>
        </div>
      </form>
    </Page>
  );
  return sendPage(c, page, fault ? status : 200);
}
