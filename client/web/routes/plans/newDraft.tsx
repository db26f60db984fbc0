import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FC } from 'hono/jsx';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { typedDate } from '../../../../domain/text/typedDate.ts';
import { UPLOAD_BYTES } from '../../access/security/limitBody.ts';
import type { WebEnv } from '../../env.ts';
import { loadDraft, takeAnswersAlong } from '../../plans/loadDraft.ts';
import { pastedDocument } from '../../plans/pasted.ts';
import { reachOf } from '../../remedies/reach.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';

const TITLE = text('Nạp kế hoạch', 'Load a plan');
const MOST_MB = UPLOAD_BYTES / 1024 / 1024;

const SAID = {
  file: text('Tải tệp lên', 'Upload a file'),
  fileLabel: text('Tệp kế hoạch', 'The plan’s file'),
  kinds: text(
    `Word (.docx), Excel (.xlsx), PDF có chữ, CSV hoặc văn bản; không quá ${MOST_MB} MB`,
    `Word (.docx), Excel (.xlsx), PDF with text, CSV or text; ${MOST_MB} MB at most`,
  ),
  paste: text('Hoặc dán một bảng', 'Or paste a table'),
  title: text('Tên kế hoạch', 'The plan’s title'),
  number: text('Số, ký hiệu', 'Number'),
  issued: text('Ngày ban hành', 'Day of issue'),
  day: text('ngày/tháng/năm, không bắt buộc', 'day/month/year, optional'),
  optional: text('không bắt buộc', 'optional'),
  table: text('Bảng nhiệm vụ', 'The table of tasks'),
  tableHint: text(
    'chép cả dòng tiêu đề từ Word, Excel hoặc Zalo rồi dán vào đây',
    'copy it with its header row from Word, Excel or Zalo and paste it here',
  ),
  load: text('Đọc kế hoạch', 'Read the plan'),
  next: text(
    'Chưa giao việc nào: kế hoạch được đọc thành bản nháp để xem, trả lời câu hỏi, chạy thử rồi mới giao.',
    'Nothing is started yet: the plan is read into a draft, to be looked at, answered and rehearsed first.',
  ),
};

const NO_FILE = text('Chưa chọn tệp nào; chọn tệp kế hoạch.', 'No file was chosen; choose one.');
const NO_TITLE = text('Chưa ghi tên kế hoạch.', 'The plan has no title yet.');
const NO_TABLE = text('Chưa dán bảng nào.', 'No table was pasted.');
const TOO_LARGE = text(
  `Tệp lớn quá mức ${MOST_MB} MB; bỏ hình ảnh hoặc tách tệp.`,
  `The file has more than ${MOST_MB} MB; remove pictures or split it.`,
);

/** `/ke-hoach/tai-len`: a document, or a pasted table, becomes a draft. */
export const newDraft = new Hono<WebEnv>()
  .get('/', (c) => show(c, null, {}))
  .post(
    '/',
    bodyLimit({ maxSize: UPLOAD_BYTES, onError: (c) => show(c, TOO_LARGE, {}, 413) }),
    async (c) => {
      const { visitor, language } = c.var;
      const { agency, drafts, desk } = visitor;
      const body = await c.req.parseBody();
      const typed = Object.fromEntries(
        ['title', 'number', 'issued', 'table'].map((name) => [name, wordsOf(body[name])]),
      );
      try {
        const document = body.from === 'table' ? pastedIn(typed) : await uploadedIn(body.file);
        const at = await desk.queries.now();
        const started = await desk.plans.started([agency.directory.agency]);
        const brought = { ...document, by: visitor.person, at };
        const draft = await loadDraft(drafts, agency, brought, started, language);
        const version = started.find(({ id }) => id === draft.note.plan);
        const known = version && (await desk.plans.known(agency.directory.agency, version.id));
        if (known) await takeAnswersAlong(draft, agency, known.answers, language);
        return c.redirect(`/ke-hoach/ban-nhap/${draft.id}`, 303);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return show(c, error.said, typed);
      }
    },
  );

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n/g, '\n') : '';

async function uploadedIn(file: unknown): Promise<{ name: string; bytes: Uint8Array }> {
  if (!(file instanceof File) || file.name === '') throw new Refusal(NO_FILE);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function pastedIn({ title = '', number = '', issued = '', table = '' }: Record<string, string>) {
  if (title.trim() === '') throw new Refusal(NO_TITLE);
  if (table.trim() === '') throw new Refusal(NO_TABLE);
  const day = issued.trim() === '' ? null : typedDate(issued.trim());
  return pastedDocument({ title: title.trim(), number: number.trim(), issued: day, table });
}

async function show(
  c: Context<WebEnv>,
  fault: Refused | null,
  typed: Record<string, string>,
  status: 413 | 422 = 422,
): Promise<Response> {
  const { visitor, language } = c.var;
  const page = (
    <Page title={TITLE} at="/ke-hoach" language={language} visitor={visitor}>
      {fault && <Fault said={fault} language={language} reach={reachOf(visitor)} />}
      <p>{SAID.next[language]}</p>
      <h2>{SAID.file[language]}</h2>
      <form class="act" method="post" enctype="multipart/form-data">
        <div>
          <label for="file">
            {SAID.fileLabel[language]} <span class="hint">({SAID.kinds[language]})</span>
          </label>
          <input id="file" type="file" name="file" required />
        </div>
        <div>
          <button type="submit">{SAID.load[language]}</button>
        </div>
      </form>
      <h2>{SAID.paste[language]}</h2>
      <PasteForm typed={typed} language={language} />
    </Page>
  );
  return sendPage(c, page, fault ? status : 200);
}

const PasteForm: FC<{ typed: Record<string, string>; language: Language }> = (props) => {
  const { typed, language } = props;
  return (
    <form class="act broad" method="post" enctype="multipart/form-data">
      <input type="hidden" name="from" value="table" />
      <div>
        <label for="title">{SAID.title[language]}</label>
        <input id="title" name="title" value={typed.title} required autocomplete="off" />
      </div>
      <div>
        <label for="number">
          {SAID.number[language]} <span class="hint">({SAID.optional[language]})</span>
        </label>
        <input id="number" name="number" value={typed.number} autocomplete="off" />
      </div>
      <div>
        <label for="issued">
          {SAID.issued[language]} <span class="hint">({SAID.day[language]})</span>
        </label>
        <input id="issued" name="issued" value={typed.issued} autocomplete="off" />
      </div>
      <div>
        <label for="table">
          {SAID.table[language]} <span class="hint">({SAID.tableHint[language]})</span>
        </label>
        <textarea id="table" name="table" rows={10} required>
          {typed.table}
        </textarea>
      </div>
      <div>
        <button type="submit">{SAID.load[language]}</button>
      </div>
    </form>
  );
};
