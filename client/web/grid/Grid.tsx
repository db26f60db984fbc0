import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import { unitAndDay } from '../tasks/unitAndDay.ts';
import { cellName, type EnteredRow, GRID_COLUMNS } from './enteredRows.ts';

const SAID = {
  lead: text(
    'Ghi số, ngày văn bản kết quả của từng nhiệm vụ, hoặc dán từ Excel, Zalo. Mỗi ô được xem trước khi gửi.',
    'Enter number and date of each result’s document, or paste them. Each cell is looked at before anything is sent.',
  ),
  task: text('Nhiệm vụ', 'Task'),
  documentNo: text('Số, ký hiệu văn bản', 'Document number'),
  documentDate: text('Ngày văn bản', 'Document date'),
  note: text('Ghi chú', 'Note'),
  pasted: text('Hoặc dán nhiều dòng', 'Or paste many lines'),
  pastedHint: text(
    'mỗi dòng: mã nhiệm vụ; số văn bản; ngày; ghi chú',
    'each line: task id; document number; date; note',
  ),
  check: text('Xem trước', 'Look at it first'),
};

interface GridProps {
  rows: TaskRow[];
  entered: EnteredRow[];
  language: Language;
}

/** The tasks that can be reported, a line each, and a box for lines that are pasted. */
export const Grid: FC<GridProps> = ({ rows, entered, language }) => {
  const typed = new Map(entered.map((row) => [row.key, row]));
  return (
    <form method="post" data-unsaved="yes">
      <p>{SAID.lead[language]}</p>
      <div class="wide">
        <table class="stacked" data-grid="yes">
          <thead>
            <tr>
              <th scope="col">{SAID.task[language]}</th>
              {GRID_COLUMNS.map((column) => (
                <th scope="col">{SAID[column][language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, facts }) => (
              <tr>
                <th scope="row">
                  <a href={`/nhiem-vu/${key}`}>{facts.title}</a>
                  <div class="quiet">
                    {key} · {unitAndDay(facts)}
                  </div>
                </th>
                {GRID_COLUMNS.map((column) => (
                  <td>
                    <input
                      name={cellName(column, key)}
                      value={typed.get(key)?.[column] ?? ''}
                      aria-label={`${SAID[column][language]}: ${facts.title}, ${unitAndDay(facts)}`}
                      autocomplete="off"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <label for="pasted">
          {SAID.pasted[language]} <span class="hint">({SAID.pastedHint[language]})</span>
        </label>
        <textarea id="pasted" name="pasted" rows={4} cols={60} />
      </p>
      <button type="submit">{SAID.check[language]}</button>
    </form>
  );
};
