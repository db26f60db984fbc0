import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { carriedRows, goingOn } from '../../../../domain/plan/carriedRows.ts';
import { planName } from '../../../../domain/plan/issue.ts';
import { tally } from '../../../../domain/task/buckets.ts';
import { countsText, STATUS_TEXT } from '../../../../domain/task/statusText.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { closedText } from '../../../office/pages/plan/closedText.ts';
import type { Decisions, EndingPlan } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import type { Draft } from '../../plans/drafts.ts';
import { loadDraft } from '../../plans/loadDraft.ts';
import { reachOf } from '../../remedies/reach.ts';
import { unitAndDay } from '../../tasks/unitAndDay.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

/**
 * `/ke-hoach/ket-thuc/:plan`: the coordinator closes a plan whose time is over. Its figures are
 * frozen; each unfinished task is carried into a draft of the next plan, cancelled or left.
 */
export const closePlan = new Hono<WebEnv>()
  .get('/:plan', (c) => {
    if (!c.var.visitor.startsPlans) return notFound(c);
    return answering(c, async (ending) => show(c, <CloseForm {...(await formFor(c, ending))} />));
  })
  .post('/:plan', (c) =>
    answering(c, async (ending) => {
      const { visitor, language } = c.var;
      const { agency, desk } = visitor;
      const typed = await formOf(c);
      if (!wereShown(ending, typed)) {
        const form = { ...(await formFor(c, ending)), typed, fault: MORE };
        return show(c, <CloseForm {...form} />, 409);
      }
      const decisions = decided(ending, typed);
      if (!decisions || typed.sure !== 'yes') {
        const fault = decisions ? NOT_SURE : UNDECIDED;
        return show(c, <CloseForm {...(await formFor(c, ending))} {...{ typed, fault }} />, 422);
      }
      const draft = await draftOf(c, ending, decisions);
      const closing = await desk.plans.end(agency, ending, decisions);
      return show(c, <Closed said={closedText(closing)} draft={draft} language={language} />);
    }),
  );

/** Finds the plan that the address names, and tells why one cannot be closed. */
async function answering(
  c: Context<WebEnv, '/:plan'>,
  answer: (ending: EndingPlan) => Promise<Response>,
): Promise<Response> {
  const { visitor, language } = c.var;
  try {
    return await answer(await visitor.desk.plans.ending(visitor.agency, c.req.param('plan')));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return show(c, <Fault said={error.said} language={language} reach={reachOf(visitor)} />, 422);
  }
}

const WAYS = {
  carried: text('chuyển sang kế hoạch sau', 'carry into the next plan'),
  cancelled: text('hủy', 'cancel'),
  left: text('để theo dõi tiếp', 'go on watching'),
} as const;

type Way = keyof typeof WAYS;

const isWay = (value: string | undefined): value is Way =>
  value !== undefined && Object.hasOwn(WAYS, value);

/** Whether the form that was sent had every unfinished task: of each it sends something. */
const wereShown = ({ open }: EndingPlan, typed: Record<string, string>): boolean =>
  open.every(({ key }) => typed[`viec-${key}`] !== undefined);

/** What the form says about each unfinished task; null where it says nothing about one. */
function decided({ open }: EndingPlan, typed: Record<string, string>): Decisions | null {
  const ways = open.map(({ facts, key }): [string, string | undefined] => [
    facts.id,
    typed[`viec-${key}`] || typed.rest,
  ]);
  const known = ways.filter((one): one is [string, Way] => isWay(one[1]));
  return known.length === ways.length ? new Map(known) : null;
}

/** What goes on, as a draft of the next plan; null where nothing does. */
async function draftOf(
  c: Context<WebEnv>,
  { record, rows }: EndingPlan,
  decisions: Decisions,
): Promise<Draft | null> {
  const { visitor, language } = c.var;
  const { agency, drafts, desk, person } = visitor;
  const tasks = rows.map(({ facts }) => facts);
  const carried = goingOn(tasks, ({ id }) => decisions.get(id) === 'carried');
  if (carried.length === 0) return null;
  const bytes = new TextEncoder().encode(carriedRows(carried));
  const document = { name: `${record.id}-tiep.csv`, bytes };
  const at = await desk.queries.now();
  const started = await desk.plans.started([agency.directory.agency]);
  return loadDraft(drafts, agency, { ...document, by: person, at }, started, language);
}

const SAID = {
  title: text('Kết thúc kế hoạch', 'Close a plan'),
  what: text(
    'Số liệu của kế hoạch được chốt như dưới đây. Mỗi việc chưa xong được chuyển, hủy hoặc để theo dõi tiếp; việc được chuyển thành bản nháp của kế hoạch sau.',
    'The figures of the plan are frozen as they stand here. Each unfinished task is carried, cancelled or left; what is carried becomes a draft of the next plan.',
  ),
  open: text('Việc chưa xong', 'Unfinished tasks'),
  none: text('Không có việc nào chưa xong.', 'Nothing is unfinished.'),
  all: text('Các việc chưa xong', 'All of them'),
  choose: text('chọn', 'choose'),
  asAll: text('như trên', 'as above'),
  sure: text('Chốt số liệu và kết thúc kế hoạch', 'Freeze the figures and close the plan'),
  close: text('Kết thúc kế hoạch', 'Close the plan'),
  draft: text('Xem bản nháp của kế hoạch sau', 'See the draft of the next plan'),
  back: text('Về danh sách kế hoạch', 'Back to the plans'),
};
const UNDECIDED = text(
  'Chưa kết thúc: còn việc chưa chọn cách xử lý.',
  'Not closed: nothing was said about some tasks.',
);
const MORE = text(
  'Chưa kết thúc: từ lúc mở trang này, kế hoạch có thêm việc chưa xong. Xem lại danh sách dưới đây rồi kết thúc.',
  'Not closed: the plan got more unfinished tasks after this page was opened. Look at the list again first.',
);
const NOT_SURE = text('Chưa kết thúc: đánh dấu ô chốt số liệu.', 'Not closed: tick the box first.');

const stillRuns = (until: LocalDate): Text =>
  text(
    `Kế hoạch còn đến ngày ${shownDate(until)}.`,
    `The plan still runs until ${shownDate(until)}.`,
  );

const show = (
  c: Context<WebEnv>,
  body: Child,
  status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const { visitor, language } = c.var;
  const page = (
    <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
      {body}
    </Page>
  );
  return sendPage(c, page, status);
};

interface FormProps {
  ending: EndingPlan;
  today: LocalDate;
  language: Language;
  typed?: Record<string, string>;
  fault?: Text;
}

async function formFor(c: Context<WebEnv>, ending: EndingPlan): Promise<FormProps> {
  const { visitor, language } = c.var;
  const today = localDate(visitor.agency.calendar, await visitor.desk.queries.now());
  return { ending, today, language };
}

const CloseForm: FC<FormProps> = ({ ending, today, language, typed = {}, fault }) => {
  const { record, rows, open } = ending;
  const version = record.versions.at(-1);
  return (
    <form class="act broad" method="post">
      {fault && <Fault said={fault} language={language} />}
      {version && <h2>{planName(version)[language]}</h2>}
      {today < record.period.to && <p class="notice">{stillRuns(record.period.to)[language]}</p>}
      <p>{SAID.what[language]}</p>
      <p>{countsText(tally(rows.map(({ standing }) => standing)))[language]}</p>
      <h2>{SAID.open[language]}</h2>
      {open.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <>
          <div>
            <label for="rest">{SAID.all[language]}</label>
            <WaySelect id="rest" chosen={typed.rest} empty={SAID.choose} language={language} />
          </div>
          {open.map(({ facts, key, status }) => (
            <div>
              <label for={`viec-${key}`}>
                {facts.title}{' '}
                <span class="hint">
                  {unitAndDay(facts)} · {STATUS_TEXT[status][language]}
                </span>
              </label>
              <WaySelect
                {...{ id: `viec-${key}`, language, empty: SAID.asAll }}
                chosen={typed[`viec-${key}`]}
              />
            </div>
          ))}
        </>
      )}
      <label>
        <input type="checkbox" name="sure" value="yes" required /> {SAID.sure[language]}
      </label>
      <div>
        <button type="submit">{SAID.close[language]}</button>
      </div>
    </form>
  );
};

interface WaySelectProps {
  id: string;
  chosen: string | undefined;
  empty: Text;
  language: Language;
}

const WaySelect: FC<WaySelectProps> = ({ id, chosen, empty, language }) => (
  <select id={id} name={id}>
    <option value="">– {empty[language]} –</option>
    {(Object.keys(WAYS) as Way[]).map((way) => (
      <option value={way} selected={way === chosen}>
        {WAYS[way][language]}
      </option>
    ))}
  </select>
);

interface ClosedProps {
  said: Text;
  draft: Draft | null;
  language: Language;
}

const Closed: FC<ClosedProps> = ({ said, draft, language }) => (
  <>
    <p class="notice" role="status">
      {said[language]}
    </p>
    <p>
      {draft && (
        <a class="button" href={`/ke-hoach/ban-nhap/${draft.id}`}>
          {SAID.draft[language]}
        </a>
      )}{' '}
      <a class="button plain" href="/ke-hoach">
        {SAID.back[language]}
      </a>
    </p>
  </>
);
