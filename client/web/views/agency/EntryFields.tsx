import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { memberField, type TypedForm } from '../../agencyFiles/entryForm.ts';
import { type EntryField, RELATIONS } from '../../agencyFiles/entryKinds.ts';

const SAID = {
  day: text('ngày/tháng/năm', 'day/month/year'),
  choose: text('chọn', 'choose'),
  nobody: text('không có', 'nobody'),
};

interface Props {
  field: EntryField;
  typed: TypedForm;
  /** Why what was typed cannot be used. */
  fault: Text | undefined;
  directory: Directory;
  language: Language;
}

/** Where a field of the form is, for links from what is wrong with it. */
export const fieldId = (name: string): string => `o-${name}`;

/** One key of an entry, as it is typed. */
export const EntryInput: FC<Props> = (props) => {
  const { field, typed, fault, directory, language } = props;
  const { name, kind, said } = field;
  const id = fieldId(name);
  if (kind === 'yes')
    return (
      <label for={id} class="choice">
        <input type="checkbox" {...{ id, name }} value="yes" checked={typed[name] === 'yes'} />{' '}
        {said[language]}
      </label>
    );
  if (kind === 'units') return <Members {...props} />;
  const hints = [
    ...(kind === 'day' ? [SAID.day[language]] : []),
    ...(field.hint ? [field.hint[language]] : []),
  ];
  return (
    <div>
      <label for={id}>
        {said[language]} {hints.length > 0 && <span class="hint">({hints.join('; ')})</span>}
      </label>
      <Typed field={field} value={typed[name] ?? ''} fault={fault} {...{ directory, language }} />
      {fault && (
        <p class="wrong" id={`${id}-sai`}>
          {fault[language]}
        </p>
      )}
    </div>
  );
};

interface TypedProps extends Omit<Props, 'typed'> {
  value: string;
}

const Typed: FC<TypedProps> = ({ field, value, fault, directory, language }) => {
  const { name, kind, need } = field;
  const id = fieldId(name);
  const wrong = fault ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-sai` } : {};
  if (kind === 'person' || kind === 'relation') {
    const options: [string, string][] =
      kind === 'person'
        ? directory.people.map((one) => [one.id, `${one.name} – ${one.title}`])
        : Object.entries(RELATIONS).map(([code, said]) => [code, said[language]]);
    // Whom the file names and nobody declares is still what stands there.
    const isKnown = value === '' || options.some(([code]) => code === value);
    return (
      <select {...{ id, name }} {...wrong}>
        <option value="">– {(need === 'required' ? SAID.choose : SAID.nobody)[language]} –</option>
        {!isKnown && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map(([code, said]) => (
          <option value={code} selected={code === value}>
            {said}
          </option>
        ))}
      </select>
    );
  }
  const { leaders, units } = directory;
  const fields = [...new Set([...leaders, ...units].flatMap((one) => one.field ?? []))];
  return (
    <>
      <input
        {...{ id, name, value }}
        autocomplete="off"
        {...(kind === 'field' ? { list: `${id}-co` } : {})}
        {...wrong}
      />
      {kind === 'field' && (
        <datalist id={`${id}-co`}>
          {fields.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
    </>
  );
};

/** The units of a group, each with a box. */
const Members: FC<Props> = ({ field, typed, fault, directory, language }) => (
  <fieldset class="question" id={fieldId(field.name)}>
    <legend>{field.said[language]}</legend>
    {fault && <p class="wrong">{fault[language]}</p>}
    {directory.units.map((unit) => (
      <label class="choice">
        <input
          type="checkbox"
          name={memberField(field.name, unit.id)}
          value="yes"
          checked={typed[memberField(field.name, unit.id)] === 'yes'}
        />{' '}
        {unit.name}
      </label>
    ))}
  </fieldset>
);
