import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { countsText, isNothing } from '../../../office/pages/rollout/counts.ts';
import type { RolledOut } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { askAgain, GoesOn, WAITED_MS } from '../../jobs/waiting.tsx';
import { reachOf } from '../../remedies/reach.ts';
import { ROLLOUT_TEXT, rolledOutBy, rolloutAddress } from '../../rollouts/kinds.ts';
import type { Preview } from '../../rollouts/rollouts.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { ChangedTasks, RefusedTasks } from '../../views/admin/ChangedTasks.tsx';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { rowsOf } from '../../visibleRows.ts';
import { notFound } from '../notFound.tsx';

const SAID = {
  ground: text('Căn cứ, lý do', 'On what ground'),
  groundHint: text(
    'ví dụ: Thông báo số 12/TB-UBND ngày 05/03/2026; ghi vào nhật ký từng nhiệm vụ',
    'e.g. notice 12/TB-UBND of 05/03/2026; it stands in the log of each task',
  ),
  anew: text('Xem lại theo tệp hiện hành', 'Look again'),
  look: text('Xem danh sách', 'See the list'),
  wanted: text('Chưa cập nhật: ghi căn cứ hoặc lý do.', 'Nothing was changed: say on what ground.'),
  long: text(
    'Chưa cập nhật: căn cứ, lý do dài quá 200 ký tự; ghi ngắn lại.',
    'Nothing was changed: the ground is longer than 200 characters; make it shorter.',
  ),
  changed: text(
    'Chưa cập nhật: từ lúc mở trang này, tệp của cơ quan hoặc các nhiệm vụ đã thay đổi. Xem lại danh sách dưới đây rồi cập nhật.',
    'Nothing was changed: the agency’s files or its tasks changed after this page was opened. Look at the list again first.',
  ),
  faults: text(
    'Tệp của cơ quan còn chỗ ghi sai; kiểm tra trước khi cập nhật.',
    'The agency’s files have faults; look at them before you bring anything to tasks.',
  ),
};

const LONGEST_GROUND = 200;

/** `/quan-tri/cap-nhat/lich`, `…/quy-tac`: what a roll-out would change, and the roll-out. */
export const rollout = new Hono<WebEnv>()
  .get('/:name', (c) => {
    const what = rolledOutBy(c.req.param('name'));
    return what ? show(c, what, null) : notFound(c);
  })
  .post('/:name', async (c) => {
    const { rollouts, deskOn, agency } = c.var.visitor;
    const what = rolledOutBy(c.req.param('name'));
    if (!what || !rollouts) return notFound(c);
    const { ground = '', preview: id = '', content = '' } = await formOf(c);
    if (ground === '') return show(c, what, SAID.wanted, ground);
    if (ground.length > LONGEST_GROUND) return show(c, what, SAID.long, ground);
    const desk = deskOn(ground);
    const job = rollouts.carryOut({ desk, agency }, what, { id, content });
    const standing = await job.within(WAITED_MS);
    if (standing.is === 'failed') throw standing.error;
    if (standing.is === 'over' && standing.result.is === 'changed')
      return show(c, what, SAID.changed, ground, 409);
    return c.redirect(`${rolloutAddress(what)}/ket-qua/${encodeURIComponent(id)}`, 303);
  });

async function show(
  c: Context<WebEnv>,
  what: RolledOut,
  fault: Text | null,
  ground = '',
  status: 200 | 409 | 422 = fault ? 422 : 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { rollouts, desk, agency } = visitor;
  if (!rollouts) return notFound(c);
  const anew = c.req.query('moi') !== undefined;
  const job = rollouts.previews({ desk, agency }, anew);
  // The page that asks again must not begin anew each time.
  if (anew) return c.redirect(rolloutAddress(what), 303);
  const standing = await job.within(WAITED_MS);
  if (standing.is === 'failed') throw standing.error;
  // Why nothing was done stays to be read.
  if (standing.is === 'under-way' && !fault) askAgain(c);
  const { rows } = await rowsOf(visitor);
  return sendPage(
    c,
    <AdminPage part="/quan-tri/cap-nhat" title={ROLLOUT_TEXT[what]} {...{ visitor, language }}>
      {fault && <Fault said={fault} language={language} />}
      {agency.faults.length > 0 && (
        <Fault
          said={{ ...SAID.faults, remedy: { action: 'check-office', about: 'files' } }}
          language={language}
          reach={reachOf(visitor)}
        />
      )}
      {standing.is === 'over' ? (
        <>
          <Counted preview={standing.result[what]} {...{ what, ground, language }} />
          <ChangedTasks
            changed={standing.result[what].result.changed}
            at={rolloutAddress(what)}
            asked={c.req.query('page')}
            {...{ rows, language }}
          />
          <RefusedTasks
            refused={standing.result[what].result.refused}
            reach={reachOf(visitor)}
            language={language}
          />
        </>
      ) : fault ? (
        <p>
          <a href={rolloutAddress(what)}>{SAID.look[language]}</a>
        </p>
      ) : (
        <GoesOn job={job} language={language} />
      )}
    </AdminPage>,
    status,
  );
}

interface CountedProps {
  what: RolledOut;
  preview: Preview;
  ground: string;
  language: Language;
}

/** The counts, and the form where there is something to do. */
const Counted: FC<CountedProps> = ({ what, preview, ground, language }) => {
  const { id, at, content, result } = preview;
  const asOf = text(`xem lúc ${showInstant(at)}`, `as of ${showInstant(at)}`);
  const send = text(
    `Cập nhật ${result.changed.length} nhiệm vụ`,
    `Bring it to ${result.changed.length} tasks`,
  );
  return (
    <>
      <p>
        {countsText(result)[language]} <span class="quiet">({asOf[language]})</span>{' '}
        <a href={`${rolloutAddress(what)}?moi=1`}>{SAID.anew[language]}</a>
      </p>
      {!isNothing(result) && result.changed.length > 0 && (
        <form class="act" method="post" action={rolloutAddress(what)}>
          <input type="hidden" name="preview" value={id} />
          <input type="hidden" name="content" value={content} />
          <div>
            <label for="can-cu">
              {SAID.ground[language]} <span class="hint">({SAID.groundHint[language]})</span>
            </label>
            <input id="can-cu" name="ground" value={ground} required autocomplete="off" />
          </div>
          <div>
            <button type="submit">{send[language]}</button>
          </div>
        </form>
      )}
    </>
  );
};
