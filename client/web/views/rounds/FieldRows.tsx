import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { FIELD_KINDS, rowCount } from '../../rounds/typedFields.ts';

const SAID = {
  fields: text('Các mục của biểu (báo cáo số liệu)', 'Fields of the form (figures only)'),
  name: text('Mục', 'Field'),
  measure: text('Đơn vị tính', 'Measure'),
  kind: text('Loại', 'Kind'),
  required: text('bắt buộc', 'required'),
};

/** The lines of a form that units will fill in, and some empty ones. */
export const FieldRows: FC<{ typed: Record<string, string>; language: Language }> = (props) => {
  const { typed, language } = props;
  const rows = Array.from({ length: rowCount(typed) }, (_, at) => at);
  const numbered = (said: string, at: number): string => `${said} ${at + 1}`;
  return (
    <fieldset>
      <legend>{SAID.fields[language]}</legend>
      {rows.map((at) => (
        <div class="field-row">
          <input
            name={`ten-${at}`}
            value={typed[`ten-${at}`] ?? ''}
            placeholder={numbered(SAID.name[language], at)}
            aria-label={numbered(SAID.name[language], at)}
          />
          <input
            name={`dvt-${at}`}
            value={typed[`dvt-${at}`] ?? ''}
            placeholder={SAID.measure[language]}
            aria-label={numbered(SAID.measure[language], at)}
          />
          <select name={`loai-${at}`} aria-label={numbered(SAID.kind[language], at)}>
            {Object.entries(FIELD_KINDS).map(([value, said]) => (
              <option value={value} selected={typed[`loai-${at}`] === value}>
                {said[language]}
              </option>
            ))}
          </select>
          <label class="inline">
            <input
              type="checkbox"
              name={`can-${at}`}
              value="yes"
              checked={typed[`can-${at}`] === 'yes'}
            />{' '}
            {SAID.required[language]}
            <span class="unseen"> {at + 1}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
};
