import type { FC } from 'hono/jsx';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import { type ListComparison, ROW_KINDS } from '../../../../domain/superior/compare.ts';
import { KIND_TEXT } from '../../../../domain/superior/kindText.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { Visitor } from '../../env.ts';
import { unitAndDay } from '../../tasks/unitAndDay.ts';
import { RowTable } from './RowTable.tsx';

interface Props {
  found: ListComparison;
  typed: Record<string, string>;
  visitor: Visitor;
  /** Where the form is sent. */
  action: string;
  language: Language;
}

const SAID = {
  send: text('Thực hiện các việc đã chọn', 'Do what was chosen'),
  hint: text(
    'Việc mới được giao cho đơn vị đã chọn; các việc khác chỉ làm khi đánh dấu. Dòng chưa chọn giữ nguyên, lần sau xử lý tiếp.',
    'New tasks are given to the unit that is chosen; anything else is done only where it is ticked. Other rows stay as they are and can be dealt with later.',
  ),
  gone: text('Không còn trong danh sách', 'No more in the list'),
  goneHint: text(
    'Việc đang theo dõi của cấp này mà danh sách không còn ghi; không tự thay đổi gì.',
    'Tasks of this superior that run here and that the list has no more; nothing is changed by itself.',
  ),
};

/** Rows of these kinds are many and need nothing. */
const QUIET = ['same', 'replaced'];

/** A list's rows by how they stand to the office's tasks, and the form that brings them in. */
export const Compared: FC<Props> = ({ found, typed, visitor, action, language }) => {
  const { units } = visitor.agency.directory;
  const acts = visitor.startsPlans;
  const placed = found.rows.map((row, at) => ({ found: row, at }));
  const parts = ROW_KINDS.map((kind) => ({
    kind,
    rows: placed.filter((one) => one.found.is === kind),
  })).filter(({ rows }) => rows.length > 0);
  const isOffered = acts && found.rows.some(({ act }) => act !== null);
  return (
    <form class="rows" method="post" action={action}>
      {isOffered && <p class="quiet">{SAID.hint[language]}</p>}
      {parts.map(({ kind, rows }) => {
        const heading = `${KIND_TEXT[kind][language]} (${rows.length})`;
        const isShown = !QUIET.includes(kind);
        const offers = acts && rows.some((one) => one.found.act !== null);
        const table = <RowTable {...{ rows, units, typed, language }} acts={offers} />;
        return isShown ? (
          <section>
            <h2>{heading}</h2>
            {table}
          </section>
        ) : (
          <details>
            <summary>{heading}</summary>
            {table}
          </details>
        );
      })}
      {found.gone.length > 0 && (
        <section>
          <h2>
            {SAID.gone[language]} ({found.gone.length})
          </h2>
          <p class="quiet">{SAID.goneHint[language]}</p>
          <ul>
            {found.gone.map((facts) => (
              <li>
                <a href={`/nhiem-vu/${shortKey(facts.id)}`}>{facts.title}</a>{' '}
                <span class="quiet">
                  {facts.ref} · {unitAndDay(facts)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOffered && (
        <p>
          <button type="submit">{SAID.send[language]}</button>
        </p>
      )}
    </form>
  );
};
