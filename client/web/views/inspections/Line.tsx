import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { type FieldName, LABELS, type Typed } from '../../inspections/labels.ts';

const SAID = {
  choose: text('chọn', 'choose'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  optional: text('không bắt buộc', 'optional'),
};

/** How a day is typed, and that it may be left out. */
export const DAY_HINT = SAID.day;
export const OPTIONAL_HINT = SAID.optional;
export const OPTIONAL_DAY_HINT = text(
  `${SAID.day.vi}; ${SAID.optional.vi}`,
  `${SAID.day.en}; ${SAID.optional.en}`,
);

interface Props {
  name: FieldName;
  /** Tells the field from its like in another form of the page. */
  of: string;
  typed: Typed;
  language: Language;
  hint?: Text;
  required?: boolean;
}

/** A line that is typed, with its label. */
export const Line: FC<Props> = ({ name, of, typed, language, hint, required = false }) => (
  <div>
    <label for={`${of}-${name}`}>
      {LABELS[name][language]} {hint && <span class="hint">({hint[language]})</span>}
    </label>
    <input
      {...{ id: `${of}-${name}`, name, value: typed[name] ?? '', required }}
      maxlength={1000}
      autocomplete="off"
    />
  </div>
);

/** A unit of the directory that is chosen. */
export const UnitChoice: FC<Props & { directory: Directory }> = (props) => {
  const { name, of, typed, language, directory } = props;
  return (
    <div>
      <label for={`${of}-${name}`}>{LABELS[name][language]}</label>
      <select id={`${of}-${name}`} name={name} required>
        <option value="">– {SAID.choose[language]} –</option>
        {directory.units.map((unit) => (
          <option value={unit.id} selected={unit.id === typed[name]}>
            {unit.name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Something that is ticked. */
export const Tick: FC<Props> = ({ name, of, typed, language }) => (
  <label class="choice" for={`${of}-${name}`}>
    <input
      {...{ type: 'checkbox', id: `${of}-${name}`, name, value: 'yes' }}
      checked={typed[name] === 'yes'}
    />{' '}
    {LABELS[name][language]}
  </label>
);
