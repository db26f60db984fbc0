import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { countsText, isNothing } from '../../../office/pages/rollout/counts.ts';
import type { RolledOut } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import type { Job } from '../../jobs/job.ts';
import { askAgain, GoesOn, WAITED_MS } from '../../jobs/waiting.tsx';
import { ROLLOUT_TEXT, rolloutAddress } from '../../rollouts/kinds.ts';
import type { Preview } from '../../rollouts/rollouts.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  why: text(
    'Nhiệm vụ đang theo dõi giữ lịch và quy tắc như lúc được giao. Khi tệp lịch hoặc quy tắc của cơ quan đã sửa, cập nhật tại đây; thời hạn ghi trong kế hoạch không đổi.',
    'Tasks keep the calendar and the rules they were started with. Once the agency’s files are changed, they are brought to running tasks here; the due dates of plans stand.',
  ),
  look: text('Xem và cập nhật', 'Look, and bring it to them'),
};

/** `/quan-tri/cap-nhat`: how many running tasks the agency's files of now would change. */
export const rolloutList = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { rollouts, desk, agency } = visitor;
  if (!rollouts) return notFound(c);
  const kinds = Object.keys(ROLLOUT_TEXT) as RolledOut[];
  const jobs = kinds.map((what) => ({ what, job: rollouts.preview({ desk, agency }, what) }));
  const standings = await Promise.all(jobs.map(({ job }) => job.within(WAITED_MS)));
  for (const standing of standings) if (standing.is === 'failed') throw standing.error;
  if (standings.some(({ is }) => is === 'under-way')) askAgain(c);
  return sendPage(
    c,
    <AdminPage part="/quan-tri/cap-nhat" visitor={visitor} language={language}>
      <p>{SAID.why[language]}</p>
      {jobs.map((one) => (
        <Kind {...one} language={language} />
      ))}
    </AdminPage>,
  );
});

const Kind: FC<{ what: RolledOut; job: Job<Preview>; language: Language }> = (props) => {
  const { what, job, language } = props;
  const { standing } = job;
  return (
    <section>
      <h2>{ROLLOUT_TEXT[what][language]}</h2>
      {standing.is === 'over' ? (
        <>
          <p>{countsText(standing.result.result)[language]}</p>
          {!isNothing(standing.result.result) && (
            <p>
              <a class="button plain" href={rolloutAddress(what)}>
                {SAID.look[language]}
                <span class="unseen">: {ROLLOUT_TEXT[what][language]}</span>
              </a>
            </p>
          )}
        </>
      ) : (
        <GoesOn job={job} language={language} />
      )}
    </section>
  );
};
