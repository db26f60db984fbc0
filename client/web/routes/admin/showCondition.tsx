import { Hono } from 'hono';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Condition } from '../../../office/pages/condition/condition.ts';
import type { WebEnv } from '../../env.ts';
import { askAgain, WAITED_MS } from '../../jobs/waiting.tsx';
import { reachOf } from '../../remedies/reach.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { Findings } from '../../views/admin/Findings.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  looking: text(
    'Đang kiểm tra máy chủ, thư và các tệp… Trang tự tải lại.',
    'Looking at the server, the mails and the files… This page loads again by itself.',
  ),
  again: text('Kiểm tra lại', 'Look again'),
  known: text('Thông tin chung', 'What is known'),
};

/** `/quan-tri`: what somebody should see to, each with what helps, and what is known beside it. */
export const condition = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { administration } = visitor;
  if (!administration) return notFound(c);
  const anew = c.req.query('moi') !== undefined;
  const job = administration.condition(anew);
  // The page that asks again must not begin anew each time.
  if (anew) return c.redirect('/quan-tri', 303);
  const standing = await job.within(WAITED_MS);
  if (standing.is === 'failed') throw standing.error;
  if (standing.is === 'under-way') askAgain(c);
  // Here nothing leads to the page that is open.
  const reach = { ...reachOf(visitor), records: false };
  const shown = ({ at, findings, facts }: Condition) => (
    <>
      <p>
        <strong class={findings.length === 0 ? 'done' : ''}>
          {summary({ findings })[language]}
        </strong>{' '}
        <span class="quiet">({asOf(at)[language]})</span>{' '}
        <a href="/quan-tri?moi=1">{SAID.again[language]}</a>
      </p>
      <Findings findings={findings} reach={reach} language={language} />
      <h2>{SAID.known[language]}</h2>
      <dl class="facts">
        {facts.map(({ said, value }) => (
          <>
            <dt>{said[language]}</dt>
            <dd>{value[language]}</dd>
          </>
        ))}
      </dl>
    </>
  );
  return sendPage(
    c,
    <AdminPage part="/quan-tri" visitor={visitor} language={language}>
      {standing.is === 'over' ? (
        shown(standing.result)
      ) : (
        <p class="notice" role="status">
          {SAID.looking[language]}
        </p>
      )}
    </AdminPage>,
  );
});

const asOf = (at: string): Text =>
  text(`kiểm tra lúc ${showInstant(at)}`, `as of ${showInstant(at)}`);

function summary({ findings }: Pick<Condition, 'findings'>): Text {
  if (findings.length === 0) return text('Không có gì phải xử lý.', 'Nothing is to be done.');
  const wrong = findings.filter(({ weight }) => weight === 'wrong').length;
  const look = findings.length - wrong;
  return text(
    `${wrong} nội dung cần xử lý, ${look} nội dung cần lưu ý.`,
    `${wrong} to be seen to, ${look} to know of.`,
  );
}
