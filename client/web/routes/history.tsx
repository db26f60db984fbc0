import { Hono } from 'hono';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { subjectOf } from '../tasks/subjectOf.ts';
import { Page, sendPage } from '../views/page.tsx';
import { notFound } from './notFound.tsx';

const SAID = {
  title: text('Lịch sử ghi trong máy chủ', 'History as the engine has it'),
  event: text('Sự kiện', 'Event'),
  at: text('Lúc', 'At'),
  what: text('Nội dung', 'What'),
  back: text('Về nhiệm vụ', 'Back to the task'),
};

/** `/nhiem-vu/:key/lich-su`: what the engine itself recorded of a task, for administrators. */
export const history = new Hono<WebEnv>().get('/:key/lich-su', async (c) => {
  const { visitor, language } = c.var;
  const subject = await subjectOf(visitor, c.req.param('key'));
  if (!subject || !visitor.seesRecords) return notFound(c);
  const entries = await visitor.desk.queries.history(subject.id);
  return sendPage(
    c,
    <Page title={SAID.title} at="/nhiem-vu" language={language} visitor={visitor}>
      <p>
        <a href={`/nhiem-vu/${c.req.param('key')}`}>
          {SAID.back[language]}: {subject.state.facts.title}
        </a>
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {SAID.event[language]}
              </th>
              <th scope="col">{SAID.at[language]}</th>
              <th scope="col">{SAID.what[language]}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ event, at, said }) => (
              <tr>
                <td class="number">{event ?? '–'}</td>
                <td>{showInstant(at)}</td>
                <td>{said[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>,
  );
});
