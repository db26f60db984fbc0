import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { headingKey } from '../../../../reading/superior/columns.ts';
import { LIST_ROLES, ROLE_NAMES } from '../../../../reading/superior/roles.ts';
import type { OpenList } from '../../superior/openList.ts';

const SAID = {
  assigner: text('Cơ quan giao', 'Who assigned'),
  assignerHint: text(
    'ghi như thường gọi, ví dụ: UBND tỉnh; các danh sách của một cơ quan được so với nhau',
    'as it is usually called, e.g. the province; lists of one agency are compared with each other',
  ),
  columns: text('Cột chưa rõ', 'Columns that are not known'),
  choose: text('chọn', 'choose'),
  leave: text('không cần', 'not needed'),
  example: text('ví dụ', 'e.g.'),
  save: text('Lưu và so với nhiệm vụ đang theo dõi', 'Keep it and compare'),
};

/** The name of the field that says what an unknown column holds. */
export const columnField = (heading: string): string => `cot.${headingKey(heading)}`;

interface Props {
  open: OpenList;
  /** Who assigned before, to choose from. */
  assigners: string[];
  language: Language;
}

/** What a list does not say itself: who gives it out, and what some columns hold. */
export const AskedOfList: FC<Props> = ({ open, assigners, language }) => {
  const { kept, list } = open;
  const { headings, unknown } = list.columns;
  return (
    <form class="act broad" method="post" action={`/ke-hoach/cap-tren/${kept.id}/thong-tin`}>
      <div>
        <label for="assigner">
          {SAID.assigner[language]} <span class="hint">({SAID.assignerHint[language]})</span>
        </label>
        <input
          {...{ id: 'assigner', name: 'assigner', autocomplete: 'off' }}
          value={kept.note.assigner}
          list="cap-tren"
          required
        />
      </div>
      <datalist id="cap-tren">
        {assigners.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      {unknown.length > 0 && (
        <fieldset>
          <legend>{SAID.columns[language]}</legend>
          {unknown.map((at) => {
            const heading = headings[at] ?? '';
            const example = list.printed.find((cells) => cells[at])?.[at] ?? '';
            const field = columnField(heading);
            return (
              <div>
                <label for={field}>
                  {heading || `${at + 1}`}{' '}
                  {example !== '' && (
                    <span class="hint">
                      ({SAID.example[language]}: {example})
                    </span>
                  )}
                </label>
                <select id={field} name={field} required>
                  <option value="">– {SAID.choose[language]} –</option>
                  <option value="leave">{SAID.leave[language]}</option>
                  {LIST_ROLES.map((role) => (
                    <option value={role}>{ROLE_NAMES[role][language]}</option>
                  ))}
                </select>
              </div>
            );
          })}
        </fieldset>
      )}
      <div>
        <button type="submit">{SAID.save[language]}</button>
      </div>
    </form>
  );
};
