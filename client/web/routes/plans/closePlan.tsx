import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { carriedRows, goingOn } from '../../../../domain/plan/carriedRows.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { closedText } from '../../../office/pages/plan/closedText.ts';
import type { Decisions, EndingPlan } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import type { Draft } from '../../plans/drafts.ts';
import { loadDraft } from '../../plans/loadDraft.ts';
import { reachOf } from '../../remedies/reach.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { CloseForm, type CloseFormProps, isWay, type Way } from '../../views/plans/CloseForm.tsx';
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

async function formFor(c: Context<WebEnv>, ending: EndingPlan): Promise<CloseFormProps> {
  const { visitor, language } = c.var;
  const today = await visitor.desk.queries.today(visitor.agency.directory.agency);
  return { ending, today, language };
}

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
