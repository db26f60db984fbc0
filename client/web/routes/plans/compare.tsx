import { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { changeText } from '../../../../domain/plan/changes/changeText.ts';
import type { ChangedTask, PlanDiff } from '../../../../domain/plan/changes/diff.ts';
import { dueText, fieldTexts } from '../../../../domain/plan/changes/diffText.ts';
import { showPlace } from '../../../../domain/plan/place.ts';
import type { PlannedTask } from '../../../../domain/plan/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { YearMissing } from '../../../../reading/tasks/planFacts.ts';
import { diffVersions, officeDay } from '../../../office/withoutEngine.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import type { Draft } from '../../plans/drafts.ts';
import { draftAt } from '../../plans/found.ts';
import { type OpenDraft, openDraft, toStart } from '../../plans/openDraft.ts';
import { sendPage } from '../../views/page.tsx';
import { DraftPage } from '../../views/plans/DraftPage.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  running: text('Khác với việc đang theo dõi', 'Other than what runs'),
  none: text('Không khác việc đang theo dõi.', 'Nothing differs from what runs.'),
  notYet: text(
    'Còn câu hỏi phải trả lời, chưa so được với việc đang theo dõi.',
    'Questions are open: it cannot be compared with what runs yet.',
  ),
  rows: text('Khác với văn bản đã giao trước', 'Other than the document started before'),
  noDocument: text(
    'Bản trước không được nạp bằng trang này nên không còn văn bản để so từng dòng.',
    'The former version was not loaded by this page, so there is no document to compare rows with.',
  ),
  added: text('Thêm', 'Added'),
  removed: text('Bỏ', 'Removed'),
  changed: text('Đổi', 'Changed'),
  moved: text('Chỉ đổi số mục hoặc phần', 'Only renumbered or in another section'),
  noUnit: text('chưa có đơn vị', 'no unit'),
};

/** `/ke-hoach/ban-nhap/:id/so-sanh`: a new version beside the one that was started. */
export const compare = new Hono<WebEnv>().get('/:id/so-sanh', async (c) => {
  const draft = draftAt(c);
  if (!draft?.note.isVersion) return notFound(c);
  const { visitor, language } = c.var;
  try {
    const open = await openDraft(draft, visitor.agency);
    const former = await formerOf(draft, visitor);
    return await sendPage(
      c,
      <DraftPage {...{ draft, part: '/so-sanh', visitor, language }}>
        <h2>{SAID.running[language]}</h2>
        <ul>
          {(await runningTexts(open, visitor)).map((said) => (
            <li>{capitalised(said[language])}</li>
          ))}
        </ul>
        <h2>{SAID.rows[language]}</h2>
        {former ? (
          <Rows
            diff={diffVersions(former.reading, open.reading, visitor.agency)}
            language={language}
          />
        ) : (
          <p class="quiet">{SAID.noDocument[language]}</p>
        )}
      </DraftPage>,
    );
  } catch (error) {
    if (!(error instanceof YearMissing)) throw error;
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}`, 303);
  }
});

/** The document of the plan's newest start, where it was loaded here. */
async function formerOf({ note }: Draft, visitor: Visitor): Promise<OpenDraft | null> {
  const started = visitor.drafts
    .all()
    .filter((one) => one.note.started !== null && one.note.plan === note.plan)
    .sort((a, b) => ((a.note.started?.at ?? '') < (b.note.started?.at ?? '') ? 1 : -1));
  return started[0] ? openDraft(started[0], visitor.agency) : null;
}

async function runningTexts(open: OpenDraft, { agency, desk }: Visitor): Promise<Text[]> {
  const { reading, accept } = toStart(open);
  const { comparison, not } = await desk.plans.before(agency, reading, accept);
  if (not) return [not];
  if (!comparison) return [SAID.notYet];
  const { changes, fresh } = comparison;
  const day = officeDay(agency);
  const lines = changes.map((change) => changeText(change, day));
  if (fresh.length > 0)
    lines.push(text(`giao mới ${fresh.length} việc`, `${fresh.length} tasks are new`));
  return lines.length > 0 ? lines : [SAID.none];
}

const Rows: FC<{ diff: PlanDiff; language: Language }> = ({ diff, language }) => {
  const { added, removed, changed, unchanged } = diff;
  const isOnlyMoved = ({ fields }: ChangedTask): boolean =>
    fields.every(({ field }) => field === 'ref' || field === 'section');
  const moved = changed.filter(isOnlyMoved);
  const others = changed.filter((one) => !isOnlyMoved(one));
  const counted = text(
    `Thêm ${added.length}, bỏ ${removed.length}, đổi ${others.length}, chỉ đổi số mục hoặc phần ${moved.length}, không đổi ${unchanged}.`,
    `Added ${added.length}, removed ${removed.length}, changed ${others.length}, only renumbered or in another section ${moved.length}, unchanged ${unchanged}.`,
  );
  return (
    <>
      <p>{counted[language]}</p>
      <Part
        title={SAID.added}
        lines={added.map((task) => rowText(task, language))}
        language={language}
      />
      <Part
        title={SAID.removed}
        lines={removed.map((task) => rowText(task, language))}
        language={language}
      />
      <Part
        title={SAID.changed}
        lines={others.map((one) => <Changed one={one} language={language} />)}
        language={language}
      />
      <Part
        title={SAID.moved}
        lines={moved.map((one) => <Changed one={one} language={language} />)}
        language={language}
      />
    </>
  );
};

const Part: FC<{ title: Text; lines: Child[]; language: Language }> = (props) => {
  const { title, lines, language } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {title[language]} ({lines.length})
      </h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
};

const Changed: FC<{ one: ChangedTask; language: Language }> = ({ one, language }) => (
  <>
    {capitalised(showPlace(one.to)[language])}: {one.to.title}
    <ul>
      {fieldTexts(one).map((said) => (
        <li>{said[language]}</li>
      ))}
    </ul>
  </>
);

function rowText(task: PlannedTask, language: Language): string {
  const units = task.leadUnits.join('; ') || SAID.noUnit[language];
  const place = capitalised(showPlace(task)[language]);
  return `${place}: ${task.title}; ${units}; ${dueText(task)[language]}`;
}
