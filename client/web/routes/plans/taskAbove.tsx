import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import { namedPlan, type PlanRecord } from '../../../../domain/plan/record.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { subjectOf } from '../../tasks/subjectOf.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Nhiệm vụ mà kế hoạch thực hiện', 'The task that a plan carries out'),
  intro: text(
    'Kế hoạch của một đơn vị thường để thực hiện một nhiệm vụ của kế hoạch cấp trên hoặc của cơ quan. Ghi mã nhiệm vụ đó: kết quả của kế hoạch hiện ở trang của nhiệm vụ.',
    'A unit’s plan often carries out one task of a plan above. Name that task: how the plan stands is shown on the task’s page.',
  ),
  now: text('Đang ghi:', 'On record:'),
  none: text('Chưa ghi nhiệm vụ nào.', 'No task is on record.'),
  key: text('Mã nhiệm vụ', 'Id of the task'),
  keyHint: text(
    'ở cột Mã của danh sách nhiệm vụ, ví dụ k3f9a2c',
    'in the list of tasks, e.g. k3f9a2c',
  ),
  set: text('Ghi nhiệm vụ', 'Record the task'),
  drop: text('Bỏ', 'Drop'),
  reason: text('Lý do', 'Reason'),
  done: text('Đã ghi.', 'Recorded.'),
};

const NO_TASK = (key: string): Text =>
  text(
    `Không có nhiệm vụ mã “${key}”; chép mã ở danh sách nhiệm vụ.`,
    `There is no task with the id “${key}”; copy it from the list of tasks.`,
  );
const OWN = text(
  'Nhiệm vụ này thuộc chính kế hoạch; ghi nhiệm vụ của kế hoạch cấp trên.',
  'This task is of the plan itself; name one of a plan above.',
);
const NO_REASON = text('Chưa ghi lý do.', 'Say why.');

/** `/ke-hoach/thuc-hien/:plan`: the coordinator says which task of a plan above a plan answers. */
export const taskAbove = new Hono<WebEnv>()
  .get('/:plan', async (c) => {
    const record = await recordOf(c);
    return record ? show(c, record, null) : notFound(c);
  })
  .post('/:plan/ghi', (c) =>
    changed(c, async (record, { id = '', ma = '' }) => {
      const { visitor } = c.var;
      const subject = await subjectOf(visitor, ma.toLowerCase());
      if (!subject) throw new Refusal(NO_TASK(ma));
      const { facts } = subject.state;
      if (facts.plan === record.id) throw new Refusal(OWN);
      const { title, planName } = facts;
      const above = { task: facts.id, key: shortKey(facts.id), title, planName };
      await visitor.desk.plans.tell(record, 'set-task-above', { above }, `above-${id}`);
    }),
  )
  .post('/:plan/bo', (c) =>
    changed(c, async (record, { id = '', reason = '' }) => {
      if (reason === '') throw new Refusal(NO_REASON);
      const own = { reason: reason.slice(0, 500) };
      await c.var.visitor.desk.plans.tell(record, 'drop-task-above', own, `no-above-${id}`);
    }),
  );

type At = Context<WebEnv, '/:plan' | '/:plan/ghi' | '/:plan/bo'>;

/** The plan that the address names, for whoever starts plans; null for others. */
async function recordOf(c: At): Promise<PlanRecord | null> {
  const { agency, desk, startsPlans } = c.var.visitor;
  if (!startsPlans) return null;
  const record = await desk.plans.known(agency.directory.agency, c.req.param('plan'));
  return record?.closed === null ? record : null;
}

const addressOf = ({ id }: PlanRecord): string => `/ke-hoach/thuc-hien/${encodeURIComponent(id)}`;

async function changed(
  c: At,
  change: (record: PlanRecord, typed: Record<string, string>) => Promise<void>,
): Promise<Response> {
  const record = await recordOf(c);
  if (!record) return notFound(c);
  const typed = await formOf(c);
  try {
    if (!/^[\w-]{1,40}$/.test(typed.id ?? '')) throw new Refusal(NOT_WHOLE);
    await change(record, typed);
    return leadOn(c, `${addressOf(record)}?da-ghi`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return show(c, record, { said: error.said, typed });
  }
}

const NOT_WHOLE = text(
  'Biểu mẫu không hợp lệ; mở lại trang này rồi ghi lại.',
  'The form is not whole; open this page again first.',
);

function show(
  c: At,
  record: PlanRecord,
  refused: { said: Text; typed: Record<string, string> } | null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const above = record.taskAbove ?? null;
  const at = addressOf(record);
  const id = randomUUID();
  const page = (
    <Page title={SAID.title} at="/ke-hoach" {...{ language, visitor }}>
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.done[language]}
        </p>
      )}
      {refused && <Fault said={refused.said} language={language} />}
      <p>
        <strong>{namedPlan(record)[language]}</strong>
      </p>
      <p>{SAID.intro[language]}</p>
      {above ? (
        <p>
          {SAID.now[language]} <a href={`/nhiem-vu/${above.key}`}>{above.title}</a>{' '}
          <span class="quiet">{above.planName}</span>
        </p>
      ) : (
        <p class="quiet">{SAID.none[language]}</p>
      )}
      <form class="act" method="post" action={`${at}/ghi`}>
        <input type="hidden" name="id" value={id} />
        <div>
          <label for="ma">
            {SAID.key[language]} <span class="hint">({SAID.keyHint[language]})</span>
          </label>
          <input
            id="ma"
            name="ma"
            value={refused?.typed.ma ?? ''}
            maxlength={40}
            autocomplete="off"
          />
        </div>
        <div>
          <button type="submit">{SAID.set[language]}</button>
        </div>
      </form>
      {above && (
        <details>
          <summary>{SAID.drop[language]}</summary>
          <form class="act" method="post" action={`${at}/bo`}>
            <input type="hidden" name="id" value={id} />
            <div>
              <label for="ly-do">{SAID.reason[language]}</label>
              <input id="ly-do" name="reason" maxlength={500} autocomplete="off" />
            </div>
            <div>
              <button type="submit">{SAID.drop[language]}</button>
            </div>
          </form>
        </details>
      )}
    </Page>
  );
  return sendPage(c, page, refused ? 422 : 200);
}
