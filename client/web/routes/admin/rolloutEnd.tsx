import { Hono } from 'hono';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { text } from '../../../../domain/text/text.ts';
import { doneText } from '../../../office/pages/rollout/counts.ts';
import type { WebEnv } from '../../env.ts';
import { askAgain, GoesOn, WAITED_MS } from '../../jobs/waiting.tsx';
import { reachOf } from '../../remedies/reach.ts';
import { ROLLOUT_TEXT, rolledOutBy, rolloutAddress } from '../../rollouts/kinds.ts';
import type { RolloutEnd } from '../../rollouts/rollouts.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { ChangedTasks, RefusedTasks } from '../../views/admin/ChangedTasks.tsx';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { rowsOf } from '../../visibleRows.ts';
import { notFound } from '../notFound.tsx';

const SAID = {
  changed: text(
    'Chưa cập nhật nhiệm vụ nào: tệp của cơ quan hoặc các nhiệm vụ đã thay đổi sau khi mở trang.',
    'Nothing was changed: the agency’s files or its tasks changed after the page was opened.',
  ),
  forgotten: text(
    'Kết quả của lần cập nhật này không còn được giữ; nhật ký của từng nhiệm vụ ghi nội dung đã cập nhật.',
    'What became of this is not kept any more; the log of each task says what was changed.',
  ),
  look: text('Xem lại danh sách', 'Look at the list again'),
};

/** `/quan-tri/cap-nhat/lich/ket-qua/:id`: what became of a roll-out, once it has ended. */
export const rolloutEnd = new Hono<WebEnv>().get('/:name/ket-qua/:id', async (c) => {
  const { visitor, language } = c.var;
  const { rollouts, agency } = visitor;
  const what = rolledOutBy(c.req.param('name'));
  if (!what || !rollouts) return notFound(c);
  const id = c.req.param('id');
  const job = rollouts.find(agency, id);
  const standing = await job?.within(WAITED_MS);
  if (standing?.is === 'failed') throw standing.error;
  if (standing?.is === 'under-way') askAgain(c);
  const { rows } = await rowsOf(visitor);
  const at = `${rolloutAddress(what)}/ket-qua/${encodeURIComponent(id)}`;
  const shown = (end: RolloutEnd) =>
    end.is === 'changed' ? (
      <Fault said={SAID.changed} language={language} />
    ) : (
      <>
        <p class={end.result.refused.length > 0 ? 'fault' : 'notice'} role="status">
          {doneText(end.result)[language]} <span class="quiet">({showInstant(end.at)})</span>
        </p>
        <ChangedTasks
          changed={end.result.changed}
          asked={c.req.query('page')}
          {...{ at, rows, language }}
        />
        <RefusedTasks refused={end.result.refused} reach={reachOf(visitor)} language={language} />
      </>
    );
  return sendPage(
    c,
    <AdminPage part="/quan-tri/cap-nhat" title={ROLLOUT_TEXT[what]} {...{ visitor, language }}>
      {!standing && <p>{SAID.forgotten[language]}</p>}
      {standing?.is === 'over' && shown(standing.result)}
      {job && standing?.is === 'under-way' && <GoesOn job={job} language={language} />}
      <p>
        <a href={rolloutAddress(what)}>{SAID.look[language]}</a>
      </p>
    </AdminPage>,
  );
});
