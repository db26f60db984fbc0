import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Comparison } from '../../../../domain/plan/changes/changes.ts';
import { changeText, freshTexts } from '../../../../domain/plan/changes/changeText.ts';
import { planName } from '../../../../domain/plan/issue.ts';
import { keptText } from '../../../../domain/plan/keptText.ts';
import type { PlanResults } from '../../../../domain/plan/results.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { YearMissing } from '../../../../reading/tasks/planFacts.ts';
import type { BeforeStart, StartedPlan } from '../../../office/types.ts';
import { officeDay } from '../../../office/withoutEngine.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import type { Draft } from '../../plans/drafts.ts';
import { type OpenDraft, openDraft, toStart } from '../../plans/openDraft.ts';
import { willHappen } from '../../plans/willHappen.ts';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { DraftPage } from '../../views/plans/DraftPage.tsx';
import { ResultList } from '../../views/plans/PlanSummary.tsx';

const SAID = {
  open: text(
    'Chưa giao được: còn câu hỏi phải trả lời',
    'It cannot be started yet: questions must be answered',
  ),
  toQuestions: text('Đến các câu hỏi', 'Go to the questions'),
  which: text('Đây là kế hoạch nào?', 'Which plan is this?'),
  newPlan: text('kế hoạch mới', 'a new plan'),
  versionOf: text('bản mới của', 'a new version of'),
  choose: text('Chọn', 'Choose'),
  changes: text('Khác với việc đang theo dõi', 'Other than what runs'),
  apply: text(
    'Đổi thời hạn, giao lại, hủy theo kế hoạch mới',
    'Move, reassign and cancel as the new version says',
  ),
  ignore: text(
    'Để nguyên việc đang theo dõi, chỉ giao việc mới',
    'Leave what runs alone, start only what is new',
  ),
  fresh: text('Giao mới', 'New'),
  takeResults: text(
    'Nhận các việc trên là đã báo cáo bằng các văn bản ấy',
    'Take these tasks as reported by these documents',
  ),
  leaveResults: text('Không nhận, giao như chưa báo cáo', 'Leave them as not reported'),
  happens: text('Khi bấm nút', 'When the button is pressed'),
  start: text('Giao kế hoạch', 'Start the plan'),
  onlyCoordinator: text(
    'Chỉ đầu mối theo dõi giao kế hoạch.',
    'Only the coordinator starts a plan.',
  ),
};

/** Shows what starting a draft will do, and what is to be chosen first. */
export async function showStart(
  c: Context<WebEnv>,
  draft: Draft,
  fault: Text | null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  try {
    const open = await openDraft(draft, agency);
    const { reading, accept } = toStart(open);
    const [before, started, now] = await Promise.all([
      desk.plans.before(agency, reading, accept),
      desk.plans.started([agency.directory.agency]),
      desk.queries.now(),
    ]);
    const happens = before.comparison
      ? [
          ...willHappen(before.comparison, agency, now, before.known === null),
          ...targetsText(draft.note.targets?.filter(({ terms }) => terms !== null).length ?? 0),
        ]
      : [];
    const shown = { open, before, started, happens, fault, visitor, language };
    return await sendPage(c, <StartPage {...shown} />, fault ? 409 : 200);
  } catch (error) {
    if (!(error instanceof YearMissing)) throw error;
    return c.redirect(`/ke-hoach/ban-nhap/${draft.id}`, 303);
  }
}

const targetsText = (count: number): Text[] =>
  count === 0
    ? []
    : [text(`Theo dõi ${count} chỉ tiêu đã chọn.`, `${count} chosen targets are followed.`)];

interface StartProps {
  open: OpenDraft;
  before: BeforeStart;
  started: StartedPlan[];
  happens: Text[];
  fault: Text | null;
  visitor: Visitor;
  language: Language;
}

const StartPage: FC<StartProps> = (props) => {
  const { open, before, started, happens, fault, visitor, language } = props;
  const { draft } = open;
  const undecided = before.alike !== null && !draft.note.chosen;
  const here = `/ke-hoach/ban-nhap/${draft.id}`;
  return (
    <DraftPage {...{ draft, part: '/giao', visitor, language }}>
      {fault && <Fault said={fault} language={language} />}
      {before.open.length > 0 && (
        <p class="fault">
          {SAID.open[language]} ({before.open.length}).{' '}
          <a href={here}>{SAID.toQuestions[language]}</a>
        </p>
      )}
      {before.not && <p class="fault">{capitalised(before.not[language])}</p>}
      <Which {...{ draft, before, started, visitor, language }} />
      {before.comparison && !undecided && (
        <form method="post" action={`${here}/giao`}>
          <input type="hidden" name="revision" value={open.revision} />
          <Changes comparison={before.comparison} visitor={visitor} language={language} />
          <Results results={before.results} language={language} />
          <h2>{SAID.happens[language]}</h2>
          <ul>
            {happens.map((said) => (
              <li>{said[language]}</li>
            ))}
          </ul>
          {visitor.startsPlans ? (
            <button type="submit">{SAID.start[language]}</button>
          ) : (
            <p class="quiet">{SAID.onlyCoordinator[language]}</p>
          )}
        </form>
      )}
    </DraftPage>
  );
};

interface WhichProps {
  draft: Draft;
  before: BeforeStart;
  started: StartedPlan[];
  visitor: Visitor;
  language: Language;
}

/** Whether it is a plan of its own, or a new version of one that runs. */
const Which: FC<WhichProps> = ({ draft, before, started, visitor, language }) => {
  const running = started.filter(({ closed }) => closed === null);
  if (running.length === 0) return null;
  const { alike, known } = before;
  const likest = alike && running.find(({ id }) => id === alike.plan);
  const isOpen = likest !== undefined && likest !== null && !draft.note.chosen;
  return (
    <details open={isOpen}>
      <summary>
        {SAID.which[language]} {whichText(known?.id ?? null, running)[language]}
      </summary>
      {alike && likest && <p>{alikeText(alike, nameOf(likest))[language]}</p>}
      {visitor.startsPlans && (
        <form class="act" method="post" action={`/ke-hoach/ban-nhap/${draft.id}/la`}>
          <label for="plan">{SAID.which[language]}</label>
          <select id="plan" name="plan">
            {!known && <option value="">{SAID.newPlan[language]}</option>}
            {running.map((plan) => (
              <option value={plan.id} selected={plan.id === known?.id}>
                {SAID.versionOf[language]} {nameOf(plan)[language]}
              </option>
            ))}
          </select>
          <div>
            <button type="submit" class="plain">
              {SAID.choose[language]}
            </button>
          </div>
        </form>
      )}
    </details>
  );
};

const nameOf = ({ versions, id }: StartedPlan): Text => {
  const last = versions.at(-1);
  return last ? planName(last) : text(id, id);
};

function whichText(id: string | null, running: StartedPlan[]): Text {
  const plan = running.find((one) => one.id === id);
  if (!plan) return SAID.newPlan;
  const { vi, en } = nameOf(plan);
  return text(`${SAID.versionOf.vi} ${vi}`, `${SAID.versionOf.en} ${en}`);
}

const alikeText = ({ shared, rows }: { shared: number; rows: number }, name: Text): Text =>
  text(
    `${shared} trên ${rows} nhiệm vụ trùng với ${name.vi} đang theo dõi. Chọn rõ đây là bản mới của kế hoạch ấy hay là kế hoạch khác.`,
    `${shared} of ${rows} rows are also in ${name.en}, which runs. Choose whether this is its new version or another plan.`,
  );

interface ChangesProps {
  comparison: Comparison;
  visitor: Visitor;
  language: Language;
}

const Changes: FC<ChangesProps> = ({ comparison, visitor, language }) => {
  const { changes, fresh, known, kept } = comparison;
  const day = officeDay(visitor.agency);
  const keeps = keptText(kept);
  if (known.length === 0 && changes.length === 0) return null;
  return (
    <>
      {changes.length > 0 && (
        <>
          <h2>
            {SAID.changes[language]} ({changes.length})
          </h2>
          <ul>
            {changes.map((change) => (
              <li>{capitalised(changeText(change, day)[language])}</li>
            ))}
          </ul>
        </>
      )}
      {fresh.length > 0 && (
        <>
          <h2>{SAID.fresh[language]}</h2>
          <ul>
            {freshTexts(fresh).map((said) => (
              <li>{capitalised(said[language])}</li>
            ))}
          </ul>
        </>
      )}
      {keeps && <p>{keeps[language]}</p>}
      {changes.some(({ kind }) => kind !== 'ended') && (
        <Choice
          name="changes"
          of={[
            ['apply', SAID.apply],
            ['ignore', SAID.ignore],
          ]}
          said={SAID.changes}
          language={language}
        />
      )}
    </>
  );
};

const Results: FC<{ results: PlanResults; language: Language }> = ({ results, language }) => (
  <>
    <ResultList results={results} language={language} />
    {results.done.length > 0 && (
      <Choice
        name="results"
        of={[
          ['take', SAID.takeResults],
          ['leave', SAID.leaveResults],
        ]}
        said={RESULTS}
        language={language}
      />
    )}
  </>
);

const RESULTS = text('Kết quả đã ghi trong kế hoạch', 'Results that the plan names');

interface ChoiceProps {
  name: string;
  of: [value: string, said: Text][];
  said: Text;
  language: Language;
}

/** Nothing is chosen beforehand. */
const Choice: FC<ChoiceProps> = ({ name, of, said, language }) => (
  <fieldset class="question">
    <legend>{said[language]}</legend>
    <div class="choices">
      {of.map(([value, label]) => (
        <label class="choice">
          <input type="radio" name={name} value={value} required /> {label[language]}
        </label>
      ))}
    </div>
  </fieldset>
);
