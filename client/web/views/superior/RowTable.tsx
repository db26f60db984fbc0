import type { FC } from 'hono/jsx';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import type { Unit } from '../../../../domain/directory/types.ts';
import { showSource } from '../../../../domain/plan/place.ts';
import type { ComparedRow } from '../../../../domain/superior/compare.ts';
import { ACT_TEXT } from '../../../../domain/superior/kindText.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { rowField } from '../../superior/typedRows.ts';

/** A row with its place among all of its list. */
export interface PlacedRow {
  found: ComparedRow;
  at: number;
}

interface Props {
  rows: PlacedRow[];
  units: Unit[];
  /** What was typed for the rows before, by the names of their fields. */
  typed: Record<string, string>;
  /** Whether its reader may bring anything in. */
  acts: boolean;
  language: Language;
}

const SAID = {
  slip: text('Phiếu', 'Slip'),
  work: text('Nhiệm vụ trong danh sách', 'Task in the list'),
  act: text('Xử lý', 'What to do'),
  line: text('dòng', 'line'),
  lead: text('Chủ trì', 'Lead'),
  due: text('Thời hạn', 'Due'),
  state: text('Tình trạng', 'State'),
  sayDue: text('Thời hạn (ngày/tháng/năm, quý …)', 'Due (day/month/year, quarter …)'),
  ours: text('Đang theo dõi', 'Ours'),
  none: text('chưa giao', 'not given'),
  documentNo: text('Số, ký hiệu văn bản', 'Document number'),
  documentDate: text('Ngày văn bản (ngày/tháng/năm)', 'Document date (day/month/year)'),
};

/** Rows of one kind: what the list says, what differs, and what may be done. */
export const RowTable: FC<Props> = ({ rows, units, typed, acts, language }) => (
  <table class="stacked">
    <thead>
      <tr>
        <th scope="col">{SAID.slip[language]}</th>
        <th scope="col">{SAID.work[language]}</th>
        {acts && <th scope="col">{SAID.act[language]}</th>}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ found, at }) => (
        <tr>
          <th scope="row">
            {found.row.number || '–'}
            {found.row.line !== '' && `, ${SAID.line[language]} ${found.row.line}`}
            <div class="quiet">{showSource(found.row.source)[language]}</div>
          </th>
          <td>
            <Work found={found} language={language} />
          </td>
          {acts && (
            <td>
              <Act {...{ found, at, units, typed, language }} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const Work: FC<{ found: ComparedRow; language: Language }> = ({ found, language }) => {
  const { row, said, tasks } = found;
  const facts = [
    [SAID.lead, row.lead],
    [SAID.due, row.dueText],
    [SAID.state, row.stateText],
  ] as const;
  const shown = facts.filter(([, words]) => words !== '');
  return (
    <>
      {row.title || '–'}
      {row.parent !== '' && <div class="quiet">{row.parent}</div>}
      <div class="quiet">
        {shown.map(([label, words]) => `${label[language]}: ${words}`).join(' · ')}
      </div>
      {said.map((one) => (
        <div>
          <strong>{one[language]}</strong>
        </div>
      ))}
      {tasks.length > 0 && (
        <div>
          {SAID.ours[language]}:{' '}
          {tasks.map(({ id, unitName }, n) => (
            <>
              {n > 0 && ', '}
              <a href={`/nhiem-vu/${shortKey(id)}`}>
                {unitName} ({shortKey(id)})
              </a>
            </>
          ))}
        </div>
      )}
    </>
  );
};

type ActProps = Pick<Props, 'units' | 'typed' | 'language'> & PlacedRow;

const Act: FC<ActProps> = ({ found, at, units, typed, language }) => {
  const { act, row, unit, asksDue } = found;
  if (act === null) return <span class="quiet">–</span>;
  const about = <span class="unseen"> – {`${row.number} ${row.title}`}</span>;
  const name = (field: Parameters<typeof rowField>[0]): string => rowField(field, at);
  const before = Object.keys(typed).length > 0;
  if (act === 'start') {
    const chosen = before ? typed[name('unit')] : unit;
    return (
      <>
        <label for={name('unit')}>
          {ACT_TEXT.start[language]}
          {about}
        </label>
        <select id={name('unit')} name={name('unit')}>
          <option value="">– {SAID.none[language]} –</option>
          {units.map(({ id, name: unitName }) => (
            <option value={id} selected={id === chosen}>
              {unitName}
            </option>
          ))}
        </select>
        {asksDue && (
          <div>
            <label for={name('due')}>
              {SAID.sayDue[language]}
              {about}
            </label>
            <input
              {...{ id: name('due'), name: name('due'), autocomplete: 'off' }}
              value={typed[name('due')] ?? ''}
            />
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <input
        {...{ type: 'checkbox', id: name('do'), name: name('do'), value: 'yes' }}
        checked={typed[name('do')] === 'yes'}
      />{' '}
      <label class="inline" for={name('do')}>
        {ACT_TEXT[act][language]}
        {about}
      </label>
      {act === 'report' &&
        (['documentNo', 'documentDate'] as const).map((field) => (
          <div>
            <label for={name(field)}>
              {SAID[field][language]}
              {about}
            </label>
            <input
              {...{ id: name(field), name: name(field), autocomplete: 'off' }}
              value={before ? (typed[name(field)] ?? '') : row.result[field]}
            />
          </div>
        ))}
    </>
  );
};
