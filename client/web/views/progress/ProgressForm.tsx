import type { FC } from 'hono/jsx';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Instant, WorkCalendar } from '../../../../domain/calendar/types.ts';
import { isUpdatedSince } from '../../../../domain/round/shares.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../../office/types.ts';
import { seenName } from '../../tasks/seen.ts';

interface Props {
  /** Open tasks, those of a unit together. */
  units: { name: string; rows: TaskRow[] }[];
  /** Since when progress counts for the round that asks; null: none asks. */
  since: Instant | null;
  calendar: WorkCalendar;
  language: Language;
}

const SAID = {
  last: text('Gần nhất', 'Last'),
  none: text('chưa cập nhật lần nào', 'never updated'),
  done: text('đã cập nhật trong kỳ', 'updated in this round'),
  due: text('hạn', 'due'),
  progress: text('Tiến độ', 'Progress'),
  send: text('Gửi tiến độ', 'Send'),
  hint: text(
    'Việc nào chưa có gì mới thì để trống; ghi “Không thay đổi” để tính là đã cập nhật.',
    'Leave empty what has nothing new; write “no change” to have it count as updated.',
  ),
};

/** How a task's line of progress is called in the form. */
export const progressName = (key: string): string => `td-${key}`;

/** One line of progress for each open task, all sent with one press. */
export const ProgressForm: FC<Props> = ({ units, since, calendar, language }) => (
  <form method="post">
    <p class="hint">{SAID.hint[language]}</p>
    {units.map(({ name, rows }) => (
      <section>
        <h2>
          {name} <span class="quiet">({rows.length})</span>
        </h2>
        {rows.map((row) => (
          <TaskLine {...{ row, since, calendar, language }} />
        ))}
      </section>
    ))}
    <p>
      <button type="submit">{SAID.send[language]}</button>
    </p>
  </form>
);

interface LineProps extends Omit<Props, 'units'> {
  row: TaskRow;
}

const TaskLine: FC<LineProps> = ({ row, since, calendar, language }) => {
  const { key, facts } = row;
  const last = facts.progress.at(-1);
  const id = progressName(key);
  return (
    <div class="card progress-line">
      <label for={id}>{facts.title}</label>
      <div class="quiet">
        <a href={`/nhiem-vu/${key}`}>{key}</a>
        {facts.workBy && ` · ${SAID.due[language]} ${shownDate(facts.workBy)}`}
        {since !== null && isUpdatedSince(facts, since) && (
          <>
            {' '}
            · <span class="done">{SAID.done[language]}</span>
          </>
        )}
        <br />
        {SAID.last[language]}:{' '}
        {last ? `${last.note} (${shownDate(localDate(calendar, last.at))})` : SAID.none[language]}
      </div>
      <input type="hidden" name={seenName(key)} value={facts.revision} />
      <textarea id={id} name={id} rows={2} />
    </div>
  );
};
