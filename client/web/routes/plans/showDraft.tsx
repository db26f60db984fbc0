import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { YearMissing } from '../../../../reading/tasks/planFacts.ts';
import { dueNoteTexts } from '../../../office/pages/plan/dueNoteTexts.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { isJustDone } from '../../justDone.ts';
import type { Block } from '../../plans/blocking.ts';
import type { Draft } from '../../plans/drafts.ts';
import { type OpenDraft, openDraft } from '../../plans/openDraft.ts';
import { type DraftPreview, previewOf } from '../../plans/preview.ts';
import type { RefusedAnswer } from '../../plans/saveAnswers.ts';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { DraftPage } from '../../views/plans/DraftPage.tsx';
import { PlanRows, questionAnchor, rowAnchor } from '../../views/plans/PlanRows.tsx';
import { ResultList, UnitTable, UnreadList } from '../../views/plans/PlanSummary.tsx';
import { Question } from '../../views/plans/Questions.tsx';
import { OFFERS, Suggestions } from '../../views/plans/Suggestions.tsx';

const SAID = {
  saved: text('Đã lưu.', 'Saved.'),
  blocks: text('Phải xong trước khi giao', 'To be settled before anything starts'),
  noBlocks: text(
    'Không còn gì cản việc giao kế hoạch. Nên xem lại từng dòng, chạy thử năm rồi giao.',
    'Nothing holds the plan up. Look at each row, rehearse the year, then start it.',
  ),
  look: text('Nên xem', 'To look at'),
  rows: text('Các dòng', 'Rows'),
  questions: text('Câu hỏi', 'Questions'),
  suggestions: text('Gợi ý', 'Suggestions'),
  save: text('Lưu câu trả lời', 'Save the answers'),
  answer: text('trả lời', 'answer'),
  mend: text('sửa trong tệp kế hoạch rồi nạp lại', 'mend the document and load it again'),
  not: text(
    'Có câu trả lời chưa dùng được; các câu khác đã lưu.',
    'Some answers cannot be used; the others were saved.',
  ),
  year: text('Kế hoạch là của năm nào?', 'Which year is the plan of?'),
  yearWhy: text(
    'Trong văn bản không thấy năm của kế hoạch.',
    'The document does not say the plan’s year.',
  ),
  yearLabel: text('Năm, bốn chữ số', 'Year, four digits'),
  yearSave: text('Đọc theo năm này', 'Read it as of this year'),
};

/** What a page says on top about what was just done. */
export interface Told {
  refused: ReadonlyMap<string, RefusedAnswer>;
  fault: Text | null;
  status: 200 | 409 | 422;
}

const NOTHING_TOLD: Told = { refused: new Map(), fault: null, status: 200 };

/** Shows a draft: what blocks first, then its rows, its questions, and what it would start. */
export async function showDraft(
  c: Context<WebEnv>,
  draft: Draft,
  told: Told = NOTHING_TOLD,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  try {
    const open = await openDraft(draft, agency);
    const preview = previewOf(open, agency, await desk.queries.now(), language);
    const saved = told.status === 200 && isJustDone(c);
    const shown = { open, preview, told, saved, visitor, language };
    return await sendPage(c, <ReadDraft {...shown} />, told.status);
  } catch (error) {
    if (!(error instanceof YearMissing)) throw error;
    return sendPage(c, <YearPage {...{ draft, told, visitor, language }} />, told.status);
  }
}

interface DraftProps {
  open: OpenDraft;
  preview: DraftPreview;
  told: Told;
  saved: boolean;
  visitor: Visitor;
  language: Language;
}

const ReadDraft: FC<DraftProps> = ({ open, preview, told, saved, visitor, language }) => {
  const { page, blocks, questions, suggestions, doubts } = preview;
  const targets = open.reading.targets?.length ?? 0;
  const notes = [...page.notes, ...dueNoteTexts(page.dueNotes), ...(page.office?.refused ?? [])];
  return (
    <DraftPage {...{ draft: open.draft, part: '', visitor, language }}>
      {saved && (
        <p class="notice" role="status">
          {SAID.saved[language]}
        </p>
      )}
      {told.fault && <Fault said={told.fault} language={language} />}
      {told.refused.size > 0 && <Faults {...{ told, questions, language }} />}
      <Blocks blocks={blocks} language={language} />
      {notes.length > 0 && (
        <>
          <h2>{SAID.look[language]}</h2>
          <ul>
            {notes.map((said) => (
              <li>{capitalised(said[language])}</li>
            ))}
          </ul>
        </>
      )}
      {targets > 0 && (
        <p>
          <a href={`/ke-hoach/ban-nhap/${open.draft.id}/chi-tieu`}>
            {targetsText(targets)[language]}
          </a>
        </p>
      )}
      <h2>{SAID.rows[language]}</h2>
      <PlanRows rows={page.rows} doubts={doubts} language={language} />
      <AnswerForm {...{ open, preview, told, visitor, language }} />
      {page.office && <ResultList results={page.office.results} language={language} />}
      <UnreadList unread={page.unread} language={language} />
      {page.office && <UnitTable starts={page.office.starts} language={language} />}
      {suggestions.size === 0 && questions.length === 0 ? null : <Names visitor={visitor} />}
    </DraftPage>
  );
};

const targetsText = (count: number): Text =>
  text(
    `${count} chỉ tiêu có thể theo dõi: xem và chọn`,
    `${count} targets may be followed: choose`,
  );

const Blocks: FC<{ blocks: Block[]; language: Language }> = ({ blocks, language }) => {
  if (blocks.length === 0) return <p class="notice">{SAID.noBlocks[language]}</p>;
  return (
    <section class="fault">
      <h2>
        {SAID.blocks[language]} ({blocks.length})
      </h2>
      <ul>
        {blocks.map(({ ref, place, said, field }) => (
          <li>
            <a href={`#${rowAnchor(ref)}`}>{capitalised(place[language])}</a>: {said[language]} –{' '}
            {field === null ? (
              SAID.mend[language]
            ) : (
              <a href={`#${questionAnchor(field)}`}>{SAID.answer[language]}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface FaultsProps {
  told: Told;
  questions: DraftPreview['questions'];
  language: Language;
}

/** What was not kept, each a link to its field. */
const Faults: FC<FaultsProps> = ({ told, questions, language }) => (
  <div class="fault" role="alert">
    <p>{SAID.not[language]}</p>
    <ul>
      {[...told.refused].map(([field, { typed, faults }]) => {
        const number = questions.find((one) => one.field === field)?.number;
        const words = [typed.answer, typed.due, typed.unit].filter(Boolean).join('; ');
        return (
          <li>
            <a href={`#${questionAnchor(field)}`}>
              {number ? `${SAID.questions[language]} ${number}: ` : ''}“{words}”
            </a>
            : {faults.map(({ said }) => said[language]).join('; ')}
          </li>
        );
      })}
    </ul>
  </div>
);

const AnswerForm: FC<Omit<DraftProps, 'saved'>> = (props) => {
  const { open, preview, told, visitor, language } = props;
  const { page, questions, suggestions } = preview;
  if (questions.length === 0 && suggestions.size === 0) return null;
  const editable = visitor.startsPlans;
  const { refused } = told;
  return (
    <form method="post" action={`/ke-hoach/ban-nhap/${open.draft.id}/tra-loi`}>
      <input type="hidden" name="revision" value={open.revision} />
      {questions.length > 0 && <h2>{SAID.questions[language]}</h2>}
      {questions.map((question) => (
        <Question
          {...{ question, refused: refused.get(question.field), editable, language }}
          names={namesFor(question.asked.subject.about)}
        />
      ))}
      {suggestions.size > 0 && <h2>{SAID.suggestions[language]}</h2>}
      {(['dated', 'continuous', 'rules'] as const).map((sort) => (
        <Suggestions
          plan={open.draft.note.plan}
          title={OFFERS[sort]}
          shown={page.offers[sort].flatMap(({ ref }) => suggestions.get(ref) ?? [])}
          {...{ refused, units: UNITS, editable, language }}
        />
      ))}
      {editable && (
        <p class="sticky">
          <button type="submit">{SAID.save[language]}</button>
        </p>
      )}
    </form>
  );
};

const [UNITS, PEOPLE] = ['ten-don-vi', 'ten-nguoi'];

const namesFor = (about: string): string | null =>
  about === 'unit' ? UNITS : about === 'person' || about === 'supervisor' ? PEOPLE : null;

/** The names that a browser offers while somebody writes. */
const Names: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { units, groups, people } = visitor.agency.directory;
  return (
    <>
      <datalist id={UNITS}>
        {[...units, ...groups].map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <datalist id={PEOPLE}>
        {people.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
    </>
  );
};

interface YearProps {
  draft: Draft;
  told: Told;
  visitor: Visitor;
  language: Language;
}

const YearPage: FC<YearProps> = ({ draft, told, visitor, language }) => (
  <DraftPage {...{ draft, part: '', visitor, language }}>
    {told.fault && <Fault said={told.fault} language={language} />}
    <h2>{SAID.year[language]}</h2>
    <p>{SAID.yearWhy[language]}</p>
    {visitor.startsPlans && (
      <form class="act" method="post" action={`/ke-hoach/ban-nhap/${draft.id}/nam`}>
        <div>
          <label for="year">{SAID.yearLabel[language]}</label>
          <input id="year" name="year" inputmode="numeric" required autocomplete="off" />
        </div>
        <div>
          <button type="submit">{SAID.yearSave[language]}</button>
        </div>
      </form>
    )}
  </DraftPage>
);
