import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { countsText, isNothing } from '../../../office/pages/rollout/counts.ts';
import type { RolledOut, RolloutResult } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { askAgain, GoesOn, WAITED_MS } from '../../jobs/waiting.tsx';
import { ROLLOUT_TEXT, rolloutAddress } from '../../rollouts/kinds.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  why: text(
    'Nhiệm vụ đang theo dõi giữ lịch và quy tắc như lúc được giao. Khi tệp lịch hoặc quy tắc của cơ quan đã sửa, cập nhật tại đây; thời hạn ghi trong kế hoạch không đổi, trừ thời hạn tính theo số ngày làm việc.',
    'Tasks keep the calendar and the rules they were started with. Once the agency’s files are changed, they are brought to running tasks here; the due dates of plans stand, but for those counted in working days.',
  ),
  look: text('Xem và cập nhật', 'Look, and bring it to them'),
};

/** `/quan-tri/cap-nhat`: how many running tasks the agency's files of now would change. */
export const rolloutList = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rollouts, desk, agency } = visitor;
  if (!rollouts) return notFound(c);
  const job = rollouts.previews({ desk, agency });
  const standing = await job.within(WAITED_MS);
  if (standing.is === 'failed') throw standing.error;
  if (standing.is === 'under-way') askAgain(c);
  const kinds = Object.keys(ROLLOUT_TEXT) as RolledOut[];
  return sendPage(
    c,
    <AdminPage part="/quan-tri/cap-nhat" visitor={visitor} language={language}>
      <p>{SAID.why[language]}</p>
      {standing.is === 'over' ? (
        kinds.map((what) => (
          <Kind what={what} result={standing.result[what].result} language={language} />
        ))
      ) : (
        <GoesOn job={job} language={language} />
      )}
    </AdminPage>,
  );
});

const Kind: FC<{ what: RolledOut; result: RolloutResult; language: Language }> = (props) => {
  const { what, result, language } = props;
  return (
    <section>
      <h2>{ROLLOUT_TEXT[what][language]}</h2>
      <p>{countsText(result)[language]}</p>
      {!isNothing(result) && (
        <p>
          <a class="button plain" href={rolloutAddress(what)}>
            {SAID.look[language]}
            <span class="unseen">: {ROLLOUT_TEXT[what][language]}</span>
          </a>
        </p>
      )}
    </section>
  );
};
