import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { FieldFault, TypedForm } from '../../agencyFiles/entryForm.ts';
import type { EntryField, EntryKind } from '../../agencyFiles/entryKinds.ts';
import { EntryInput, fieldId } from './EntryFields.tsx';

const SAID = {
  look: text('Xem trước thay đổi', 'Preview the change'),
  remove: text('Bỏ khỏi tệp…', 'Take out of the file…'),
  gone: text(
    'Người thôi giữ nhiệm vụ thì ghi ngày cuối và giữ lại trong tệp; chỉ bỏ khi ghi nhầm.',
    'For somebody who leaves enter the last day and keep him in the file; take out only what was entered by mistake.',
  ),
  wrong: text('Chưa ghi gì; sửa các chỗ sau:', 'Nothing was written; mend these places:'),
  code: text('Mã', 'Code'),
  codeHint: text('để trống thì đặt theo tên', 'blank: after the name'),
};

const CODE: EntryField = {
  name: 'id',
  said: SAID.code,
  kind: 'words',
  need: 'optional',
  hint: SAID.codeHint,
};

/** The fields of a form, and of what is new its code. */
export const fieldsOf = ({ hasId, fields }: EntryKind, isNew: boolean): readonly EntryField[] =>
  hasId && isNew ? [...fields, CODE] : fields;

interface Props {
  kind: EntryKind;
  isNew: boolean;
  typed: TypedForm;
  /** Of the file that was read: what is sent back with it is for that alone. */
  revision: string;
  faults: FieldFault[];
  directory: Directory;
  language: Language;
}

/** An entry as it is typed; nothing is written before the change was shown. */
export const EntryForm: FC<Props> = (props) => {
  const { kind, isNew, typed, revision, faults, directory, language } = props;
  return (
    <>
      {faults.length > 0 && <FaultSummary {...props} />}
      <form class="act" method="post" data-unsaved>
        <input type="hidden" name="revision" value={revision} />
        {fieldsOf(kind, isNew).map((field) => (
          <EntryInput
            {...{ field, typed, directory, language }}
            fault={faults.find((one) => one.field === field.name)?.said}
          />
        ))}
        <div>
          <button type="submit">{SAID.look[language]}</button>
        </div>
      </form>
      {!isNew && kind.list !== null && (
        <form method="post">
          <input type="hidden" name="revision" value={revision} />
          {kind.path === 'nguoi' && <p class="quiet">{SAID.gone[language]}</p>}
          <button type="submit" class="plain" name="remove" value="yes">
            {SAID.remove[language]}
          </button>
        </form>
      )}
    </>
  );
};

/** Everything that is wrong, each with a link to its field. */
const FaultSummary: FC<Props> = ({ kind, isNew, faults, language }) => (
  <section class="fault" role="alert">
    <p>{SAID.wrong[language]}</p>
    <ul>
      {faults.map(({ field, said }) => {
        const named = fieldsOf(kind, isNew).find(({ name }) => name === field);
        return (
          <li>
            {named ? <a href={`#${fieldId(field)}`}>{named.said[language]}</a> : field}
            {': '}
            {said[language]}
          </li>
        );
      })}
    </ul>
  </section>
);

/** What would be wrong in the agency's files, in lines. */
export const FileFaults: FC<{ faults: Text[]; language: Language }> = ({ faults, language }) => (
  <section class="fault" role="alert">
    <p>{SAID.wrong[language]}</p>
    <ul>
      {faults.map((said) => (
        <li>{said[language]}</li>
      ))}
    </ul>
  </section>
);
