import type { Context } from 'hono';
import { planName } from '../../../../domain/plan/issue.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import type { DraftNote } from '../../plans/draftNote.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  told: text('Cần biết', 'To know'),
  tasks: text('Xem các việc của kế hoạch này', 'See the tasks of this plan'),
};

/** What became of a draft that was started; the same however often it is asked for. */
export async function showStarted(c: Context<WebEnv>): Promise<Response> {
  const { visitor, language } = c.var;
  const note = visitor.drafts.find(c.req.param('id') ?? '')?.note;
  if (!note?.started) return notFound(c);
  const { told } = note.started;
  return sendPage(
    c,
    <Page title={planName(note)} at="/ke-hoach" language={language} visitor={visitor}>
      <p class="notice" role="status">
        {doneText(note.started, note.isVersion)[language]}
      </p>
      {told.length > 0 && (
        <>
          <h2>{SAID.told[language]}</h2>
          <ul>
            {told.map((said) => (
              <li>{said[language]}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href={`/nhiem-vu?all=1&plan=${encodeURIComponent(note.plan)}`}>
          {SAID.tasks[language]}
        </a>
      </p>
    </Page>,
  );
}

/**
 * Of a new plan, what ran before was started by the same button: its answer was lost.
 */
function doneText(
  { tasks, known, reported }: NonNullable<DraftNote['started']>,
  isVersion: boolean,
): Text {
  const started = isVersion ? tasks : tasks + known;
  const parts = [
    text(`Đã giao ${started} việc`, `Started ${many(started, 'task')}`),
    ...(isVersion && known > 0
      ? [text(`${known} việc đã có từ trước`, `${known} had been started before`)]
      : []),
    ...(reported > 0
      ? [text(`nhận ${reported} việc là đã báo cáo`, `took ${reported} as reported`)]
      : []),
  ];
  return text(
    `${parts.map(({ vi }) => vi).join('; ')}.`,
    `${parts.map(({ en }) => en).join('; ')}.`,
  );
}
